"""What a field of a file may hold. One table of these drives the reader, the JSON Schema and the reference page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
SLUG_LENGTH = 80
RESERVED = r"con|prn|aux|nul|(com|lpt)[0-9]"
"""Names of devices, which Windows lets no file have, whatever its ending: nobody there could check the desk out."""

SHA256 = r"[0-9a-f]{64}"
LANGUAGE = r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
DATE = r"\d{4}-\d{2}-\d{2}"

MOST = 500
"""So many items a list of a record may have: none has a tenth of it, and each may be looked for in a long source."""

_IS_SLUG, _IS_RESERVED = re.compile(SLUG), re.compile(RESERVED)


def is_id(text: str) -> bool:
    """Return whether ``text`` can be an id: a slug of at most ``SLUG_LENGTH`` characters, and no reserved name."""
    return len(text) <= SLUG_LENGTH and bool(_IS_SLUG.fullmatch(text)) and not _IS_RESERVED.fullmatch(text)


class Kind(StrEnum):
    """How a value is read: by what the table declares, never by YAML 1.1's guess."""

    TEXT = "text"
    MARKDOWN = "Markdown text"
    DATE = "date"
    URL = "web address"
    SLUG = "id"
    LANGUAGE = "language tag"
    SHA256 = "SHA-256 digest"
    BOOLEAN = "true or false"
    INTEGER = "whole number"
    CHOICE = "one of a list of words"
    LIST = "list"
    MAPPING = "mapping"


class Need(StrEnum):
    """Whether a field must be there."""

    OPTIONAL = "no"
    ALWAYS = "yes"
    PUBLISHED = "unless `status: draft`"


@dataclass(frozen=True, slots=True, eq=False)  # each is declared once: to compare whole tables would take long
class Field:
    """One field: its name, how it is read, and what people are told about it.

    ``item`` is what a list holds, at most ``most`` of them; ``fields`` what a mapping holds; a mapping
    with ``short_form`` may also be written as a plain text, which then stands for that field.
    """

    name: str
    kind: Kind
    help: str
    need: Need = Need.OPTIONAL
    example: str = ""
    choices: tuple[str, ...] = ()
    item: Field | None = None
    fields: tuple[Field, ...] = ()
    short_form: str = ""
    claimreview: str = ""
    most: int = MOST

    def field(self, name: str) -> Field | None:
        """Return the field called ``name`` of a mapping."""
        return next((field for field in self.fields if field.name == name), None)

    def walk(self) -> Iterator[Field]:
        """Yield this field and every field below it."""
        yield self
        for below in (*self.fields, *((self.item,) if self.item else ())):
            yield from below.walk()


def text(name: str, help: str, need: Need = Need.OPTIONAL, example: str = "", claimreview: str = "") -> Field:
    """Declare a plain text."""
    return Field(name, Kind.TEXT, help, need, example, claimreview=claimreview)


def date(name: str, help: str, need: Need = Need.OPTIONAL, claimreview: str = "") -> Field:
    """Declare a calendar date (ISO 8601, ``YYYY-MM-DD``)."""
    return Field(name, Kind.DATE, help, need, "2025-11-07", claimreview=claimreview)


def url(name: str, help: str, need: Need = Need.OPTIONAL, claimreview: str = "") -> Field:
    """Declare an http or https address with a host."""
    return Field(name, Kind.URL, help, need, "https://www.example.org/page", claimreview=claimreview)


def slug(name: str, help: str, need: Need = Need.OPTIONAL, example: str = "") -> Field:
    """Declare an id: lower-case letters and digits, joined by single hyphens, at most 80 characters."""
    return Field(name, Kind.SLUG, help, need, example)


def flag(name: str, help: str) -> Field:
    """Declare a yes-or-no, written ``true`` or ``false``."""
    return Field(name, Kind.BOOLEAN, help, example="true")


def choice(name: str, help: str, *choices: str, need: Need = Need.OPTIONAL) -> Field:
    """Declare one word of a closed list."""
    return Field(name, Kind.CHOICE, help, need, choices[0], choices)


def many(
    name: str, help: str, item: Field, need: Need = Need.OPTIONAL, claimreview: str = "", most: int = MOST
) -> Field:
    """Declare a list of at least one item, and of at most ``most``."""
    return Field(name, Kind.LIST, help, need, item=item, claimreview=claimreview, most=most)


def mapping(
    name: str,
    help: str,
    *fields: Field,
    need: Need = Need.OPTIONAL,
    short_form: str = "",
    claimreview: str = "",
) -> Field:
    """Declare a mapping of named fields."""
    return Field(name, Kind.MAPPING, help, need, fields=fields, short_form=short_form, claimreview=claimreview)
