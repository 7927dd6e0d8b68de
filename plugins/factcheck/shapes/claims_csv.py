"""One row a claim, for spreadsheets (RFC 4180), and what the columns mean (CSV on the Web).

It opens with a byte order mark: without one, Excel reads UTF-8 as the machine's own code page and spoils every curly
quotation mark. A cell that a spreadsheet would take for a formula opens with an apostrophe; nothing takes it away
again, and whoever needs the very words has them in JSON.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from typing import Any

from factcheck.model.addresses import web_address
from factcheck.shapes.factcheck import FactCheck, origins
from factcheck.shapes.lines import as_json
from factcheck.shapes.publisher import Publisher
from factcheck.shapes.values import Node

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # the wide forms too: spreadsheets in Japanese take them for the narrow ones
_Cell = Callable[[Node], object]
_NONE: Node = {}


def _of(*names: str) -> _Cell:
    """Return what gives a value within the claim's JSON, by the names that lead to it."""

    def value(data: Node) -> object:
        for name in names[:-1]:
            data = data.get(name, _NONE)
        return data.get(names[-1])

    return value


def _joined(name: str) -> _Cell:
    return lambda data: "; ".join(data.get(name, ()))


def _count(name: str) -> _Cell:
    return lambda data: len(data.get(name, ()))


def _words(data: Node) -> object:
    """Return the first quote as its source prints it, or as the claim has it where that can't be told."""
    return _first("text")(data) or _first("quote")(data)


def _first(*names: str) -> _Cell:
    """Return what gives a value of the claim's first quote."""
    inside = _of(*names)
    return lambda data: inside(data["quotes"][0]) if data.get("quotes") else None


COLUMNS: dict[str, tuple[str, str, _Cell]] = {
    "id": ("string", "The claim's id.", _of("id")),
    "url": ("anyURI", "Its page.", _of("url")),
    "status": ("string", "published, or withdrawn.", _of("status")),
    "claim": ("string", "The claim in our neutral wording.", _of("claim")),
    "short": ("string", "The claim in fewer words, where it is long.", _of("short")),
    "claimant": ("string", "Who asserts it.", _of("claimant", "name")),
    "claimant_type": ("string", "person or organization.", _of("claimant", "type")),
    "claimant_role": ("string", "What the claimant is.", _of("claimant", "role")),
    "claimant_url": ("anyURI", "More about the claimant.", _of("claimant", "url")),
    "date": ("date", "When the claim was made.", _of("date")),
    "verdict": ("string", "The verdict's id.", _of("verdict", "id")),
    "verdict_title": ("string", "The verdict in words.", _of("verdict", "title")),
    "rating": ("integer", "Its place on the scale, 1 the worst.", _of("verdict", "rating")),
    "rating_best": ("integer", "The best place on the scale.", _of("verdict", "best")),
    "summary": ("string", "Why, in one to three sentences.", _of("summary")),
    "reviewed": ("date", "When the fact-check was published.", _of("reviewed")),
    "modified": ("date", "When it was last changed.", _of("modified")),
    "authors": ("string", "Who checked, joined by '; '.", _joined("authors")),
    "topics": ("string", "Topics, joined by '; '.", _joined("topics")),
    "flags": ("string", "What else is wrong, joined by '; '.", _joined("flags")),
    "quote": ("string", "The first quote as the source prints it.", _words),
    "quotes": ("integer", "How many places the claim stands in.", _count("quotes")),
    "source_title": ("string", "The first quote's source.", _first("source", "title")),
    "source_publisher": ("string", "Who published that source.", _first("source", "publisher")),
    "source_url": ("anyURI", "Where that source stands.", _first("source", "url")),
    "source_archived": ("anyURI", "An archived copy of it.", _first("source", "archived")),
    "evidence": ("integer", "How many items of evidence.", _count("evidence")),
    "origins": ("integer", "How many origins they go back to.", _of("origins")),
    "as_of": ("date", "The day for which the verdict holds.", _of("as_of")),
    "last_verified": ("date", "When all of it was found to hold again.", _of("last_verified")),
    "corrections": ("integer", "How many corrections and updates.", _count("corrections")),
    "withdrawn": ("date", "When it was withdrawn.", _of("withdrawn", "date")),
    "withdrawn_reason": ("string", "Why it was withdrawn.", _of("withdrawn", "reason")),
}
"""Each column: its datatype (XML Schema), what it says, and where in the claim's JSON that stands."""


def header() -> str:
    """Return the file's first line."""
    return "\ufeff" + _row(COLUMNS)


def row(data: Node, check: FactCheck) -> str:
    """Return the row of one claim, ``data`` in JSON (see ``claims_json``); empty where it has no such value."""
    told = {**data, "origins": origins(check.claim.evidence)}
    return _row(cell(told) for _, _, cell in COLUMNS.values())


def metadata(publisher: Publisher) -> str:
    """Return what the columns mean, as CSV on the Web wants it (W3C, Metadata Vocabulary for Tabular Data)."""
    columns = [
        {"name": name, "titles": name, "datatype": kind, "dc:description": text}
        for name, (kind, text, _) in COLUMNS.items()
    ]
    head: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": "claims.csv",
        "dc:title": publisher.name,
        "dialect": {"encoding": "utf-8", "header": True},
        "tableSchema": {"columns": columns, "primaryKey": "id"},
    }
    license = web_address(publisher.license)
    return as_json(head | ({"dc:license": {"@id": license}} if license else {}))


def defused(value: object) -> str:
    """Return ``value`` as a cell that no spreadsheet takes for a formula (OWASP, CSV Injection)."""
    text = "" if value is None else str(value)
    if text[:1].isalnum():
        return text
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _row(cells: Iterable[object]) -> str:
    out = StringIO()
    csv.writer(out).writerow([defused(cell).replace("\0", "") for cell in cells])
    return out.getvalue()
