"""``data/claims.csv``: one row a claim, for spreadsheets (RFC 4180), and what its columns mean (CSV on the Web).

It opens with a byte order mark: without one, Excel reads UTF-8 as the machine's own code page and spoils every curly
quotation mark. A cell that a spreadsheet would take for a formula opens with an apostrophe; nothing takes it away
again, and whoever needs the very words has them in JSON.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from io import StringIO
from typing import Any

from factcheck.model import Claim
from factcheck.site.build_views import Site
from factcheck.site.dates import iso
from factcheck.site.links import Addresses, web_address
from factcheck.site.machines.pieces import as_json
from factcheck.site.views import ClaimView

PATH = "data/claims.csv"
METADATA = "data/claims.csv-metadata.json"
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # the wide forms too: spreadsheets in Japanese take them for the narrow ones
_Cell = Callable[[Claim, ClaimView, Addresses], object]


def _source(view: ClaimView, name: str) -> object:
    """Return what is known of the first quote's source."""
    return getattr(view.quotes[0].source, name) if view.quotes else ""


COLUMNS: dict[str, tuple[str, str, _Cell]] = {
    "id": ("string", "The claim's id.", lambda c, v, a: v.id),
    "url": ("anyURI", "Its page.", lambda c, v, a: a.absolute(v.path)),
    "status": ("string", "published, or withdrawn.", lambda c, v, a: "withdrawn" if v.withdrawn else "published"),
    "claim": ("string", "The claim in our neutral wording.", lambda c, v, a: v.claim),
    "short": ("string", "The claim in fewer words, where it is long.", lambda c, v, a: c.short),
    "claimant": ("string", "Who asserts it.", lambda c, v, a: v.claimant.name),
    "claimant_type": ("string", "person or organization.", lambda c, v, a: c.claimant.type if c.claimant else ""),
    "claimant_role": ("string", "What the claimant is.", lambda c, v, a: v.claimant_role),
    "claimant_url": ("anyURI", "More about the claimant.", lambda c, v, a: v.claimant_url),
    "date": ("date", "When the claim was made.", lambda c, v, a: iso(v.date)),
    "verdict": ("string", "The verdict's id.", lambda c, v, a: v.verdict.id),
    "verdict_title": ("string", "The verdict in words.", lambda c, v, a: v.verdict.title),
    "rating": ("integer", "Its place on the scale, 1 the worst.", lambda c, v, a: v.verdict.rating),
    "rating_best": ("integer", "The best place on the scale.", lambda c, v, a: v.verdict.best),
    "summary": ("string", "Why, in one to three sentences.", lambda c, v, a: v.summary),
    "reviewed": ("date", "When the fact-check was published.", lambda c, v, a: iso(v.reviewed)),
    "modified": ("date", "When it was last changed.", lambda c, v, a: iso(v.modified)),
    "authors": ("string", "Who checked, joined by '; '.", lambda c, v, a: "; ".join(v.authors)),
    "topics": ("string", "Topics, joined by '; '.", lambda c, v, a: "; ".join(one.name for one in v.topics)),
    "flags": ("string", "What else is wrong, joined by '; '.", lambda c, v, a: "; ".join(v.flags)),
    "quote": (
        "string",
        "The first quote as the source prints it.",
        lambda c, v, a: v.quotes[0].text if v.quotes else "",
    ),
    "quotes": ("integer", "How many places the claim stands in.", lambda c, v, a: len(v.quotes)),
    "source_title": ("string", "The first quote's source.", lambda c, v, a: _source(v, "title")),
    "source_publisher": ("string", "Who published that source.", lambda c, v, a: _source(v, "publisher")),
    "source_url": ("anyURI", "Where that source stands.", lambda c, v, a: _source(v, "url")),
    "source_archived": ("anyURI", "An archived copy of it.", lambda c, v, a: _source(v, "archived")),
    "evidence": ("integer", "How many items of evidence.", lambda c, v, a: v.evidence_count),
    "origins": ("integer", "How many origins they go back to.", lambda c, v, a: v.origin_count),
    "as_of": ("date", "The day for which the verdict holds.", lambda c, v, a: iso(v.as_of)),
    "last_verified": ("date", "When all of it was found to hold again.", lambda c, v, a: iso(v.last_verified)),
    "corrections": ("integer", "How many corrections and updates.", lambda c, v, a: len(v.corrections)),
    "withdrawn": ("date", "When it was withdrawn.", lambda c, v, a: iso(v.withdrawn.date) if v.withdrawn else ""),
    "withdrawn_reason": ("string", "Why it was withdrawn.", lambda c, v, a: v.withdrawn.note if v.withdrawn else ""),
}
"""Each column: its datatype (XML Schema), what it says, and where that comes from."""


def header() -> str:
    """Return the file's first line."""
    return "\ufeff" + _row(COLUMNS)


def row(claim: Claim, view: ClaimView, addresses: Addresses) -> str:
    """Return the row of one claim; empty where it has no such value."""
    return _row(cell(claim, view, addresses) for _, _, cell in COLUMNS.values())


def csv_metadata(site: Site, addresses: Addresses) -> str:
    """Return what the columns mean, as CSV on the Web wants it (W3C, Metadata Vocabulary for Tabular Data)."""
    columns = [
        {"name": name, "titles": name, "datatype": kind, "dc:description": text}
        for name, (kind, text, _) in COLUMNS.items()
    ]
    head: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": "claims.csv",
        "dc:title": site.view.name,
        "dialect": {"encoding": "utf-8", "header": True},
        "tableSchema": {"columns": columns, "primaryKey": "id"},
    }
    license = web_address(addresses.options.license)
    return as_json(head | ({"dc:license": {"@id": license}} if license else {}))


def defused(value: object) -> str:
    """Return ``value`` as a cell that no spreadsheet takes for a formula (OWASP, CSV Injection)."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def _row(cells: Iterable[object]) -> str:
    out = StringIO()
    csv.writer(out).writerow([defused(cell).replace("\0", "") for cell in cells])
    return out.getvalue()
