"""`factcheck suggest`: the sentences of a source that look checkable and that nothing covers yet."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.coverage import by_source
from factcheck.coverage.kinds import Reason
from factcheck.coverage.suggestions import Sentence, read_sentences
from factcheck.editing.stats import flat
from factcheck.model import Claim, Source
from factcheck.rules import Context

_KINDS = {
    "number": "a number",
    "date": "a date or period",
    "record": "something that leaves a record",
    "comparison": "a comparison or change",
    "attribution": "somebody’s words",
    "cause": "a cause",
    "plan": "a plan, promise or threat",
}
_SET_ASIDE = {"question": "a question", "opinion": "a word of opinion, and no number or date"}


class UnreadableSourceError(Exception):
    """A source whose text could not be read; the message says which, and where the cause stands."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """A source with all of its sentences in reading order, to be shown as text or JSON."""

    source: Source
    sentences: tuple[Sentence, ...]

    @property
    def suggested(self) -> list[Sentence]:
        """The sentences that an editor should look at."""
        return [one for one in self.sentences if one.is_suggested]


def suggest(context: Context, source: Source) -> Suggestions:
    """Return the sentences of ``source``; a draft covers what it quotes like any other claim: somebody is at it."""
    if not source.digest:
        raise UnreadableSourceError(f"the text of `{source.id}` could not be read; `factcheck check` says why")
    marks = by_source(context.repository.claims, context).get(source.id, [])
    return Suggestions(source, tuple(read_sentences(source, marks, context)))


def as_json(found: Suggestions, everything: bool = False) -> str:
    """Return the sentences as one JSON object; offsets are code points in the source's text.

    ``covered`` of a sentence is a share from 0 to 1, ``covered`` of a reason whether all its words are under a passage.
    """
    chosen = found.sentences if everything else found.suggested
    value = {"source": found.source.id, "sentences": [_json_sentence(found.source, one) for one in chosen]}
    return json.dumps(value, ensure_ascii=False, indent=2)


def _json_sentence(source: Source, one: Sentence) -> dict[str, object]:
    return {
        "start": one.start,
        "end": one.end,
        "line": _line(source, one),
        "text": source.text[one.start : one.end],
        "reasons": [
            {"kind": r.kind, "words": source.text[r.start : r.end], "covered": r not in one.open_reasons}
            for r in one.reasons
        ],
        "covered": round(one.covered, 3),
        "claims": [claim.id for claim in one.claims],
        "not_checked": list(one.opinions),
        "suggested": one.is_suggested,
        "strong": one.is_suggested and one.is_strong,
        "set_aside": one.set_aside,
    }


def as_text(found: Suggestions, everything: bool = False) -> str:
    """Return the sentences for people, those with a number or several reasons first, and how to go on."""
    suggested = found.suggested
    lines = [_opening(found, len(suggested))]
    for strong, heading in ((True, "A number, or several reasons"), (False, "One reason")):
        chosen = [one for one in suggested if one.is_strong is strong]
        lines += _section(found.source, f"{heading} ({len(chosen)})", chosen)
    others = [one for one in found.sentences if not one.is_suggested]
    if everything:
        lines += _section(found.source, f"Not suggested ({len(others)})", others)
    return "\n".join([*lines, "", *_closing(found, others, everything)])


def _opening(found: Suggestions, count: int) -> str:
    total = len(found.sentences)
    return f"{flat(found.source.id)}: {count} of {total} sentences look checkable and are not covered yet."


def _section(source: Source, heading: str, chosen: Sequence[Sentence]) -> Iterator[str]:
    if chosen:
        yield from ("", heading, "-" * len(heading))
    for one in chosen:
        yield from ("", f"{flat(source.file.path)}:{_line(source, one)}", f"  {flat(source.text[one.start : one.end])}")
        yield from (f"    {line}" for line in _remarks(source, one))


def _remarks(source: Source, one: Sentence) -> Iterator[str]:
    """Yield why a sentence is listed, or why it isn't, and what of it is covered by what."""
    reasons = one.open_reasons if one.is_suggested else one.reasons
    if reasons:
        yield "why: " + "; ".join(_why(source, kind, list(same)) for kind, same in _by_kind(reasons))
    if one.set_aside:
        yield f"set aside: {_SET_ASIDE[one.set_aside]}"
    elif not one.reasons:
        yield "no reason found"
    if one.covered:
        yield f"covered ({_percent(one.covered)} %):"
        yield from (f"  {line}" for line in _covering(source, one))


def _by_kind(reasons: Sequence[Reason]) -> Iterator[tuple[str, Iterator[Reason]]]:
    order = list(_KINDS)
    return groupby(sorted(reasons, key=lambda one: (order.index(one.kind), one.start)), key=lambda one: one.kind)


def _why(source: Source, kind: str, reasons: list[Reason]) -> str:
    words = dict.fromkeys(f"“{flat(source.text[one.start : one.end])}”" for one in reasons)
    return f"{_KINDS[kind]} ({', '.join(words)})"


def _covering(source: Source, one: Sentence) -> Iterator[str]:
    """Yield each covered part of the sentence, once, with all that covers it."""
    for is_covered, run in groupby(one.stretches, key=lambda stretch: bool(stretch.marks)):
        if is_covered:
            parts = list(run)
            claims = {claim.id: claim for part in parts for claim in part.claims}
            reasons = dict.fromkeys(reason for part in parts for reason in part.reasons)
            yield flat(source.text[parts[0].start : parts[-1].end])
            yield from (f"  by the claim {_claim(claim)}" for claim in claims.values())
            yield from (f"  as opinion: {flat(reason)}" for reason in reasons)


def _claim(claim: Claim) -> str:
    return flat(claim.id) + (" (draft)" if claim.draft else "")


def _closing(found: Suggestions, others: Sequence[Sentence], everything: bool) -> Iterator[str]:
    aside = Counter(one.set_aside for one in others if one.set_aside)
    if others and not everything:
        counts = ", ".join(f"{aside[kind]} as {_SET_ASIDE[kind]}" for kind in _SET_ASIDE if aside[kind])
        yield f"--all lists the others too ({len(others)}), with what covers them." + (
            f" Set aside: {counts}." if counts else ""
        )
    if found.suggested:
        document = found.source.document
        sidecar = document.path if document else found.source.file.path.rpartition(".")[0] + ".yaml"
        yield "To go on with a sentence: write a claim (a new file claims/<id>.yaml) with the words under `quotes`,"
        yield f"or set the words aside as opinion under `not_checked` in {flat(sidecar)}, with the reason."
    yield "The list goes by words and numbers only: it misses claims, and what it lists may be true or of no interest."


def _line(source: Source, one: Sentence) -> int:
    return source.file.position(source.place(one.start, one.end).start).line


def _percent(share: float) -> int:
    """Return the share in whole percent, 0 and 100 only where it is exactly that."""
    return min(max(round(100 * share), 1), 99) if 0 < share < 1 else round(100 * share)
