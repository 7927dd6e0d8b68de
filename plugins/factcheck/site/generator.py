"""Writes the site: every page through its template, and the files that machines read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any, ClassVar

from pelican.generators import Generator
from pelican.log import console

from factcheck.progress import progress_bar
from factcheck.reading.garbage import to_stay
from factcheck.site.build_views import Site
from factcheck.site.builder import Builder
from factcheck.site.cards import Cards
from factcheck.site.content_pages import path_of
from factcheck.site.foundation import base
from factcheck.site.links import Addresses
from factcheck.site.preview.shell import Shell
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
        _refuse_broken_pages(self.context)
        with to_stay():
            self.site = Site(self.reading.desk, self.addresses)
        _prepare(self, self.site, self.shown)

    def generate_output(self, writer: Any) -> None:
        """Write everything. Pelican's writer is passed by: it copies all settings for each page."""
        del writer
        work = self.work
        cards = Cards(self.addresses, work.stage.former, self.addresses.options.cards)
        renderer = Renderer(self.site, self.addresses, partial(_render, self), self.shown, cards)
        pages = self.context["pages"]
        foundation = base(self.settings, self.addresses.options, self.reading.desk.context.repository, pages)
        with to_stay():
            builder = Builder(renderer, work.stage, self.shown, foundation, work.before, self.reading.lines)
        with progress_bar(console) as progress:
            work.now = builder.build(_entries(pages), progress)
        work.now.seeds, work.now.sources = self.reading.seeds, self.reading.desk.sources


class PreviewGenerator(Generator):  # type: ignore[misc]
    """Writes nothing: a preview makes each page when it is asked for, with what ``shell`` is given here."""

    shell: ClassVar[Shell]

    def generate_context(self) -> None:
        """Tell the templates about the site, and the shell how to use them."""
        _refuse_broken_pages(self.context)
        shell = self.shell
        _prepare(self, shell.site_for(shell), shell.shown)
        shell.render = partial(_render, self)

    def generate_output(self, writer: Any) -> None:
        """Remember which pages of the desk's own there are."""
        del writer
        self.shell.entries = list(_entries(self.context["pages"]))


def _prepare(generator: Any, site: Site, shown: ShownSite) -> None:
    """Let the templates of ``generator``, and through the shared context those of Pelican's pages, see ``site``."""
    shown.show(site.view)
    generator.context["site"] = shown
    names = generator.env.globals
    names.update(generator.context)
    # Jinja chains one more dictionary in front for each template, and then asks two for each of some hundred names at
    # each import: a tenth of a build.
    generator.env.make_globals = lambda more: {**names, **more} if more else names


def _render(generator: Any, template: str, values: Mapping[str, Any]) -> str:
    html: str = generator.get_template(template).render(values)
    return html


def _refuse_broken_pages(context: Mapping[str, Any]) -> None:
    """Stop where Pelican could not read a page: it would leave the page out and call that a success."""
    broken = sorted(path for path, content in context["generated_content"].items() if content is None)
    if broken:
        stop(f"The site was not built: Pelican could not read {', '.join(broken)} (said above).", 1)


def _entries(pages: list[Any]) -> Iterator[tuple[str, date | None]]:
    """Yield the address of each page of the desk's own, and when it was last changed, as far as it says so."""
    for page in pages:
        changed = getattr(page, "modified", None) or getattr(page, "date", None)
        yield path_of(page), changed.date() if isinstance(changed, datetime) else None
