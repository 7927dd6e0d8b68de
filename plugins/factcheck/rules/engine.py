"""Finds the rules and asks each about its subjects. A rule that crashes is itself a finding, and hides no other."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, cached_property
from pathlib import PurePosixPath

from factcheck.diagnostics import Diagnostic, FileText, Finding, Progress, Severity, Span, Summary, silent
from factcheck.model import Claim, Document, Problem, Repository
from factcheck.model.document import PROBLEMS
from factcheck.rules.context import Context
from factcheck.rules.contract import Given, Rule, Subject, When

Level = Callable[[Rule], Severity | None]
"""Says how much a rule's findings weigh at this desk; None where the rule is off."""

CRASHED = "rule-crashed"
"""The name of the rule that reports another rule's crash."""

MOST = PROBLEMS
"""So many findings of one rule in one file are told: more help nobody, and a file can be made to have 20,000."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule in order of its code, found by walking this package's family folders."""
    import factcheck.rules as package

    rules = []
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if module.ispkg or module.name.count(".") < 3:
            continue
        name = module.name.rsplit(".", 1)[1]
        rules.append(getattr(importlib.import_module(module.name), name))
    return tuple(sorted(rules, key=lambda rule: rule.code))


def usual(rule: Rule) -> Severity | None:
    """Return the level of ``rule`` where no settings say otherwise."""
    return rule.severity if rule.when is When.ALWAYS else None


def run(
    repository: Repository, context: Context | None = None, level: Level = usual, progress: Progress = silent
) -> tuple[Diagnostic, ...]:
    """Return the findings on ``repository`` of every rule that is on, in order of path, offset and code."""
    return _Run(repository, context or Context(repository), level, progress).all(all_rules())


def run_on(claim: Claim, context: Context, level: Level = usual) -> tuple[Diagnostic, ...]:
    """Return what is found in a claim's file by the rules that need to know no other claim.

    ``context`` knows the desk; such rules are asked about a repository of this one claim.
    """
    document = claim.document
    alone = replace(context.repository, claims=(claim,), documents=(document,), sources=())
    own = [rule for rule in all_rules() if rule.own]
    across, single = (
        _Run(alone, used, level).all(rule for rule in own if (rule.subject is Subject.REPOSITORY) is narrow)
        for used, narrow in ((Context(alone), True), (context, False))
    )
    return tuple(one for one in in_order([*across, *single]) if one.span.path == document.path)


def judge(problems: Iterable[Problem], context: Context, level: Level = usual) -> tuple[Diagnostic, ...]:
    """Return what the rules find of ``problems`` that came up after ``run``."""
    document = Document("", FileText("", ""), problems=list(problems))
    if not document.problems:
        return ()
    these = (rule for rule in all_rules() if rule.subject is Subject.PROBLEM)
    return _Run(Repository(context.repository.today, documents=(document,)), context, level).all(these)


class _Run:
    """The rules as they are asked about one repository."""

    def __init__(self, repository: Repository, context: Context, level: Level, progress: Progress = silent) -> None:
        self.repository, self.context, self.level, self.progress = repository, context, level, progress
        self.found: dict[Diagnostic, None] = {}

    @cached_property
    def _problems(self) -> dict[str, list[Problem]]:
        by_kind = defaultdict[str, list[Problem]](list)
        for document in self.repository.documents:
            for problem in document.problems:
                by_kind[problem.kind].append(problem)
        return by_kind

    def all(self, rules: Iterable[Rule]) -> tuple[Diagnostic, ...]:
        """Return what these rules find, as far as they are on."""
        on = [(rule, level) for rule in rules if (level := self.level(rule)) is not None]
        chosen = self._chosen({rule.given for rule, _ in on if rule.given is not None})
        for number, (rule, severity) in enumerate(on):
            self.progress("asking the rules", number, len(on))
            self._ask(rule, severity, chosen[rule.given] if rule.given else self._subjects(rule))
        return bounded(in_order(self.found))

    def _chosen(self, given: Iterable[Given]) -> dict[Given, list[Claim]]:
        """Return for each condition the claims that fulfil it, in one go through the claims."""
        chosen: dict[Given, list[Claim]] = {one: [] for one in given}
        ways = [(one, found.append) for one, found in chosen.items()]
        context = self.context
        for number, claim in enumerate(self.repository.claims):
            if number % 100 == 0:
                self.progress("comparing the quotes", number, len(self.repository.claims))
            for fulfils, add in ways:
                if fulfils(claim, context):
                    add(claim)
        return chosen

    def _subjects(self, rule: Rule) -> Iterable[object]:
        if rule.subject is Subject.CLAIM:
            return self.repository.claims
        if rule.subject is Subject.SOURCE:
            return self.repository.sources
        if rule.subject is Subject.REPOSITORY:
            return (None,)
        return self._problems.get(rule.name, ())

    def _ask(self, rule: Rule, severity: Severity, subjects: Iterable[object]) -> None:
        """Keep what the rule says of each subject; nearly always that is nothing, so it must cost nothing."""
        check, context = rule.check, self.context
        for subject in subjects:
            try:
                for finding in check(context) if subject is None else check(subject, context):
                    self.found[_stamp(rule, severity, finding, subject)] = None
            except Exception as error:
                self.found[_crash(rule, subject, error)] = None


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in the order of every report: path, offset and code."""
    return tuple(sorted(found, key=_place))


def _place(one: Diagnostic) -> tuple[str, int, int, str, str]:
    return one.span.path, one.span.start, one.span.end, one.code, one.message


def bounded(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return findings in their order, of one rule in one file the first MOST; the last of these tells of the others."""
    numbers = Counter((one.code, one.span.path) for one in found)
    if max(numbers.values(), default=0) <= MOST:
        return found
    kept, seen = [], Counter[tuple[str, str]]()
    for one in found:
        key = (one.code, one.span.path)
        seen[key] += 1
        if seen[key] == MOST < numbers[key]:
            one = replace(one, message=with_more(one.message, numbers[key] - MOST))
        if seen[key] <= MOST:
            kept.append(one)
    return tuple(kept)


def with_more(message: str, number: int) -> str:
    """Return a finding's message with the number of those like it in the same file that are not told."""
    return f"{message} (and {number:,} more like it in this file)"


def scope(repository: Repository) -> Summary:
    """Count what was checked; what was found is the report's to count."""
    return Summary(
        claims=len(repository.claims),
        sources=len(repository.sources),
        quotes=sum(len(claim.quotes) for claim in repository.claims),
    )


def _stamp(rule: Rule, severity: Severity, finding: Finding, subject: object = None) -> Diagnostic:
    more = subject.more if isinstance(subject, Problem) else 0
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=with_more(finding.message, more) if more else finding.message,
        span=finding.span,
        label=finding.label,
        help=finding.help,
        fix=finding.fix,
        related=finding.related,
        fingerprint=fingerprint(rule.code, finding.span.path, finding.key),
    )


def fingerprint(code: str, path: str, key: str) -> str:
    """Return the finding's stable name: a hash of code, the file's stem (a claim's id) and the field's key."""
    subject = PurePosixPath(path).stem
    return hashlib.sha256("\0".join((code, subject, key)).encode("utf-8", "replace")).hexdigest()[:32]


def _crash(rule: Rule, subject: object, error: Exception) -> Diagnostic:
    document = getattr(subject, "document", None)
    path = document.path if document is not None else getattr(getattr(subject, "span", None), "path", "")
    detail = {"rule": rule.name, "code": rule.code, "error": f"{type(error).__name__}: {error}"}
    problem = Problem(CRASHED, Span(path), detail=detail)
    reports = next(one for one in all_rules() if one.name == problem.kind)
    return next(_stamp(reports, reports.severity, finding) for finding in reports(problem, None))
