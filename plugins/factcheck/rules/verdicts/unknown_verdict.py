"""A verdict that is not on the scale."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity, Span
from factcheck.rules.context import Context, did_you_mean, suggestion
from factcheck.rules.contract import each, repository_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


@repository_rule("VER001", Severity.ERROR, sees=each)
def unknown_verdict(context: Context) -> Iterator[Finding]:
    """Report claims whose verdict, and verdicts whose successor, the scale doesn't name."""
    repository = context.repository
    known = list(repository.verdict_by_id)
    if not known or repository.scale is None:
        return
    for claim in repository.claims:
        if claim.verdict and claim.verdict not in known:
            yield _finding(claim.document.span("verdict"), claim.verdict, known, "verdict")
    for verdict in repository.verdicts:
        if verdict.replaced_by and verdict.replaced_by not in known:
            place = repository.scale.span(verdict.index, "replaced_by")
            yield _finding(place, verdict.replaced_by, known, f"[{verdict.id}].replaced_by")


def _finding(place: Span, word: str, known: list[str], key: str) -> Finding:
    close = suggestion(word, known)
    help = did_you_mean(word, known, "use an id of `content/verdicts.yaml`, or add this one there")
    fix = replace(place, close) if close else None
    return Finding(place, f"the verdict {shown(word)} is not on the scale", help, "unknown verdict", key, fix)
