"""An id that isn't made of small letters, digits and single hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.model.fields import RESERVED
from factcheck.rules.context import Context, field_of, problem_finding
from factcheck.rules.contract import problem_rule
from factcheck.rules.wording import shown, slug


@problem_rule("CLM004", Severity.ERROR)
def bad_slug(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: ids are part of addresses, and those must read the same everywhere."""
    field, value = field_of(problem), problem.detail["value"]
    if re.fullmatch(RESERVED, value):
        why = "it is the name of a device on Windows, where no file can have it"
        help = f"add a word to it, for example `{value}-1`"
    else:
        why = "an id is made of small letters, digits and hyphens"
        help = (
            f"use a to z, 0 to 9 and single hyphens between them, at most 80 characters, "
            f"for example `{slug(value) or 'budget-speech'}`"
        )
    yield problem_finding(problem, context, f"{shown(value)} can't be used in {shown(field)}: {why}", help)
