"""A YAML file as read: plain values by declared type, and the place in the file where each of them stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from factcheck.diagnostics import FileText, Span

Path = tuple[str | int, ...]
"""Where a value stands in a document: ``("quotes", 0, "quote")``; the empty path is the whole document."""

PROBLEMS = 100
"""So many problems of one kind are told of one file. A file can be made to have 20,000, and each costs time."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the reader could not accept; the rule of the same name turns it into a finding.

    ``kind`` is the rule's name (``duplicate-key``), ``path`` the data path it belongs to, and ``detail`` what the
    rule needs for its message (each value as plain text). ``more`` is how many of the kind the file has beside those
    that are told: at most PROBLEMS of a kind are, and the last one counts the others.
    """

    kind: str
    span: Span
    path: Path = ()
    detail: Mapping[str, str] = field(default_factory=dict)
    more: int = 0


Places = dict[Path, tuple[int, int]]
"""Where values, or the keys that name them, are written: code-point offsets [start, end) by their path."""

Look = Callable[[FileText], tuple[Places, Places]]
"""Finds the places of a file's values, and those of its keys."""


class Document:
    """One YAML file: ``values`` hold only what its field table accepts, ``problems`` everything else.

    Places are looked for when the first is asked for: most files never need one, and they take more room than all else.
    """

    __slots__ = ("_aligned", "_look", "_places", "file", "path", "problems", "values")

    def __init__(
        self, path: str, file: FileText, values: Any = None, problems: list[Problem] | None = None,
        look: Look | None = None,
    ) -> None:  # fmt: skip
        """Hold what was read of ``file``; without ``look`` no places are known but those that are set later."""
        self.path, self.file, self.values = path, file, values
        self.problems: list[Problem] = [] if problems is None else problems
        self._look = look
        self._places: tuple[Places, Places] | None = None
        self._aligned: tuple[Path, list[int] | None] | None = None

    @property
    def places(self) -> Places:
        """The place of each value."""
        return self._found()[0]

    @property
    def keys(self) -> Places:
        """The place of the key of each value that has one."""
        return self._found()[1]

    def place(self, places: Places, keys: Places) -> None:
        """Set the places of values and of keys."""
        self._places = places, keys

    def _found(self) -> tuple[Places, Places]:
        if self._places is None:
            self._places = self._look(self.file) if self._look else ({}, {})
        return self._places

    def __eq__(self, other: object) -> bool:
        """Whether both have the same text and say the same of it."""
        if not isinstance(other, Document):
            return NotImplemented
        mine = (self.path, self.file, self.values, self.problems)
        return mine == (other.path, other.file, other.values, other.problems)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Name the file; its text and values would fill the screen."""
        return f"Document({self.path!r})"

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
        if self._aligned is None or self._aligned[0] != path:  # one text may have many findings
            value = self.values
            for step in path:
                value = value[step]
            self._aligned = path, _align(self.file.text[whole.start : whole.end], str(value))
        offsets = self._aligned[1]
        if offsets is None or not start < end <= len(offsets):
            return whole
        return Span(self.path, whole.start + offsets[start], whole.start + offsets[end - 1] + 1)


def bounded(problems: list[Problem]) -> list[Problem]:
    """Return a file's problems, the first PROBLEMS of each kind; the last of these says how many more there were."""
    if len(problems) <= PROBLEMS:
        return problems
    numbers, seen = Counter(one.kind for one in problems), Counter[str]()
    kept = []
    for one in problems:
        seen[one.kind] += 1
        if seen[one.kind] == PROBLEMS:
            one = replace(one, more=numbers[one.kind] - PROBLEMS)
        if seen[one.kind] <= PROBLEMS:
            kept.append(one)
    return kept


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
