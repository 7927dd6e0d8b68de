"""What a rule is: a code, a severity, and a function that yields findings for one subject.

Four decorators say what the function is asked about::

    @claim_rule("QUO002", Severity.ERROR)          # once for each claim
    def quote_altered(claim: Claim, context: Context) -> Iterator[Finding]: ...

    @source_rule(...)       # once for each source: (source, context)
    @repository_rule(...)   # once: (context); for what only shows across files
    @problem_rule(...)      # once for each reader's problem whose kind is the rule's name: (problem, context)

The rule's name is the function's, with hyphens; it must be the module's too. A rule that not every desk wants says
when it is asked: ``@claim_rule("EVD010", Severity.WARNING, when=When.STRICT)``.

A claim rule that has nothing to say of most claims names what must be so first, ``given=has("corrections")``, and is
asked about no other claim (``factcheck.rules.given``).

What a rule sees of the claims is declared too, so that an edit of one claim doesn't ask everything anew. A claim rule
sees its own claim; a repository rule says ``sees=each`` where it judges each claim by itself, ``sees=nothing`` where it
looks at no claim, and else gives a function that returns all that it compares of one claim, as a value. A rule that
looks at more than it says would keep a finding that no longer stands: say more rather than less.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim

if TYPE_CHECKING:
    from factcheck.rules.context import Context

Check = Callable[..., Iterable[Finding]]
Sees = Callable[[Claim], object]
"""Returns what a rule sees of any claim, beside where in its file things stand: equal values are the same to it."""

Given = Callable[[Claim, "Context"], object]
"""Says whether a rule can find anything in a claim at all (see ``factcheck.rules.given``)."""


def each(claim: Claim) -> object:
    """Say that a repository rule judges each claim by itself, and finds nothing in the file of another."""
    return claim


def nothing(claim: Claim) -> object:
    """Say that a rule sees nothing of claims; of a claim rule: of other claims than its own."""
    return None


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
    sees: Sees = nothing
    given: Given | None = None

    @property
    def own(self) -> bool:
        """Whether what it finds in a claim's file depends on no other claim."""
        if self.subject is Subject.REPOSITORY:
            return self.sees is each
        return self.subject is Subject.PROBLEM or (self.subject is Subject.CLAIM and self.sees is nothing)

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
        self,
        code: str,
        severity: Severity = Severity.ERROR,
        *,
        when: When = When.ALWAYS,
        sees: Sees = nothing,
        given: Given | None = None,
    ) -> Callable[[Check], Rule]:
        """Return the decorator for the rule of this code."""


def _decorator(subject: Subject) -> Declare:
    def declare(
        code: str,
        severity: Severity = Severity.ERROR,
        *,
        when: When = When.ALWAYS,
        sees: Sees = nothing,
        given: Given | None = None,
    ) -> Callable[[Check], Rule]:
        def wrap(check: Check) -> Rule:
            name = check.__name__.replace("_", "-")
            return Rule(code, name, severity, subject, check, check.__module__, when, sees, given)

        return wrap

    return declare


claim_rule = _decorator(Subject.CLAIM)
source_rule = _decorator(Subject.SOURCE)
problem_rule = _decorator(Subject.PROBLEM)


def repository_rule(
    code: str, severity: Severity = Severity.ERROR, *, sees: Sees, when: When = When.ALWAYS
) -> Callable[[Check], Rule]:
    """Return the decorator for a rule that is asked once; what it sees of the claims has to be said."""
    return _decorator(Subject.REPOSITORY)(code, severity, when=when, sees=sees)
