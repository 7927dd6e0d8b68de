"""Links for people, a line each with the place where it stands, and for programs as one JSON object."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.editing.links import Link
from factcheck.editing.links.ask import State
from factcheck.report.jsontext import Data, dump
from factcheck.report.typeset import flat
from factcheck.rules.editorial import Address

VERSION = 1
"""Raised when a program that reads version 1 could no longer do so."""
_WORST_FIRST = (State.DEAD, State.MOVED, State.UNCLEAR, State.OPEN)


def as_text(links: Sequence[Link]) -> Iterator[str]:
    """Yield what a person should see to, the worst first, and a line that sums up."""
    for link in sorted(links, key=lambda one: _WORST_FIRST.index(one.answer.state)):
        if link.answer.state is State.OPEN and not (link.copy or link.trouble):
            continue
        yield f"{_place(link.places[0])}: {link.answer.state}: {flat(link.url)}"
        yield f"  {flat(link.answer.words)}" + (f": {flat(link.answer.moved_to)}" if link.answer.moved_to else "")
        yield from (f"  also at {_place(one)}" for one in link.places[1:])
        if link.copy:
            yield f"  archived copy: {flat(link.copy)}"
        if link.trouble:
            yield f"  {flat(link.trouble)}"
    yield summed_up(links)


def summed_up(links: Sequence[Link]) -> str:
    """Return how many addresses there are of each state."""
    counts = Counter(link.answer.state for link in links)
    told = ", ".join(f"{counts[state]:,} {state}" for state in _WORST_FIRST if counts[state])
    cached = sum(link.from_cache for link in links)
    return f"{len(links):,} addresses: {told}" + (f" ({cached:,} known from before)" if cached else "")


def as_json(links: Sequence[Link]) -> str:
    """Return everything as one JSON object, in the order of the desk."""
    counts = Counter(link.answer.state for link in links)
    return dump(
        {
            "version": VERSION,
            "links": [_link(link) for link in links],
            "summary": {"addresses": len(links), **{state.value: counts[state] for state in _WORST_FIRST}},
        }
    )


def _link(link: Link) -> Data:
    return {
        "url": link.url,
        "state": link.answer.state.value,
        "answer": link.answer.words,
        "moved_to": link.answer.moved_to,
        "copy": link.copy,
        "places": [_data(one) for one in link.places],
    }


def _data(one: Address) -> Data:
    at = one.document.file.position(one.span.start)
    return {"path": one.span.path, "line": at.line, "column": at.column, "field": ".".join(map(str, one.path))}


def _place(one: Address) -> str:
    at = one.document.file.position(one.span.start)
    return f"{flat(one.span.path)}:{at.line}:{at.column}"
