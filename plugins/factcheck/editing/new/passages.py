"""Words of a source, located and ready to be quoted: in the source's own characters, told from others like them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from factcheck.coverage import body
from factcheck.coverage.sentences import sentences
from factcheck.diagnostics import FileText
from factcheck.editing.new.refusal import NewError
from factcheck.editing.new.text import fit
from factcheck.model import Claim, Document, Quote, Source
from factcheck.quotes import Match, fold
from factcheck.rules import Context
from factcheck.rules.passages import Found, by_chance, printed, telling
from factcheck.rules.wording import shown


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source, ready to be quoted: the fields of the quote, and what an editor should know of them."""

    fields: Mapping[str, Any]
    notes: tuple[str, ...] = ()


def sentences_with(source: Source, words: str) -> list[tuple[int, str]]:
    """Return (line of the file, sentence) of each sentence that holds ``words``, in whatever case or typography."""
    wanted, text = _loosely(words), source.text
    spans = sentences(text, *body(source), source.language) if wanted else ()
    found = [(start, end) for start, end in spans if wanted in _loosely(text[start:end])]
    return [
        (source.file.position(source.place(start, end).start).line, " ".join(fit(text[start:end]).split()))
        for start, end in found
    ]


def _loosely(text: str) -> str:
    return " ".join(fold(text).casefold().split())


def passage(
    context: Context, source: Source, words: str, before: str = "", after: str = "", closest: bool = False
) -> Passage:
    """Return the quote of ``words`` in the source's own characters; raise NewError where they don't stand there.

    With ``closest`` the nearest passage is taken instead. Of several places the first is, and the words beside it
    that tell it from the others are added.
    """
    match = context.match(source, words, before, after)
    fields = {"source": source.id, "before": before, "after": after}
    if match.status == "context_mismatch":
        raise NewError("the words stand there, but not beside those given with --before or --after")
    if match.tier == "edited":
        return Passage({**fields, "quote": fit(" ".join(words.split())), "edited": True}, tuple(match.warnings))
    if match.status == "ambiguous":
        return _first_place(context, source, words, match, fields)
    if not match.holds and not (closest and match.tier == "altered"):
        raise NewError(_not_there(source, words, match))
    notes = list(match.warnings)
    if not match.holds:
        notes.append("The words were not there; the closest passage is quoted.")
    elif match.tier == "equivalent":
        notes.append("The source's own characters are quoted: quotation marks, dashes or spaces differed.")
    return Passage({**fields, "quote": printed(source, match)}, tuple(notes))


def _first_place(context: Context, source: Source, words: str, match: Match, fields: Mapping[str, Any]) -> Passage:
    start, end = place = match.all_spans[0]
    one = Found(Claim("", Document("", FileText("", ""))), Quote(0, source.id, words), source, match)
    told = telling(one, context, place)
    if fields["before"] or fields["after"] or told is None:
        raise NewError("the words stand there more than once; quote more of them, or give --before or --after")
    field, beside = told
    quote = " ".join(fit(source.text[start:end]).split())
    line = source.file.position(source.place(start, end).start).line
    times = f"The words stand {len(match.all_spans)} times; the first place (line {line}) is quoted"
    note = f"{times}, told from the others by `{field}: {beside}`."
    return Passage({**fields, "quote": quote, field: beside}, (note, "Another place: give --before or --after."))


def _not_there(source: Source, words: str, match: Match) -> str:
    near = printed(source, match)
    if not near or by_chance(words, match):
        return f"these words don't stand in `{source.id}`; nothing was written"
    return (
        f"these words don't stand so in `{source.id}`; nothing was written. The closest passage, "
        f"{min(int(match.similarity * 100), 99)} % alike: {shown(near, 300)}. --closest quotes it"
    )
