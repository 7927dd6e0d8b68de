"""Every page of the site: its address, its template, and what the template is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from factcheck.site.build_views import Site
from factcheck.site.dates import newest
from factcheck.site.links import file_of
from factcheck.site.options import Options
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
    yield from _sources(site)
    yield from _verdicts(site)
    yield from _groups(site.view.claimants, "claimants", "claimant", "Claimants", "Who made the claims we checked.")
    yield from _groups(site.view.topics, "topics", "topic", "Topics", "What the claims we checked are about.")
    yield _corrections(site)
    yield from _redirects(site)
    text = "There is no page at this address."
    yield Page("404.html", "404", "Page not found", text, listed=False)


def _home(site: Site, options: Options) -> Page:
    values = {"claims": site.claims[: options.newest]}
    return Page("", "home", "", site.view.tagline, values, [], site.view.newest)


def _claim_lists(site: Site, options: Options) -> Iterator[Page]:
    size = options.per_page
    count = max(1, -(-len(site.claims) // size))
    paths = ["claims/", *(f"claims/page/{number}/" for number in range(2, count + 1))]
    for number, path in enumerate(paths, 1):
        shown = site.claims[(number - 1) * size : number * size]
        heading = "Claims" if number == 1 else f"Claims, page {number} of {count}"
        links = [(at, one, one == path) for at, one in enumerate(paths, 1)]
        values = {"claims": shown, "heading": heading, "pages": links}
        crumbs = [HOME, ("Claims", "claims/")] + ([(f"Page {number}", path)] if number > 1 else [])
        text = "Every claim that was checked, newest first."
        yield Page(path, "claims", heading, text, values, crumbs, _latest(site.claims))


def _claims(site: Site) -> Iterator[Page]:
    for claim in site.claims:
        crumbs = [HOME, ("Claims", "claims/"), (claim.claim, claim.path)]
        text = f"{claim.verdict.title}. {claim.summary}".strip()
        yield Page(claim.path, "claim", claim.claim, text, {"claim": claim}, crumbs, claim.modified)


def _sources(site: Site) -> Iterator[Page]:
    top = [HOME, ("Sources", "sources/")]
    text = "The texts that claims were taken from, with their checked passages."
    yield Page("sources/", "sources", "Sources", text, {"sources": site.sources}, top, _latest(site.claims))
    for source in site.sources:
        link = source.link
        text = f"What was checked in “{link.title}”" + (f" ({link.publisher})" if link.publisher else "") + "."
        crumbs = [*top, (link.title, link.path)]
        modified = _latest(source.claims) or link.date
        yield Page(link.path, "source", link.title, text, {"source": source}, crumbs, modified)


def _verdicts(site: Site) -> Iterator[Page]:
    top = [HOME, ("Verdicts", "verdicts/")]
    scale = site.view.verdicts
    text = "What each verdict means, and how many claims have it."
    yield Page("verdicts/", "verdicts", "Verdicts", text, {"verdicts": scale}, top, site.view.newest)
    by_verdict: dict[str, list[ClaimView]] = {verdict.id: [] for verdict in scale}
    for claim in site.claims:
        by_verdict.setdefault(claim.verdict.id, []).append(claim)
    for verdict in scale:
        claims = by_verdict[verdict.id]
        values = {"verdict": verdict, "claims": claims}
        crumbs = [*top, (verdict.title, verdict.path)]
        yield Page(verdict.path, "verdict", verdict.title, verdict.meaning, values, crumbs, _latest(claims))


def _groups(groups: list[GroupView], folder: str, template: str, heading: str, text: str) -> Iterator[Page]:
    top = [HOME, (heading, f"{folder}/")]
    modified = newest(_latest(group.claims) for group in groups)
    yield Page(f"{folder}/", folder, heading, text, {"groups": groups}, top, modified)
    for group in groups:
        claims = "1 claim" if group.count == 1 else f"{group.count} claims"
        said = f"{group.name}: {claims} checked."
        crumbs = [*top, (group.name, group.path)]
        yield Page(group.path, template, group.name, said, {"group": group}, crumbs, _latest(group.claims))


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
