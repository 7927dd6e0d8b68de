"""The whole site as views, from a repository that was checked: what is built is what was checked, read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.coverage import by_source
from factcheck.model import Claim, Source
from factcheck.rules import Context
from factcheck.site import corrections, groups, verdicts
from factcheck.site.claimreview import claim_review, for_script, policy_digest
from factcheck.site.claims import Shelf, claim_view
from factcheck.site.coverage import Mark
from factcheck.site.dates import newest
from factcheck.site.evidence import headings
from factcheck.site.links import Addresses, license_name, web_address
from factcheck.site.sources import source_link, source_view
from factcheck.site.views import ClaimView, CorrectionView, SiteView, SourceView


@dataclass(slots=True)
class Site:
    """Everything that is published. ``claims`` are the newest first; ``reviews`` their ClaimReview objects."""

    view: SiteView
    claims: list[ClaimView]
    sources: list[SourceView]
    corrections: list[CorrectionView]
    redirects: list[tuple[str, ClaimView]]
    reviews: dict[str, dict[str, object]] = field(default_factory=dict)


def build(context: Context, addresses: Addresses) -> Site:
    """Return the views of everything in ``context`` but drafts, which appear nowhere."""
    records = newest_first(claim for claim in context.repository.claims if not claim.draft)
    shelf = _shelf(records, context, addresses)
    scale = list(shelf.verdicts.values())
    claims = [claim_view(claim, shelf) for claim in records]
    by_id = {claim.id: claim for claim in claims}
    verdicts.count(scale, claims)
    claimants = groups.fill(shelf.claimants.values(), claims, lambda claim: [claim.claimant], scale)
    topics = groups.fill(shelf.topics.values(), claims, lambda claim: claim.topics, scale)
    sources = _sources(records, by_id, shelf)
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
        topics=topics,
        claimants=claimants,
        newest=newest(claim.modified for claim in claims),
        corrections=len(log),
        license=web_address(addresses.options.license),
        license_name=license_name(addresses.options.license),
    )
    site = Site(view, claims, sources, log, _redirects(records, by_id))
    _finish(site, records, shelf)
    return site


def newest_first(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims by the day of their review, the newest first; of one day, by id."""
    return sorted(claims, key=lambda one: (-(one.reviewed.toordinal() if one.reviewed else 0), one.id))


def _shelf(records: list[Claim], context: Context, addresses: Addresses) -> Shelf:
    rules = addresses.options.slug_rules
    names = [groups.claimant_name(claim) for claim in records]
    topics = [topic for claim in records for topic in claim.topics]
    return Shelf(
        context=context,
        addresses=addresses,
        verdicts={one.id: one for one in verdicts.scale_views(context.repository.verdicts)},
        sources={source.id: source_link(source, addresses.options.words) for source in _readable(context)},
        claimants=groups.groups_by_name(names, "claimants", rules),
        topics=groups.groups_by_name(topics, "topics", rules),
        headings=headings(addresses.options.words),
    )


def _readable(context: Context) -> list[Source]:
    return [source for source in context.repository.source_by_id.values() if source.digest]


def _sources(records: list[Claim], by_id: Mapping[str, ClaimView], shelf: Shelf) -> list[SourceView]:
    """Return every source with its passages, the newest first."""
    marks = {
        id: [Mark(one.start, one.end, by_id[one.claim.id]) for one in found if one.claim]
        for id, found in by_source(records, shelf.context).items()
    }
    scale, words = list(shelf.verdicts.values()), shelf.addresses.options.words
    views = [
        source_view(source, shelf.sources[source.id], marks.get(source.id, ()), shelf.context, scale, words)
        for source in _readable(shelf.context)
    ]
    return sorted(views, key=lambda one: (-(one.link.date.toordinal() if one.link.date else 0), one.link.id))


def _redirects(records: list[Claim], by_id: Mapping[str, ClaimView]) -> list[tuple[str, ClaimView]]:
    """Return (address, claim) for each former id that no claim has now."""
    found = {alias: by_id[claim.id] for claim in records for alias in claim.aliases if alias not in by_id}
    return [(f"claims/{alias}/", claim) for alias, claim in sorted(found.items(), key=lambda item: item[0])]


def _finish(site: Site, records: list[Claim], shelf: Shelf) -> None:
    """Fill in what needs all views: relations between claims, and the data that machines read."""
    by_id = {claim.id: claim for claim in site.claims}
    former = {path.split("/")[1]: claim for path, claim in site.redirects}
    for claim, view in zip(records, site.claims, strict=True):
        related = [by_id.get(id) or former.get(id) for id in dict.fromkeys(claim.related)]
        view.related = [one for one in related if one is not None and one is not view]
        site.reviews[claim.id] = claim_review(claim, view, shelf.context, shelf.addresses)
        view.claim_review = for_script(site.reviews[claim.id])
        view.claim_review_digest = policy_digest(view.claim_review)
