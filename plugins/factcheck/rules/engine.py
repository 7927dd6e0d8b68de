"""Finds the rules and asks each about its subjects. A rule that crashes is itself a finding, and hides no other."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

from factcheck.diagnostics import Diagnostic, Finding, Severity, Span, Summary
from factcheck.model import Claim, Problem, Repository
from factcheck.rules.context import Context
from factcheck.rules.contract import Rule, Subject, When

Level = Callable[[Rule], Severity | None]
"""Says how much a rule's findings weigh at this desk; None where the rule is off."""

CRASHED = "rule-crashed"
"""The name of the rule that reports another rule's crash."""


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


def run(repository: Repository, context: Context | None = None, level: Level = usual) -> tuple[Diagnostic, ...]:
    """Return the findings on ``repository`` of every rule that is on, in order of path, offset and code."""
    context = context or Context(repository)
    problems = _by_kind(problem for document in repository.documents for problem in document.problems)
    return _findings(lambda rule: _subjects(rule, repository, problems), context, level)


def run_on(claim: Claim, context: Context, level: Level = usual) -> tuple[Diagnostic, ...]:
    """Return what is found in a claim's file by the rules that need to know no other claim.

    ``context`` knows the desk; such rules are asked about a repository of this one claim.
    """
    document, found = claim.document, dict[Diagnostic, None]()
    alone = replace(context.repository, claims=(claim,), documents=(document,), sources=())
    problems, narrow = _by_kind(document.problems), Context(alone)
    for rule in all_rules():
        severity = level(rule) if rule.own else None
        if severity is not None:
            for subject in _subjects(rule, alone, problems):
                _ask(rule, severity, subject, narrow if subject is None else context, found)
    return tuple(one for one in in_order(found) if one.span.path == document.path)


def judge(problems: Iterable[Problem], context: Context, level: Level = usual) -> tuple[Diagnostic, ...]:
    """Return what the rules find of ``problems`` that came up after ``run``."""
    by_kind = _by_kind(problems)
    if not by_kind:
        return ()
    return _findings(lambda rule: by_kind.get(rule.name, ()) if rule.subject is Subject.PROBLEM else (), context, level)


def _by_kind(problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    by_kind = defaultdict[str, list[Problem]](list)
    for problem in problems:
        by_kind[problem.kind].append(problem)
    return dict(by_kind)


def _findings(subjects: Callable[[Rule], Iterable[object]], context: Context, level: Level) -> tuple[Diagnostic, ...]:
    found: dict[Diagnostic, None] = {}
    for rule in all_rules():
        severity = level(rule)
        if severity is not None:
            for subject in subjects(rule):
                _ask(rule, severity, subject, context, found)
    return in_order(found)


def in_order(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in the order of every report: path, offset and code."""
    return tuple(sorted(found, key=lambda one: (one.span, one.code, one.message)))


def scope(repository: Repository) -> Summary:
    """Count what was checked; what was found is the report's to count."""
    return Summary(
        claims=len(repository.claims),
        sources=len(repository.sources),
        quotes=sum(len(claim.quotes) for claim in repository.claims),
    )


def _subjects(rule: Rule, repository: Repository, problems: Mapping[str, list[Problem]]) -> Iterable[object]:
    if rule.subject is Subject.CLAIM:
        return repository.claims
    if rule.subject is Subject.SOURCE:
        return repository.sources
    if rule.subject is Subject.REPOSITORY:
        return (None,)
    return problems.get(rule.name, ())


def _ask(rule: Rule, severity: Severity, subject: object, context: Context, found: dict[Diagnostic, None]) -> None:
    """Add to ``found`` what the rule says of one subject; nearly always that is nothing, so it must cost nothing."""
    try:
        for finding in rule.check(context) if subject is None else rule.check(subject, context):
            found[_stamp(rule, severity, finding)] = None
    except Exception as error:
        found[_crash(rule, subject, error)] = None


def _stamp(rule: Rule, severity: Severity, finding: Finding) -> Diagnostic:
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=finding.message,
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
