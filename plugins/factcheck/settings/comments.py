"""Finds the comments that silence findings: ``# factcheck: ignore[QUO011] the reason``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass

import yaml

from factcheck.diagnostics import FileText, Span
from factcheck.model import Document
from factcheck.model.hidden import HIDDEN

MARK = "factcheck"
"""Stands in every comment for the check."""

_COMMENT = re.compile(r"(?:^|(?<=\s))#[ \t]*factcheck[ \t]*:(?P<rest>[^\r\n]*)", re.MULTILINE)
_IGNORE = re.compile(r"\s*ignore\s*\[(?P<codes>[^\]]*)\](?P<reason>.*)")
_HIDDEN = re.compile(f"[{HIDDEN}]")


@dataclass(frozen=True, slots=True)
class Comment:
    """One such comment. ``codes`` is empty where it is not written as it must be; ``stretches`` of lines it covers."""

    span: Span
    codes: tuple[str, ...]
    reason: str
    stretches: tuple[range, ...]

    def covers(self, line: int) -> bool:
        """Whether it is for this line (1-based)."""
        return any(line in stretch for stretch in self.stretches)


def comments_of(document: Document) -> list[Comment]:
    """Return the comments in a document; none in one that can't be read as it is written."""
    if MARK not in document.file.text or not isinstance(document.values, (dict, list)):
        return []
    found = list(_COMMENT.finditer(document.file.text))
    return _Page(document.file).comments(found) if found else []


@dataclass(frozen=True, slots=True)
class _Text:
    """A value of several lines, or one in which a ``#`` is a character like others."""

    start: int
    end: int
    lines: range
    plain: bool

    def holds(self, comment: re.Match[str]) -> bool:
        return not self.plain and self.start <= comment.start() < self.end


def _texts(file: FileText) -> list[_Text]:
    found = []
    try:
        for token in yaml.scan(_HIDDEN.sub("\ufffd", file.text), Loader=yaml.CSafeLoader):
            if isinstance(token, yaml.ScalarToken):
                found.append(_text(file, token))
    except yaml.YAMLError:
        pass  # what can't be scanned has a finding of its own
    return [one for one in found if not one.plain or len(one.lines) > 1]


def _text(file: FileText, token: yaml.ScalarToken) -> _Text:
    start, end = token.start_mark.index, token.end_mark.index
    last = start + len(file.text[start:end].rstrip())
    lines = range(file.position(start).line, file.position(last).line + 1)
    if token.style in ("|", ">"):  # the line with the sign may end in a comment
        start = file.text.find("\n", start, end) + 1 or end
    return _Text(start, end, lines, token.plain)


class _Page:
    """A file with its values of several lines. Each comment is looked at without a look at all others."""

    def __init__(self, file: FileText) -> None:
        self.file, self.texts = file, _texts(file)
        self.starts = [one.start for one in self.texts]
        self.at_edge = defaultdict[int, list[_Text]](list)
        for one in self.texts:
            for line in {one.lines[0], one.lines[-1]}:
                self.at_edge[line].append(one)
        self.below: dict[int, int] = {}

    def comments(self, found: list[re.Match[str]]) -> list[Comment]:
        """Return the comments among what looks like some; from the last to the first, for the lines below them."""
        return [self._comment(match) for match in reversed(found) if not self._within(match)][::-1]

    def _within(self, match: re.Match[str]) -> bool:
        """Whether it stands in a value, as text."""
        before = bisect_right(self.starts, match.start())
        return before > 0 and self.texts[before - 1].holds(match)

    def _comment(self, match: re.Match[str]) -> Comment:
        line = self.file.position(match.start()).line
        lines = {line, self._next_line(line)} if _is_comment(self.file.line(line)) else {line}
        # No comment can stand within a value of several lines: one where it opens or ends is for all of it.
        stretches = dict.fromkeys(text.lines for one in sorted(lines) for text in self.at_edge.get(one, ()))
        written = _IGNORE.fullmatch(match["rest"].rstrip())
        codes = tuple(filter(None, (code.strip() for code in written["codes"].split(",")))) if written else ()
        reason = written["reason"].strip(" \t:-–—.") if written else ""
        span = Span(self.file.path, match.start(), match.start() + len(match[0].rstrip()))
        return Comment(span, codes, reason, (*(range(one, one + 1) for one in sorted(lines)), *stretches))

    def _next_line(self, line: int) -> int:
        """Return the line below ``line`` that is no comment; of a run of comments each has that of the next."""
        at = line + 1
        while at not in self.below and _is_comment(self.file.line(at)):
            at += 1
        self.below[line] = self.below.get(at, at)
        return self.below[line]


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")
