"""A verdict's days of use that run backwards, or a successor that can't be one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Verdict
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import nothing, repository_rule


@repository_rule("VER012", Severity.WARNING, sees=nothing)
def verdict_succession(context: Context) -> Iterator[Finding]:
    """Report ``until`` before ``since``, ``replaced_by`` without ``until``, and successors that lead in a circle."""
    scale, known = context.repository.scale, context.repository.verdict_by_id
    for verdict in context.repository.verdicts if scale else ():
        found = _fault(verdict, known)
        if scale is not None and found and not spoiled(scale, verdict.index, "until"):
            field, message, help = found
            yield Finding(scale.span(verdict.index, field), message, help, key=f"[{verdict.id}].{field}")


def _fault(verdict: Verdict, known: Mapping[str, Verdict]) -> tuple[str, str, str] | None:
    if verdict.since and verdict.until and verdict.until < verdict.since:
        message = f"`{verdict.id}` was used until `{verdict.until}`, before its first day (`{verdict.since}`)"
        return "until", message, "correct the date that is wrong"
    if _circle(verdict, known):
        message = f"the successors of `{verdict.id}` lead back to `{verdict.id}`"
        return "replaced_by", message, "name a verdict that is still in use"
    if verdict.replaced_by and not verdict.until:
        message = f"`{verdict.replaced_by}` took the place of `{verdict.id}`, but nothing says when"
        return "replaced_by", message, "add the last day of its use, for example `until: 2026-11-24`"
    return None


def _circle(verdict: Verdict, known: Mapping[str, Verdict]) -> bool:
    """Whether a way along ``replaced_by`` comes back; only the verdicts on the circle say yes."""
    seen: set[str] = set()
    next = known.get(verdict.replaced_by)
    while next is not None and next.id not in seen:
        seen.add(next.id)
        next = known.get(next.replaced_by)
    return verdict.id in seen
