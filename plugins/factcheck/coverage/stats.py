"""The numbers of a desk: how much of each source is checked, and how its claims came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factcheck.coverage.marks import Mark, body, by_source, opinions
from factcheck.coverage.measure import Measure, letters, measure
from factcheck.coverage.stretches import cut
from factcheck.model import Claim, Source
from factcheck.rules import Context
from factcheck.rules.context import holds


@dataclass(frozen=True, slots=True)
class SourceStats:
    """One source: what covers it (counted in letters and digits of the body), and what quotes it.

    ``claims`` are the published and withdrawn ones whose quote stands in the text, ``quotes`` theirs. Drafts are
    counted apart and cover nothing, as on the site.
    """

    id: str
    readable: bool = True
    covered: Measure = field(default_factory=Measure)
    claims: int = 0
    quotes: int = 0
    drafts: int = 0


@dataclass(frozen=True, slots=True)
class Stats:
    """The numbers of a desk. All counts but ``drafts`` and ``unreadable`` leave drafts out.

    ``verdicts`` are (id, title, count) in the scale's order, then those that the scale doesn't have. ``quotes`` counts
    tiers, ``evidence`` states of quotes. ``unreadable`` are the files that could not be read: what is in them is in no
    count.
    """

    sources: tuple[SourceStats, ...]
    claims: int
    verdicts: tuple[tuple[str, str, int], ...]
    drafts: int
    withdrawn: int
    corrections: int
    quotes: dict[str, int]
    evidence: dict[str, int]
    unreadable: tuple[str, ...]

    @property
    def covered(self) -> Measure:
        """What covers all the sources together."""
        return sum((one.covered for one in self.sources), Measure())


def stats(context: Context, sources: Sequence[Source]) -> Stats:
    """Return the numbers of ``sources`` and of the claims that quote one of them, or of all claims."""
    everything = len(sources) == len(context.repository.source_by_id)
    ids = {source.id for source in sources}
    readable = [one for one in context.repository.claims if one.document.values is not None]
    chosen = [one for one in readable if everything or any(quote.source in ids for quote in one.quotes)]
    claims = [one for one in chosen if not one.draft]
    drafts = [one for one in chosen if one.draft]
    return Stats(
        sources=tuple(_sources(sources, claims, drafts, context)),
        claims=len(claims),
        verdicts=_verdicts(claims, context),
        drafts=len(drafts),
        withdrawn=sum(one.status == "withdrawn" for one in claims),
        corrections=sum(len(one.corrections) for one in claims),
        quotes=_quotes(claims, context, ids),
        evidence=_evidence(claims, context),
        unreadable=tuple(_unreadable(context)),
    )


def _sources(
    sources: Iterable[Source], claims: list[Claim], drafts: list[Claim], context: Context
) -> Iterable[SourceStats]:
    marks, drafted = by_source(claims, context), by_source(drafts, context)
    quoted = Counter(s.id for c in claims for quote, s, match in context.quotes(c) if holds(quote, match))
    for source in sorted(sources, key=lambda one: one.id):
        here = marks.get(source.id, [])
        yield SourceStats(
            id=source.id,
            readable=bool(source.digest),
            covered=measure(cut(*body(source), [*here, *opinions(source, context)]), letters(source.text)),
            claims=_owners(here),
            quotes=quoted[source.id],
            drafts=_owners(drafted.get(source.id, [])),
        )


def _owners(marks: Iterable[Mark[Claim]]) -> int:
    return len({mark.claim.id for mark in marks if mark.claim is not None})


def _verdicts(claims: Iterable[Claim], context: Context) -> tuple[tuple[str, str, int], ...]:
    counts = Counter(one.verdict for one in claims)
    scale = [(one.id, one.title or one.id, counts.pop(one.id, 0)) for one in context.repository.verdict_by_id.values()]
    strays = [(id, f"{id} (not on the scale)" if id else "no verdict", n) for id, n in sorted(counts.items())]
    return (*scale, *strays)


def _quotes(claims: Iterable[Claim], context: Context, sources: set[str]) -> dict[str, int]:
    """Count the quotes from ``sources`` by tier, and those that don't hold or whose source is missing."""
    counts = dict.fromkeys(("exact", "equivalent", "edited", "not_verified"), 0)
    for claim in claims:
        tiers = {quote.index: str(match.tier) for quote, _, match in context.quotes(claim) if holds(quote, match)}
        for quote in claim.quotes:
            if quote.source in sources or quote.source not in context.repository.source_by_id:
                counts[tiers.get(quote.index, "not_verified")] += 1
    return counts


def _evidence(claims: Iterable[Claim], context: Context) -> dict[str, int]:
    """Count the evidence: quote verified in a kept text, or not; without a quote there is nothing to verify."""
    counts = dict.fromkeys(("verified", "not_verified", "without_quote"), 0)
    for claim in claims:
        verified = {one.index for one, _, match in context.evidence(claim) if holds(one, match)}
        for one in claim.evidence:
            counts["verified" if one.index in verified else "not_verified" if one.quote else "without_quote"] += 1
    return counts


def _unreadable(context: Context) -> list[str]:
    """Return the files of which nothing could be read: what stands in them is in no count."""
    return sorted({one.path for one in context.repository.documents if not isinstance(one.values, (dict, list))})
