"""What a rule is: a code, a severity, and a function that yields findings for one subject.

Four decorators say what the function is asked about::

    @claim_rule("QUO002", Severity.ERROR)          # once for each claim
    def quote_altered(claim: Claim, context: Context) -> Iterator[Finding]: ...

    @source_rule(...)       # once for each source: (source, context)
    @repository_rule(...)   # once: (context); for what only shows across files
    @problem_rule(...)      # once for each reader's problem whose kind is the rule's name: (problem, context)

The rule's name is the function's, with hyphens; it must be the module's too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import Any

from factcheck.diagnostics import Finding, Severity

Check = Callable[..., Iterable[Finding]]


class Subject(StrEnum):
    """What a rule is asked about, one at a time."""

    CLAIM = "claim"
    SOURCE = "source"
    REPOSITORY = "repository"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as its decorator declared it."""

    code: str
    name: str
    severity: Severity
    subject: Subject
    check: Check
    module: str

    def __call__(self, *arguments: Any) -> Iterable[Finding]:
        """Ask the rule about its subject."""
        return self.check(*arguments)

    def page(self) -> str:
        """Return the Markdown page that explains the rule; it lies beside the rule's module."""
        family, _, name = self.module.rpartition(".")
        return (files(family) / f"{name}.md").read_text("utf-8")


def _decorator(subject: Subject) -> Callable[[str, Severity], Callable[[Check], Rule]]:
    def declare(code: str, severity: Severity = Severity.ERROR) -> Callable[[Check], Rule]:
        def wrap(check: Check) -> Rule:
            name = check.__name__.replace("_", "-")
            return Rule(code, name, severity, subject, check, check.__module__)

        return wrap

    return declare


claim_rule = _decorator(Subject.CLAIM)
source_rule = _decorator(Subject.SOURCE)
repository_rule = _decorator(Subject.REPOSITORY)
problem_rule = _decorator(Subject.PROBLEM)
