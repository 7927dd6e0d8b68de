"""``markdown``: the comment on a pull request; nothing at all where nothing changed.

Standard: GitHub Flavored Markdown. The page has at most LIMIT characters; what is left out is counted exactly.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Severity
from factcheck.report.codespan import code, prose
from factcheck.report.typeset import flat, visible
from factcheck.review.compare import Diff
from factcheck.review.contract import Change
from factcheck.review.formats.words import LEVELS, by_subject, cut, number, verdict, where
from factcheck.review.redline import Kind, redline

LIMIT = 60_000
MARKER = "<!-- factcheck-diff -->"
"""By this the one comment of a pull request is found again."""
_RESERVE = 300  # for what closes the page
_MOST_TABLE = 100  # rows
_WORDS = 400  # characters of one text


class _Page:
    """Lines that fit, and which changes are on the page."""

    def __init__(self, lines: list[str]) -> None:
        self.lines, self.room = lines, LIMIT - _RESERVE - sum(len(line) + 1 for line in lines)
        self.shown: set[int] = set()

    def add(self, lines: list[str], shown: list[Change]) -> bool:
        size = sum(len(line) + 1 for line in lines)
        if size > self.room:
            return False
        self.room -= size
        self.lines += lines
        self.shown |= {id(one) for one in shown}
        return True


def render(diff: Diff, color: bool = False) -> str:
    """Return the reviewer's verdict, the errors in a table, and each claim folded."""
    if not diff.changes:
        return ""
    page = _Page([verdict(diff), "", MARKER])
    _table(page, diff)
    for claim, changes in by_subject(diff.changes):
        _fold(page, diff, claim, changes)
    left = [one for one in diff.changes if id(one) not in page.shown]
    if left:
        counts = [(sum(one.level is level for one in left), word) for level, word in LEVELS.items()]
        told = ", ".join(number(count, word) for count, word in counts if count)
        page.lines += ["", f"Left out for length: {number(len(left), 'change')} ({told}). `factcheck diff` shows all."]
    return "\n".join(page.lines) + "\n"


def _table(page: _Page, diff: Diff) -> None:
    errors = [one for one in diff.changes if one.level is Severity.ERROR]
    if not errors:
        return
    page.add(["", "| claim | what must not reach readers as it is | where |", "| --- | --- | --- |"], [])
    for one in errors[:_MOST_TABLE]:
        message = prose(cut(flat(one.message), _WORDS))
        cells = (_name(one.claim), f"{one.rule}: {message}", code(cut(visible(where(diff, one)), _WORDS)))
        if not page.add(["| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"], [one]):
            return


def _fold(page: _Page, diff: Diff, claim: str, changes: list[Change]) -> None:
    """Add a claim's changes, as many as fit: the whole of them, else without their words."""
    title = f"<details><summary>{_title(claim)}: {number(len(changes), 'change')}</summary>"
    rich = [line for one in changes for line in _lines(one)]
    if page.add(["", title, "", *rich, "", "</details>"], changes):
        return
    for count in (len(changes), len(changes) // 2, len(changes) // 8, 1):
        short = [next(_lines(one)) for one in changes[:count]]
        if count and page.add(["", title, "", *short, "", "</details>"], changes[:count]):
            return


def _lines(one: Change) -> Iterator[str]:
    yield f"- **{LEVELS[one.level]}** {one.rule}: {prose(cut(flat(one.message), _WORDS))}"
    if one.before != one.after:
        yield f"  - now: {_redline(one)}"
    for note in one.notes[:50]:
        yield f"  - of these: {prose(cut(flat(note), _WORDS))}"
    if len(one.notes) > 50:
        yield f"  - and {number(len(one.notes) - 50, 'claim')} more"


def _redline(one: Change) -> str:
    pieces = redline(cut(one.before, _WORDS), cut(one.after, _WORDS))
    return " ".join(_piece(kind, flat(text)) for kind, text in pieces if text.strip())


def _piece(kind: Kind, text: str) -> str:
    if kind is Kind.SAME:
        return prose(text)
    tag = "del" if kind is Kind.REMOVED else "ins"
    return f"<{tag}>{code(text)}</{tag}>"


def _name(claim: str) -> str:
    return code(cut(visible(claim), 100)) if claim else "the desk"


def _title(claim: str) -> str:
    """Return the name for HTML, where backticks mean nothing; in code, hosts look for no names or links."""
    shown = "".join(one if one.isalnum() or one in " -" else f"&#{ord(one)};" for one in cut(visible(claim), 100))
    return f"<code>{shown}</code>" if claim else "the desk"
