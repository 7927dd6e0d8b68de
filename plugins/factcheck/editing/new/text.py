"""The text of a claim file, in the one way of `factcheck format`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.editing.formatting import scalars
from factcheck.editing.formatting.values import WIDTH
from factcheck.model.fields import Field, Kind
from factcheck.model.hidden import HIDDEN
from factcheck.model.tables import CLAIM

SCHEMA = "plugins/factcheck/schema/claim.schema.json"
_PROSE = {"summary", "note", "reason", "was", "step"}
_FLOW = {"authors", "topics", "flags"}
# What no YAML file may hold, and lone halves of characters, which no file can.
_UNFIT = re.compile(f"[{HIDDEN}\ud800-\udfff\ufffe\uffff]")


def claim_text(values: Mapping[str, Any], top: Iterable[str] = (), end: Iterable[str] = ()) -> str:
    """Return a claim file with ``values`` (by field name; what is empty is left out).

    ``top`` and ``end`` are comments for the first and last lines, without their ``#``.
    """
    lines = [f"# {line}" for line in top]
    lines += _mapping(CLAIM, values, 0)
    lines += [f"# {line}" for line in end]
    return "".join(f"{line}\n" for line in lines)


def schema_line(root: Path, folder: str = "claims") -> list[str]:
    """Return the comment that tells editors of the schema, where the desk at ``root`` keeps one."""
    up = "../" * len(Path(folder).parts)
    return [f"yaml-language-server: $schema={up}{SCHEMA}"] if (root / SCHEMA).is_file() else []


def fit(value: str) -> str:
    """Return ``value`` without the characters that a claim file may not hold."""
    return _UNFIT.sub("", value)


def _mapping(table: Field, values: Mapping[str, Any], indent: int) -> Iterator[str]:
    for field in table.fields:
        value = values.get(field.name)
        if value not in ("", None, [], (), {}):
            yield from _field(field, value, " " * indent + f"{field.name}:", indent)


def _field(field: Field, value: Any, lead: str, indent: int) -> Iterator[str]:
    """Yield the lines of one field behind ``lead``: its name, or a dash."""
    if field.kind is Kind.LIST and field.item:
        flow = _in_brackets(field, value, len(lead) + 1)
        yield f"{lead} {flow}" if flow else lead
        for item in () if flow else value:
            yield from _item(field.item, item, indent + 2)
    elif field.kind is Kind.MAPPING and not isinstance(value, str):
        yield lead
        yield from _mapping(field, value, indent + 2)
    else:
        yield from _scalar(field, value, lead, indent + 2)


def _item(field: Field, value: Any, indent: int) -> Iterator[str]:
    pad = " " * indent
    if field.kind is not Kind.MAPPING:
        yield from _field(field, value, pad + "-", indent)
        return
    first, *rest = _mapping(field, value, indent + 2)
    yield f"{pad}- {first.lstrip()}"
    yield from rest


def _in_brackets(field: Field, values: Iterable[str], column: int) -> str:
    """Return a list of short names between brackets; ``""`` where it must be one a line."""
    text = "[" + ", ".join(_one_line(str(value), in_flow=True) for value in values) + "]"
    return text if field.name in _FLOW and column + len(text) <= WIDTH else ""


def _scalar(field: Field, value: Any, lead: str, indent: int) -> Iterator[str]:
    if isinstance(value, bool | date | int):
        yield f"{lead} {str(value).lower() if isinstance(value, bool) else value}"
        return
    text = str(value).strip(" \t\r\n")
    first, *block = _lines(field, text, len(lead) + 1, WIDTH - indent)
    yield f"{lead} {first}"
    yield from (" " * indent + line if line else "" for line in block)


def _lines(field: Field, text: str, column: int, width: int) -> list[str]:
    """Return a text's lines: as `factcheck format` would write what it finds so."""
    line = text if field.kind is Kind.DATE else _one_line(text)
    prose = field.kind is Kind.MARKDOWN or field.name in _PROSE
    if prose and "\n" not in text and column + len(line) > WIDTH and scalars.can_be_folded(text):
        folded = scalars.fold(text, width)
        return [">-", *folded] if len(folded) > 1 else [line]
    if ("\n" in text or field.kind is Kind.MARKDOWN) and scalars.can_be_literal(text):
        return ["|", *text.split("\n")]
    return [line]


def _one_line(text: str, in_flow: bool = False) -> str:
    plain = scalars.can_be_plain(text, in_flow) and scalars.is_text(text)
    return text if plain else scalars.quoted(text)
