"""A source text that was changed after it was added."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim, Quote, Source
from factcheck.rules.context import Context, holds
from factcheck.rules.contract import source_rule
from factcheck.rules.fixes import replace

MOST = 6
"""How many claims a message names."""


@source_rule("SRC002", Severity.ERROR)
def pin_mismatch(source: Source, context: Context) -> Iterator[Finding]:
    """Report a text whose SHA-256 is not the pinned one, with the claims it hits and what became of each quote."""
    document, digest = source.document, source.digest.lower()
    if document is None or not source.sha256 or not digest or source.sha256.lower() == digest:
        return
    quotes = [found for claim in context.repository.claims for found in _quotes(claim, source, context)]
    place = document.span("sha256")
    yield Finding(
        place,
        f"`{source.file.path}` was changed after it was added: {_consequence(quotes)}",
        "bring the text back as it was (`git log` and `git checkout` find it); if the change is right, read the "
        f"claims again and then pin it with `sha256: {digest}`",
        "pinned to another text",
        "sha256",
        replace(place, digest, "pin the text as it is now"),
        tuple(Related(claim.document.span("quotes", quote.index, "quote"), _label(ok)) for claim, quote, ok in quotes),
    )


def _quotes(claim: Claim, source: Source, context: Context) -> Iterator[tuple[Claim, Quote, bool]]:
    for quote, cited, match in context.quotes(claim):
        if cited is source:
            yield claim, quote, holds(quote, match)


def _label(ok: bool) -> str:
    return "still stands in the text" if ok else "no longer stands in the text"


def _consequence(quotes: list[tuple[Claim, Quote, bool]]) -> str:
    """Say which claims quote the text, and how many of their quotes still stand in it."""
    if not quotes:
        return "no claim quotes it"
    by_claim: dict[str, list[bool]] = {}
    for claim, _, ok in quotes:
        by_claim.setdefault(claim.id, []).append(ok)
    claims = [f"`{id}` ({sum(ok)} of {len(ok)})" for id, ok in by_claim.items()]
    more = f" and {len(claims) - MOST} more" if len(claims) > MOST else ""
    return f"quotes that still stand in it: {', '.join(claims[:MOST])}{more}"
