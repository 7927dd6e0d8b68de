"""Evidence as a claim's page lists it: what supports, what contradicts, what gives context."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import Claim, Evidence
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.shapes.parts import given
from factcheck.site.language import Language
from factcheck.site.views import EvidenceView, SourceLink

STANCES = ("supports", "contradicts", "context")
"""The stances in the order in which a page shows them."""


def headings(words: Language) -> dict[str, str]:
    """Return what a page writes above the items of each stance."""
    return {
        "supports": words.gettext("Supports the claim"),
        "contradicts": words.gettext("Contradicts the claim"),
        "context": words.gettext("Context"),
    }


def evidence_groups(
    claim: Claim, context: Context, links: Mapping[str, SourceLink], named: Mapping[str, str]
) -> list[tuple[str, list[EvidenceView]]]:
    """Return the claim's evidence under the headings that have any; ``named`` has the headings."""
    by_stance: dict[str, list[EvidenceView]] = {stance: [] for stance in STANCES}
    for one in claim.evidence:
        stance = one.stance if one.stance in STANCES else "context"
        by_stance[stance].append(_view(one, context, links))
    return [(named[stance], items) for stance, items in by_stance.items() if items]


def _view(one: Evidence, context: Context, links: Mapping[str, SourceLink]) -> EvidenceView:
    link = links.get(one.source)
    return EvidenceView(
        **given(one, link)._asdict(),
        type=one.type,
        origin=one.origin,
        interested=one.interested,
        quote=one.quote,
        quote_state=_state(one, context),
        note=one.note,
        source=link,
    )


def _state(one: Evidence, context: Context) -> str:
    if not one.quote:
        return ""
    source = context.source(one.source) if one.source else None
    if source is None or not source.digest:
        return "unverified"
    return "verified" if holds(one, context.match(source, one.quote, one.before, one.after)) else "mismatch"
