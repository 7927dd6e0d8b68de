"""An address that no browser could open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, field_of, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown

BARE = re.compile(r"""([\w-]+\.)+[a-z]{2,}(/[^\s<>"'\\^`{|}]*)?""", re.IGNORECASE)
"""An address that only lacks its beginning."""


@problem_rule("LNK001", Severity.ERROR)
def bad_url(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report anything but a web address with ``http`` or ``https`` and a host."""
    field, value = field_of(problem), problem.detail["value"].strip()
    bare = BARE.fullmatch(value)
    yield problem_finding(
        problem,
        context,
        f"{shown(value)} in {shown(field)} is not a web address",
        f"did you mean `https://{value}`?"
        if bare
        else "copy the whole address, for example `https://example.org/article`",
        "not a web address",
        replace(problem.span, f"https://{value}") if bare else None,
    )
