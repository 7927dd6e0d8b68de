"""Rows of a table (CSV or XLSX) to records."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from factcheck.exchange.clean import Cleaner, folded
from factcheck.exchange.incoming import Incoming, Refused, Work
from factcheck.exchange.reading.claimreview import host
from factcheck.exchange.reading.columns import OURS, guess
from factcheck.model.tables import CLAIM

_SEPARATORS = ",;\t|"
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_UNPACKED_LIMIT = 256 * 1024 * 1024
_MOST_ROWS = 1_048_576  # as Excel has it
_COUNTS = {"rating", "rating_best", "modified", "verdict_title", "quotes", "origins"}
_FLAGS = next(field.choices for field in CLAIM.walk() if field.name == "flag")
Row = tuple[int, Sequence[Any]]


class TableError(Exception):
    """Why a table can't be read."""


def csv_rows(text: str) -> Iterator[Row]:
    """Yield the rows of a CSV file with their line numbers; the first line tells what separates the cells."""
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = reader.line_num + 1
    except csv.Error as error:
        raise TableError(f"line {line}: {error}") from None


def xlsx_rows(data: bytes) -> Iterator[Row]:
    """Yield the rows of a workbook's first sheet with their numbers."""
    try:
        load_workbook = import_module("openpyxl").load_workbook
    except ImportError:
        raise TableError("reading .xlsx needs one more package: pip install 'factcheck[import]'") from None
    try:
        with ZipFile(BytesIO(data)) as packed:
            if sum(member.file_size for member in packed.infolist()) > _UNPACKED_LIMIT:
                raise TableError("it unpacks to more than 256 MB")
        book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # some programs write a smaller size than they fill: what is beyond it would be lost
        for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
            if number > _MOST_ROWS:
                raise TableError(f"it has more than the {_MOST_ROWS:,} rows that a sheet can have")
            if any(cell not in (None, "") for cell in row):
                yield number, row
    except (BadZipFile, KeyError, ValueError, IndexError, OSError, SyntaxError) as error:
        raise TableError(f"it is no workbook that can be read ({type(error).__name__})") from None


class Table:
    """Rows with the meaning of their columns; ``told`` says in words what each column was taken for."""

    def __init__(self, rows: Iterable[Row], name: str, given: Mapping[str, str], publisher: str, own: bool) -> None:
        """Read the header row; raise TableError where there is none, MappingError where no column is the claim."""
        self._rows = iter(rows)
        head = next(self._rows, None)
        if head is None:
            raise TableError("it has no rows")
        self.header = [" ".join(str("" if cell is None else cell).split()) for cell in head[1]]
        self.ours = set(self.header) >= OURS
        self._name, self._publisher, self._own = name, publisher, own or self.ours
        self._fields = guess(self.header, given)

    @property
    def told(self) -> str:
        """Which column became which field, and which were kept as text."""
        as_field = [f"{self.header[place]} → {field}" for place, field in self._fields.items()]
        left = [name for place, name in enumerate(self.header) if name and not self._settled(place)]
        kept = f"; kept as text in `todo`: {', '.join(left)}" if left else ""
        return f"Columns: {', '.join(as_field)}{kept}"

    def _settled(self, place: int) -> bool:
        return place in self._fields or (self.ours and self.header[place] in (*_COUNTS, "evidence", "corrections"))

    def records(self) -> Iterator[Incoming | Refused]:
        """Yield a record for each row."""
        for number, row in self._rows:
            yield self._record(f"{self._name}:{number}", row)

    def _record(self, place: str, row: Sequence[Any]) -> Incoming | Refused:
        clean, one = Cleaner(literal=self.ours), Incoming(place, own=self._own)
        cells = {field: self._cell(row, at) for at, field in self._fields.items() if at < len(row)}
        claim = clean.line(cells.get("claim"), "claim")
        if not claim:
            return Refused(place, "the row has no claim")
        one.fields = {"claim": claim, **_fields(cells, clean, self.ours)}
        _about(one, cells, clean, self._publisher)
        self._verdict(one, cells, clean)
        self._others(row, clean)
        one.repairs, one.left = clean.repairs, clean.left
        return one

    def _cell(self, row: Sequence[Any], place: int) -> Any:
        value = row[place]
        if self.ours and isinstance(value, str) and value[:1] == "'" and _guarded(value[1:]):
            return value[1:]
        return value

    def _verdict(self, one: Incoming, cells: dict[str, Any], clean: Cleaner) -> None:
        label = clean.line(cells.get("verdict"), "verdict")
        place = next((at for at, field in self._fields.items() if field == "verdict"), -1)
        if label.removesuffix(".0").isdigit() and "pinocchio" in folded(self.header[place]):
            label = f"{label.removesuffix('.0')} Pinocchios"
        one.label = label

    def _others(self, row: Sequence[Any], clean: Cleaner) -> None:
        for place, value in enumerate(row):
            name = self.header[place] if place < len(self.header) else f"column {place + 1}"
            if not self._settled(place) if place < len(self.header) else True:
                clean.leave(name or f"column {place + 1}", "" if value is None else value)
            elif self.ours and name in ("evidence", "corrections") and str(value or "0") != "0":
                clean.leave(name, f"{value} (the table counts them only: take them from claims.json)")


def _guarded(value: str) -> bool:
    return value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA)


def _fields(cells: dict[str, Any], clean: Cleaner, ours: bool) -> dict[str, Any]:
    names = ("name", "claimant"), ("role", "claimant_role")
    claimant = {name: clean.line(cells.get(column), column) for name, column in names}
    claimant["type"] = clean.choice(cells.get("claimant_type"), "claimant_type", "person", "organization")
    claimant["url"] = clean.address(cells.get("claimant_url"), "claimant_url")
    days = {name: clean.day(cells.get(name), name) for name in ("date", "last_verified", "as_of")}
    lists = {name: _list(cells.get(name), name, clean, ours) for name in ("topics", "flags", "authors")}
    fields: dict[str, Any] = {"claimant": claimant, **days, **lists}
    fields["flags"] = [flag for one in lists["flags"] if (flag := clean.choice(one, "flags", *_FLAGS))]
    fields["status"] = clean.choice(cells.get("status"), "status", "draft", "published", "withdrawn")
    for name in ("short", "summary"):
        fields[name] = clean.line(cells.get(name), name)
    fields["review"] = clean.text(cells.get("review"), "review")
    if cells.get("withdrawn"):
        day, reason = clean.day(cells["withdrawn"], "withdrawn"), clean.line(cells.get("withdrawn_reason"), "reason")
        fields["withdrawn"] = {"date": day, "reason": reason} if day and reason else {}
    quote = clean.line(cells.get("quote"), "quote")
    fields["quotes"] = [{"source": "", "quote": quote}] if quote else []
    return fields


def _list(value: Any, name: str, clean: Cleaner, ours: bool) -> list[str]:
    return clean.lines(value.split("; ") if ours and isinstance(value, str) else value, name) if value else []


def _about(one: Incoming, cells: dict[str, Any], clean: Cleaner, publisher: str) -> None:
    """Fill in what is known of the check itself, and of the work that the claim stands in."""
    one.id = clean.line(cells.get("id"), "id")
    one.url = clean.address(cells.get("url"), "url")
    one.publisher = clean.line(cells.get("publisher"), "publisher") or publisher
    one.site = host(one.url)
    one.title = clean.line(cells.get("title"), "title")
    one.reviewed = clean.day(cells.get("reviewed"), "reviewed")
    work = Work(
        clean.address(cells.get("source_url"), "source_url"),
        clean.line(cells.get("source_title"), "source_title"),
        clean.line(cells.get("source_publisher"), "source_publisher"),
        None,
        clean.address(cells.get("source_archived"), "source_archived"),
    )
    one.appearances = [work] if work.told else []
