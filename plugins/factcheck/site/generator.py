"""Writes the site: every page through its template, and the files that machines read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, ClassVar

from pelican.generators import Generator

from factcheck.site.build_views import Site, build
from factcheck.site.builder import Builder
from factcheck.site.cards import Cards
from factcheck.site.content_pages import path_of
from factcheck.site.foundation import base
from factcheck.site.links import Addresses
from factcheck.site.read import Reading
from factcheck.site.renderer import Renderer
from factcheck.site.shown import ShownSite
from factcheck.site.stop import stop
from factcheck.site.work import Work


class SiteGenerator(Generator):  # type: ignore[misc]
    """Builds from what the gate has let through; a subclass made for each build carries it."""

    reading: ClassVar[Reading]
    addresses: ClassVar[Addresses]
    shown: ClassVar[ShownSite]
    work: ClassVar[Work]
    site: Site

    def generate_context(self) -> None:
        """Work out every view, and tell the templates of Pelican's own pages about the site."""
        self._refuse_broken_pages()
        self.site = build(self.reading.desk, self.addresses)
        self.shown.show(self.site.view)
        self.context["site"] = self.shown
        self.env.globals.update(self.context)
        # Jinja chains one more dictionary in front for each template, and then asks two for each of some hundred names
        # at each import: a tenth of a build.
        self.env.make_globals = lambda more: {**self.env.globals, **more} if more else self.env.globals

    def generate_output(self, writer: Any) -> None:
        """Write everything. Pelican's writer is passed by: it copies all settings for each page."""
        del writer
        work = self.work
        cards = Cards(self.addresses, work.stage.former, self.addresses.options.cards)
        renderer = Renderer(self.site, self.addresses, self._render, self.shown, cards)
        pages = self.context["pages"]
        foundation = base(self.settings, self.addresses.options, self.reading.desk.context.repository, pages)
        builder = Builder(renderer, work.stage, self.shown, foundation, work.before, self.reading.lines)
        work.now = builder.build(_entries(pages))
        work.now.seeds, work.now.sources = self.reading.seeds, self.reading.desk.sources

    def _render(self, template: str, values: Mapping[str, Any]) -> str:
        html: str = self.get_template(template).render(values)
        return html

    def _refuse_broken_pages(self) -> None:
        """Stop where Pelican could not read a page: it would leave the page out and call that a success."""
        broken = sorted(path for path, content in self.context["generated_content"].items() if content is None)
        if broken:
            stop(f"The site was not built: Pelican could not read {', '.join(broken)} (said above).", 1)


def _entries(pages: list[Any]) -> Iterator[tuple[str, date | None]]:
    """Yield the address of each page of the desk's own, and when it was last changed, as far as it says so."""
    for page in pages:
        changed = getattr(page, "modified", None) or getattr(page, "date", None)
        yield path_of(page), changed.date() if isinstance(changed, datetime) else None
