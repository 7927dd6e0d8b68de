"""What changed of a claim's meaning from one state to the next, in a reader's words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model import Claim, SignOff
from factcheck.model.fields import Field, Kind
from factcheck.model.tables import CLAIM
from factcheck.rules.digest import canonical

_SHORT = {"verdict", "reviewed", "as_of", "date", "last_verified", "short", "claim"}
_TOLD_APART = {"status", "withdrawn", "corrections", "reviews"}
_ITEMS = {"quotes": ("quote", "quotes"), "evidence": ("item of evidence", "items of evidence")}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the field that it is in, what became of it, and the two values where they are short."""

    field: str
    what: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        """The change as one line."""
        return f"{self.what}: {self.before} → {self.after}" if self.before and self.after else self.what


def changes(before: Claim | None, after: Claim) -> tuple[Change, ...]:
    """Return what the later state says otherwise; nothing where only its form is new."""
    if before is None:
        return (_first(after), *_corrections(Claim(after.id, after.document), after), *_signed((), after.reviews))
    found = [*_status(before, after)]
    for field in CLAIM.fields:
        if field.name not in _TOLD_APART:
            found += _field(field, before, after)
    found += [*_corrections(before, after), *_signed(before.reviews, after.reviews)]
    return tuple(found)


def _first(claim: Claim) -> Change:
    if claim.draft:
        return Change("status", "begun as a draft")
    return Change("status", f"published with the verdict {claim.verdict}")


def _status(before: Claim, after: Claim) -> Iterator[Change]:
    if before.status == after.status:
        return
    words = {"draft": "back to a draft", "published": f"published with the verdict {after.verdict}"}
    reason = after.withdrawn.reason if after.withdrawn else ""
    yield Change("status", words.get(after.status, f"withdrawn: {reason}"))


def _field(field: Field, before: Claim, after: Claim) -> Iterator[Change]:
    one, other = (canonical(field, getattr(claim, field.name)) for claim in (before, after))
    if one == other or (one or None) is (other or None):
        return
    if field.name in _ITEMS:
        yield from _items(field.name, list(one or ()), list(other or ()))
    elif not one or not other:
        yield Change(field.name, f"{field.name} {'added' if other else 'taken out'}")
    elif field.name in _SHORT and field.kind is not Kind.LIST:
        yield Change(field.name, field.name, str(one), str(other))
    else:
        yield Change(field.name, f"{field.name} changed")


def _items(name: str, one: list[object], other: list[object]) -> Iterator[Change]:
    gone, new = (Counter(map(repr, left)) - Counter(map(repr, right)) for left, right in ((one, other), (other, one)))
    changed = min(gone.total(), new.total())
    numbers = {"changed": changed, "added": new.total() - changed, "taken out": gone.total() - changed}
    for what, number in numbers.items():
        if number:
            yield Change(name, f"{number} {_ITEMS[name][number > 1]} {what}")
    if not any(numbers.values()):
        yield Change(name, f"{name} in another order")


def _corrections(before: Claim, after: Claim) -> Iterator[Change]:
    old = [(one.date, one.kind, one.note, one.was) for one in before.corrections]
    for one in after.corrections:
        entry = (one.date, one.kind, one.note, one.was)
        if entry in old:
            old.remove(entry)
        else:
            yield Change("corrections", f"{one.kind} of {one.date}: {one.note}")
    for _ in old:
        yield Change("corrections", "an entry of the corrections was changed or taken out")


def _signed(before: tuple[SignOff, ...], after: tuple[SignOff, ...]) -> Iterator[Change]:
    old, new = [{(one.by, one.date, one.digest) for one in reviews} for reviews in (before, after)]
    for one in after:
        if (one.by, one.date, one.digest) not in old:
            yield Change("reviews", f"signed by {one.by}")
    for name in dict.fromkeys(one.by for one in before if one.by not in {by for by, *_ in new}):
        yield Change("reviews", f"the sign-off of {name} taken out")
