"""What pages other than its own take of a claim: plain values, so that they can be kept from one build to the next.

Lists, feeds, filters, sources' pages and the sitemap are made from these alone. A claim's own page and downloads are
made from its file, and only where something that they show has changed.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from factcheck.coverage import spans_of
from factcheck.model import Claim
from factcheck.model.addresses import web_address
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.shapes.values import iso
from factcheck.site.corrections import newest_first
from factcheck.site.dates import newest
from factcheck.site.views import ClaimView, CorrectionView, GroupView, VerdictView


class Listed(NamedTuple):
    """One published claim, in values that JSON has. Days are ISO 8601 texts, ``""`` for none."""

    id: str
    claim: str
    claimant: str
    role: str
    url: str
    date: str
    verdict: str
    summary: str
    reviewed: str
    authors: list[str]
    topics: list[str]
    corrections: list[list[str]]  # [day, kind, note, former verdict's id]
    withdrawn: list[str]  # [day, reason], or empty
    related: list[str]
    aliases: list[str]
    marks: list[tuple[str, int, int]]  # [source's id, start, end]: the stretches that the quotes print
    quoted: list[str]  # the source's id of each quote
    sources: list[str]  # the ids of all sources that the claim's page shows


_FEW = 100
"""So few claims are put in their places sooner than all are sorted."""


def listed(claim: Claim, context: Context) -> Listed:
    """Return what other pages take of ``claim``."""
    claimant, withdrawn = claim.claimant, claim.withdrawn
    found = [(source, match) for quote, source, match in context.quotes(claim) if holds(quote, match)]
    shown = [quote.source for quote in claim.quotes] + [one.source for one in claim.evidence]
    return Listed(
        id=claim.id,
        claim=claim.claim,
        claimant=claimant.name if claimant else "",
        role=claimant.role if claimant else "",
        url=web_address(claimant.url) if claimant else "",
        date=iso(context.repository.made_on(claim)),
        verdict=claim.verdict,
        summary=claim.summary,
        reviewed=iso(claim.reviewed),
        authors=list(claim.authors),
        topics=list(dict.fromkeys(claim.topics)),
        corrections=[[iso(one.date), one.kind, one.note, one.was] for one in claim.corrections if one.date],
        withdrawn=[iso(withdrawn.date), withdrawn.reason] if withdrawn and withdrawn.date else [],
        related=list(dict.fromkeys(claim.related)),
        aliases=list(claim.aliases),
        marks=[(source.id, *span) for source, match in found for span in spans_of(match)],
        quoted=[source.id for source, _ in found],
        sources=sorted({id for id in shown if id}),
    )


def listed_first(claims: Iterable[Listed], before: Sequence[Listed] = ()) -> list[Listed]:
    """Return the claims by the day of their review, the newest first; of one day, by id.

    ``before`` is what this gave for claims of which most are still the same objects: they need not be sorted again.
    """
    now = {id(one): one for one in claims}
    stay = [one for one in before if now.pop(id(one), None)]
    if len(now) > _FEW:
        return sorted([*stay, *now.values()], key=_place)
    for one in now.values():
        insort(stay, one, key=_place)
    return stay


def _place(one: Listed) -> tuple[int, str]:
    return -int(one.reviewed.replace("-", "") or 0), one.id


def light_view(
    one: Listed,
    verdicts: Mapping[str, VerdictView],
    claimants: Mapping[str, GroupView],
    topics: Mapping[str, GroupView],
    site: str,
) -> ClaimView:
    """Return the view that lists are given: what a claim's own page shows beyond it is empty."""
    path = f"claims/{one.id}/"
    corrections = [_correction(entry, one, path, verdicts) for entry in one.corrections]
    withdrawn = _withdrawal(one, path)
    reviewed = _day(one.reviewed)
    return ClaimView(
        id=one.id,
        path=path,
        claim=one.claim,
        claimant=claimants[one.claimant],
        claimant_role=one.role,
        claimant_url=one.url,
        date=_day(one.date),
        verdict=verdicts.get(one.verdict) or _unknown(one.verdict),
        summary=one.summary,
        reviewed=reviewed,
        modified=newest([reviewed, *(entry.date for entry in corrections), withdrawn.date if withdrawn else None]),
        authors=one.authors or [site],
        quotes=[],
        evidence=[],
        evidence_count=0,
        origin_count=0,
        review=Markup(""),
        topics=[topics[topic] for topic in one.topics],
        flags=[],
        todo=[],
        corrections=newest_first(corrections),
        withdrawn=withdrawn,
        quoted=one.quoted,
        points_to=one.related,
    )


def _correction(entry: list[str], one: Listed, path: str, verdicts: Mapping[str, VerdictView]) -> CorrectionView:
    day, kind, note, was = entry
    return CorrectionView(
        date=date.fromisoformat(day),
        kind=kind,
        note=note,
        was=verdicts[was].title if was in verdicts else was,
        claim_title=one.claim,
        claim_path=path,
    )


def _withdrawal(one: Listed, path: str) -> CorrectionView | None:
    if not one.withdrawn:
        return None
    day, reason = one.withdrawn
    return CorrectionView(date.fromisoformat(day), "withdrawal", reason, "", one.claim, path)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _unknown(id: str) -> VerdictView:
    return VerdictView(id, id, "", "neutral", f"verdicts/{id}/")
