"""The one function behind the command and every format: two states in, the changes of meaning out."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from factcheck.diagnostics import FileText, Severity
from factcheck.reading.garbage import no_collection
from factcheck.review.contract import Change, ChangeRule, Subject, Told
from factcheck.review.listing import listed
from factcheck.review.needed import needed
from factcheck.review.overlay import read_side
from factcheck.review.remainder import remainder
from factcheck.review.sides import ClaimPair, Sides, SourcePair
from factcheck.review.states import State


@dataclass(frozen=True)
class Diff:
    """Every change between two states, the worst first, with what formats need to show them."""

    changes: tuple[Change, ...]
    sides: Sides

    def count(self, level: Severity) -> int:
        """Return how many changes have this level."""
        return sum(one.level is level for one in self.changes)

    @property
    def base_files(self) -> Mapping[str, FileText]:
        """The texts that ``Change.base`` points into."""
        return self.sides.base.repository.files

    @property
    def head_files(self) -> Mapping[str, FileText]:
        """The texts that ``Change.head`` and ``Change.anchor`` point into."""
        return self.sides.head.repository.files


def compare(base: State, head: State, today: date) -> Diff:
    """Return what changes for readers from ``base`` to ``head``; raise StateError where a state can't be read."""
    with no_collection():
        sides = _sides(base, head, today)
        told = {change: None for rule in all_change_rules() for change in _asked(rule, sides)}
        return Diff(in_order([*told, *remainder(sides, list(told))]), sides)


def _sides(base: State, head: State, today: date) -> Sides:
    *listings, changed = listed(base, head)
    paths = needed((listings[0], listings[1]), changed) if changed else set()
    one, other = (read_side(listing, paths, today) for listing in listings)
    return Sides(one, other, changed, empty=not changed and listings[0].empty)


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes in the order of every format: worst first, then by claim, file and place."""
    return tuple(
        sorted(changes, key=lambda one: (-one.level, one.claim, one.path, one.rule, one.message, one.fingerprint))
    )


@cache
def all_change_rules() -> tuple[ChangeRule, ...]:
    """Return every change rule in order of its name, found by walking the families' folders."""
    from factcheck.review import rules as package

    found = []
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.ispkg:
            found.append(getattr(importlib.import_module(module.name), module.name.rsplit(".", 1)[1]))
    return tuple(sorted(found, key=lambda rule: rule.name))


def _asked(rule: ChangeRule, sides: Sides) -> Iterator[Change]:
    subjects: Mapping[Subject, Iterable[ClaimPair | SourcePair | Sides]] = {
        Subject.CLAIM: [pair for pair in sides.claims if pair.readable],
        Subject.SOURCE: sides.sources,
        Subject.DESK: [sides],
    }
    for subject in subjects[rule.subject]:
        claim = subject.id if isinstance(subject, ClaimPair) else ""
        try:
            yield from [_stamp(rule, claim, told) for told in rule(subject)]
        except Exception as error:  # one rule that crashes hides no other's changes
            yield _stamp(rule, claim, _crash(rule, error))


def _crash(rule: ChangeRule, error: Exception) -> Told:
    message = f"the change rule {rule.name} crashed, a bug in factcheck: {type(error).__name__}: {error}"
    return Told(message, level=Severity.ERROR, key="crashed")


def _stamp(rule: ChangeRule, claim: str, told: Told) -> Change:
    name = hashlib.sha256("\0".join((rule.name, claim, told.key)).encode("utf-8", "replace")).hexdigest()[:32]
    level = rule.level if told.level is None else told.level
    places = told.base, told.head, told.anchor
    return Change(rule.name, level, claim, told.message, *places, told.before, told.after, told.notes, name)
