"""The roster of those who work at a desk: content/people.yaml, its field table and its record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.model.document import Document
from factcheck.model.fields import Need, many, mapping, slug, text, url

PEOPLE_PATH = "content/people.yaml"

PERSON = mapping(
    "person",
    "one of those who write and sign fact-checks",
    slug("id", "a short name for the command line", example="ada"),
    text("name", "the name as it stands in `authors` and `reviews`", Need.ALWAYS, "Ada Example"),
    text("role", "what they do at the desk"),
    url("url", "where readers learn more about them"),
)

PEOPLE = many("people", "Those who write and sign fact-checks: content/people.yaml", PERSON, Need.ALWAYS, most=3_000)


@dataclass(frozen=True, slots=True)
class Person:
    """One of those who write and sign fact-checks."""

    index: int
    name: str = ""
    id: str = ""
    role: str = ""
    url: str = ""


def people_of(document: Document) -> tuple[Person, ...]:
    """Return the people of the roster whose names could be read, in the order of the file."""
    values: Iterable[dict[str, str]] = document.values or ()
    return tuple(Person(index, **one) for index, one in enumerate(values) if one.get("name"))
