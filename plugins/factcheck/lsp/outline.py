"""What stands where in a YAML text, also in one that is half written and that no parser takes.

It goes line by line and by indentation, as a person reads, and never gives up: a quotation mark that nobody closed
ends where the indentation does. For a text that the parser takes, each value has the path that the parser gives it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.lsp.flow import Entry, flow, key_at
from factcheck.model import Path
from factcheck.model.fields import Field, Kind

_DEEPEST = 64
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ITEM = re.compile(r"[ \t]*-(?=[ \t]|$)")
_HEADER = re.compile(r"[|>][+\-0-9]{0,2}[ \t]*(#.*)?$")
_COMMENT = re.compile(r"(?:^|[ \t])#.*$")
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*+'", re.DOTALL)}


@dataclass(slots=True)
class _Level:
    """A mapping or list that is open: the column of its keys or dashes, and its path."""

    indent: int
    path: Path
    is_list: bool
    count: int = 0


def outline(text: str, table: Field | None = None) -> list[Entry]:
    """Return every key and value of ``text`` in order; ``table`` tells a text on the next line from a name."""
    scan = _Scan(text, table)
    scan.run()
    return scan.entries


def field_at(table: Field | None, path: Path) -> Field | None:
    """Return what the table says of the value at ``path``."""
    for step in path:
        if table is None:
            return None
        table = table.item if isinstance(step, int) else table.field(step)
    return table


class _Scan:
    def __init__(self, text: str, table: Field | None) -> None:
        self.text, self.table = text, table
        self.entries: list[Entry] = []
        self._levels: list[_Level] = []
        self._lines = [(m.start(), m.start() + len(m[0].rstrip("\r\n"))) for m in _LINE.finditer(text)]

    def run(self) -> None:
        number = 0
        while number < len(self._lines):
            number = self._line(number) + 1

    def _line(self, number: int) -> int:
        """Read the entries that open on a line; return the number of the last line that they take."""
        start, end = self._lines[number]
        column, written = self._content(number)
        if not written or written.startswith("#") or (column == 0 and re.match(r"---|\.\.\.|%", written)):
            return number
        at, path = start + column, None
        while len(self._levels) <= _DEEPEST and re.match(r"-(?=[ \t]|$)", self.text[at : min(at + 2, end)]):
            path = self._dash(at - start)
            after = at + 1
            at = after + len(self.text[after:end]) - len(self.text[after:end].lstrip(" \t"))
            if at == end or self.text[at] == "#":
                place = min(at, after + 1)
                self._add(Entry(path, None, place, place, "", start))
                return number
        key = key_at(self.text, at, end)
        if key is not None:
            return self._pair(number, at - start, path, key)
        if path is not None:
            return self._value(number, path, None, at, self._levels[-1].indent)
        return self._loose(number, column)

    def _content(self, number: int) -> tuple[int, str]:
        """Return column and text of what stands on a line."""
        start, end = self._lines[number]
        line = self.text[start:end]
        return len(line) - len(line.lstrip(" \t")), line.strip(" \t")

    def _add(self, entry: Entry) -> None:
        self.entries.append(entry)

    def _dash(self, column: int) -> Path:
        levels = self._levels
        while levels and levels[-1].indent > column:
            levels.pop()
        if levels and levels[-1].indent == column and not levels[-1].is_list and self._pending(levels[-1]) is None:
            levels.pop()  # a list's dash where only a name can stand
        if not (levels and levels[-1].is_list and levels[-1].indent == column):
            levels.append(_Level(column, self._below(), True))
        level = levels[-1]
        level.count += 1
        return (*level.path, level.count - 1)

    def _pending(self, level: _Level) -> Path | None:
        """Return the path of the level's last key where no value stands behind it."""
        last = self.entries[-1] if self.entries else None
        return last.path if last and last.key and last.path[:-1] == level.path and last.start == last.end else None

    def _below(self) -> Path:
        """Return the path of what opens deeper than the innermost level: its last key's value, or last item."""
        if not self._levels:
            return ()
        level = self._levels[-1]
        if level.is_list:
            return (*level.path, max(level.count - 1, 0))
        named = (one.path for one in reversed(self.entries) if one.key and one.path[:-1] == level.path)
        return next(named, level.path)

    def _mapping(self, column: int, path: Path | None) -> Path:
        """Open or find the mapping whose keys stand at ``column``; return its path."""
        levels = self._levels
        while path is None and levels and (levels[-1].indent > column or self._is_over(levels[-1], column)):
            levels.pop()
        if path is None and levels and levels[-1].indent == column:
            return levels[-1].path
        levels.append(_Level(column, self._below() if path is None else path, False))
        return levels[-1].path

    @staticmethod
    def _is_over(level: _Level, column: int) -> bool:
        return level.is_list and level.indent >= column

    def _pair(self, number: int, column: int, path: Path | None, key: tuple[int, int, str, int]) -> int:
        start, end, name, after = key
        whole = (*self._mapping(column, path), name)
        return self._value(number, whole, (start, end), after, column)

    def _loose(self, number: int, column: int) -> int:
        """Read a line without a key: more of the value above it, or a name that is being typed."""
        start, end = self._lines[number]
        last = self.entries[-1] if self.entries else None
        if last is not None and last.style == "" and self._goes_on(last, column):
            self.entries[-1] = last.until(_plain_end(self.text, start + column, end), start + column)
            return number
        path = self._mapping(column, None)
        stop = _plain_end(self.text, start + column, end)
        word = self.text[start + column : stop]
        self._add(Entry((*path, word), (start + column, stop), stop, stop, "?", start))
        return number

    def _goes_on(self, last: Entry, column: int) -> bool:
        indent = self._levels[-1].indent if self._levels else -1
        if column <= indent:
            return False
        field = field_at(self.table, last.path)
        holds_more = field is not None and field.kind in (Kind.MAPPING, Kind.LIST)
        return last.start < last.end or not holds_more

    def _value(self, number: int, path: Path, key: tuple[int, int] | None, at: int, indent: int) -> int:
        """Read the value that opens at or behind ``at``; return the number of its last line."""
        end = self._lines[number][1]
        start = at + len(self.text[at:end]) - len(self.text[at:end].lstrip(" \t"))
        written = self.text[start:end]
        begin = self._lines[number][0]
        if not written or written.startswith("#"):
            place = min(start, at + 1) if written else min(start, end)
            self._add(Entry(path, key, place, place, "", begin))
            return number
        if _HEADER.match(written):
            return self._block(number, path, key, start, indent)
        if written[0] in "'\"":
            return self._quoted(number, path, key, start, indent)
        if written[0] in "[{":
            last = self._last_below(number, indent, closing=True)
            entries, stop = flow(self.text, start, self._lines[last][1], path, key, begin)
            self.entries += entries
            return self._line_of(stop, number, last)
        self._add(Entry(path, key, start, _plain_end(self.text, start, end), "", begin))
        return number

    def _last_below(self, number: int, indent: int, closing: bool = False) -> int:
        """Return the last line, from ``number`` on, that is indented more than ``indent``; blank ones between count."""
        last = number
        for following in range(number + 1, len(self._lines)):
            column, written = self._content(following)
            if not written:
                continue
            if column <= indent and not (closing and written[0] in "]}"):
                break
            last = following
        return last

    def _line_of(self, offset: int, number: int, last: int) -> int:
        return next((one for one in range(number, last + 1) if offset <= self._lines[one][1]), last)

    def _block(self, number: int, path: Path, key: tuple[int, int] | None, start: int, indent: int) -> int:
        last = self._last_below(number, indent)
        column, _ = self._content(number + 1) if last > number else (0, "")
        reach = last
        while reach + 1 < len(self._lines) and not self._content(reach + 1)[1]:
            reach += 1  # a cursor may stand in the empty lines below the text
        body = self._lines[number + 1][0] if number + 1 < len(self._lines) else len(self.text)
        end = start + len(self.text[start : self._lines[last][1]].rstrip())
        entry = Entry(path, key, start, end, self.text[start], self._lines[number][0])
        self._add(entry.with_body(body, self._lines[reach][1], max(column, indent + 1), indent))
        return last

    def _quoted(self, number: int, path: Path, key: tuple[int, int] | None, start: int, indent: int) -> int:
        last = self._last_below(number, indent)
        closed = _CLOSED[self.text[start]]
        match = closed.match(self.text, start, self._lines[last][1])
        if match is None and (further := closed.match(self.text, start)):
            # YAML lets such a text go on at any column, but a mark that nobody closed must not swallow the rest.
            stop = self._line_of(further.end(), number, len(self._lines) - 1)
            if not self._has_names(number, stop):
                match, last = further, stop
        if match is None and last > number and self._has_names(number, last):
            last = number
        end = match.end() if match else len(self.text[: self._lines[last][1]].rstrip())
        self._add(Entry(path, key, start, max(end, start + 1), self.text[start], self._lines[number][0]))
        return self._line_of(end, number, last)

    def _has_names(self, number: int, last: int) -> bool:
        """Whether names or items stand on the lines behind line ``number``."""
        lines = self._lines[number + 1 : last + 1]
        return any(key_at(self.text, *line) or _ITEM.match(self.text, *line) for line in lines)


def _plain_end(text: str, start: int, end: int) -> int:
    """Return where a text without quotation marks ends on its line: before a comment and the blanks around it."""
    comment = _COMMENT.search(text[start:end])
    stop = start + comment.start() if comment else end
    return start + len(text[start:stop].rstrip())
