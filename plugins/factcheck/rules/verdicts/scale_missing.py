"""A desk without a scale of verdicts."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity, Span
from factcheck.rules.context import Context
from factcheck.rules.contract import nothing, repository_rule

PLACE = "content/verdicts.yaml"


@repository_rule("VER004", Severity.ERROR, sees=nothing)
def scale_missing(context: Context) -> Iterator[Finding]:
    """Report it once, however many claims wait for it."""
    repository = context.repository
    broken = repository.scale is not None and repository.scale.problems
    if repository.claims and not repository.verdicts and not broken:
        yield Finding(
            repository.scale.span() if repository.scale else Span(PLACE),
            "there is no scale of verdicts, so no claim's verdict can be checked",
            f"write `{PLACE}`, one verdict an item, from one end of the scale to the other, for example "
            "`- {id: mostly-false, title: Mostly false, rating: 2, meaning: More wrong than right., tone: negative}`",
        )
