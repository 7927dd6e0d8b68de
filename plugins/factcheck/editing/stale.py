"""`factcheck stale`: which published claims nobody has verified lately, and what of them is still open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.model import Claim, Repository
from factcheck.rules.wording import counted


@dataclass(frozen=True, slots=True)
class Stale:
    """A published claim that a person should look at again. Ages are days; None where there is no such date."""

    claim: Claim
    verdict: str  # as readers see it
    verified: date | None  # when it was last verified; where it never was, when it was published
    age: int | None
    too_old: bool
    as_of_age: int | None  # of the day for which the verdict holds, where that lies too far back

    @property
    def file(self) -> str:
        """The claim's file, seen from the desk's root."""
        return self.claim.document.path


def stale(repository: Repository, days: int) -> list[Stale]:
    """Return the published claims not verified for more than ``days``, or with something open; the oldest first."""
    looked_at = (_look(claim, repository, days) for claim in repository.claims if claim.status == "published")
    found = [one for one in looked_at if one.too_old or one.as_of_age is not None or one.claim.todo]
    return sorted(found, key=lambda one: (one.verified or date.min, one.claim.id))


def _look(claim: Claim, repository: Repository, days: int) -> Stale:
    verified = claim.last_verified or claim.reviewed
    age, as_of_age = _age(verified, repository.today), _age(claim.as_of, repository.today)
    known = repository.verdict_by_id.get(claim.verdict)
    return Stale(
        claim=claim,
        verdict=known.title if known else claim.verdict,
        verified=verified,
        age=age,
        too_old=age is None or age > days,
        as_of_age=as_of_age if as_of_age is not None and as_of_age > days else None,
    )


def _age(day: date | None, today: date) -> int | None:
    return (today - day).days if day else None


def as_text(found: list[Stale], repository: Repository, days: int) -> Iterator[str]:
    """Yield the lines that tell a person what to look at, and what to do then."""
    for one in found:
        yield f"{one.file}: {one.verdict}: {one.claim.claim}"
        yield from (f"  {line}" for line in _why(one))
    published = sum(claim.status == "published" for claim in repository.claims)
    yield f"{len(found)} of {counted(published, 'published claim')} to look at again, as of {repository.today}."
    if found:
        yield f"When one was checked and still holds: factcheck reverify {found[0].claim.id}"
    else:
        yield f"All were verified within {counted(days, 'day')}, and nothing is left to open."


def _why(one: Stale) -> Iterator[str]:
    if one.age is None:
        yield "no date says when it was verified or published"
    elif one.claim.last_verified:
        yield f"last verified on {one.verified}, {_ago(one.age)}"
    else:
        yield f"never verified since it was published on {one.verified}, {_ago(one.age)}"
    if one.as_of_age is not None:
        yield f"holds as of {one.claim.as_of}, {_ago(one.as_of_age)}: facts may have moved"
    if one.claim.todo:
        yield f"{counted(len(one.claim.todo), 'thing')} still to open:"
        yield from (f"- {' '.join(lead.split())}" for lead in one.claim.todo)


def _ago(days: int) -> str:
    if days < 0:
        return "a day that is still to come"
    return f"{counted(days, 'day')} ago" if days else "today"


def as_json(found: list[Stale], repository: Repository, days: int) -> str:
    """Return the same as one JSON object."""
    claims = [
        {
            "id": one.claim.id,
            "file": one.file,
            "claim": one.claim.claim,
            "verdict": one.claim.verdict,
            "last_verified": _iso(one.claim.last_verified),
            "reviewed": _iso(one.claim.reviewed),
            "days": one.age,
            "too_old": one.too_old,
            "as_of": _iso(one.claim.as_of),
            "as_of_days": one.as_of_age,
            "todo": one.claim.todo,
        }
        for one in found
    ]
    return json.dumps({"today": str(repository.today), "days": days, "claims": claims}, ensure_ascii=False, indent=2)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
