"""What a rule is: a code, a severity, and a function that yields findings for one subject.

Four decorators say what the function is asked about::

    @claim_rule("QUO002", Severity.ERROR)          # once for each claim
    def quote_altered(claim: Claim, context: Context) -> Iterator[Finding]: ...

    @source_rule(...)       # once for each source: (source, context)
    @repository_rule(...)   # once: (context); for what only shows across files
    @problem_rule(...)      # once for each reader's problem whose kind is the rule's name: (problem, context)

The rule's name is the function's, with hyphens; it must be the module's too. A rule that not every desk wants says
when it is asked: ``@claim_rule("EVD010", Severity.WARNING, when=When.STRICT)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import Any, Protocol

from factcheck.diagnostics import Finding, Severity

Check = Callable[..., Iterable[Finding]]


class Subject(StrEnum):
    """What a rule is asked about, one at a time."""

    CLAIM = "claim"
    SOURCE = "source"
    REPOSITORY = "repository"
    PROBLEM = "problem"


class When(StrEnum):
    """Which desks a rule is asked at where their settings don't name it."""

    ALWAYS = "always"
    STRICT = "strict"  # at those that chose the profile `strict`
    CHOSEN = "chosen"  # at none: it is noisy, and has to be selected


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as its decorator declared it."""

    code: str
    name: str
    severity: Severity
    subject: Subject
    check: Check
    module: str
    when: When = When.ALWAYS

    def __call__(self, *arguments: Any) -> Iterable[Finding]:
        """Ask the rule about its subject."""
        return self.check(*arguments)

    def page(self) -> str:
        """Return the Markdown page that explains the rule; it lies beside the rule's module."""
        family, _, name = self.module.rpartition(".")
        return (files(family) / f"{name}.md").read_text("utf-8")


class Declare(Protocol):
    """What makes a function a rule."""

    def __call__(
        self, code: str, severity: Severity = Severity.ERROR, *, when: When = When.ALWAYS
    ) -> Callable[[Check], Rule]:
        """Return the decorator for the rule of this code."""


def _decorator(subject: Subject) -> Declare:
    def declare(code: str, severity: Severity = Severity.ERROR, *, when: When = When.ALWAYS) -> Callable[[Check], Rule]:
        def wrap(check: Check) -> Rule:
            name = check.__name__.replace("_", "-")
            return Rule(code, name, severity, subject, check, check.__module__, when)

        return wrap

    return declare


claim_rule = _decorator(Subject.CLAIM)
source_rule = _decorator(Subject.SOURCE)
repository_rule = _decorator(Subject.REPOSITORY)
problem_rule = _decorator(Subject.PROBLEM)
