r"""Text in Markdown (CommonMark, GFM and GitLab's) that can be nothing but text.

Escaping is not enough: code hosts look for ``@names``, ``#123``, commits and addresses in what is left after
Markdown has taken the backslashes away. Nothing is looked for in a code span. So words of plain letters, figures and
punctuation stay as they are, and every other word is put into a code span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

_TOKEN = re.compile(r"`[^`]+`|[^`\s]+|`+|\s+")
_PLAIN = re.compile(r"[A-Za-z0-9.,;:?!\"'()/%\-\u0080-\U0010ffff]+")
# Plain characters that still mean something together: addresses (www. and //), :emoji:, !1 and %v1 of GitLab, commits,
# and whatever letters with figures a host is told to link (ABC-123).
_ACTIVE = re.compile(r"www\.|//|:\w+:|[!%][\w\"]|\d{7}|\b[a-f]{7,40}\b", re.IGNORECASE)
_MIXED = re.compile(r"(?=[^A-Za-z]*[A-Za-z])(?=\D*\d)")


def code(text: str) -> str:
    """Return ``text``, one line of visible characters, as a code span."""
    fence = "`" * (_longest_run(text) + 1)
    pad = " " if not text or text[0] in "` " or text[-1] in "` " else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def prose(text: str) -> str:
    """Return one line of visible characters with every word that could act in a code span; ours stay code spans.

    The result must not open a line: there, even a hyphen or a figure acts.
    """
    pieces = _joined([(_acts(token), token) for token in _TOKEN.findall(text)])
    shown = ""
    for acts, run in groupby(pieces, key=itemgetter(0)):
        words = "".join(token for _, token in run)
        shown += code(_bare(words)) if acts else words
    return shown


def fenced(lines: list[str], language: str = "") -> list[str]:
    """Return lines of visible characters as a fenced code block."""
    fence = "`" * max(3, _longest_run("\n".join(lines)) + 1)
    return [f"{fence}{language}", *lines, fence]


def _acts(token: str) -> bool:
    if token.isspace():
        return False
    return not _PLAIN.fullmatch(token) or bool(_ACTIVE.search(token) or _MIXED.match(token))


def _joined(pieces: list[tuple[bool, str]]) -> Iterator[tuple[bool, str]]:
    """Let the space between two words that act belong to them: one code span reads better than two."""
    for index, (acts, token) in enumerate(pieces):
        between = token.isspace() and 0 < index < len(pieces) - 1 and pieces[index - 1][0] and pieces[index + 1][0]
        yield acts or between, token


def _bare(run: str) -> str:
    """Take the backticks off a message's own code span."""
    own = len(run) > 2 and run[0] == run[-1] == "`" and "`" not in run[1:-1]
    return run[1:-1] if own else run


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)
