"""Folding with a way back: the folded text, and for each folded offset the offset as read."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property, lru_cache, partial
from io import StringIO

from .characters import LIGATURES, SHAPES, TAGS, VANISHING, WHITE_SPACE, is_mark
from .graphemes import Graphemes
from .match import Span
from .tokens import Tokens
from .words import letters

__all__ = ["Folded", "fold", "resuming"]

# UAX #15's Stream-Safe limit. Unicode normalization sorts a run of marks in quadratic time, so a longer
# run is normalized piece by piece; no language comes near it.
_MARK_RUN = 30

_MANY = 5_000  # dropped marks from which on they are not looked at one by one
_SIDE = 32  # code points on either side of a dropped mark that are looked through for two letters
_SEARCHED = 50_000  # code points up to which a text is searched from end to end

_VANISHING = re.compile(f"(?:[{VANISHING}]|{TAGS})+")
_LIGATURES = re.compile(f"[{''.join(LIGATURES)}]")
_PAIRS = re.compile("''")
# A run of spaces, with or without a dash after it, or a dash that needs no space; a lone hyphen or en dash
# is a dash with a space on both sides. A run is matched whole, so that none is scanned twice.
_DASH = r"(?:-{2,}|—+|[-–](?= |\Z)) *"
_SPACES = re.compile(rf" (?:{_DASH}| +(?:{_DASH})?)|(?:-{{2,}}|—+|\A[-–](?= )) *")
_ELLIPSIS = re.compile(r"(?<![ .…])[ .…]*(?:…|\. ?\. ?\.)[ .…]*")
_LEVELS = str.maketrans({'"': "'", "–": "-"})

# A paragraph that opens with a mark while the quotation of the one before is still open resumes it.
_RESUMED = re.compile('[\n\r\x85\u2028\u2029][ \t]*([“„«‘「『"])')
_CLOSING = {"“": "”", "„": "“”", "«": "»", "‘": "’", "「": "」", "『": "』", '"': ""}


class _Layer:
    """One pass of replacements, with the ranges they replaced.

    In arrays: a text made for it has a million replacements, which as objects would take 200 MB.
    """

    def __init__(self) -> None:
        self.starts, self.ends = array("I"), array("I")  # of each replacement, in the text after
        self.old_starts, self.old_ends = array("I"), array("I")  # of what each replaced, in the text before

    def add(self, start: int, end: int, old_start: int, old_end: int) -> None:
        """Note that [start, end) of the text after stands for [old_start, old_end) of the text before."""
        self.starts.append(start)
        self.ends.append(end)
        self.old_starts.append(old_start)
        self.old_ends.append(old_end)

    def start_before(self, offset: int) -> int:
        """The offset before this pass, for the start of a span: past what vanished there."""
        i = bisect_right(self.starts, offset) - 1
        if i < 0:
            return offset
        past = offset - self.ends[i]
        return self.old_ends[i] + past if past >= 0 else self.old_starts[i]

    def end_before(self, offset: int) -> int:
        """The offset before this pass, for the end of a span: before what vanished there."""
        i = bisect_left(self.starts, offset) - 1
        return self.old_ends[i] + max(0, offset - self.ends[i]) if i >= 0 else offset


class Folded:
    """A text folded, and the map back to the text as read.

    The fold is closed (see the project's `quotes` design): NFC, quotation marks, hyphens and dashes,
    ellipses, white space, invisible characters, ligatures, width and no-break forms; nothing else.
    With `resumed` the opening mark that resumes a quotation at a new paragraph is dropped too. Takes
    time linear in the text, whatever the text.
    """

    def __init__(self, raw: str, *, resumed: bool = False, graphemes: Graphemes | None = None) -> None:
        """Fold the text; `graphemes` are its breaks, where the caller has them already."""
        self.raw = raw
        self.graphemes = graphemes or Graphemes(raw)
        self._layers: list[_Layer] = []
        self._dropped = resuming(raw) if resumed else []
        text = self._drop(raw, self._dropped)
        text = text.translate(SHAPES)
        if not text.isascii():
            text = self._rewrite(text, _VANISHING, "")
            text = self._rewrite(text, _LIGATURES, LIGATURES.__getitem__)
            text = self._compose(text)
        text = self._rewrite(text, _SPACES, _space)
        if "…" in text or ".." in text or ". ." in text:
            text = self._rewrite(text, _ELLIPSIS, "…")
        text = self._rewrite(text, _PAIRS, '"')
        self.text: str = text.translate(_LEVELS)
        # Long texts are searched by their words. A second index for a text that differs in a few marks
        # would cost more than it saves.
        self.indexed = len(self.text) > _SEARCHED and not resumed

    def crosses(self, quote: str) -> bool:
        """Whether the quote may reach over a mark that was dropped: a look at letters, to spare a search."""
        ours = letters(fold(quote)).lower()
        if len(ours) < 4 or len(self._dropped) > _MANY:
            return True
        return any(
            before + after in ours
            or ours.startswith((after, before[1:] + after))
            or ours.endswith((before, before + after[:1]))
            for before, after in self._crossings
        )

    @cached_property
    def _crossings(self) -> frozenset[tuple[str, str]]:
        """The two letters before each dropped mark and the two after it; empty where there are fewer."""
        sides = [(self.raw[max(0, at - _SIDE) : at], self.raw[at + 1 : at + _SIDE]) for at in self._dropped]
        pairs = [(letters(fold(before))[-2:], letters(fold(after))[:2]) for before, after in sides]
        return frozenset((one.lower(), two.lower()) if len(one + two) == 4 else ("", "") for one, two in pairs)

    @cached_property
    def tokens(self) -> Tokens:
        """The folded text as tokens, with an index of where each word stands."""
        return Tokens(self.text)

    def _rewrite(self, text: str, pattern: re.Pattern[str], new: str | Callable[[str], str]) -> str:
        """Replace what the pattern finds, and keep a layer of what moved."""
        layer, out, shift, done = _Layer(), StringIO(), 0, 0
        write, add = out.write, layer.add
        for match in pattern.finditer(text):
            old = match[0]
            fresh = new if isinstance(new, str) else new(old)
            if fresh == old:
                continue
            start, end = match.span()
            write(text[done:start])
            write(fresh)
            length = len(fresh)
            add(start + shift, start + shift + length, start, end)
            shift += length - end + start
            done = end
        if not done:
            return text
        write(text[done:])
        self._layers.append(layer)
        return out.getvalue()

    def _compose(self, text: str) -> str:
        """Apply NFC a cluster at a time, so that every offset outside a cluster has a way back."""
        present = set(text)
        marks = "".join(char for char in present if is_mark(char) or "\u1160" <= char <= "\u11ff")
        odd = "".join(char for char in present if not unicodedata.is_normalized("NFC", char))
        if not marks and not odd:
            return text
        marks, odd = re.escape(marks) or "\u0300", re.escape(odd) or "\u0344"
        if not re.search(f"[{marks}]{{{_MARK_RUN + 1}}}", text) and unicodedata.is_normalized("NFC", text):
            return text
        cluster = re.compile(f"[^{marks}]?[{marks}]{{1,{_MARK_RUN}}}|[{odd}]")
        return self._rewrite(text, cluster, lru_cache(1 << 12)(partial(unicodedata.normalize, "NFC")))

    def _drop(self, text: str, offsets: list[int]) -> str:
        if not offsets:
            return text
        layer, parts, done = _Layer(), list[str](), 0
        for count, offset in enumerate(offsets):
            parts.append(text[done:offset])
            layer.add(offset - count, offset - count, offset, offset + 1)
            done = offset + 1
        self._layers.append(layer)
        return "".join((*parts, text[done:]))

    def offsets(self, start: int, end: int) -> Span:
        """The span as read of a folded span, without outer white space; may cut a grapheme."""
        for layer in reversed(self._layers):
            start, end = layer.start_before(start), layer.end_before(end)
        while start < end and self.raw[start] in WHITE_SPACE:
            start += 1
        while start < end and self.raw[end - 1] in WHITE_SPACE:
            end -= 1
        return start, max(start, end)

    def span(self, start: int, end: int) -> Span:
        """The span as read of a folded span, widened where it would fall inside a grapheme."""
        start, end = self.offsets(start, end)
        return self.graphemes.break_before(start), self.graphemes.break_after(end)

    def verbatim(self, start: int, end: int) -> Span | None:
        """The span as read of a folded span, or None where it would cut a grapheme.

        What vanished at its end still belongs to the last grapheme (a variation mark, say).
        """
        start, end = self.offsets(start, end)
        wide = self.graphemes.break_after(end)
        if wide > end and _VANISHING.fullmatch(self.raw, end, wide) is None:
            return None
        return (start, wide) if self.graphemes.is_break(start) else None


def fold(text: str) -> str:
    """The folded text alone, for comparing two short strings."""
    return Folded(text).text


def _space(run: str) -> str:
    return " " if run.isspace() else "—"


def resuming(text: str) -> list[int]:
    """Where an opening mark only resumes the quotation of the paragraph before."""
    offsets, paragraph = [], 0
    for match in _RESUMED.finditer(text):
        mark = match[1]
        if _left_open(text, paragraph, match.start(), mark):
            offsets.append(match.start(1))
        paragraph = match.start(1)
    return offsets


def _left_open(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a quotation opened with the mark in this stretch of text is not closed in it."""
    start = text.rfind("\n", start, end) + 1 or start
    if not _CLOSING[mark]:
        return text.count(mark, start, end) % 2 == 1
    opened = text.rfind(mark, start, end)
    return opened >= 0 and all(text.rfind(close, start, end) <= opened for close in _CLOSING[mark])
