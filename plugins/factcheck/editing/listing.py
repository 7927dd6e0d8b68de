"""`factcheck list`: the claims of a desk, chosen and sorted, as a table, JSON or CSV."""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from factcheck.editing.stats import flat
from factcheck.model import Claim, Repository

_FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # what a spreadsheet would take for a formula
_WIDEST = {"id": 40, "claim": 60, "claimant": 24, "verdict": 16}


@dataclass(frozen=True, slots=True)
class Row:
    """What a list shows of a claim; ``date`` is the day on which it was made, ``path`` its file."""

    id: str
    claim: str
    claimant: str
    verdict: str
    status: str
    date: str
    reviewed: str
    topics: tuple[str, ...]
    sources: tuple[str, ...]
    path: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Which claims are wanted; an empty value asks for nothing.

    ``verdict`` is an id or title, ``claimant`` and ``topic`` are words within a name, in whatever case; ``since`` and
    ``until`` are the first and last day on which the fact-check was published.
    """

    verdict: str = ""
    claimant: str = ""
    topic: str = ""
    source: str = ""
    status: str = ""
    since: date | None = None
    until: date | None = None


ORDERS: dict[str, Callable[[Row], tuple[str, ...]]] = {
    "reviewed": lambda row: (row.reviewed, row.id),
    "date": lambda row: (row.date, row.id),
    "id": lambda row: (row.id,),
    "claimant": lambda row: (row.claimant.casefold(), row.id),
    "verdict": lambda row: (row.verdict, row.id),
}
"""What a list may be sorted by; days are sorted with the newest first."""


def rows(repository: Repository, choice: Choice, order: str = "reviewed") -> list[Row]:
    """Return the claims that ``choice`` asks for, in ``order``."""
    titles = {verdict.id: verdict.title for verdict in repository.verdicts}
    chosen = (claim for claim in repository.claims if _wanted(claim, choice, titles))
    newest_first = order in ("reviewed", "date")
    return sorted((_row(claim, repository) for claim in chosen), key=ORDERS[order], reverse=newest_first)


def _wanted(claim: Claim, choice: Choice, titles: dict[str, str]) -> bool:
    name = claim.claimant.name if claim.claimant else ""
    names = {claim.verdict.casefold(), titles.get(claim.verdict, "").casefold()}
    return (
        (not choice.verdict or choice.verdict.casefold() in names)
        and choice.claimant.casefold() in name.casefold()
        and (not choice.topic or any(choice.topic.casefold() in topic.casefold() for topic in claim.topics))
        and (not choice.source or any(quote.source == choice.source for quote in claim.quotes))
        and choice.status in ("", claim.status)
        and (choice.since is None or (claim.reviewed is not None and claim.reviewed >= choice.since))
        and (choice.until is None or (claim.reviewed is not None and claim.reviewed <= choice.until))
    )


def _row(claim: Claim, repository: Repository) -> Row:
    return Row(
        claim.id,
        claim.claim,
        claim.claimant.name if claim.claimant else "",
        claim.verdict,
        claim.status,
        str(repository.made_on(claim) or ""),
        str(claim.reviewed or ""),
        claim.topics,
        tuple(dict.fromkeys(quote.source for quote in claim.quotes)),
        claim.document.path,
    )


def as_json(found: Sequence[Row]) -> str:
    """Return the list as one JSON object."""
    names = Row.__slots__
    claims = [{name: getattr(row, name) for name in names} for row in found]
    return json.dumps({"total": len(found), "claims": claims}, ensure_ascii=False, indent=2)


def as_csv(found: Iterable[Row]) -> str:
    """Return the list as CSV (RFC 4180); a cell that a spreadsheet would run opens with an apostrophe."""
    out, names = StringIO(), Row.__slots__
    writer = csv.writer(out)
    writer.writerow(names)
    for row in found:
        values = (getattr(row, name) for name in names)
        writer.writerow(_cell("; ".join(value) if isinstance(value, tuple) else value) for value in values)
    return out.getvalue()


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA) else text


def as_table(found: Sequence[Row], titles: dict[str, str]) -> Iterator[str]:
    """Yield the lines of a table for people, and the count."""
    cells = [("Claim file", "Reviewed", "Verdict", "Claimant", "Claim")]
    for row in found:
        verdict = titles.get(row.verdict, row.verdict) if row.status == "published" else row.status
        parts = (
            ("id", row.id),
            ("", row.reviewed),
            ("verdict", verdict),
            ("claimant", row.claimant),
            ("claim", row.claim),
        )
        cells.append(tuple(_cut(flat(text), _WIDEST.get(name, 10)) for name, text in parts))  # type: ignore[arg-type]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        yield "  ".join(text + " " * (width - _width(text)) for text, width in zip(line, widths, strict=True)).rstrip()
    yield ""
    yield "1 claim" if len(found) == 1 else f"{len(found)} claims"


def _cut(text: str, width: int) -> str:
    """Return the text in at most ``width`` columns."""
    if _width(text) <= width:
        return text
    while _width(text) > width - 1:
        text = text[: -max(1, (_width(text) - width) // 2)]
    return text.rstrip() + "…"


def _width(text: str) -> int:
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)
