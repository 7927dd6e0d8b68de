"""What a change rule is: a level, its mirror, and a function that yields what it sees between two states.

Three decorators say what the function is asked about::

    @claim_change(Severity.ERROR, mirror="quote-mended")      # each claim: (pair)
    def quote_broken(pair: ClaimPair) -> Iterator[Told]: ...

    @source_change(...)     # each source: (pair)
    @desk_change(...)       # once: (sides)

The rule's name is the function's, with hyphens; it must be the module's too. ``mirror`` is the rule that sees the same
change when the two states change places, often the rule itself; one that has none says why in ``waiver``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from factcheck.diagnostics import Severity, Span

See = Callable[..., Iterable["Told"]]
SELF = "itself"


class Subject(StrEnum):
    """What a change rule is asked about, one at a time."""

    CLAIM = "claim"
    SOURCE = "source"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Told:
    """What a rule says of one change; the engine adds which rule it was.

    ``base`` and ``head`` are the places in the two states, None where it stands in one only. ``anchor`` is a place in
    the head that is left to show a removal at. ``before`` and ``after`` are the texts that changed. ``key`` names the
    entity and field without line numbers or wording. ``level`` takes the place of the rule's own. ``notes`` are further
    lines for a reader, one fact each.
    """

    message: str
    base: Span | None = None
    head: Span | None = None
    anchor: Span | None = None
    before: str = ""
    after: str = ""
    key: str = ""
    level: Severity | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One change of meaning, ready for every format. ``claim`` is the claim's id, ``""`` where it is of none."""

    rule: str
    level: Severity
    claim: str
    message: str
    base: Span | None = None
    head: Span | None = None
    anchor: Span | None = None
    before: str = ""
    after: str = ""
    notes: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def shown_at(self) -> Span | None:
        """Where the change is shown in the head: its own place, else what is left near it."""
        return self.head or self.anchor

    @property
    def path(self) -> str:
        """The file that the change is in: the head's, else the base's."""
        span = self.shown_at or self.base
        return span.path if span else ""


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """One change rule, as its decorator declared it."""

    name: str
    level: Severity
    subject: Subject
    mirror: str
    waiver: str
    see: See

    def __call__(self, *arguments: Any) -> Iterable[Told]:
        """Ask the rule about its subject."""
        return self.see(*arguments)


class Declare(Protocol):
    """What makes a function a change rule."""

    def __call__(self, level: Severity, *, mirror: str = "", waiver: str = "") -> Callable[[See], ChangeRule]:
        """Return the decorator for a rule of this level."""


def _decorator(subject: Subject) -> Declare:
    def declare(level: Severity, *, mirror: str = "", waiver: str = "") -> Callable[[See], ChangeRule]:
        if bool(mirror) == bool(waiver):
            raise ValueError("a change rule names its mirror, or the reason why it has none")

        def wrap(see: See) -> ChangeRule:
            name = see.__name__.replace("_", "-")
            return ChangeRule(name, level, subject, name if mirror == SELF else mirror, waiver, see)

        return wrap

    return declare


claim_change = _decorator(Subject.CLAIM)
source_change = _decorator(Subject.SOURCE)
desk_change = _decorator(Subject.DESK)
