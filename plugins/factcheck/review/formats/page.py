"""A claim as readers see it in one of two states, in the site's own look, with the words marked that are another's.

The classes are those of the site's stylesheet. Every text of the desk is escaped, and nothing is a link: an address is
shown as text, since a preview of a stranger's change is no place to click.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import TypeVar

from factcheck.model import Claim, Claimant, Correction, Evidence, Quote, Verdict
from factcheck.report.typeset import visible
from factcheck.review.formats.words import cut
from factcheck.review.redline import Kind, redline
from factcheck.review.sides import ClaimPair, Paired, Side
from factcheck.review.tell.evidence import named
from factcheck.review.tell.texts import plain, text_of
from factcheck.rules.context import holds

_Item = TypeVar("_Item", Quote, Evidence, Correction)
_CODE = re.compile("`([^`]*)`")
_SPACE = re.compile(r"\s+")
_MOST = 20_000  # characters of one text
_AROUND = 160  # characters of the source on each side of a quote
_SHAPES = {
    "positive": '<circle class="ink" cx="12" cy="12" r="10.5"/><path class="sign" d="m6.8 12.6 3.6 3.6 7-8"/>',
    "mixed": '<path class="line" d="M12 2 22 12 12 22 2 12z"/><path class="ink" d="M12 2v20L2 12z"/>',
    "negative": '<path class="ink" d="M2 2h20v20H2z"/><path class="sign" d="m7.5 7.5 9 9m0-9-9 9"/>',
    "neutral": '<path class="line" d="M7 3h10l5 9-5 9H7l-5-9z"/><path class="line" d="M8 12h8"/>',
}
_STANCES = {"supports": "Supports the claim", "contradicts": "Contradicts the claim", "context": "Gives context"}


def text(words: str) -> str:
    """Return text for HTML, with its own line breaks as such and all that could act inert."""
    return "<br>".join(escape(visible(line)) for line in words.split("\n"))


def message(words: str) -> str:
    """Return one of our own sentences, with the names in it that stand between backticks as code."""
    return _CODE.sub(r"<code>\1</code>", text(words))


def shown(pair: ClaimPair, kind: Kind) -> Iterator[str]:
    """Yield the lines of the claim's page in the base (``Kind.REMOVED``) or in the head (``Kind.ADDED``)."""
    claim = pair.base if kind is Kind.REMOVED else pair.head
    if claim is None:
        yield f'<p class="aside">{"It was not there." if kind is Kind.REMOVED else "It is gone."}</p>'
        return
    page = _Page(pair, claim, kind)
    yield from page.head()
    yield from page.finding()
    yield from page.quotes()
    yield from page.evidence()
    yield from page.rest()


class _Page:
    """One side of a pair; each text is marked against what the other side says at the same place."""

    def __init__(self, pair: ClaimPair, claim: Claim, kind: Kind) -> None:
        self.pair, self.claim, self.kind = pair, claim, kind
        self.other = pair.head if kind is Kind.REMOVED else pair.base
        self.side: Side = pair.sides.base if kind is Kind.REMOVED else pair.sides.head

    def head(self) -> Iterator[str]:
        """Yield the claim, who made it and when, and what stands above everything else."""
        claim = self.claim
        if claim.draft:
            yield '<div class="notice"><p>A draft: readers don’t see it.</p></div>'
        if claim.status == "withdrawn":
            reason = self.marked(_withdrawn(claim), _withdrawn(self.other))
            yield f'<div class="notice"><p><strong>Withdrawn</strong> {reason}</p></div>'
        yield '<div class="claim-head"><p class="kicker">Claim</p>'
        yield f'<p class="claim-words words">{self.marked(claim.claim, _of(self.other, "claim"))}</p><dl class="facts">'
        for name, field in (("Who said it", "claimant"), ("When", "date")):
            said = self.marked(_of(claim, field), _of(self.other, field))
            yield f"<div><dt>{name}</dt><dd>{said or 'Not said'}</dd></div>"
        yield "</dl></div>"

    def finding(self) -> Iterator[str]:
        """Yield the verdict and the summary."""
        verdict = self.side.repository.verdict_by_id.get(self.claim.verdict)
        tone = verdict.tone if verdict and verdict.tone in _SHAPES else "neutral"
        shape = f'<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">{_SHAPES[tone]}</svg>'
        title = self.marked(_title(verdict, self.claim), self.other_title())
        yield f'<div class="finding tone-{tone}"><div class="finding-main"><p class="label">Our verdict</p>'
        yield f'<p><span class="verdict large tone-{tone}">{shape}<span>{title or "None yet"}</span></span></p>'
        yield self.paragraph(self.claim.summary, _of(self.other, "summary"), "summary") + "</div></div>"

    def other_title(self) -> str:
        """Return the title of the other side's verdict."""
        side = self.pair.sides.head if self.kind is Kind.REMOVED else self.pair.sides.base
        return _title(side.repository.verdict_by_id.get(self.other.verdict), self.other) if self.other else ""

    def quotes(self) -> Iterator[str]:
        """Yield each quote in the text around it; one that does not stand there says so."""
        for one, other in self.ours(self.pair.quotes, self.claim.quotes):
            around = self.around(one)
            words = self.marked(one.quote, other.quote if other else "")
            before, after = (f'<span class="around">{text(part)}</span>' for part in around or ("", ""))
            source = self.side.repository.source_by_id.get(one.source)
            title = source.title or source.publisher if source else ""
            yield f'<div class="quote"><blockquote><p>{before}<mark>{words}</mark>{after}</p></blockquote>'
            yield f'<p class="aside">From: {text(title or one.source)}</p>'
            yield "" if around else "<p><strong>These are not the words of the source.</strong></p>"
            yield f"{self.note(one, other)}</div>"

    def around(self, quote: Quote) -> tuple[str, str] | None:
        """Return the words of the source just before and after a quote; None where it does not stand there."""
        source = self.side.context.source(quote.source)
        match = self.side.context.match(source, quote.quote, quote.before, quote.after) if source else None
        if source is None or match is None or match.start is None or match.end is None or not holds(quote, match):
            return None
        before = source.text[max(0, match.start - _AROUND) : match.start].partition(" ")[2]
        after = source.text[match.end : match.end + _AROUND].rpartition(" ")[0]
        return _SPACE.sub(" ", f"… {before}"), _SPACE.sub(" ", f"{after} …")

    def evidence(self) -> Iterator[str]:
        """Yield each item of evidence."""
        for one, other in self.ours(self.pair.evidence, self.claim.evidence):
            name = self.marked(named(one), named(other) if other else "")
            yield f'<div class="evidence"><p><strong>{name}</strong></p>'
            yield self.paragraph(_facts(one), _facts(other) if other else "", "aside")
            if one.quote:
                quote = self.marked(one.quote, other.quote if other else "")
                yield f'<blockquote class="words"><p>{quote}</p></blockquote>'
            yield f"{self.note(one, other)}</div>"

    def rest(self) -> Iterator[str]:
        """Yield the reasoning, as written, and the corrections."""
        yield self.paragraph(self.claim.review, _of(self.other, "review"), "reasoning")
        for one, other in self.ours(self.pair.corrections, self.claim.corrections):
            yield '<div class="correction">' + self.paragraph(_entry(one), _entry(other) if other else "") + "</div>"

    def ours(self, pairs: Paired[_Item], items: tuple[_Item, ...]) -> list[tuple[_Item, _Item | None]]:
        """Return this side's items in their own order, each with the other side's."""
        partners = {}
        for base, head in pairs:
            mine, theirs = (base, head) if self.kind is Kind.REMOVED else (head, base)
            if mine is not None:
                partners[mine.index] = theirs
        return [(one, partners.get(one.index)) for one in items]

    def note(self, one: Quote | Evidence, other: Quote | Evidence | None) -> str:
        """Return an item's note."""
        return self.paragraph(one.note, other.note if other else "")

    def paragraph(self, words: str, others: str, name: str = "") -> str:
        """Return a marked text as a paragraph; nothing where there is none."""
        opening = f'<p class="{name}">' if name else "<p>"
        return f"{opening}{self.marked(words, others)}</p>" if words else ""

    def marked(self, words: str, others: str) -> str:
        """Return this side's words, those marked that the other side lacks; none where there is no other side."""
        words, others = cut(words, _MOST), cut(others, _MOST)
        if self.other is None:
            return text(words)
        both = (words, others) if self.kind is Kind.REMOVED else (others, words)
        return "".join(_piece(kind, one) for kind, one in redline(*both) if kind in (Kind.SAME, self.kind))


def _piece(kind: Kind, words: str) -> str:
    if kind is Kind.SAME or not words.strip():
        return text(words)
    tag, told = ("del", "removed") if kind is Kind.REMOVED else ("ins", "added")
    return f'<{tag}><span class="visually-hidden">({told}:) </span>{text(words)}</{tag}>'


def _of(claim: Claim | None, field: str) -> str:
    value = getattr(claim, field) if claim else None
    if isinstance(value, Claimant):
        return ", ".join(filter(None, (plain(value.name), plain(value.role))))
    return text_of(value)


def _title(verdict: Verdict | None, claim: Claim) -> str:
    return plain(verdict.title or verdict.id) if verdict else claim.verdict


def _withdrawn(claim: Claim | None) -> str:
    one = claim.withdrawn if claim else None
    return ": ".join(filter(None, (text_of(one.date), one.reason))) if one else ""


def _facts(one: Evidence) -> str:
    copy = f"Archived copy: {one.archived}" if one.archived else "No archived copy"
    party = "Speaks for a party to the matter" if one.interested else ""
    origin = f"First reported by {one.origin}" if one.origin else ""
    facts = (one.publisher, text_of(one.date) or "Undated", one.type.capitalize(), _STANCES.get(one.stance, ""))
    return " · ".join(map(plain, filter(None, (*facts, origin, party, one.url, copy))))


def _entry(one: Correction) -> str:
    was = f" Before: {one.was}." if one.was else ""
    return f"{text_of(one.date)} {one.kind}: {one.note}{was}".strip()
