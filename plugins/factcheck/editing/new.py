"""`factcheck new`: a claim file from a quote in a source, in the one way of `factcheck format`; never overwrites.

Its quote is located first, so that the file holds the source's own characters, and words beside them where the same
words stand more than once. What is missing stands under ``todo`` and in comments.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.coverage import body
from factcheck.coverage.sentences import sentences
from factcheck.diagnostics import FileText
from factcheck.editing.formatting import scalars
from factcheck.editing.formatting.values import WIDTH
from factcheck.model import Claim, Document, Quote, Repository, Source
from factcheck.model.fields import RESERVED, SLUG, SLUG_LENGTH, Field, Kind, Need
from factcheck.model.hidden import HIDDEN
from factcheck.model.tables import CLAIM
from factcheck.quotes import Match, fold
from factcheck.reading.files import YAML_LIMIT
from factcheck.rules import Context
from factcheck.rules.context import did_you_mean
from factcheck.rules.passages import Found, by_chance, printed, telling
from factcheck.rules.wording import listed, shown, slug

SCHEMA = "plugins/factcheck/schema/claim.schema.json"
_ID_WORDS = 8
_ID_FROM = 400  # characters of a claim that its id is made from
_FEW = 100
_PROSE = {"summary", "note", "reason", "was", "step"}
_FLOW = {"authors", "topics", "flags"}
# What no YAML file may hold, and lone halves of characters, which no file can.
_UNFIT = re.compile(f"[{HIDDEN}\ud800-\udfff\ufffe\uffff]")


class NewError(Exception):
    """Why nothing was written, in words for the person who asked."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a source, ready to be quoted: the fields of the quote, and what an editor should know of them."""

    fields: Mapping[str, Any]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A claim file that was written: its path below the root, its id, and what is still to be done."""

    path: str
    id: str
    todo: tuple[str, ...]


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


def new_claim(root: Path, context: Context, given: Mapping[str, Any], id: str = "", draft: bool = True) -> Written:
    """Write the claim file with the values ``given`` below ``root``; raise NewError and write nothing else.

    ``given`` has ``quotes``; a claim without words of its own gets the first quote's, and a ``todo`` that says so.
    """
    repository = context.repository
    values, todo = dict(given), list[str]()
    _refuse_unknown(values, repository)
    if not values.get("claim"):
        values["claim"] = values["quotes"][0]["quote"]
        todo.append("Put the claim in one plain, neutral sentence: it still has the words of the quote")
    if not values.get("claimant"):
        values["claimant"] = "Unknown"
        todo.append("Say who made the claim: not the outlet that reports it, unless the words are its own")
    missing = _missing(values, repository)
    if not draft and (missing or todo):
        raise NewError(f"a claim that is no draft needs more: {listed(missing) or listed(('claim', 'claimant'))}")
    todo += [f"Fill in `{name}`" for name in missing]
    values |= {"status": "draft", "todo": todo} if draft else {}
    id = _checked_id(id, repository) or claim_id(values["claim"], taken_ids(repository))
    path = f"claims/{id}.yaml"
    write_new(root / path, claim_text(values, schema_line(root), _explained(missing, repository)))
    return Written(path, id, tuple(todo))


def _refuse_unknown(values: Mapping[str, Any], repository: Repository) -> None:
    verdict, known = values.get("verdict"), repository.verdict_by_id
    if verdict and verdict not in known:
        raise NewError(f"there is no verdict `{verdict}`; " + did_you_mean(verdict, list(known), ""))


def _checked_id(id: str, repository: Repository) -> str:
    if id and (not re.fullmatch(SLUG, id) or len(id) > SLUG_LENGTH or re.fullmatch(RESERVED, id)):
        raise NewError(f"`{id}` can't be an id: lower-case letters and digits, joined by hyphens")
    if id in taken_ids(repository):
        raise NewError(f"the id `{id}` is taken; give another with --id")
    return id


def _missing(values: Mapping[str, Any], repository: Repository) -> list[str]:
    """Return what a published claim needs and ``values`` lack."""
    names = [field.name for field in CLAIM.fields if field.need is not Need.OPTIONAL and not values.get(field.name)]
    verdict = repository.verdict_by_id.get(values.get("verdict", ""))
    needs = verdict is None or verdict.needs_evidence
    return names + (["evidence"] if needs and not values.get("evidence") else [])


def _explained(missing: Iterable[str], repository: Repository) -> Iterator[str]:
    """Yield comments that say what each missing field is for."""
    names = list(missing)
    if names:
        yield "Still to be filled in; take the # away (`factcheck format` puts fields in order):"
    for name in names:
        field = CLAIM.field(name)
        yield f"{name}:  # {field.help if field else ''}"
        if name == "verdict":
            yield f"  one of: {', '.join(repository.verdict_by_id)}"
        if name == "evidence":
            yield "  - {title: , publisher: , url: , date: , type: primary, stance: supports}"


def fit(value: str) -> str:
    """Return ``value`` without the characters that a claim file may not hold."""
    return _UNFIT.sub("", value)


def claim_id(claim: str, taken: Collection[str]) -> str:
    """Return an id that is not ``taken``: the first words of the claim, with a number where they are taken.

    A claim whose letters are not Latin gets a name made of its digest.
    """
    words = "-".join(slug(claim[:_ID_FROM]).split("-")[:_ID_WORDS])
    if not words or re.fullmatch(RESERVED, words):
        words = f"claim-{words or hashlib.sha256(claim.encode('utf-8', 'replace')).hexdigest()[:8]}"
    id, number = words, 1
    while id in taken:
        number = number + 1 if number < _FEW else len(taken) + number  # thousands of the same words take no longer
        id = f"{words[: SLUG_LENGTH - len(str(number)) - 1].strip('-')}-{number}"
    return id


def taken_ids(repository: Repository) -> set[str]:
    """Return every id that a new claim may not have: those in use, in lower case, and those that redirect."""
    return {id.lower() for claim in repository.claims for id in (claim.id, *claim.aliases)}


def claim_text(values: Mapping[str, Any], top: Iterable[str] = (), end: Iterable[str] = ()) -> str:
    """Return a claim file with ``values`` (by field name; what is empty is left out).

    ``top`` and ``end`` are comments for the first and last lines, without their ``#``.
    """
    lines = [f"# {line}" for line in top]
    lines += _mapping(CLAIM, values, 0)
    lines += [f"# {line}" for line in end]
    return "".join(f"{line}\n" for line in lines)


def schema_line(root: Path, folder: str = "claims") -> list[str]:
    """Return the comment that tells editors of the schema, where the desk at ``root`` keeps one."""
    up = "../" * len(Path(folder).parts)
    return [f"yaml-language-server: $schema={up}{SCHEMA}"] if (root / SCHEMA).is_file() else []


def write_new(path: Path, text: str) -> None:
    """Write a file that isn't there yet; raise NewError where it is, can't be, or would be too big."""
    data = text.encode("utf-8")
    if len(data) > YAML_LIMIT:
        raise NewError(f"it would be longer than a claim file may be ({YAML_LIMIT // 1024} KB)")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        stream = path.open("xb")
    except FileExistsError:
        raise NewError(f"{path} is there already, and is never overwritten") from None
    try:
        with stream:
            stream.write(data)
    except OSError as error:  # a full disk: half a claim would be taken for a whole one
        path.unlink()
        raise OSError(error.errno, error.strerror, str(path)) from None


def _mapping(table: Field, values: Mapping[str, Any], indent: int) -> Iterator[str]:
    for field in table.fields:
        value = values.get(field.name)
        if value not in ("", None, [], (), {}):
            yield from _field(field, value, " " * indent + f"{field.name}:", indent)


def _field(field: Field, value: Any, lead: str, indent: int) -> Iterator[str]:
    """Yield the lines of one field behind ``lead``: its name, or a dash."""
    if field.kind is Kind.LIST and field.item:
        flow = _in_brackets(field, value, len(lead) + 1)
        yield f"{lead} {flow}" if flow else lead
        for item in () if flow else value:
            yield from _item(field.item, item, indent + 2)
    elif field.kind is Kind.MAPPING and not isinstance(value, str):
        yield lead
        yield from _mapping(field, value, indent + 2)
    else:
        yield from _scalar(field, value, lead, indent + 2)


def _item(field: Field, value: Any, indent: int) -> Iterator[str]:
    pad = " " * indent
    if field.kind is not Kind.MAPPING:
        yield from _field(field, value, pad + "-", indent)
        return
    first, *rest = _mapping(field, value, indent + 2)
    yield f"{pad}- {first.lstrip()}"
    yield from rest


def _in_brackets(field: Field, values: Iterable[str], column: int) -> str:
    """Return a list of short names between brackets; ``""`` where it must be one a line."""
    text = "[" + ", ".join(_one_line(str(value), in_flow=True) for value in values) + "]"
    return text if field.name in _FLOW and column + len(text) <= WIDTH else ""


def _scalar(field: Field, value: Any, lead: str, indent: int) -> Iterator[str]:
    if isinstance(value, bool | date | int):
        yield f"{lead} {str(value).lower() if isinstance(value, bool) else value}"
        return
    text = str(value).strip(" \t\r\n")
    first, *block = _lines(field, text, len(lead) + 1, WIDTH - indent)
    yield f"{lead} {first}"
    yield from (" " * indent + line if line else "" for line in block)


def _lines(field: Field, text: str, column: int, width: int) -> list[str]:
    """Return a text's lines: as `factcheck format` would write what it finds so."""
    line = text if field.kind is Kind.DATE else _one_line(text)
    prose = field.kind is Kind.MARKDOWN or field.name in _PROSE
    if prose and "\n" not in text and column + len(line) > WIDTH and scalars.can_be_folded(text):
        folded = scalars.fold(text, width)
        return [">-", *folded] if len(folded) > 1 else [line]
    if ("\n" in text or field.kind is Kind.MARKDOWN) and scalars.can_be_literal(text):
        return ["|", *text.split("\n")]
    return [line]


def _one_line(text: str, in_flow: bool = False) -> str:
    plain = scalars.can_be_plain(text, in_flow) and scalars.is_text(text)
    return text if plain else scalars.quoted(text)
