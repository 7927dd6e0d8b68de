"""Puts a site together on a stage: files whose key is what it was are taken over, all others are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import TypeVar

from factcheck.diagnostics import Progress, silent
from factcheck.site.kept import Kept, Line
from factcheck.site.machines.downloads import DOWNLOADS
from factcheck.site.machines.files import files
from factcheck.site.machines.sitemap import sitemaps
from factcheck.site.outputs import Output, digest, key_of
from factcheck.site.pages import Page, pages
from factcheck.site.publication import Stage
from factcheck.site.renderer import ClaimFiles, Renderer
from factcheck.site.shares import shared_out
from factcheck.site.shown import ShownSite
from factcheck.site.spliced import Spliced
from factcheck.site.views import ClaimView, SourceView

Entry = tuple[str, date | None]
Seen = dict[str, set[str]]
"""What templates have looked at, by their names."""
T = TypeVar("T")
R = TypeVar("R")
_OWN = {"claim", "embed"}


class Builder:
    """One build.

    ``base`` is a digest of what all files depend on (the settings, the theme, the scale, the libraries), ``before``
    what the last build has kept, ``lines`` what was read of the claims, by their path.
    """

    def __init__(
        self, renderer: Renderer, stage: Stage, shown: ShownSite, base: str, before: Kept, lines: Mapping[str, Line]
    ) -> None:
        """Work out the key of each claim."""
        self._renderer, self._site, self._stage, self._base = renderer, renderer.site, stage, base
        self._shown, self._before = shown, before
        self._path = {line.listed.id: path for path, line in lines.items() if line.listed}
        self._lines = lines
        self._source_keys = {one.id: one.key for one in self._site.desk.sources}
        self._keys = {view.id: self._list_key(view) for view in self._site.claims}
        self._clean = {template for template, seen in before.shown.items() if self._sees(seen) == seen}
        self._now = Kept()

    def build(self, extra: Iterable[Entry], progress: Progress = silent) -> Kept:
        """Make every file; return what the next build is to know. ``extra`` are further pages for the sitemap."""
        self._claims(progress)
        listed = self._others(progress)
        for path, text in sitemaps(chain(listed, extra), self._renderer.addresses):
            self._stage.write_text(path, "".join(text))
        self._now.lines |= {path: line for path, line in self._lines.items() if not line.listed}
        before = {template: seen for template, seen in self._before.shown.items() if template in self._clean}
        for template in before.keys() | self._shown.seen.keys():
            self._now.shown[template] = self._sees({*before.get(template, ()), *self._shown.seen.get(template, ())})
        return self._now

    def _claims(self, progress: Progress) -> None:
        """Make the files of each claim, and the downloads that have something of all of them."""
        ends = [one.ends(self._site, self._renderer.addresses) for one in DOWNLOADS]
        keys = [self._claim_key(view) for view in self._site.claims]
        whole = self._clean >= _OWN and all(self._stage.is_ours(one.path) for one in DOWNLOADS)
        stand = [whole and self._claim_stands(view, key) for view, key in zip(self._site.claims, keys, strict=True)]
        changed = [view for view, stands in zip(self._site.claims, stand, strict=True) if not stands]
        made = self._made(self._claim, changed, "making the pages of claims", progress)
        with Spliced(self._stage, DOWNLOADS, ends, self._before) as spliced:
            for view, key, stands in zip(self._site.claims, keys, stand, strict=True):
                path = self._path[view.id]
                sizes = spliced.take_over(path) if stands else spliced.add(self._written(*next(made)))
                line = self._lines[path]
                same = line.key == key and line.sizes == sizes
                self._now.lines[path] = line if same else line._replace(key=key, sizes=sizes)
        self._now.heads = spliced.heads

    def _claim_stands(self, view: ClaimView, key: str) -> bool:
        """Take the files of a claim over where they are made from what they were made from."""
        old = self._before.lines.get(self._path[view.id])
        return bool(old and old.key == key and self._stage.keep(*self._files_of(view)))

    def _claim(self, view: ClaimView) -> tuple[ClaimFiles, Seen]:
        """Make everything of one claim, in whatever process, with what its templates have looked at."""
        return self._renderer.claim(view), self._shown.news()

    def _written(self, made: ClaimFiles, seen: Seen) -> list[bytes]:
        self._shown.note(seen)
        for name, data in made.files.items():
            self._stage.write(name, data)
        return made.pieces

    def _files_of(self, view: ClaimView) -> list[str]:
        card = f"cards/{view.id}.png"
        names = [f"{view.path}index.html", f"embed/{view.id}/index.html", f"claims/{view.id}.json"]
        return [*names, card] if self._stage.listed(card) else names

    def _others(self, progress: Progress) -> list[Entry]:
        """Make every page but those of claims, and every file that has no piece of each; return all for the sitemap."""
        listed: list[Entry] = [(claim.path, claim.modified) for claim in self._site.claims]
        changed: list[Page | Output] = []
        for page in pages(self._site, self._renderer.addresses.options):
            if page.listed:
                listed.append((page.path, page.modified))
            if not self._page_stands(page):
                changed.append(page)
        outputs = files(self._site, self._renderer.addresses)
        changed += [one for one in outputs if not self._stands(one.path, one.needs)]
        made = self._made(self._file, changed, "making lists, sources and feeds", progress)
        for one, (data, seen) in zip(changed, made, strict=True):
            self._shown.note(seen)
            self._stage.write(one.file if isinstance(one, Page) else one.path, data)
        return listed

    def _file(self, one: Page | Output) -> tuple[bytes, Seen]:
        """Make a file, in whatever process, with what its template has looked at."""
        if isinstance(one, Page):
            return self._renderer.listed_page(one), self._shown.news()
        return "".join(one.make()).encode("utf-8", "replace"), {}

    def _made(self, make: Callable[[T], R], subjects: Sequence[T], what: str, progress: Progress) -> Iterator[R]:
        """Yield what ``make`` gives for each of ``subjects``, and tell how far it is."""
        for number, one in enumerate(shared_out(make, subjects, self._renderer.addresses.options.jobs), 1):
            progress(what, number, len(subjects))
            yield one

    def _page_stands(self, page: Page) -> bool:
        """Take a page over where it is made from what it was made from."""
        source = page.values.get("source")
        own = self._source_told(source) if isinstance(source, SourceView) else page.values
        told = (page.template, page.path, page.title, page.description, page.breadcrumbs, own)
        return self._stands(page.file, told, page.template)

    def _stands(self, path: str, needs: object, template: str = "") -> bool:
        """Take the file at ``path`` over where it is made from what it was made from."""
        key = self._now.outputs[path] = digest(self._base + key_of(needs, self._keys))
        clean = not template or template in self._clean
        return clean and self._before.outputs.get(path) == key and self._stage.keep(path)

    def _list_key(self, view: ClaimView) -> str:
        """Return a digest of all that other pages can show of a claim."""
        topics = [topic.path for topic in view.topics]
        return digest(f"{self._lines[self._path[view.id]].row}{view.claimant.path}{view.claimant.role}{topics}")

    def _claim_key(self, view: ClaimView) -> str:
        """Return a digest of all that a claim's own files are made from."""
        line = self._lines[self._path[view.id]]
        sources = [self._source_keys.get(id) for id in line.listed.sources] if line.listed else []
        related = [self._keys[one.id] for one in self._site.related(view)]
        return digest(f"{self._base}{line.own}{self._keys[view.id]}{sources}{related}")

    def _source_told(self, source: SourceView) -> object:
        marks = [(mark.start, mark.end, mark.claim) for mark in self._site.marks.get(source.link.id, ())]
        return self._source_keys[source.link.id], marks

    def _sees(self, names: Iterable[str]) -> dict[str, str]:
        """Return a digest of each of these parts of the site."""
        return {name: key_of(getattr(self._site.view, name, None), self._keys) for name in names}
