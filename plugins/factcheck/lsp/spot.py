"""Where in a claim, sidecar or scale a cursor stands: in which field's name or value, and what is written there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

import yaml

from factcheck.lsp.flow import Entry
from factcheck.lsp.outline import field_at, outline
from factcheck.model import Path
from factcheck.model.fields import Field, Kind
from factcheck.reading.files import YAML_LIMIT

_MARK = "\ue000"
"""Stands for the cursor while a text is read: a letter of no language, so that an empty place becomes a word."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a text. ``entry`` is what stands there, or would; ``typed`` is its text before the cursor.

    ``in_key`` tells whether it is a field's name, which may be only begun; ``table`` is the field that the names or
    the value belong to: of a name, the mapping that holds it. ``root`` is the name of the file's own table.
    """

    text: str
    offset: int
    entry: Entry
    entries: tuple[Entry, ...]
    in_key: bool
    table: Field | None
    root: str

    @property
    def path(self) -> Path:
        """The path of the value; of a name, that of the mapping that holds it."""
        return self.entry.path[:-1] if self.in_key else self.entry.path

    @property
    def start(self) -> int:
        """Where the name or value opens."""
        return self.entry.key[0] if self.in_key and self.entry.key else self.entry.start

    @property
    def end(self) -> int:
        """Where the name or value ends."""
        return self.entry.key[1] if self.in_key and self.entry.key else self.entry.end

    @property
    def typed(self) -> str:
        """What the person has written up to the cursor, as YAML reads it."""
        return value_of(self.text, self.entry, self.offset)

    @property
    def value(self) -> str:
        """The whole value, as YAML reads it."""
        return value_of(self.text, self.entry)

    def beside(self, name: str) -> str:
        """Return the value of another field of the same mapping; ``""`` where it has none."""
        path = (*self.entry.path[:-1], name)
        return next((value_of(self.text, one) for one in self.entries if one.path == path and one.key), "")

    def names(self) -> set[str]:
        """Return the names that the mapping of a name has already, without the one at the cursor."""
        depth = len(self.path)
        there = (one.path for one in self.entries if one.key and one.style != "?" and one is not self.entry)
        return {str(path[-1]) for path in there if path[:depth] == self.path and len(path) == depth + 1}


def spot_at(text: str, offset: int, table: Field) -> Spot | None:
    """Return where ``offset`` of ``text`` is, whether or not anything is written there; None in a comment."""
    if len(text) > YAML_LIMIT:
        return None
    marked = text[:offset] + _MARK + text[offset:]
    entries = [_without_mark(one, offset) for one in outline(marked, table)]
    at = [number for number, one in enumerate(entries) if _holds(one, offset)]
    if not at:
        return None
    entry = entries[at[-1]]
    in_key = entry.key is not None and entry.key[0] <= offset <= entry.key[1]
    field = field_at(table, entry.path[:-1] if in_key else entry.path)
    if not in_key and _begins_name(entry, field):
        # The word behind a dash, or below a name: the first name of a mapping.
        entry = replace(entry, path=(*entry.path, ""), key=(entry.start, entry.end), style="?")
        in_key = True
    return Spot(text, offset, entry, tuple(entries), in_key, field, table.name)


def _begins_name(entry: Entry, field: Field | None) -> bool:
    """Whether a plain word stands where the table wants a mapping; a claimant may be a word."""
    if field is None or entry.style or entry.in_flow:
        return False
    return field.kind is Kind.MAPPING and not field.short_form


def _holds(entry: Entry, offset: int) -> bool:
    if entry.key and entry.key[0] <= offset <= entry.key[1]:
        return True
    if entry.style in ("|", ">"):
        return entry.body <= offset <= entry.last
    return entry.start <= offset <= entry.end


def _without_mark(entry: Entry, offset: int) -> Entry:
    """Return the entry with the offsets and names that it has without the cursor's mark."""

    def back(at: int) -> int:
        return at - (at > offset)

    path = tuple(step.replace(_MARK, "") if isinstance(step, str) else step for step in entry.path)
    key = (back(entry.key[0]), back(entry.key[1])) if entry.key else None
    places: dict[str, Any] = {name: back(getattr(entry, name)) for name in ("start", "end", "line", "body", "reach")}
    return replace(entry, path=path, key=key, **places)


def value_of(text: str, entry: Entry, stop: int | None = None) -> str:
    """Return the entry's text as YAML reads it, up to ``stop``; lines are joined."""
    written = text[entry.start : entry.end if stop is None else min(max(stop, entry.start), entry.last)]
    if entry.style in ("|", ">"):
        return " ".join(written.partition("\n")[2].split())
    if entry.style in ("'", '"'):
        return _unquoted(written)
    return re.sub(r"[ \t]*[\r\n]\s*", " ", written) if entry.style == "" else ""


def _unquoted(written: str) -> str:
    """Return what stands in quotation marks; the closing one may be missing."""
    mark = written[:1]
    for whole in (written, written + mark):
        try:
            node = yaml.compose(whole, Loader=yaml.CSafeLoader)
        except (yaml.YAMLError, ValueError):
            continue
        if isinstance(node, yaml.ScalarNode) and node.style == mark:
            return str(node.value)
    return " ".join(written[1:].split())
