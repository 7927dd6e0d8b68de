"""Claims as our own claims.csv: one row a claim, for spreadsheets (RFC 4180)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from factcheck.exchange.writing.ours import claim_data
from factcheck.exchange.writing.pieces import Node, Publisher
from factcheck.model import Claim
from factcheck.rules import Context

COLUMNS = (
    "id url status claim short claimant claimant_type claimant_role claimant_url date verdict verdict_title rating "
    "rating_best summary reviewed authors topics flags quote quotes source_title source_publisher source_url "
    "source_archived evidence as_of last_verified corrections withdrawn withdrawn_reason"
).split()
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # the wide forms too: spreadsheets in Japanese take them for the narrow ones


def rows(claims: Iterable[Claim], context: Context, publisher: Publisher) -> Iterator[str]:
    """Yield the header, behind the byte order mark without which Excel spoils the letters, and one row a claim."""
    yield "\ufeff" + _row(COLUMNS)
    for claim in claims:
        values = _values(claim_data(claim, context, publisher))
        yield _row(values.get(name, "") for name in COLUMNS)


def _values(data: Node) -> Node:
    quotes: list[Node] = data.get("quotes", [])
    first: Node = quotes[0] if quotes else {}
    source, gone = first.get("source", {}), data.get("withdrawn", {})
    return data | {
        "claimant": data.get("claimant", {}).get("name", ""),
        **{f"claimant_{name}": data.get("claimant", {}).get(name, "") for name in ("type", "role", "url")},
        "verdict": data.get("verdict", {}).get("id", ""),
        "verdict_title": data.get("verdict", {}).get("title", ""),
        "rating": data.get("verdict", {}).get("rating", ""),
        "rating_best": data.get("verdict", {}).get("best", ""),
        **{name: "; ".join(data.get(name, [])) for name in ("authors", "topics", "flags")},
        "quote": first.get("text") or first.get("quote", ""),
        **{f"source_{name}": source.get(name, "") for name in ("title", "publisher", "url", "archived")},
        **{name: len(data.get(name, [])) for name in ("quotes", "evidence", "corrections")},
        "withdrawn": gone.get("date", ""),
        "withdrawn_reason": gone.get("reason", ""),
    }


def _row(cells: Iterable[Any]) -> str:
    out = StringIO()
    csv.writer(out).writerow([_defused(str(cell)) for cell in cells])
    return out.getvalue()


def _defused(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP, CSV Injection)."""
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text
