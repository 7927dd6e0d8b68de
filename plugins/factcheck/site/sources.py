"""A source's page: its passages in reading order, and its text as far as it may be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.coverage import body, letters, opinions
from factcheck.model import Source
from factcheck.rules import Context
from factcheck.site.coverage import Mark, Stretch, coverage, cut, piece
from factcheck.site.fragments import place_in, words_url
from factcheck.site.language import Language
from factcheck.site.quotes import title_start
from factcheck.site.source_parts import LONGEST, Part
from factcheck.site.verdicts import distribution
from factcheck.site.views import PassageView, PieceView, SourceLink, SourceView, VerdictView

_PARAGRAPH = 2_000  # characters: a part opens where its first paragraph does, if that is no further back


def light_source(link: SourceLink, marks: Iterable[Mark]) -> SourceView:
    """Return the view that lists have of a source; ``marks`` are where published claims quote it, in reading order."""
    return SourceView(link, list({mark.claim.id: mark.claim for mark in marks if mark.claim}.values()))


class SourcePages:
    """The page of ``source``, or its pages; ``marks`` are where published claims quote it."""

    def __init__(
        self,
        source: Source,
        light: SourceView,
        marks: Iterable[Mark],
        context: Context,
        scale: list[VerdictView],
        words: Language,
    ) -> None:
        """Work out what all parts share."""
        self.light = light
        self._source, self._words = source, words
        self._marks = sorted([*marks, *opinions(source, context)], key=lambda one: (one.start, one.end))
        self._coverage = coverage(cut(*body(source), self._marks), letters(source.text))
        self._distribution = distribution(light.claims, scale)

    def view(self, part: Part) -> SourceView:
        """Return one part of the page."""
        source = self._source
        return SourceView(
            link=self.light.link,
            claims=self.light.claims,
            kind=source.kind,
            publish=source.publish,
            digest=source.digest,
            retrieved=source.retrieved,
            coverage=self._coverage,
            passages=_passages(source, self._marks[part.first : part.last], self._words),
            paragraphs=[] if source.publish == "none" else self._text(part),
            distribution=self._distribution,
        )

    def _text(self, part: Part) -> list[list[PieceView]]:
        text, (opens, closes) = self._source.text, body(self._source)
        start = max(opens, _paragraph_of(text, part.start))
        end = closes if part.end is None else min(closes, _paragraph_of(text, part.end))
        stretches = cut(start, end, self._marks) if start < end else []
        return _paragraphs(text, stretches, self._source.publish == "full")


def _paragraph_of(text: str, at: int) -> int:
    start = text.rfind("\n", 0, at) + 1
    return start if at - start <= _PARAGRAPH else at


def _passages(source: Source, marks: list[Mark], words: Language) -> list[PassageView]:
    """Return one passage for each stretch of words, with all claims on exactly these words."""
    passages: dict[tuple[int, int, str], PassageView] = {}
    for mark in marks:
        key = (mark.start, mark.end, mark.reason if mark.claim is None else "")
        passage = passages.get(key)
        if passage is None:
            passage = passages[key] = PassageView(
                text=_shortened(source.text, max(mark.start, title_start(source)), mark.end),
                kind="opinion" if mark.claim is None else "claim",
                reason=mark.reason,
                fragment_url=words_url(source, mark.start, mark.end),
                place=place_in(source, mark.start, mark.end, words),
            )
        if mark.claim is not None and all(mark.claim is not claim for claim in passage.claims):
            passage.claims.append(mark.claim)
    return list(passages.values())


def _shortened(text: str, start: int, end: int) -> str:
    """Return a passage, of a very long one its first words."""
    if end - start <= LONGEST:
        return text[start:end]
    return re.sub(r"\s+\S{0,100}$", "", text[start : start + LONGEST]) + " …"


def _paragraphs(text: str, stretches: list[Stretch], full: bool) -> list[list[PieceView]]:
    """Return the text by paragraphs; unless ``full``, each gap between passages is one piece without text."""
    paragraphs: list[list[PieceView]] = [[]]
    for stretch in stretches:
        if stretch.kind == "plain" and not full and _says_something(text, stretch):
            crosses = "\n" in text[stretch.start : stretch.end]
            gap = [PieceView("", "left-out")]
            paragraphs.extend([gap, []] if crosses else [])
            paragraphs[-1].extend([] if crosses else gap)
            continue
        for number, line in enumerate(_lines(text, stretch)):
            if number:
                paragraphs.append([])
            if line.end > line.start:
                paragraphs[-1].append(piece(line, text))
    return [paragraph for paragraph in paragraphs if any(p.text.strip() or p.kind == "left-out" for p in paragraph)]


def _says_something(text: str, stretch: Stretch) -> bool:
    return any(character.isalnum() for character in text[stretch.start : stretch.end])


def _lines(text: str, stretch: Stretch) -> list[Stretch]:
    """Cut a stretch where paragraphs end; the line ends themselves are in none of them."""
    lines, at = [], stretch.start
    for line in text[stretch.start : stretch.end].split("\n"):
        lines.append(Stretch(at, at + len(line), stretch.marks))
        at += len(line) + 1
    return lines
