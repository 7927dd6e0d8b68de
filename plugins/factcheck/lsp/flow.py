"""Lists and mappings between brackets, finished or not; and what an entry of an outline is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.model import Path

# No two parts of these may take the same blanks, or a line of many blanks takes minutes.
_QUOTED = r"""(?: "(?:[^"\\]|\\.)*" | '(?:[^']|'')*+' ) [ \t]*"""
_KEY = re.compile(
    rf"""[ \t]* (?:-[ \t]+)* (?P<key> {_QUOTED} | [^\s\#"'\[\]{{}},&*!|>%@`:-][^\n\#:]* ) : (?=[ \t\r\n]|$)""",
    re.VERBOSE,
)
_FLOW_KEY = re.compile(
    rf"""(?P<key> {_QUOTED} | [^\s\[\]{{}},"':][^\n\[\]{{}},:]* ) : (?=[\s,\]}}]|$)""",
    re.VERBOSE,
)
_SCALAR = re.compile(
    r""" "(?:[^"\\]|\\.)*"? | '(?:[^']|'')*+'? | (?:[^\s,\[\]{}\#]|\#(?<!\s\#)) (?:[^,\[\]{}\n\#]|\#(?<!\s\#))* """,
    re.X,
)
_BLANK = re.compile(r"(?:\s|#(?<=\s#)[^\n]*)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a text. Offsets count code points; ``key`` is where its name stands, None for a list's item.

    ``style`` is what opens the value (a quotation mark, ``|``, ``>``, ``[`` or ``{``), ``""`` for plain text, ``?``
    for a word that may become a name. ``start`` and ``end`` are equal where no value is written yet; then they are
    where it would go. ``line`` is where the line opens on which the entry does. Of a text below ``|`` or ``>``,
    ``body`` is where its first line opens, ``reach`` the end of the blank lines behind it, and ``column`` where its
    lines begin. ``more`` are the offsets at which further lines of a plain text begin.
    """

    path: Path
    key: tuple[int, int] | None
    start: int
    end: int
    style: str
    line: int
    body: int = -1
    reach: int = -1
    column: int = 0
    in_flow: bool = False

    def until(self, end: int, start: int) -> Entry:
        """Return the entry with more of its text; it opens at ``start`` where there was none yet."""
        return replace(self, start=self.start if self.start < self.end else start, end=end)

    def with_body(self, body: int, reach: int, column: int, indent: int) -> Entry:
        """Return the entry of a text on lines of its own."""
        return replace(self, body=body, reach=max(reach, self.end), column=column if column > indent else indent + 2)

    @property
    def last(self) -> int:
        """The offset up to which a cursor is within the value."""
        return max(self.end, self.reach)


def key_at(text: str, start: int, end: int) -> tuple[int, int, str, int] | None:
    """Return start, end and name of the key that opens a line at ``start``, and the offset behind its colon."""
    match = _KEY.match(text, start, end)
    if match is None:
        return None
    name = match["key"].rstrip()
    return match.start("key"), match.start("key") + len(name), _name(name), match.end()


def _name(written: str) -> str:
    return written[1:-1] if len(written) > 1 and written[0] in "'\"" else written


def flow(
    text: str, start: int, stop: int, path: Path, key: tuple[int, int] | None, line: int
) -> tuple[list[Entry], int]:
    """Return the entries of the brackets that open at ``start``, the outer ones first, and where they end.

    Brackets that nobody closed end at ``stop``, before which the text is read.
    """
    reader = _Flow(text[:stop], line)
    end = reader.read(start, path, key)
    return reader.entries, end


class _Flow:
    def __init__(self, text: str, line: int) -> None:
        self.text, self.line = text, line
        self.entries: list[Entry] = []

    def read(self, at: int, path: Path, key: tuple[int, int] | None) -> int:
        """Read the value at ``at``; return the offset behind it."""
        opening = self.text[at : at + 1]
        if len(path) > 64 or opening not in ("[", "{") or not opening:
            return self._scalar(at, path, key)
        number = len(self.entries)
        self.entries.append(Entry(path, key, at, at, opening, self.line, in_flow=True))
        end = self._items(at + 1, path, opening == "[")
        self.entries[number] = replace(self.entries[number], end=end)
        return end

    def _items(self, at: int, path: Path, is_list: bool) -> int:
        count = 0
        while True:
            at = self._skip(at)
            if at >= len(self.text):
                return len(self.text.rstrip())
            if self.text[at] in "]}":
                return at + 1
            before = at
            at = self.read(at, (*path, count), None) if is_list else self._pair(at, path)
            at = self._skip(at)
            if self.text[at : at + 1] == ",":
                at += 1
            elif at == before:
                at += 1  # something that belongs to nothing
            count += 1

    def _pair(self, at: int, path: Path) -> int:
        match = _FLOW_KEY.match(self.text, at)
        if match is None:
            word = _SCALAR.match(self.text, at)
            end = at + len(word[0].rstrip()) if word else at
            if end > at:
                self.entries.append(
                    Entry((*path, self.text[at:end]), (at, end), end, end, "?", self.line, in_flow=True)
                )
            return end
        name = match["key"].rstrip()
        key = match.start(), match.start() + len(name)
        return self.read(self._skip(match.end(), 1), (*path, _name(name)), key)

    def _scalar(self, at: int, path: Path, key: tuple[int, int] | None) -> int:
        match = _SCALAR.match(self.text, at)
        end = at + len(match[0].rstrip()) if match else at
        style = self.text[at] if end > at and self.text[at] in "'\"" else ""
        self.entries.append(Entry(path, key, at, end, style, self.line, in_flow=True))
        return end

    def _skip(self, at: int, most: int = 0) -> int:
        """Return the offset behind white space and comments; ``most`` characters of it where nothing follows."""
        match = _BLANK.match(self.text, at)
        end = match.end() if match else at
        nothing = end >= len(self.text) or self.text[end] in ",]}"
        return min(end, at + most) if most and nothing else end
