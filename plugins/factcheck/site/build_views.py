"""The whole site as views, from what is listed of each claim and source. What only one page shows is made with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from factcheck.model.addresses import web_address
from factcheck.site import corrections, groups, verdicts
from factcheck.site.claims import Shelf
from factcheck.site.coverage import Mark
from factcheck.site.dates import newest
from factcheck.site.desk import Desk
from factcheck.site.evidence import headings
from factcheck.site.links import Addresses, license_name
from factcheck.site.listed import Listed, light_view
from factcheck.site.people import roster
from factcheck.site.sources import light_source
from factcheck.site.told import publisher_of
from factcheck.site.views import ClaimView, CorrectionView, GroupView, SiteView, SourceView


@dataclass(slots=True)
class Site:
    """Everything that is published, as lists show it. ``claims`` are the newest first.

    ``marks`` are where claims quote each source, ``related`` the claims that each claim points to, both by id.
    """

    view: SiteView
    claims: list[ClaimView]
    sources: list[SourceView]
    topics: list[GroupView]
    claimants: list[GroupView]
    corrections: list[CorrectionView]
    redirects: list[tuple[str, ClaimView]]
    marks: dict[str, list[Mark]]
    related: dict[str, list[ClaimView]]
    shelf: Shelf
    desk: Desk


def build(desk: Desk, addresses: Addresses) -> Site:
    """Return the views of everything that ``desk`` publishes."""
    shelf = _shelf(desk, addresses)
    claims = [
        light_view(one, shelf.verdicts, shelf.claimants, shelf.topics, addresses.options.name) for one in desk.claims
    ]
    by_id = {claim.id: claim for claim in claims}
    scale = [replace(one) for one in shelf.verdicts.values()]
    verdicts.count(scale, claims)
    claimants = groups.fill(shelf.claimants.values(), claims, lambda claim: [claim.claimant], scale)
    topics = groups.fill(shelf.topics.values(), claims, lambda claim: claim.topics, scale)
    marks = _marks(desk.claims, by_id)
    sources = [light_source(shelf.sources[one.id], marks.get(one.id, [])) for one in desk.sources]
    log = corrections.log(claims)
    view = SiteView(
        name=addresses.options.name,
        tagline=addresses.options.tagline,
        address=addresses.options.base,
        language=addresses.options.language,
        direction=addresses.options.words.direction,
        claims=len(claims),
        sources=len(sources),
        verdicts=scale,
        topics=groups.without_claims(topics),
        claimants=groups.without_claims(claimants),
        newest=newest(claim.modified for claim in claims),
        corrections=len(log),
        commit=addresses.options.commit,
        commit_url=addresses.options.hosting.commit(addresses.options.commit) if addresses.options.commit else "",
        license=web_address(addresses.options.license),
        license_name=license_name(addresses.options.license),
    )
    redirects = _redirects(desk.claims, by_id)
    related = _related(desk.claims, by_id, {path.split("/")[1]: claim for path, claim in redirects})
    sources.sort(key=lambda one: (-(one.link.date.toordinal() if one.link.date else 0), one.link.id))
    return Site(view, claims, sources, topics, claimants, log, redirects, marks, related, shelf, desk)


def _shelf(desk: Desk, addresses: Addresses) -> Shelf:
    rules = addresses.options.slug_rules
    topics = {topic for claim in desk.claims for topic in claim.topics}
    return Shelf(
        context=desk.context,
        addresses=addresses,
        publisher=publisher_of(addresses.options),
        verdicts={one.id: one for one in verdicts.scale_views(desk.context.repository.verdicts)},
        sources={source.id: source.link(addresses.options.words) for source in desk.sources},
        claimants=groups.groups_by_name({claim.claimant for claim in desk.claims}, "claimants", rules),
        topics=groups.groups_by_name(topics, "topics", rules),
        people=roster(addresses.options),
        headings=headings(addresses.options.words),
    )


def _marks(claims: Iterable[Listed], by_id: Mapping[str, ClaimView]) -> dict[str, list[Mark]]:
    marks: dict[str, list[Mark]] = {}
    for claim in claims:
        for source, start, end in claim.marks:
            marks.setdefault(source, []).append(Mark(start, end, by_id[claim.id]))
    for found in marks.values():
        found.sort(key=lambda one: (one.start, one.end))
    return marks


def _redirects(claims: Iterable[Listed], by_id: Mapping[str, ClaimView]) -> list[tuple[str, ClaimView]]:
    """Return (address, claim) for each former id that no claim has now."""
    found = {alias: by_id[claim.id] for claim in claims for alias in claim.aliases if alias not in by_id}
    return [(f"claims/{alias}/", claim) for alias, claim in sorted(found.items(), key=lambda item: item[0])]


def _related(
    claims: Iterable[Listed], by_id: Mapping[str, ClaimView], former: Mapping[str, ClaimView]
) -> dict[str, list[ClaimView]]:
    """Return the claims that each one points to, under their own ids or former ones, and not itself."""
    found = {}
    for claim in claims:
        if claim.related:
            views = [by_id.get(id) or former.get(id) for id in claim.related]
            found[claim.id] = [one for one in views if one is not None and one.id != claim.id]
    return found
