"""Settings that can't be read as TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Problem
from factcheck.rules.context import Context, problem_finding
from factcheck.rules.contract import problem_rule

_NAMES = re.compile(r"\(('[^']*'(?:, ?'[^']*')*),?\)")


@problem_rule("CFG005", Severity.ERROR)
def settings_syntax(problem: Problem, context: Context) -> Iterator[Finding]:
    """Report it: the check went by the standard settings, as if the file weren't there."""
    words = _NAMES.sub(
        lambda names: "`" + names[1].replace("'", "").replace(", ", ".") + "`", problem.detail["problem"]
    )
    yield problem_finding(
        problem,
        context,
        f"the settings are not valid TOML: {words[:1].lower()}{words[1:]}",
        'words need quotation marks, lists square brackets: `ignore = ["QUO011"]`',
        "here",
    )
