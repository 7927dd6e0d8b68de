"""A source text that was changed after it was added."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim, Evidence, Quote, Source
from factcheck.rules.context import Context
from factcheck.rules.contract import source_rule
from factcheck.rules.fixes import replace
from factcheck.rules.impact import Fate, Hit, impact, worst
from factcheck.rules.wording import counted, listed


def _seen(claim: Claim) -> object:
    quoting: tuple[Quote | Evidence, ...] = (*claim.quotes, *claim.evidence)
    return claim.id, [(one.source, one.quote, one.before, one.after, one.edited) for one in quoting if one.source]


@source_rule("SRC002", Severity.ERROR, sees=_seen)
def pin_mismatch(source: Source, context: Context) -> Iterator[Finding]:
    """Report a text whose SHA-256 is not the pinned one, with the claims it hits and what became of each quote."""
    document, digest = source.document, source.digest.lower()
    if document is None or not source.sha256 or not digest or source.sha256.lower() == digest:
        return
    hits = impact(source, context)
    place = document.span("sha256")
    yield Finding(
        place,
        f"`{source.file.path}` was changed after it was added: {_consequence(hits)}",
        "bring the text back as it was (`git log` and `git checkout` find it); if the change is right, read the "
        f"claims again and then pin it: `factcheck pin {source.id} --accept`",
        "pinned to another text",
        "sha256",
        replace(place, digest, "pin the text as it is now"),
        tuple(Related(hit.found.span, said(hit)) for hit in hits),
    )


def said(hit: Hit) -> str:
    """Return what became of a quote, in words."""
    if hit.fate is Fate.BROKEN:
        return "broken: no longer stands in the text"
    if hit.fate is Fate.INTACT:
        return "intact: still stands in the text"
    if hit.now is None:
        return "moved: still stands in the text, but no longer at one sure place"
    return f"moved: now on line {hit.now} of the text" + (f", before on line {hit.was}" if hit.was else "")


def _consequence(hits: list[Hit]) -> str:
    """Say which claims quote the text, and what became of them."""
    fates = worst(hits)
    if not fates:
        return "no claim quotes it"
    by_fate = {fate: [id for id, one in fates.items() if one is fate] for fate in reversed(Fate)}
    parts = [f"{len(ids)} {fate} ({listed(ids)})" for fate, ids in by_fate.items() if ids]
    return f"of the {counted(len(fates), 'claim')} that quote it, " + ", ".join(parts)
