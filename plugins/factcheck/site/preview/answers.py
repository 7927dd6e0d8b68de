"""What is at an address of the previewed site: made when it is asked for, as a build would write it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from pathlib import Path

from factcheck.site.build_views import Site
from factcheck.site.cards import Cards
from factcheck.site.embed import embed_page
from factcheck.site.links import file_of
from factcheck.site.machines.downloads import DOWNLOADS, Download, pieces
from factcheck.site.machines.files import files
from factcheck.site.machines.sitemap import sitemaps
from factcheck.site.outputs import Output
from factcheck.site.pages import Page, claim_page, pages, pages_in
from factcheck.site.preview.shell import Shell
from factcheck.site.renderer import Renderer
from factcheck.site.whole import whole


class Answers:
    """The files of ``site`` as ``shell`` shows it; ``output`` is the built site, whose cards may be taken over."""

    def __init__(self, site: Site, shell: Shell, output: Path) -> None:
        """Answer for this state of the site; an edit needs another one."""
        self._site, self._shell = site, shell
        cards = Cards(shell.addresses, output, shell.options.cards)
        self._renderer = Renderer(site, shell.addresses, shell.render, shell.shown, cards)
        self._pages: dict[str, dict[str, Page]] = {}

    def file(self, path: str) -> Iterable[bytes] | None:
        """Return the file at an address within the site (``claims/some-id/``), None where there is none."""
        name = file_of(path)
        for find in (self._of_claim, self._page, self._shell_file, self._machine, self._download):
            found = find(name)
            if found is not None:
                return found
        return None

    def _of_claim(self, name: str) -> Iterable[bytes] | None:
        _, _, rest = name.partition("/")
        id = rest.removesuffix("/index.html").removesuffix(".json").removesuffix(".png")
        view = self._site.by_id.get(id)
        if view is None or "/" in id:
            return None
        if name == f"claims/{id}/index.html":
            return [self._renderer.listed_page(claim_page(view, self._shell.options.words))]
        if name == f"embed/{id}/index.html":
            return [self._renderer.listed_page(embed_page(view))]
        if name in (f"claims/{id}.json", f"cards/{id}.png"):
            data = self._renderer.claim(view).files.get(name)
            return [data] if data is not None else None
        return None

    def _page(self, name: str) -> Iterable[bytes] | None:
        folder = "" if name == "index.html" else name.partition("/")[0]
        if folder not in self._pages:
            found = pages_in(folder, self._site, self._shell.options)
            self._pages[folder] = {page.file: page for page in found}
        page = self._pages[folder].get(name)
        return [self._renderer.listed_page(page)] if page else None

    def _machine(self, name: str) -> Iterable[bytes] | None:
        output = self._outputs.get(name) or (self._sitemaps.get(name) if name.startswith("sitemap") else None)
        return [piece.encode("utf-8", "replace") for piece in output.make()] if output else None

    def _download(self, name: str) -> Iterable[bytes] | None:
        found = [(number, one) for number, one in enumerate(DOWNLOADS) if one.path == name]
        return self._spliced(*found[0]) if found else None

    def _spliced(self, number: int, download: Download) -> Iterator[bytes]:
        opening, closing = download.ends(self._site, self._shell.addresses)
        yield opening.encode("utf-8", "replace")
        before = download.first
        for view in self._site.claims:
            piece = pieces(whole(view, self._site), self._shell.addresses)[0][number]
            if piece:
                yield f"{before}{piece}".encode("utf-8", "replace")
                before = download.between
        yield closing.encode("utf-8", "replace")

    def _shell_file(self, name: str) -> Iterable[bytes] | None:
        path = self._shell.folder / name
        if not path.is_file() or not path.resolve().is_relative_to(self._shell.folder.resolve()):
            return None
        return [path.read_bytes()]

    @cached_property
    def _outputs(self) -> dict[str, Output]:
        return {output.path: output for output in files(self._site, self._shell.addresses)}

    @cached_property
    def _sitemaps(self) -> dict[str, Output]:
        claims = ((claim.path, claim.modified) for claim in self._site.claims)
        listed = ((page.path, page.modified) for page in pages(self._site, self._shell.options) if page.listed)
        found = sitemaps(chain(claims, listed, self._shell.entries), self._shell.addresses)
        return {path: Output(path, (), lambda text=[*text]: text) for path, text in found}  # type: ignore[misc]
