"""Reads a desk's settings from ``[tool.factcheck]`` in its ``pyproject.toml``. Nothing in the file is ever run."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.diagnostics import FileText, Span
from factcheck.model import Document, Problem
from factcheck.reading.files import RefusedError, read_bytes
from factcheck.settings.choices import Settings
from factcheck.settings.keys import choose
from factcheck.settings.places import Places, find_places

SETTINGS_PATH = "pyproject.toml"
_LIMIT = 64 * 1024
_DOTS = 100  # on a line: `tomllib` takes a minute for a key of 30,000 parts
_TABLE = ("tool", "factcheck")
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A desk's settings, and the file that they are from with what is wrong in it; None where there is none."""

    settings: Settings
    document: Document | None = None


def load(root: Path) -> Loaded:
    """Return the settings of the desk at ``root``; what is wrong in them becomes a problem and is left out."""
    if not os.path.lexists(root / SETTINGS_PATH):
        return Loaded(Settings())
    text, reason = _read(root / SETTINGS_PATH)
    document = Document(SETTINGS_PATH, FileText(SETTINGS_PATH, text.removeprefix("\ufeff"), text[:1] == "\ufeff"), {})
    if reason:
        document.problems.append(Problem("settings-unreadable", Span(SETTINGS_PATH), detail={"reason": reason}))
        return Loaded(Settings(), document)
    return Loaded(_parse(document), document)


def _read(path: Path) -> tuple[str, str]:
    """Return the file's text, or why there is none."""
    try:
        data = read_bytes(path, _LIMIT)
        text = data.decode("utf-8")
    except RefusedError as error:
        return "", str(error)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", f"it is not UTF-8 text (see line {line}); save it as UTF-8"
    dotted = next((number for number, line in enumerate(text.split("\n"), 1) if line.count(".") > _DOTS), 0)
    return (text, "") if not dotted else ("", f"it has more than {_DOTS} dots in line {dotted}")


def _parse(document: Document) -> Settings:
    text = document.file.text
    try:
        values: Any = tomllib.loads(text)
        for step in _TABLE:
            values = values.get(step, {}) if isinstance(values, dict) else {}
        document.values, places = _plain(values), find_places(text) if values else Places()
    except tomllib.TOMLDecodeError as error:
        document.problems.append(_syntax(document.file, str(error)))
        return Settings()
    except ValueError as error:  # a number of more digits than Python reads
        document.problems.append(_syntax(document.file, str(error)))
        return Settings()
    except RecursionError:
        document.problems.append(_syntax(document.file, "Brackets are nested too deeply"))
        return Settings()
    document.place(_below(places.values), _below(places.keys))
    return choose(document)


def _plain(value: Any) -> Any:
    """Return ``value`` without numbers, dates and the like: no setting takes any, and rules look at dates."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str) else None


def _below(places: dict[tuple[str | int, ...], tuple[int, int]]) -> dict[tuple[str | int, ...], tuple[int, int]]:
    depth = len(_TABLE)
    return {path[depth:]: place for path, place in places.items() if path[:depth] == _TABLE}


def _syntax(file: FileText, words: str) -> Problem:
    """Return the problem for what ``tomllib`` says, at the place that its words name."""
    match = _AT.search(words)
    at = len(file.text.rstrip()) if match else 0
    if match and match[1]:
        at = file.line_start(int(match[1])) + int(match[2]) - 1
    at = max(0, min(at, len(file.text.rstrip()) - 1))
    return Problem("settings-syntax", Span(file.path, at, at + 1), detail={"problem": _AT.sub("", words)})
