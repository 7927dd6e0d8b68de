"""The edited reading: words verbatim and in order, every change shown by an ellipsis or in brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from .cautions import PARAGRAPH
from .characters import is_word
from .edges import token_end, token_start
from .fold import Folded, fold
from .marks import Gap, Reading, read
from .match import Edit, EditType, Span
from .places import MAX_PLACES, standing_folded
from .words import is_number, letters, negates, numbers, words

__all__ = ["EditedPlace", "edited_places"]

# A bracket stands for a word or a phrase; what is longer is an omission, and an ellipsis must show it.
MAX_REPLACED_WORDS = 10
MAX_REPLACED = 120  # the same in code points, for scripts without spaces
_FINAL = ".,。、，،۔।"
_ASKING = "?!？！؟⁇⁈⁉‼"
_NO_WORD = re.compile(r"\W*")


@dataclass(frozen=True, slots=True)
class EditedPlace:
    """One place where the edited reading holds: the whole span, its verbatim parts and its edits."""

    span: Span
    fragments: tuple[Span, ...]
    edits: tuple[Edit, ...]


def edited_places(source: Folded, quote: str) -> list[EditedPlace]:
    """The places where the quote holds as an edited one, tightest reading of each; [] where none does."""
    reading = read(quote)
    if reading is None:
        return []
    for variant, styles in _styles(reading):
        places = []
        for chain in _tightest(_chains(source, variant)):
            place = _place(source, variant, chain, styles)
            if place is not None and not (EditType.FINAL_MARK in styles and _asks(source, place)):
                places.append(place)
        if places:
            return places
    return []


def _styles(reading: Reading) -> Iterator[tuple[Reading, list[EditType]]]:
    """The reading as it is, then with what house style may change: the first letter, the final mark."""
    if any(reading.gaps):
        yield reading, []
    first, last = _other_case(reading.parts[0]), reading.parts[-1].rstrip(" ")
    dropped = last[:-1].rstrip() if last[-1] in _FINAL and reading.gaps[-1] is None else ""
    if first:
        yield reading.with_part(0, first), [EditType.FIRST_LETTER]
    if letters(dropped):
        shorter = reading.with_part(-1, dropped)
        yield shorter, [EditType.FINAL_MARK]
        if first := _other_case(shorter.parts[0]):
            yield shorter.with_part(0, first), [EditType.FIRST_LETTER, EditType.FINAL_MARK]


def _other_case(text: str) -> str:
    """The text with the case of its first letter changed, or "" where it has no other."""
    at = next((i for i, char in enumerate(text) if is_word(char)), None)
    if at is None:
        return ""
    char = text[at]
    other = char.lower() if char.isupper() else char.upper()
    same = len(other) == 1 and other != char and char in (other.lower(), other.upper())
    return text[:at] + other + text[at + 1 :] if same else ""


def _asks(source: Folded, place: EditedPlace) -> bool:
    """Whether the source goes on with a question or exclamation mark the quote made a stop."""
    rest = source.raw[place.span[1] : place.span[1] + 4].lstrip("’”\"'» ")
    return rest[:1] != "" and rest[0] in _ASKING


def _chains(source: Folded, reading: Reading) -> list[list[Span]]:
    """For each place of the last part, the parts before it as near as the gaps allow.

    What a gap may not hold it may not hold in a wider gap either, so the nearest part that fits is
    the one to take, and one pass over each part's places is enough.
    """
    chains: list[list[Span]] = []
    for i, part in enumerate(reading.parts):
        here = _part_places(source, reading, i, part)
        chains = list(_extend(source.text, chains, here, reading.gaps[i])) if i else [[span] for span in here]
        if not chains:
            return []
    return chains


def _part_places(source: Folded, reading: Reading, i: int, part: str) -> list[Span]:
    before, after = reading.gaps[i], reading.gaps[i + 1]
    found = standing_folded(
        source, part, left=not (before and before.joins_right), right=not (after and after.joins_left)
    )
    spans = list(islice(found, MAX_PLACES))
    if after is not None and after.stop:
        spans = [(start, end + source.text.startswith(".", end)) for start, end in spans]
    return spans


def _extend(text: str, chains: Sequence[list[Span]], here: Sequence[Span], gap: Gap | None) -> Iterator[list[Span]]:
    ends = [chain[-1][1] for chain in chains]
    for start, end in here:
        for i in range(bisect_right(ends, start) - 1, -1, -1):
            if gap is None or _allowed(text, gap, ends[i], start):
                yield [*chains[i], (start, end)]
                break
            if start - ends[i] > MAX_REPLACED:
                break


def _tightest(chains: Sequence[list[Span]]) -> list[list[Span]]:
    """Of chains with the same start, the one that ends first."""
    seen: dict[int, list[Span]] = {}
    for chain in chains:
        seen.setdefault(chain[0][0], chain)
    return list(seen.values())


def _allowed(text: str, gap: Gap, start: int, end: int) -> bool:
    """Whether what stands in the gap (folded) may be what the quote's marks stand for."""
    there = text[start:end]
    if there.strip() == gap.literal:
        return True
    if any(_is_barred(inserted) for inserted in gap.inserted):
        return False
    if gap.ellipsis:
        return True
    if gap.sic:
        return not there.strip()
    if len(there) > MAX_REPLACED or "[" in there or "]" in there:  # the source's own brackets are text
        return False
    return _token_part(text, gap, start, end) if gap.joins_letters else _phrase(text, gap, start, end)


@lru_cache(maxsize=256)
def _is_barred(inserted: str) -> bool:
    """Whether a bracket adds what none may: a denial, or a bare number (a note's mark, a new figure)."""
    inserted = fold(inserted)
    return negates(inserted) or not any(map(str.isalpha, inserted))


@lru_cache(maxsize=256)
def _has_number(inserted: str) -> bool:
    return any(map(is_number, words(fold(inserted))))


def _phrase(text: str, gap: Gap, start: int, end: int) -> bool:
    """A bracket between tokens: it may stand for words, never for a number or a negation."""
    there = text[start:end]
    if negates(there) or numbers(there) or len(words(there)) > MAX_REPLACED_WORDS:
        return False
    return not _changes_number(gap, text[max(0, start - 32) : start], text[end : end + 32])


def _changes_number(gap: Gap, left: str, right: str) -> bool:
    """Whether an added number or magnitude would read as one with a number next to the bracket."""
    if not any(map(_has_number, gap.inserted)):
        return False
    return any(map(is_number, (*words(left)[-1:], *words(right)[:1])))


def _token_part(text: str, gap: Gap, start: int, end: int) -> bool:
    """A bracket within a token (`support[ed]`, `[T]he`): the rest of that token, and no number."""
    there = text[start:end]
    inner = there.rstrip(" ") if not gap.joins_right else there
    inner = inner.lstrip(" ") if not gap.joins_left else inner
    if not inner and gap.joins_right:  # a prefix put before a whole word makes another word of it
        return False
    if " " in inner or (gap.joins_left and there[:1] == " " and there.strip()):
        return False
    left = text[token_start(text, start) : start] if gap.joins_left else ""
    right = text[end : token_end(text, end)] if gap.joins_right else ""
    inserted = "".join(fold(part) for part in gap.inserted)
    was, becomes = left + inner + right, left + inserted + right
    return not any(is_number(word) or negates(word) for word in (was, becomes))


def _place(source: Folded, reading: Reading, chain: list[Span], styles: list[EditType]) -> EditedPlace | None:
    spans = [source.verbatim(start, end) for start, end in chain]
    fragments = [span for span in spans if span is not None]
    outer = _outer(source, reading, chain)
    if len(fragments) < len(spans) or outer is None:
        return None
    edits, kept = [*outer[0]], [fragments[0]]
    for gap, span in zip(reading.gaps[1:-1], fragments[1:], strict=True):
        between = source.raw[kept[-1][1] : span[0]]
        if gap is not None and not gap.ellipsis and not _is_literal(gap, between) and PARAGRAPH.search(between):
            return None
        shown = _edits(gap, between) if gap is not None else []
        if shown or not _is_plain(gap, between):
            kept.append(span)
        else:
            kept[-1] = (kept[-1][0], span[1])
        edits += shown
    edits += [*outer[1], *(Edit(style) for style in styles)]
    return EditedPlace((outer[2], outer[3]), tuple(kept), tuple(edits))


def _is_plain(gap: Gap | None, between: str) -> bool:
    return gap is None or not gap.inserted or _is_literal(gap, between)


def _is_literal(gap: Gap, between: str) -> bool:
    """Whether the marks of the gap are the source's own."""
    return fold(between).strip() == gap.literal


def _edits(gap: Gap, between: str) -> list[Edit]:
    """What the marks of a gap show, given the source's text between the parts."""
    if _is_literal(gap, between):
        return []
    edits = []
    if gap.ellipsis and _NO_WORD.fullmatch(between) is None:
        edits.append(Edit(EditType.ELLIPSIS, omitted=between))
    replaced = None if gap.ellipsis else between.strip()
    edits += [Edit(EditType.BRACKET, inserted=text, replaced=replaced) for text in gap.inserted]
    if gap.sic:
        edits.append(Edit(EditType.SIC, inserted="sic"))
    return edits


def _outer(source: Folded, reading: Reading, chain: list[Span]) -> tuple[list[Edit], list[Edit], int, int] | None:
    """The edits at the quote's own ends, and the ends of the span with them."""
    start, end = chain[0][0], chain[-1][1]
    lead, trail = reading.gaps[0], reading.gaps[-1]
    before, after = token_start(source.text, start), token_end(source.text, end)
    heads = _end_edits(source, lead, before, start)
    tails = _end_edits(source, trail, end, after)
    if heads is None or tails is None:
        return None
    if any(edit.type is EditType.ELLIPSIS for edit in heads):  # shown once for both ends
        tails = [edit for edit in tails if edit.type is not EditType.ELLIPSIS]
    low = before if lead is not None and lead.joins_right else start
    high = after if trail is not None and trail.joins_left else end
    return heads, tails, source.span(low, high)[0], source.span(low, high)[1]


def _end_edits(source: Folded, gap: Gap | None, start: int, end: int) -> list[Edit] | None:
    if gap is None:
        return []
    if any(_is_barred(inserted) or numbers(fold(inserted)) for inserted in gap.inserted):
        return None  # what it stands over is not known, and may be a number
    edits = [Edit(EditType.ELLIPSIS)] if gap.ellipsis else []
    replaced = None
    if gap.joins_letters:
        if not _token_part(source.text, gap, start, end):
            return None
        replaced = source.text[start:end]
    edits += [Edit(EditType.BRACKET, inserted=text, replaced=replaced) for text in gap.inserted]
    return edits + ([Edit(EditType.SIC, inserted="sic")] if gap.sic else [])
