"""All requirements put to one site, and what came of it, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from factcheck.trust.built_site import BuiltSite, read_site
from factcheck.trust.claim_pages import CLAIM_PAGES
from factcheck.trust.made_pages import MADE_PAGES
from factcheck.trust.own_pages import OWN_PAGES
from factcheck.trust.requirement import Answer, Requirement
from factcheck.trust.sections import declared

REQUIREMENTS: tuple[Requirement, ...] = (*OWN_PAGES, *MADE_PAGES, *CLAIM_PAGES)
"""Everything that is asked of a site, in the order in which it is told."""

_MOST = 20  # claim pages named in a text; as JSON all are


@dataclass(frozen=True, slots=True)
class Examination:
    """What was asked of the site, each with its answer, and declarations of its pages that nobody asked for."""

    pages: int
    claims: int
    answers: tuple[tuple[Requirement, Answer], ...]
    notes: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether all that is asked for is there."""
        return all(answer.met for _, answer in self.answers)


def examine(folder: Path) -> Examination:
    """Return what the site built into ``folder`` shows; raise NotBuiltError where there is none."""
    site = read_site(folder)
    answers = tuple((one, one.look(site)) for one in REQUIREMENTS)
    return Examination(len(site.pages), len(site.claims), answers, tuple(_unasked(site)))


def _unasked(site: BuiltSite) -> Iterator[str]:
    known = [one.id for one in OWN_PAGES]
    for page in site.own_pages:
        for id, _ in declared(page):
            if id not in known:
                close = get_close_matches(id, known, n=1)
                hint = f"did you mean `{close[0]}`?" if close else "use one of: " + ", ".join(known)
                yield f"{page.address} declares `{id}`, which nobody asks for; {hint}"


def as_text(examined: Examination) -> Iterator[str]:
    """Yield the lines that tell a person what is there, what is missing, and how to mend it."""
    for requirement, answer in examined.answers:
        yield f"{'✔ there  ' if answer.met else '✘ missing'}  {requirement.id}: {requirement.asks}"
        yield from (f"           {line}" for line in (_there(answer) if answer.met else _missing(requirement, answer)))
    yield from (f"note: {note}" for note in examined.notes)
    there, all_ = sum(answer.met for _, answer in examined.answers), len(examined.answers)
    yield ""
    yield f"{there} of {all_} are there, on {examined.pages} pages with {examined.claims} claims."
    yield "This tells what the site shows, not whether it is true or enough: that is for a person to judge."


def _there(answer: Answer) -> Iterator[str]:
    yield from answer.found
    yield from (f"remark: {remark}" for remark in answer.remarks)


def _missing(requirement: Requirement, answer: Answer) -> Iterator[str]:
    yield from answer.missing[:_MOST]
    if len(answer.missing) > _MOST:
        yield f"and {len(answer.missing) - _MOST} more; --format json lists them all"
    yield f"mend: {answer.mend}"
    yield f"serves: {'; '.join(map(str, requirement.serves))}"


def as_json(examined: Examination) -> str:
    """Return all of it as one JSON object."""
    requirements = [
        {
            "id": requirement.id,
            "asks": requirement.asks,
            "serves": [{"code": one.code, "part": one.number} for one in requirement.serves],
            "met": answer.met,
            "found": answer.found if answer.met else (),
            "missing": answer.missing,
            "mend": "" if answer.met else answer.mend,
            "remarks": answer.remarks,
        }
        for requirement, answer in examined.answers
    ]
    head = {"passed": examined.passed, "pages": examined.pages, "claims": examined.claims, "notes": examined.notes}
    return json.dumps(head | {"requirements": requirements}, ensure_ascii=False, indent=2)
