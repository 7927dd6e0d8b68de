"""A source's page: its passages in reading order, and its text as far as it may be shown."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.coverage import body, letters, opinions
from factcheck.model import Source
from factcheck.rules import Context
from factcheck.site.coverage import Mark, Stretch, coverage, cut, piece
from factcheck.site.fragments import place_in, words_url
from factcheck.site.language import Language
from factcheck.site.quotes import title_start
from factcheck.site.verdicts import distribution
from factcheck.site.views import PassageView, PieceView, SourceLink, SourceView, VerdictView


def light_source(link: SourceLink, marks: Iterable[Mark]) -> SourceView:
    """Return the view that lists have of a source; ``marks`` are where published claims quote it, in reading order."""
    return SourceView(link, list({mark.claim.id: mark.claim for mark in marks if mark.claim}.values()))


def source_view(
    source: Source,
    light: SourceView,
    marks: Iterable[Mark],
    context: Context,
    scale: list[VerdictView],
    words: Language,
) -> SourceView:
    """Return the page of ``source``; ``marks`` are where published claims quote it."""
    marks = sorted([*marks, *opinions(source, context)], key=lambda one: (one.start, one.end))
    text = source.text
    stretches = cut(*body(source), marks)
    return SourceView(
        link=light.link,
        claims=light.claims,
        kind=source.kind,
        publish=source.publish,
        digest=source.digest,
        retrieved=source.retrieved,
        coverage=coverage(stretches, letters(text)),
        passages=_passages(source, marks, words),
        paragraphs=[] if source.publish == "none" else _paragraphs(text, stretches, source.publish == "full"),
        distribution=distribution(light.claims, scale),
    )


def _passages(source: Source, marks: list[Mark], words: Language) -> list[PassageView]:
    """Return one passage for each stretch of words, with all claims on exactly these words."""
    passages: dict[tuple[int, int, str], PassageView] = {}
    text = source.text
    for mark in marks:
        key = (mark.start, mark.end, mark.reason if mark.claim is None else "")
        passage = passages.get(key)
        if passage is None:
            passage = passages[key] = PassageView(
                text=text[max(mark.start, title_start(source)) : mark.end],
                kind="opinion" if mark.claim is None else "claim",
                reason=mark.reason,
                fragment_url=words_url(source, mark.start, mark.end),
                place=place_in(source, mark.start, mark.end, words),
            )
        if mark.claim is not None and all(mark.claim is not claim for claim in passage.claims):
            passage.claims.append(mark.claim)
    return list(passages.values())


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
