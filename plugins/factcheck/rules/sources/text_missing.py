"""A sidecar whose text is gone."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import shown


@problem_rule("SRC005", Severity.ERROR)
def text_missing(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report a ``.yaml`` file in ``seeds/`` with no text beside it: its quotes can't be checked."""
    sidecar = problem.detail["sidecar"]
    stem, other = sidecar.removesuffix(".yaml"), problem.detail["other"]
    yield problem_finding(
        problem,
        context,
        f"{shown(sidecar)} describes a text, but there is none beside it"
        + (f": {shown(other)} is of a kind that can't be read" if other else ""),
        f"add the text as `{stem}.txt`, word for word as it was retrieved, or delete the file"
        + ("; `.html`, `.md`, `.vtt`, `.srt` and `.pdf` can be read too" if other else ""),
    )
