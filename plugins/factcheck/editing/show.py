"""`factcheck show`: one claim as a reader would see it, on a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

from factcheck.coverage import spans_of
from factcheck.editing.stats import flat
from factcheck.model import Claim, Evidence, Source
from factcheck.quotes import Match
from factcheck.rules import Context
from factcheck.rules.context import holds

_HEADINGS = {"supports": "Supports it", "contradicts": "Contradicts it", "context": "Gives context"}
_AROUND = 160  # characters of the source on each side of a quote
_WIDTH = 100
Mark = Callable[[str], str]


def as_text(claim: Claim, context: Context, mark: Mark, head: Mark) -> Iterator[str]:
    """Yield the lines; ``mark`` makes the words that are quoted stand out, ``head`` the headings."""
    yield head(flat(claim.claim or claim.id))
    yield from _facts(claim, context)
    yield from _said("Summary", claim.summary, head)
    yield from _quotes(claim, context, mark, head)
    yield from _evidence(claim, head)
    yield from _said("Review", claim.review, head)
    yield from _afterwards(claim, head)
    yield from _list("To do", claim.todo, head)
    yield from ("", f"File: {flat(claim.document.path)}")


def _facts(claim: Claim, context: Context) -> Iterator[str]:
    claimant = claim.claimant
    if claimant:
        yield f"Claimant: {', '.join(filter(None, map(flat, (claimant.name, claimant.role))))}"
    day = context.repository.made_on(claim)
    if day:
        yield f"Made: {day}"
    verdict = context.repository.verdict_by_id.get(claim.verdict)
    if verdict:
        yield from _wrapped(f"Verdict: {flat(verdict.title)}. {flat(verdict.meaning)}", "")
    else:
        yield f"Verdict: {flat(claim.verdict) or 'none yet'}"
    if claim.flags:
        yield f"Also: {', '.join(map(flat, claim.flags))}"
    if claim.status != "published":
        yield f"Status: {flat(claim.status)}"
    if claim.withdrawn:
        yield from _wrapped(f"Withdrawn: {claim.withdrawn.date}: {flat(claim.withdrawn.reason)}", "")
    if claim.reviewed:
        by = f" by {', '.join(map(flat, claim.authors))}" if claim.authors else ""
        yield f"Checked: {claim.reviewed}{by}" + (f", holds as of {claim.as_of}" if claim.as_of else "")
    if claim.topics:
        yield f"Topics: {', '.join(map(flat, claim.topics))}"


def _quotes(claim: Claim, context: Context, mark: Mark, head: Mark) -> Iterator[str]:
    if claim.quotes:
        yield from ("", head("Where it stands"))
    matches = {quote.index: (source, match) for quote, source, match in context.quotes(claim)}
    for quote in claim.quotes:
        source, match = matches.get(quote.index, (None, None))
        if source is None or match is None or not holds(quote, match):
            yield from _wrapped(f"“{flat(quote.quote)}” (NOT FOUND in `{flat(quote.source)}`)", "  ")
            continue
        yield from _wrapped(_in_context(source, match, mark), "  ")
        told = (source.title or source.id, source.publisher, str(source.date or ""), source.where(*spans_of(match)[0]))
        yield f"    {', '.join(filter(None, map(flat, told)))}"
        if source.url:
            yield f"    {flat(source.url)}"
        if quote.note:
            yield from _wrapped(flat(quote.note), "    ")


def _in_context(source: Source, match: Match, mark: Mark) -> str:
    """Return the paragraph around a quote, as far as it is near, with the quoted words marked."""
    spans, text = spans_of(match), source.text
    start, end = spans[0][0], spans[-1][1]
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    if len(before) == _AROUND:
        before = "… " + before.partition(" ")[2]
    if len(after) == _AROUND:
        after = after.rpartition(" ")[0] + " …"
    parts, done = [_spaced(before)], start
    for left, right in spans:
        parts += [_spaced(text[done:left]), mark(flat(text[left:right]))]
        done = right
    return "".join([*parts, _spaced(after)])


def _spaced(text: str) -> str:
    """Return the text on one line, with the white space at its ends as one space."""
    left, right = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' if left else ''}{flat(text)}{' ' if right and text.strip() else ''}"


def _evidence(claim: Claim, head: Mark) -> Iterator[str]:
    for stance, heading in _HEADINGS.items():
        items = [item for item in claim.evidence if (item.stance if item.stance in _HEADINGS else "context") == stance]
        if items:
            yield from ("", head(f"{heading} ({len(items)})"))
        for item in items:
            yield from _item(item)


def _item(item: Evidence) -> Iterator[str]:
    told = (item.title, item.publisher, str(item.date or "undated"), item.type, "interested" if item.interested else "")
    yield from _wrapped("- " + ", ".join(filter(None, map(flat, told))), "  ", "    ")
    if item.origin:
        yield f"    first reported by {flat(item.origin)}"
    for url in filter(None, (item.url, item.archived)):
        yield f"    {flat(url)}"
    if item.quote:
        yield from _wrapped(f"“{flat(item.quote)}”", "    ")
    if item.note:
        yield from _wrapped(flat(item.note), "    ")


def _afterwards(claim: Claim, head: Mark) -> Iterator[str]:
    reply = claim.reply
    if reply:
        yield from ("", head("Right of reply"))
        days = (
            f"requested {reply.requested}" if reply.requested else "",
            f"received {reply.received}" if reply.received else "",
        )
        yield f"  {', '.join(filter(None, (flat(reply.status), *days)))}"
        yield from _wrapped(f"“{flat(reply.quote)}”", "  ") if reply.quote else ()
    told = [
        f"{one.date} {flat(one.kind)}: {flat(one.note)}" + (f" (was: {flat(one.was)})" if one.was else "")
        for one in claim.corrections
    ]
    yield from _list("Corrections", told, head)
    yield from _list("Signed", [f"{flat(one.by)}, {one.date}" for one in claim.reviews], head)
    yield from _list("See also", claim.related, head)


def _said(heading: str, text: str, head: Mark) -> Iterator[str]:
    if text:
        yield from ("", head(heading))
    for line in text.split("\n") if text else ():
        yield from _wrapped(flat(line), "  ") if line.strip() else [""]


def _list(heading: str, items: tuple[str, ...] | list[str], head: Mark) -> Iterator[str]:
    if items:
        yield from ("", head(heading))
    for item in items:
        yield from _wrapped(f"- {flat(item)}", "  ", "    ")


def _wrapped(text: str, indent: str, following: str | None = None) -> list[str]:
    kept = textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if following is None else following,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return kept or [""]
