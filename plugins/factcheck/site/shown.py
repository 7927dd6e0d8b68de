"""The site as templates are given it: one object for all of them, which notes what each looks at.

Macros are imported without a page's context, once for all pages, so what they may use has to be there before the site
is worked out, and stay the same object when it is worked out anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factcheck.site.views import SiteView


class ShownSite:
    """Stands for the ``SiteView`` of this build; ``seen`` are the names that each template asked for."""

    def __init__(self) -> None:
        """Stand for nothing yet."""
        self._view: SiteView | None = None
        self.seen: dict[str, set[str]] = {}
        self._now = set[str]()

    def show(self, view: SiteView) -> None:
        """Stand for ``view`` from now on."""
        self._view = view

    def to(self, template: str) -> str:
        """Note what is asked for from now on under ``template``; return that name."""
        self._now = self.seen.setdefault(template, set())
        return template

    def note(self, seen: Mapping[str, set[str]]) -> None:
        """Note what templates have asked for in another process."""
        for template, names in seen.items():
            self.seen.setdefault(template, set()).update(names)

    def __getattr__(self, name: str) -> Any:
        """Return what the view has under ``name``."""
        self._now.add(name)
        return getattr(self._view, name)
