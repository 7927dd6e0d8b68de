"""Other people who write and sign fact-checks."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.model.people import PEOPLE_PATH, people_of
from factcheck.review.contract import SELF, Told, desk_change
from factcheck.review.sides import Side, Sides


@desk_change(Severity.WARNING, mirror=SELF)
def roster_changed(sides: Sides) -> Iterator[Told]:
    """Report who came, who went, or that somebody's entry changed: only who stands there can sign."""
    base, head = _people(sides.base), _people(sides.head)
    if base != head:
        told = [f"{name} came" for name in sorted({*head} - {*base})] + [
            f"{name} went" for name in sorted({*base} - {*head})
        ]
        message = f"the people who can sign changed: {', '.join(told) or 'what is said of them'}"
        yield Told(message, base=sides.base.whole(PEOPLE_PATH), head=sides.head.whole(PEOPLE_PATH), key="people")


def _people(side: Side) -> dict[str, tuple[str, str, str]]:
    document = side.document(PEOPLE_PATH)
    return {one.name: (one.id, one.role, one.url) for one in people_of(document)} if document else {}
