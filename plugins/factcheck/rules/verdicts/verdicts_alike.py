"""Two verdicts that readers can't tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Verdict
from factcheck.rules.context import Context
from factcheck.rules.contract import nothing, repository_rule
from factcheck.rules.editorial import folded


@repository_rule("VER008", Severity.ERROR, sees=nothing)
def verdicts_alike(context: Context) -> Iterator[Finding]:
    """Report a verdict whose title, or whose meaning, a living one above it has; a retired one may have its name."""
    scale = context.repository.scale
    for field in ("title", "meaning"):
        first: dict[str, Verdict] = {}
        for verdict in context.repository.verdicts if scale else ():
            text = folded(getattr(verdict, field))
            other = first.setdefault(text, verdict)
            if scale is None or not text or other is verdict or verdict.until or other.until or other.id == verdict.id:
                continue
            yield Finding(
                scale.span(verdict.index, field),
                f"`{verdict.id}` and `{other.id}` have the same {field}: readers can't tell the two apart",
                f"give each verdict a {field} of its own, or give up one of the two (`until`, `replaced_by`)",
                "the same again",
                f"[{verdict.id}].{field}",
                related=(Related(scale.span(other.index, field), "the other one"),),
            )
