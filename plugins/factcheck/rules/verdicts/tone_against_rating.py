"""A verdict shown in the colour of the other end of the scale."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Verdict
from factcheck.rules.context import Context
from factcheck.rules.contract import nothing, repository_rule

TONES = ("negative", "mixed", "positive")
"""The tones of verdicts between true and false, worst first."""


@repository_rule("VER010", Severity.ERROR, sees=nothing)
def tone_against_rating(context: Context) -> Iterator[Finding]:
    """Report a verdict that is rated above another and has the worse tone; each once."""
    scale = context.repository.scale
    rated = [one for one in context.repository.verdicts if one.rating is not None and one.tone in TONES]
    rated.sort(key=lambda one: one.rating or 0)
    best: Verdict | None = None
    for verdict in rated:
        if scale is not None and best is not None and TONES.index(verdict.tone) < TONES.index(best.tone):
            yield Finding(
                scale.span(verdict.index, "tone"),
                f"`{verdict.id}` is rated {verdict.rating}, above `{best.id}` with {best.rating}, but its tone is the "
                f"worse one: `{verdict.tone}`, not `{best.tone}`",
                "correct the tone or the rating: 1 is the worst, and a higher one never has a worse tone",
                "out of tune",
                f"[{verdict.id}].tone",
                related=(Related(scale.span(best.index, "tone"), "rated lower, with the better tone"),),
            )
        elif best is None or TONES.index(verdict.tone) > TONES.index(best.tone):
            best = verdict
