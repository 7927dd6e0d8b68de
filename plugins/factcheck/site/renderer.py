"""Makes pages: the one place where templates are given their values, for a build and for a preview alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from factcheck.site.build_views import Site
from factcheck.site.cards import Card, Cards
from factcheck.site.embed import embed_page, snippet
from factcheck.site.links import Addresses
from factcheck.site.machines.downloads import pieces
from factcheck.site.pages import Page, claim_page
from factcheck.site.shown import ShownSite
from factcheck.site.sources import SourcePages
from factcheck.site.views import ClaimView, SourceView
from factcheck.site.whole import whole

Render = Callable[[str, Mapping[str, Any]], str]
"""Returns what a template, by its name, makes of these values."""


@dataclass(frozen=True, slots=True)
class ClaimFiles:
    """The files of one claim, by their path, and its piece of each download."""

    files: dict[str, bytes]
    pieces: list[bytes]


class Renderer:
    """Makes the pages of a site."""

    def __init__(self, site: Site, addresses: Addresses, render: Render, shown: ShownSite, cards: Cards) -> None:
        """Make pages of ``site`` by ``render``; ``shown`` is what its templates see of the site."""
        self.site, self.addresses = site, addresses
        self._render, self._shown, self._cards = render, shown, cards
        self._pages: SourcePages | None = None
        shown.show(site.view)

    def page(self, page: Page, card: Card | None = None) -> bytes:
        """Return a page; ``card`` is the picture that other sites show beside a link to it."""
        self.addresses.current = page.file
        html = self._render(
            self._shown.to(page.template),
            {
                **page.values,
                "output_file": page.file,
                "page_path": page.path,
                "canonical": self.addresses.absolute(page.path),
                "title": page.title,
                "description": page.description,
                "breadcrumbs": tuple(page.breadcrumbs),  # which can be a key of `once` as it is
                "card": card,
                "snippet": snippet(page.values["claim"], self.addresses) if page.template == "claim" else "",
            },
        )
        return f"{html.rstrip(chr(10))}\n".encode("utf-8", "replace")

    def listed_page(self, page: Page) -> bytes:
        """Return a page that ``pages`` lists: a claim's or a source's is given all that only it shows."""
        value = page.values.get("claim") or page.values.get("source")
        if page.template in ("claim", "embed") and isinstance(value, ClaimView):
            page = replace(page, values={**page.values, "claim": whole(value, self.site).view})
            made = self._cards.of(value) if page.template == "claim" else None
            return self.page(page, made[0] if made else None)
        if page.template == "source" and isinstance(value, SourceView):
            view = self._source(value).view(page.values["part"])
            page = replace(page, values={**page.values, "source": view})
        return self.page(page)

    def claim(self, view: ClaimView) -> ClaimFiles:
        """Return everything that is made of one claim alone."""
        one, card = whole(view, self.site), self._cards.of(view)
        made, data = pieces(one, self.addresses)
        files = {
            f"{view.path}index.html": self.page(
                claim_page(one.view, self.addresses.options.words), card[0] if card else None
            ),
            f"embed/{view.id}/index.html": self.page(embed_page(one.view)),
            f"claims/{view.id}.json": data.encode("utf-8", "replace"),
        }
        if card:
            files[card[1]] = card[2]
        return ClaimFiles(files, [piece.encode("utf-8", "replace") for piece in made])

    def _source(self, light: SourceView) -> SourcePages:
        """Return the pages of a source; those of the last one are remembered, as its parts are asked for in a row."""
        if self._pages is None or self._pages.light is not light:
            shelf, id = self.site.shelf, light.link.id
            scale, words = list(shelf.verdicts.values()), self.addresses.options.words
            marks = self.site.marks.get(id, ())
            self._pages = SourcePages(self.site.desk.source(id), light, marks, shelf.context, scale, words)
        return self._pages
