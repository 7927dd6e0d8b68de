"""Where a YAML text has its comments, and the dashes of its lists: what the parser's nodes don't tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

import yaml

_BREAKS = "\n\r\x85\u2028\u2029"  # what ends a line, and so a comment, in YAML 1.1
_BREAK = re.compile(f"\r\n|[{_BREAKS}]")
_COMMENT = re.compile(f"#[^{_BREAKS}]*")
_HEADER = re.compile(rf"[|>][-+0-9]*[ \t]+(#[^{_BREAKS}]*)")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment as written, without the white space around it.

    ``gap`` is the white space before it, on its line; None where it has the line to itself.
    """

    start: int
    text: str
    gap: str | None


@dataclass(slots=True)
class Marks:
    """What the tokens of a text tell: its comments, the offsets of list dashes and of ``---``; ``odd`` is the rest."""

    text: str
    comments: list[Comment] = field(default_factory=list)
    dashes: list[int] = field(default_factory=list)
    document: int | None = None
    odd: str = ""
    lines: list[int] = field(default_factory=list)

    def line_start(self, offset: int) -> int:
        """Return where the line of ``offset`` starts."""
        return self.lines[bisect_right(self.lines, offset) - 1]

    def column(self, offset: int) -> int:
        """Return the number of characters before ``offset`` on its line."""
        return offset - self.line_start(offset)

    def is_first(self, offset: int) -> bool:
        """Whether only white space stands before ``offset`` on its line."""
        return not self.text[self.line_start(offset) : offset].strip(" \t")

    def after_blank(self, offset: int) -> bool:
        """Whether ``offset`` is the first thing on its line, and the line before is blank."""
        number = bisect_right(self.lines, offset) - 1
        return (
            number > 0 and self.is_first(offset) and not self.text[self.lines[number - 1] : self.lines[number]].strip()
        )


def find_marks(text: str) -> Marks:
    """Return the marks of ``text``, which must parse."""
    marks = Marks(text, lines=[0, *(match.end() for match in _BREAK.finditer(text))])
    done = 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        start, end = token.start_mark.index, token.end_mark.index
        _note(marks, done, max(start, done))
        done = max(done, end)
        _look(marks, token, start, end)
    _note(marks, done, len(text))
    return marks


def _look(marks: Marks, token: yaml.Token, start: int, end: int) -> None:
    if isinstance(token, yaml.BlockEntryToken):
        marks.dashes.append(start)
    elif isinstance(token, yaml.DocumentStartToken):
        marks.document = start
    elif isinstance(token, (yaml.DirectiveToken, yaml.DocumentEndToken)):
        marks.odd = marks.text[start:end]
    elif isinstance(token, yaml.ScalarToken) and (header := _HEADER.match(marks.text, start, end)):
        _add(marks, header.start(1), header[1])


def _note(marks: Marks, start: int, end: int) -> None:
    """Note the comments between two tokens: nothing but white space and comments stands there."""
    for match in _COMMENT.finditer(marks.text, start, end):
        _add(marks, match.start(), match[0])


def _add(marks: Marks, start: int, written: str) -> None:
    before = marks.text[marks.line_start(start) : start]
    gap = None if marks.is_first(start) else before[len(before.rstrip(" \t")) :]
    marks.comments.append(Comment(start, written.rstrip(), gap))
