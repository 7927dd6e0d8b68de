"""Every page of the site: its address, its template, and what the template is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from factcheck.site import facets, source_parts
from factcheck.site.build_views import Site
from factcheck.site.dates import newest
from factcheck.site.groups import without_claims
from factcheck.site.language import Language
from factcheck.site.links import file_of
from factcheck.site.options import Options
from factcheck.site.search import will_be_indexed
from factcheck.site.views import ClaimView, GroupView

Crumbs = list[tuple[str, str]]
T = TypeVar("T")


@dataclass(slots=True)
class Page:
    """One page. ``modified`` is the newest date in its data; ``listed`` says whether search engines should know it."""

    path: str
    template: str
    title: str
    description: str
    values: dict[str, Any] = field(default_factory=dict)
    breadcrumbs: Crumbs = field(default_factory=list)
    modified: date | None = None
    listed: bool = True

    @property
    def file(self) -> str:
        """The file that holds the page, relative to the output folder."""
        return file_of(self.path)


_NAMES = 300
"""Claimants or topics on one page of their list: short lines, of which a reader's eye takes in many."""


def pages(site: Site, options: Options) -> Iterator[Page]:
    """Yield every page that is made from claims and sources, but for those of claims (``claim_page``)."""
    for _, kind in _KINDS:
        yield from kind(site, options)


def pages_in(folder: str, site: Site, options: Options) -> Iterator[Page]:
    """Yield those of these pages whose addresses begin with the step ``folder`` (``""``: the start page)."""
    for name, kind in _KINDS:
        if name == folder:
            yield from kind(site, options)


def _top(words: Language, title: str = "", path: str = "") -> Crumbs:
    """Return the way from the start page to a page's list."""
    return [(words.gettext("Home"), ""), *([(title, path)] if title else [])]


def _home(site: Site, options: Options) -> Iterator[Page]:
    values = {"claims": site.claims[: options.newest]}
    yield Page("", "home", "", site.view.tagline, values, [], site.view.newest)


def _claim_lists(site: Site, options: Options) -> Iterator[Page]:
    words = options.words
    text, heading = words.gettext("Every claim that was checked, newest first."), words.gettext("Claims")
    years = facets.years(site.claims)
    beside = {"years": without_claims(years), "sources": _most_checked(site)}
    for page in _numbered(site.claims, options, "claims/", heading, text, _top(words)):
        page.values |= beside
        yield page
    for year in years:
        title, top = words.gettext("Claims of %(year)s", year=year.name), _top(words, heading, "claims/")
        text = words.gettext("Claims made in %(year)s that were checked.", year=year.name)
        values = {"year": replace(year, claims=[]), "years": without_claims(years)}
        yield from _numbered(year.claims, options, year.path, title, text, top, values)


def _numbered(
    claims: list[ClaimView],
    options: Options,
    path: str,
    title: str,
    text: str,
    top: Crumbs,
    values: dict[str, Any] | None = None,
) -> Iterator[Page]:
    """Yield the numbered pages of one list of claims."""
    modified = _latest(claims)
    for part in facets.parts(claims, options.per_page, path, title, options.words):
        crumbs = [*top, (title, path), *_further(part, options.words)]
        shown = {**(values or {}), "claims": part.items, "heading": part.title, "numbers": part.numbers}
        yield Page(part.path, "claims", part.title, text, shown, crumbs, modified)


def _further(part: facets.Part[T], words: Language) -> Crumbs:
    """Return the last step to a list's page, none to its first."""
    named = words.gettext("Page %(page)s", page=words.number(part.number))
    return [(named, part.path)] if part.number > 1 else []


def _most_checked(site: Site) -> list[GroupView]:
    """Return the sources with claims, those with most claims first."""
    groups = [GroupView(one.link.title, one.link.path, len(one.claims)) for one in site.sources if one.claims]
    return sorted(groups, key=lambda group: -group.count)[:12]


def _search(site: Site, options: Options) -> Iterator[Page]:
    values = {"indexed": bool(site.claims) and will_be_indexed(options)}
    words = options.words
    text, title = words.gettext("Search the full text of every fact-check."), words.gettext("Search")
    yield Page("search/", "search", title, text, values, _top(words, title, "search/"), site.view.newest)


def claim_page(claim: ClaimView, words: Language) -> Page:
    """Return a claim's own page."""
    crumbs = [*_top(words, words.gettext("Claims"), "claims/"), (claim.claim, claim.path)]
    text = f"{claim.verdict.title}. {claim.summary}".strip()
    return Page(claim.path, "claim", claim.claim, text, {"claim": claim}, crumbs, claim.modified)


def _sources(site: Site, options: Options) -> Iterator[Page]:
    words, heading = options.words, options.words.gettext("Sources")
    top = _top(words, heading, "sources/")
    text = words.gettext("The texts that claims were taken from, with their checked passages.")
    for part in facets.parts(site.sources, options.per_page, "sources/", heading, words):
        crumbs = [*top, *_further(part, words)]
        values = {"sources": part.items, "numbers": part.numbers, "heading": part.title, "total": len(site.sources)}
        yield Page(part.path, "sources", part.title, text, values, crumbs, site.view.newest)
    known = {one.id: one for one in site.desk.sources}
    for source in site.sources:
        link = source.link
        text = words.gettext("What was checked in “%(title)s”.", title=link.title)
        if link.publisher:
            text = words.gettext(
                "What was checked in “%(title)s” (%(publisher)s).", title=link.title, publisher=link.publisher
            )
        crumbs = [*top, (link.title, link.path)]
        modified = _latest(source.claims) or link.date
        cut = source_parts.parts(known[link.id], site.marks.get(link.id, ()), options.per_page)
        for page in facets.parts(cut, 1, link.path, link.title, words):
            values = {"source": source, "part": page.items[0], "numbers": page.numbers, "heading": page.title}
            yield Page(page.path, "source", page.title, text, values, [*crumbs, *_further(page, words)], modified)


def _verdicts(site: Site, options: Options) -> Iterator[Page]:
    words, title = options.words, options.words.gettext("Verdicts")
    top = _top(words, title, "verdicts/")
    scale = site.view.verdicts
    text = words.gettext("What each verdict means, and how many claims have it.")
    yield Page("verdicts/", "verdicts", title, text, {"verdicts": scale}, top, site.view.newest)
    by_verdict: dict[str, list[ClaimView]] = {verdict.id: [] for verdict in scale}
    for claim in site.claims:
        by_verdict.setdefault(claim.verdict.id, []).append(claim)
    for verdict in scale:
        claims = by_verdict[verdict.id]
        yield from _numbered(claims, options, verdict.path, verdict.title, verdict.meaning, top, {"verdict": verdict})


def _claimants(site: Site, options: Options) -> Iterator[Page]:
    words = options.words
    text = words.gettext("Who made the claims we checked.")
    yield from _groups(site.claimants, options, "claimants", "claimant", words.gettext("Claimants"), text)


def _topics(site: Site, options: Options) -> Iterator[Page]:
    words = options.words
    text = words.gettext("What the claims we checked are about.")
    yield from _groups(site.topics, options, "topics", "topic", words.gettext("Topics"), text)


def _groups(
    groups: list[GroupView], options: Options, folder: str, template: str, heading: str, text: str
) -> Iterator[Page]:
    words = options.words
    top = _top(words, heading, f"{folder}/")
    modified = newest(_latest(group.claims) for group in groups)
    for index in facets.parts(groups, _NAMES, f"{folder}/", heading, words):
        values: dict[str, Any] = {"groups": without_claims(list(index.items)), "numbers": index.numbers}
        values["heading"] = index.title
        yield Page(index.path, folder, index.title, text, values, [*top, *_further(index, words)], modified)
    for group in groups:
        said = words.ngettext(
            "%(name)s: %(num)s claim checked.", "%(name)s: %(num)s claims checked.", group.count, name=group.name
        )
        modified = _latest(group.claims)
        for part in facets.parts(group.claims, options.per_page, group.path, group.name, words):
            crumbs = [*top, (group.name, group.path)] + ([(part.title, part.path)] if part.number > 1 else [])
            # The page's own address stays the group's: its feeds hang on it.
            shown = replace(group, name=part.title, claims=list(part.items))
            values = {"group": shown, "numbers": part.numbers}
            yield Page(part.path, template, part.title, said, values, crumbs, modified)


def _corrections(site: Site, options: Options) -> Iterator[Page]:
    words, title = options.words, options.words.gettext("Corrections")
    text = words.gettext("Every correction, clarification, update, change of verdict and withdrawal.")
    modified = site.corrections[0].date if site.corrections else None
    top, total = _top(words, title, "corrections/"), len(site.corrections)
    for part in facets.parts(site.corrections, options.per_page, "corrections/", title, words):
        values = {"corrections": part.items, "numbers": part.numbers, "heading": part.title, "total": total}
        yield Page(part.path, "corrections", part.title, text, values, [*top, *_further(part, words)], modified)


def _redirects(site: Site, options: Options) -> Iterator[Page]:
    text = options.words.gettext("This page has moved.")
    for path, claim in site.redirects:
        values = {"target": claim.path, "target_title": claim.claim}
        yield Page(path, "redirect", claim.claim, text, values, listed=False)


def _missing(site: Site, options: Options) -> Iterator[Page]:
    words = options.words
    text = words.gettext("There is no page at this address.")
    yield Page("404.html", "404", words.gettext("Page not found"), text, listed=False)


def _latest(claims: list[ClaimView]) -> date | None:
    return newest(claim.modified for claim in claims)


_KINDS: tuple[tuple[str, Callable[[Site, Options], Iterator[Page]]], ...] = (
    ("", _home),
    ("claims", _claim_lists),
    ("sources", _sources),
    ("verdicts", _verdicts),
    ("claimants", _claimants),
    ("topics", _topics),
    ("search", _search),
    ("corrections", _corrections),
    ("claims", _redirects),
    ("404.html", _missing),
)
"""The kinds of pages but for those of claims, each with the first step of their addresses."""
