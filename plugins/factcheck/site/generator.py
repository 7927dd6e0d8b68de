"""Writes the site: every page through its template, and the files that machines read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any, ClassVar

from pelican.generators import Generator

from factcheck.check import Checked
from factcheck.site.build_views import Site, build
from factcheck.site.cards import write_cards
from factcheck.site.content_pages import path_of
from factcheck.site.embed import embed_pages, snippet
from factcheck.site.links import Addresses
from factcheck.site.machines.files import files, write_pieces
from factcheck.site.pages import Page, pages
from factcheck.site.publication import write_text
from factcheck.site.shown import ShownSite
from factcheck.site.stop import stop


class SiteGenerator(Generator):  # type: ignore[misc]
    """Builds from what the gate has checked; a subclass made for each build carries it."""

    checked: ClassVar[Checked]
    addresses: ClassVar[Addresses]
    shown: ClassVar[ShownSite]
    site: Site

    def generate_context(self) -> None:
        """Work out every view, and tell the templates of Pelican's own pages about the site."""
        self._refuse_broken_pages()
        self.site = build(self.checked.context, self.addresses)
        self.shown.show(self.site.view)
        self.context["site"] = self.shown
        self.env.globals.update(self.context)
        # Jinja chains one more dictionary in front for each template, and then asks two for each of some hundred names
        # at each import: a tenth of a build.
        self.env.make_globals = lambda more: {**self.env.globals, **more} if more else self.env.globals

    def generate_output(self, writer: Any) -> None:
        """Write everything. Pelican's writer is passed by: it copies all settings for each page."""
        del writer
        listed = [(page.path, page.modified) for page in self._write_pages() if page.listed]
        listed += [(path_of(page), _date_of(page)) for page in self.context["pages"]]
        for name, pieces in files(self.site, self.checked.context, self.addresses, listed):
            write_pieces(Path(self.output_path), name, pieces)

    def _write_pages(self) -> Iterator[Page]:
        stage = Path(self.output_path)
        way = str(self.settings.get("FACTCHECK_CARDS") or "auto")
        cards = write_cards(self.site.claims, self.addresses, stage, stage.parent, way)
        for page in chain(pages(self.site, self.addresses.options), embed_pages(self.site.claims)):
            self.addresses.current = page.file
            html = self.get_template(page.template).render(
                page.values,
                output_file=page.file,
                page_path=page.path,
                canonical=self.addresses.absolute(page.path),
                title=page.title,
                description=page.description,
                breadcrumbs=page.breadcrumbs,
                card=cards.get(page.path),
                snippet=snippet(page.values["claim"], self.addresses) if page.template == "claim" else "",
            )
            write_text(Path(self.output_path), page.file, html.rstrip("\n") + "\n")
            yield page

    def _refuse_broken_pages(self) -> None:
        """Stop where Pelican could not read a page: it would leave the page out and call that a success."""
        broken = sorted(path for path, content in self.context["generated_content"].items() if content is None)
        if broken:
            stop(f"The site was not built: Pelican could not read {', '.join(broken)} (said above).", 1)


def _date_of(page: Any) -> date | None:
    """Return when a page of the desk's own was last changed, as far as it says so."""
    changed = getattr(page, "modified", None) or getattr(page, "date", None)
    return changed.date() if isinstance(changed, datetime) else None
