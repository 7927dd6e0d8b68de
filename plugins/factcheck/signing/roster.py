"""Who may sign: the people whom content/people.yaml names, or anybody where a desk keeps no such file."""

from __future__ import annotations

from pathlib import Path

from factcheck.model.people import PEOPLE, PEOPLE_PATH, Person, people_of
from factcheck.reading.files import read_yaml
from factcheck.rules.context import did_you_mean
from factcheck.rules.editorial import same_name


class UnknownSignerError(Exception):
    """Why a name is not taken, in words for the person who gave it."""


def signer(root: Path, name: str) -> str:
    """Return the name to sign with: as the roster writes it, by name or id; raise UnknownSignerError."""
    name = " ".join(name.split())
    if not name:
        raise UnknownSignerError("a sign-off needs a name")
    if not (root / PEOPLE_PATH).exists():
        return name
    document = read_yaml(root, PEOPLE_PATH, PEOPLE)
    people = people_of(document)
    person = found(people, name)
    if person is not None:
        return person.name
    if document.problems and not people:
        raise UnknownSignerError(f"{PEOPLE_PATH} can't be read, so nobody can sign; mend it first")
    known = [one.name for one in people] + [one.id for one in people if one.id]
    raise UnknownSignerError(f"{PEOPLE_PATH} names no `{name}`; " + did_you_mean(name, known, "add them there first"))


def found(people: tuple[Person, ...], name: str) -> Person | None:
    """Return whom ``name`` means: an id, or a name but for capital letters and punctuation."""
    return next((one for one in people if one.id == name or same_name(one.name, name)), None)
