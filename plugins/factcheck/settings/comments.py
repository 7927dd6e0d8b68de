"""Finds the comments that silence findings: ``# factcheck: ignore[QUO011] the reason``."""

from __future__ import annotations

import re
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
    """One such comment. ``codes`` is empty where it is not written as it must be; ``lines`` are those it covers."""

    span: Span
    codes: tuple[str, ...]
    reason: str
    lines: frozenset[int]


def comments_of(document: Document) -> list[Comment]:
    """Return the comments in a document; none in one that can't be read as it is written."""
    if MARK not in document.file.text or not isinstance(document.values, (dict, list)):
        return []
    found = list(_COMMENT.finditer(document.file.text))
    texts = _texts(document.file) if found else []
    return [_comment(document.file, match, texts) for match in found if not any(one.holds(match) for one in texts)]


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


def _comment(file: FileText, match: re.Match[str], texts: list[_Text]) -> Comment:
    line = file.position(match.start()).line
    alone = file.line(line).lstrip().startswith("#")
    lines = {line, _next_line(file, line)} if alone else {line}
    # No comment can stand within a value of several lines: one where it opens or ends is for all of it.
    lines |= {one for text in texts if lines & {text.lines[0], text.lines[-1]} for one in text.lines}
    written = _IGNORE.fullmatch(match["rest"].rstrip())
    codes = tuple(filter(None, (code.strip() for code in written["codes"].split(",")))) if written else ()
    reason = written["reason"].strip(" \t:-–—.") if written else ""
    end = match.start() + len(match[0].rstrip())
    return Comment(Span(file.path, match.start(), end), codes, reason, frozenset(lines))


def _next_line(file: FileText, line: int) -> int:
    """Return the line below ``line`` that is no comment."""
    line += 1
    while file.line(line).lstrip().startswith("#"):
        line += 1
    return line
