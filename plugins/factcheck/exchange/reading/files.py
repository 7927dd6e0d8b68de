"""A file to its records, whatever its format: told by what it holds, not by its name."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.exchange.incoming import Incoming, Refused
from factcheck.exchange.reading.markup import json_blocks
from factcheck.exchange.reading.nodes import records
from factcheck.exchange.reading.tables import Table, csv_rows, xlsx_rows
from factcheck.reading.files import RefusedError, read_bytes

LIMIT = 512 * 1024 * 1024
_DEEP = "it is nested too deep"
Found = Iterator[Incoming | Refused]


class FileError(Exception):
    """Why nothing of a file can be used."""


@dataclass(slots=True)
class Options:
    """How a file is to be read.

    ``own``: the records are the desk's own work. ``columns``: field by column name, of a table. ``publisher``: whose
    checks they are, where the file doesn't say.
    """

    own: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    publisher: str = ""


@dataclass(slots=True)
class Content:
    """The records of a file, read as they are asked for, and what a person should know of the whole file."""

    records: Found
    notes: list[str] = field(default_factory=list)


def read_file(path: Path, options: Options) -> Content:
    """Return the records of the file at ``path``; raise FileError, TableError or MappingError."""
    try:
        data = read_bytes(path, LIMIT)
    except RefusedError as error:
        raise FileError(str(error)) from None
    if data[:4] == b"PK\x03\x04":
        return _table(xlsx_rows(data), path.name, options)
    notes: list[str] = []
    text = _decoded(data, notes)
    content = _content(text, path.name, options)
    content.notes[:0] = notes
    return content


def _content(text: str, name: str, options: Options) -> Content:
    start = text.lstrip()[:1]
    if start == "<":
        return Content(_html(text, name, options))
    if start in ("{", "["):
        return Content(_json(text, name, options))
    if not start:
        raise FileError("it is empty")
    return _table(csv_rows(text), name, options)


def _decoded(data: bytes, notes: list[str]) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        notes.append(f"It is not UTF-8 (see line {line}); read as Windows-1252. Look whether its letters are right.")
        return data.decode("cp1252", "replace")


def _table(rows: Iterator[Any], name: str, options: Options) -> Content:
    table = Table(rows, name, options.columns, options.publisher, options.own)
    return Content(table.records(), [table.told])


def _json(text: str, name: str, options: Options) -> Found:
    """Yield the records of a JSON text: one value, or one on each line."""
    try:
        value = parsed(text)
    except RecursionError:
        yield Refused(name, _DEEP)
        return
    except ValueError as error:
        if "\n" not in text.strip() or _first_line(text) is None:
            yield Refused(name, f"it is not JSON: {error}")
            return
        yield from _lines(text, name, options)
        return
    yield from _safely(value, name, options.own)


def _first_line(text: str) -> Any:
    try:
        return parsed(text.lstrip().partition("\n")[0].rstrip().removesuffix(","))
    except (ValueError, RecursionError):
        return None


def _lines(text: str, name: str, options: Options) -> Found:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() in ("", "[", "]"):
            continue
        try:
            value = parsed(line.strip().removesuffix(","))
        except (ValueError, RecursionError) as error:
            reason = _DEEP if isinstance(error, RecursionError) else f"the line is not JSON: {error}"
            yield Refused(f"{name}:{number}", reason)
            continue
        yield from _safely(value, f"{name}:{number}", options.own)


def _html(text: str, name: str, options: Options) -> Found:
    """Yield the records of a web page's markup."""
    found = False
    for line, block in json_blocks(text):
        found = True
        try:
            value = parsed(block)
        except (ValueError, RecursionError) as error:
            yield Refused(f"{name}:{line}", f"its markup is not JSON: {str(error)[:200]}")
            continue
        yield from _safely(value, f"{name}:{line}", options.own, page=True)
    if not found:
        yield Refused(name, "the page holds no JSON-LD")


def _safely(value: Any, place: str, own: bool, page: bool = False) -> Found:
    try:
        yield from records(value, place, own, page)
    except RecursionError:
        yield Refused(place, _DEEP)


def parsed(text: str) -> Any:
    """Return a JSON value; control characters in texts are let through, and numbers beyond measure become texts."""
    return json.loads(text, strict=False, parse_int=_whole, parse_float=_real, parse_constant=str)


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) < 19 else digits


def _real(digits: str) -> float | str:
    value = float(digits)
    return value if math.isfinite(value) else digits
