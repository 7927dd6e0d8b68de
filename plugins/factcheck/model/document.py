"""A YAML file as read: plain values by declared type, and the place in the file where each of them stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.diagnostics import FileText, Span

Path = tuple[str | int, ...]
"""Where a value stands in a document: ``("quotes", 0, "quote")``; the empty path is the whole document."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the reader could not accept; the rule of the same name turns it into a finding.

    ``kind`` is the rule's name (``duplicate-key``), ``path`` the data path it belongs to, and ``detail`` what the
    rule needs for its message (each value as plain text).
    """

    kind: str
    span: Span
    path: Path = ()
    detail: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Document:
    """One YAML file: ``values`` hold only what its field table accepts, ``problems`` everything else."""

    path: str
    file: FileText
    values: Any = None
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def span(self, *path: str | int) -> Span:
        """Return the place of the value at ``path``, or of the nearest value around it that is written down."""
        for length in range(len(path), 0, -1):
            place = self.places.get(path[:length])
            if place is not None:
                return Span(self.path, *place)
        return Span(self.path, 0, len(self.file.line(1)))

    def key_span(self, *path: str | int) -> Span:
        """Return the place of the key that names the value at ``path``; of the value itself in a list."""
        place = self.keys.get(path)
        return Span(self.path, *place) if place else self.span(*path)

    def part(self, path: Path, start: int, end: int) -> Span:
        """Return the place of the code points [start, end) of the text value at ``path``.

        Works through quoting, folding and block scalars by walking the written form along the value; where the two
        can't be aligned (escapes), the whole value's place is returned.
        """
        whole = self.span(*path)
        value = self.values
        for step in path:
            value = value[step]
        offsets = _align(self.file.text[whole.start : whole.end], str(value))
        if offsets is None or not start < end <= len(offsets):
            return whole
        return Span(self.path, whole.start + offsets[start], whole.start + offsets[end - 1] + 1)


def _opening(written: str) -> int:
    """Return the length of what opens a written value: a quotation mark, or a block scalar's header line."""
    if written[:1] in ("|", ">"):
        return written.find("\n") + 1
    return 1 if written[:1] in ("'", '"') else 0


def _align(written: str, value: str) -> list[int] | None:
    """Return, for each character of ``value``, its offset in ``written``; None where a character is missing."""
    offsets: list[int] = []
    at = _opening(written)
    for character in value:
        if character.isspace():
            found = next((i for i in range(at, len(written)) if written[i].isspace()), -1)
        else:
            found = written.find(character, at)
        if found < 0:
            return None
        offsets.append(found)
        at = found + 1
    return offsets
