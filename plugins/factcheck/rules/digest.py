"""What a sign-off signs: one digest of a claim's meaning and of the passages that it cites.

Formatting never changes it: comments, quoting, line breaks within a paragraph and the order of keys are not part of it.
A changed word of the claim, or of a cited passage in its source, does.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from typing import Any

from factcheck.model import Claim, Repository
from factcheck.model.fields import Field, Kind
from factcheck.model.tables import CLAIM
from factcheck.rules.context import Context, holds
from factcheck.rules.passages import Found, found

VERSION = "factcheck claim 1"
"""Opens what is hashed; raised when the canonical form changes, since every sign-off is void then."""

APART = frozenset({"reviews", "last_verified", "aliases"})
"""Fields that are not signed: the sign-offs, the day of a later look at the same thing, and former addresses."""

_UNORDERED = frozenset({"topics", "flags", "related"})
_LITERAL = re.compile(r"^(?:[ \t]*(?:```|~~~)| {4}|\t)", re.MULTILINE)  # code: its line breaks are its meaning
_MARKED = re.compile(r"^(?:[-+*>#|<=_\[ \t~`:]|\d+[.)])|(?:  |\\)$", re.MULTILINE)  # a line that means something
_PARAGRAPHS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def digest(claim: Claim, repository: Repository, context: Context | None = None) -> str:
    """Return the SHA-256 (64 hex digits) of what ``claim`` says and of the passages that it cites.

    ``context`` saves work where many claims of one repository are asked about.
    """
    context = context or Context(repository)
    signed = [VERSION, meaning(claim), _passages(claim, context)]
    data = json.dumps(signed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()


def meaning(claim: Claim) -> dict[str, Any]:
    """Return the signed fields of a claim in canonical form: JSON values, without what is empty or the default."""
    fields = (field for field in CLAIM.fields if field.name not in APART)
    return {field.name: value for field in fields if (value := canonical(field, getattr(claim, field.name)))}


def canonical(field: Field, value: Any) -> Any:
    """Return one field's value in canonical form; ``None`` or empty where it is absent or the default."""
    if value is None or (field.name == "status" and value == "published"):
        return None
    if field.kind is Kind.LIST and field.item is not None:
        items = [canonical(field.item, item) for item in value]
        return sorted(items) if field.name in _UNORDERED else items
    if field.kind is Kind.MAPPING:
        return {one.name: inner for one in field.fields if (inner := canonical(one, getattr(value, one.name)))}
    return _scalar(field, value)


def _scalar(field: Field, value: Any) -> Any:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return markdown(value) if field.kind is Kind.MARKDOWN else " ".join(value.split())
    return value


def markdown(text: str) -> str:
    """Return Markdown with its paragraphs of plain prose on one line each, and everything else as it stands."""
    text = text.replace("\r\n", "\n").strip("\n")
    if _LITERAL.search(text):
        return text
    return "\n\n".join(map(_paragraph, _PARAGRAPHS.split(text)))


def _paragraph(text: str) -> str:
    return text if _MARKED.search(text) else " ".join(text.split())


def _passages(claim: Claim, context: Context) -> list[list[str]]:
    """Return for each quote, that of evidence included, the source's id and its own words there."""
    return [[*map(str, one.path), one.source.id, _words(one)] for one in found(claim, context)]


def _words(one: Found) -> str:
    match = one.match
    if not holds(one.quote, match) or match.start is None or match.end is None:
        return ""
    return " ".join(one.source.text[match.start : match.end].split())
