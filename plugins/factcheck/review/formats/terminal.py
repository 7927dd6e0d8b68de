"""``terminal``: for a person at a keyboard, a paragraph a claim, changed words marked."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.report.interface import Style, Tone
from factcheck.report.typeset import flat, visible
from factcheck.review.compare import Diff
from factcheck.review.contract import Change
from factcheck.review.formats.words import LEVELS, by_subject, cut, verdict, where
from factcheck.review.redline import Kind, redline

_MOST = 600  # characters of one redline
_SIGNS = {Kind.REMOVED: ("[-", "-]", Tone.REMOVED), Kind.ADDED: ("{+", "+}", Tone.ADDED)}


def render(diff: Diff, color: bool = False) -> str:
    """Return the verdict, then the changes of each claim, the worst claim first."""
    style = Style(color=color)
    lines = [style.paint(verdict(diff), Tone.BOLD)]
    for claim, changes in by_subject(diff.changes):
        lines += ["", style.paint(visible(claim) if claim else "the desk", Tone.BOLD)]
        lines += [line for change in changes for line in _lines(diff, change, style)]
    return "\n".join(lines) + "\n"


def _lines(diff: Diff, change: Change, style: Style) -> Iterator[str]:
    level = style.paint(LEVELS[change.level], Tone.of(change.level))
    place = visible(where(diff, change))
    yield f"  {level} {change.rule}: {flat(change.message)}" + (f"  {style.paint(place, Tone.FRAME)}" if place else "")
    if change.before != change.after:
        yield "    " + "".join(_marked(kind, text, style) for kind, text in _words(change))
    yield from (f"    - {flat(note)}" for note in change.notes)


def _words(change: Change) -> Iterator[tuple[Kind, str]]:
    return redline(cut(change.before, _MOST), cut(change.after, _MOST))


def _marked(kind: Kind, text: str, style: Style) -> str:
    words = text.strip()
    left, right = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    shown = f"{' ' if left else ''}{visible(' '.join(words.split()))}{' ' if right and words else ''}"
    if kind is Kind.SAME:
        return shown
    opening, closing, tone = _SIGNS[kind]
    return style.paint(f"{opening}{shown}{closing}", tone)
