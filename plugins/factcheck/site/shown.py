"""The site as templates are given it: one object for all of them, which notes what each looks at.

Macros are imported without a page's context, once for all pages, so what they may use has to be there before the site
is worked out, and stay the same object when it is worked out anew.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

from factcheck.site.site_view import SiteView

MOST = 10_000
"""Parts of pages that are kept, of a few hundred characters each."""


class Fragment(NamedTuple):
    """A part of a page, and the names of what it shows of the site."""

    text: Markup
    seen: frozenset[str]


class ShownSite:
    """Stands for the ``SiteView`` of this build; ``seen`` are the names that each template asked for."""

    def __init__(self) -> None:
        """Stand for nothing yet."""
        self._view: SiteView | None = None
        self.seen: dict[str, set[str]] = {}
        self._now = set[str]()
        self._told = 0
        self.fragments: dict[Hashable, Fragment] = {}

    def show(self, view: SiteView) -> None:
        """Stand for ``view`` from now on; what was made of another is forgotten."""
        self._view, self.fragments = view, {}

    def fragment(self, key: Hashable) -> Markup | None:
        """Return the part of a page that was kept under ``key``, and note what it shows of the site."""
        kept = self.fragments.get(key)
        if kept is None:
            return None
        self._now |= kept.seen
        return kept.text

    def make_fragment(self, key: Hashable, make: Callable[[], Markup], keep: Callable[[], bool]) -> Markup:
        """Make a part of a page, and keep it under ``key`` where ``keep`` then says so."""
        before, self._now = self._now, set()
        try:
            text = make()
        finally:
            seen, self._now = self._now, before
            self._now |= seen
        if keep():
            if len(self.fragments) >= MOST:
                self.fragments.clear()
            self.fragments[key] = Fragment(text, frozenset(seen))
        return text

    def to(self, template: str) -> str:
        """Note what is asked for from now on under ``template``; return that name."""
        self._now = self.seen.setdefault(template, set())
        return template

    def news(self) -> dict[str, set[str]]:
        """Return what templates have asked for, where it is more than was returned before."""
        size = sum(map(len, self.seen.values()))
        if size == self._told:
            return {}
        self._told = size
        return self.seen

    def note(self, seen: Mapping[str, set[str]]) -> None:
        """Note what templates have asked for in another process."""
        for template, names in seen.items():
            self.seen.setdefault(template, set()).update(names)

    def __getattr__(self, name: str) -> Any:
        """Return what the view has under ``name``."""
        self._now.add(name)
        return getattr(self._view, name)
