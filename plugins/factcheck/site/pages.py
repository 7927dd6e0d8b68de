"""Every page of the site: its address, its template, and what the template is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from markupsafe import Markup

from factcheck.site import facets
from factcheck.site.build_views import Site
from factcheck.site.dates import newest
from factcheck.site.filterdata import filter_files
from factcheck.site.links import file_of
from factcheck.site.options import Options
from factcheck.site.search import wants_index
from factcheck.site.views import ClaimView, GroupView

Crumbs = list[tuple[str, str]]
HOME = ("Home", "")


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


def pages(site: Site, options: Options) -> Iterator[Page]:
    """Yield every page that is made from claims and sources."""
    yield _home(site, options)
    yield from _claim_lists(site, options)
    yield from _claims(site)
    yield from _sources(site, options.per_page)
    yield from _verdicts(site, options)
    size = options.per_page
    text = "Who made the claims we checked."
    yield from _groups(site.view.claimants, size, "claimants", "claimant", "Claimants", text)
    text = "What the claims we checked are about."
    yield from _groups(site.view.topics, size, "topics", "topic", "Topics", text)
    yield from _filters(site)
    yield _search(site, options)
    yield _corrections(site)
    yield from _redirects(site)
    text = "There is no page at this address."
    yield Page("404.html", "404", "Page not found", text, listed=False)


def _home(site: Site, options: Options) -> Page:
    values = {"claims": site.claims[: options.newest]}
    return Page("", "home", "", site.view.tagline, values, [], site.view.newest)


def _claim_lists(site: Site, options: Options) -> Iterator[Page]:
    text = "Every claim that was checked, newest first."
    years = facets.years(site.claims)
    for page in _numbered(site.claims, options, "claims/", "Claims", text, [HOME]):
        page.values |= {"years": years, "sources": _most_checked(site)}
        yield page
    for year in years:
        title, top = f"Claims of {year.name}", [HOME, ("Claims", "claims/")]
        text = f"Claims made in {year.name} that were checked."
        yield from _numbered(year.claims, options, year.path, title, text, top, {"year": year, "years": years})


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
    for part in facets.parts(claims, options.per_page, path, title):
        crumbs = [*top, (title, path)] + ([(f"Page {part.number}", part.path)] if part.number > 1 else [])
        shown = {**(values or {}), "claims": part.items, "heading": part.title, "numbers": part.numbers}
        yield Page(part.path, "claims", part.title, text, shown, crumbs, modified)


def _most_checked(site: Site) -> list[GroupView]:
    """Return the sources with claims, those with most claims first."""
    groups = [GroupView(one.link.title, one.link.path, len(one.claims)) for one in site.sources if one.claims]
    return sorted(groups, key=lambda group: -group.count)[:12]


def _filters(site: Site) -> Iterator[Page]:
    for path, json in filter_files(site):
        # Markup: JSON in a file of its own, not within a page.
        yield Page(path, "parts/filters", "", "", {"json": Markup(json)}, listed=False)


def _search(site: Site, options: Options) -> Page:
    values = {"indexed": wants_index(options)}
    text = "Search the full text of every fact-check."
    return Page("search/", "search", "Search", text, values, [HOME, ("Search", "search/")], site.view.newest)


def _claims(site: Site) -> Iterator[Page]:
    for claim in site.claims:
        crumbs = [HOME, ("Claims", "claims/"), (claim.claim, claim.path)]
        text = f"{claim.verdict.title}. {claim.summary}".strip()
        yield Page(claim.path, "claim", claim.claim, text, {"claim": claim}, crumbs, claim.modified)


def _sources(site: Site, size: int) -> Iterator[Page]:
    top = [HOME, ("Sources", "sources/")]
    text = "The texts that claims were taken from, with their checked passages."
    for part in facets.parts(site.sources, size, "sources/", "Sources"):
        crumbs = top + ([(f"Page {part.number}", part.path)] if part.number > 1 else [])
        values = {"sources": part.items, "numbers": part.numbers, "heading": part.title, "total": len(site.sources)}
        yield Page(part.path, "sources", part.title, text, values, crumbs, _latest(site.claims))
    for source in site.sources:
        link = source.link
        text = f"What was checked in “{link.title}”" + (f" ({link.publisher})" if link.publisher else "") + "."
        crumbs = [*top, (link.title, link.path)]
        modified = _latest(source.claims) or link.date
        yield Page(link.path, "source", link.title, text, {"source": source}, crumbs, modified)


def _verdicts(site: Site, options: Options) -> Iterator[Page]:
    top = [HOME, ("Verdicts", "verdicts/")]
    scale = site.view.verdicts
    text = "What each verdict means, and how many claims have it."
    yield Page("verdicts/", "verdicts", "Verdicts", text, {"verdicts": scale}, top, site.view.newest)
    by_verdict: dict[str, list[ClaimView]] = {verdict.id: [] for verdict in scale}
    for claim in site.claims:
        by_verdict.setdefault(claim.verdict.id, []).append(claim)
    for verdict in scale:
        claims = by_verdict[verdict.id]
        yield from _numbered(claims, options, verdict.path, verdict.title, verdict.meaning, top, {"verdict": verdict})


def _groups(groups: list[GroupView], size: int, folder: str, template: str, heading: str, text: str) -> Iterator[Page]:
    top = [HOME, (heading, f"{folder}/")]
    modified = newest(_latest(group.claims) for group in groups)
    yield Page(f"{folder}/", folder, heading, text, {"groups": groups}, top, modified)
    for group in groups:
        claims = "1 claim" if group.count == 1 else f"{group.count} claims"
        said = f"{group.name}: {claims} checked."
        modified = _latest(group.claims)
        for part in facets.parts(group.claims, size, group.path, group.name):
            crumbs = [*top, (group.name, group.path)] + ([(part.title, part.path)] if part.number > 1 else [])
            # The page's own address stays the group's: its feeds hang on it.
            shown = replace(group, name=part.title, claims=list(part.items))
            values = {"group": shown, "numbers": part.numbers}
            yield Page(part.path, template, part.title, said, values, crumbs, modified)


def _corrections(site: Site) -> Page:
    crumbs = [HOME, ("Corrections", "corrections/")]
    text = "Every correction, clarification, update, change of verdict and withdrawal."
    modified = site.corrections[0].date if site.corrections else None
    values = {"corrections": site.corrections}
    return Page("corrections/", "corrections", "Corrections", text, values, crumbs, modified)


def _redirects(site: Site) -> Iterator[Page]:
    for path, claim in site.redirects:
        values = {"target": claim.path, "target_title": claim.claim}
        yield Page(path, "redirect", claim.claim, "This page has moved.", values, listed=False)


def _latest(claims: list[ClaimView]) -> date | None:
    return newest(claim.modified for claim in claims)
