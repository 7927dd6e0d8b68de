"""What an editor offers to write at the cursor: names of fields, words of closed lists, ids, and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from lsprotocol import types

from factcheck.editing.formatting import scalars
from factcheck.editing.names import NameKind, kind_of
from factcheck.lsp.index import Index
from factcheck.lsp.places import Lines
from factcheck.lsp.spot import Spot
from factcheck.lsp.words import about_field, inert, short
from factcheck.model.fields import Field, Kind

MOST = 200
"""How many words are offered; the editor asks again when more has been typed."""

TRIGGERS = (" ", '"', "'", "[", ",")
"""What a person types before a name or value, besides letters."""

_Item = types.CompletionItem
_Kinds = types.CompletionItemKind


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to write: ``label`` is what is shown, ``note`` stands beside it, ``about`` explains it (Markdown)."""

    value: str
    note: str = ""
    about: str = ""
    kind: types.CompletionItemKind = _Kinds.Value


def names(spot: Spot, lines: Lines) -> Iterator[_Item]:
    """Yield the fields that the mapping at the cursor can hold and does not hold yet, in the usual order."""
    table, there = spot.table, spot.names()
    dash = ""
    if table is not None and table.kind is Kind.LIST and table.item is not None and not spot.entry.in_flow:
        table, dash, there = table.item, "- ", set()
    if table is None or table.kind is not Kind.MAPPING:
        return
    column = lines.column(spot.start) + len(dash)
    goes_on = spot.text[spot.end :].lstrip(" \t").startswith(":")
    for number, field in enumerate(table.fields):
        if field.name not in there:
            text = field.name if goes_on else f"{field.name}:{_opening(field, column, spot.entry.in_flow)}"
            edit = types.TextEdit(lines.between(spot.start, spot.end), dash + text)
            yield _Item(
                field.name,
                kind=_Kinds.Field,
                detail=field.help,
                documentation=types.MarkupContent(types.MarkupKind.Markdown, about_field(field)),
                sort_text=f"{number:03}",
                filter_text=dash + field.name,
                insert_text_mode=types.InsertTextMode.AsIs,
                text_edit=edit,
            )


def _opening(field: Field, column: int, in_flow: bool) -> str:
    """Return what follows a name's colon: a blank, or the beginning of a list, mapping or longer text below it."""
    below = "\n" + " " * (column + 2)
    if in_flow or field.short_form:
        return " "
    if field.kind is Kind.LIST and field.item is not None:
        first = f"{field.item.fields[0].name}: " if field.item.fields else ""
        return f"{below}- {first}"
    if field.kind is Kind.MAPPING:
        return below
    return f" |{below}" if field.kind is Kind.MARKDOWN else " "


def values(spot: Spot, lines: Lines, index: Index, own: str, today: date) -> Iterator[_Item]:
    """Yield the values that the field at the cursor can have, as far as they are known; ``own`` is the file's id."""
    edit_at = lines.line_of(spot.start) == lines.line_of(spot.end) and spot.entry.style not in ("|", ">", "[", "{")
    if not edit_at:
        return
    lead, offers = _lead(spot), list(_offers(spot, index, own, today))
    if len(offers) > MOST:
        typed = spot.typed.casefold()
        offers = [one for one in offers if typed in f"{one.value} {one.note}".casefold()]
    for number, offer in enumerate(offers[:MOST]):
        written = lead + written_value(offer.value, spot.entry.in_flow)
        yield _Item(
            offer.value,
            kind=offer.kind,
            detail=offer.note or None,
            documentation=types.MarkupContent(types.MarkupKind.Markdown, offer.about) if offer.about else None,
            sort_text=f"{number:04}",
            filter_text=f"{lead}{spot.entry.style}{offer.value} {offer.note}".rstrip(),
            insert_text_mode=types.InsertTextMode.AsIs,
            text_edit=types.TextEdit(lines.between(spot.start, spot.end), written),
        )


def _lead(spot: Spot) -> str:
    """Return the dash that opens an item where the cursor stands below a list's name, without one."""
    return "- " if spot.in_key and spot.table is not None and spot.table.kind is Kind.LIST else ""


def written_value(value: str, in_flow: bool) -> str:
    """Return ``value`` as it is written on one line."""
    plain = scalars.can_be_plain(value, in_flow) and scalars.is_text(value)
    return value if plain or _is_bare(value) else scalars.quoted(value)


def _is_bare(value: str) -> bool:
    """Whether the reader wants the value without quotation marks, whatever other readers take it for."""
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _offers(spot: Spot, index: Index, own: str, today: date) -> Iterable[Offer]:
    field, root = spot.table, spot.root
    if field is not None and field.kind is Kind.LIST and spot.in_key and field.item is not None:
        path, field = (*spot.path, 0), field.item
    else:
        path = spot.path
    if field is None:
        return ()
    kind = kind_of(root, path)
    if path[:1] == ("aliases",):  # a former name is none of those in use
        return ()
    if kind is not None and (root, path[-1]) not in (("source", "id"), ("scale", "id")):
        return ids(kind, index, own)
    if field.choices:
        return (Offer(one, about=about_field(field), kind=_Kinds.EnumMember) for one in field.choices)
    if field.kind is Kind.BOOLEAN:
        return (Offer(one, about=about_field(field)) for one in ("true", "false"))
    if field.kind is Kind.DATE:
        return (Offer(today.isoformat(), "today"),)
    used = dict(_used(root, path, index))
    if spot.value in used:
        used[spot.value] -= 1  # what is being typed counts in the last check, too
    return (Offer(word, _times(count), kind=_Kinds.Text) for word, count in used.items() if count)


def _used(root: str, path: tuple[str | int, ...], index: Index) -> dict[str, int]:
    steps = tuple("*" if isinstance(step, int) else step for step in path)
    return {
        ("topics", "*"): index.topics,
        ("claimant",): index.claimants,
        ("claimant", "name"): index.claimants,
        ("authors", "*"): index.authors,
        ("reviews", "*", "by"): index.authors,
        ("evidence", "*", "publisher"): index.publishers,
        ("evidence", "*", "origin"): index.origins,
        ("publisher",): index.publishers,
    }.get(steps, {})


def _times(count: int) -> str:
    return "used once" if count == 1 else f"used {count} times"


def ids(kind: NameKind, index: Index, own: str = "") -> Iterator[Offer]:
    """Yield every id of this kind with what has it; ``own`` is left out."""
    repository = index.repository
    if kind is NameKind.VERDICT:
        for verdict in repository.verdicts:
            about = f"**{inert(verdict.title)}**\n\n{inert(verdict.meaning)}"
            yield Offer(verdict.id, short(verdict.title), about, _Kinds.EnumMember)
    elif kind is NameKind.SOURCE:
        for source in repository.source_by_id.values():
            day = f" · {source.date}" if source.date else ""
            yield Offer(source.id, short(f"{source.publisher}{day}"), inert(source.title), _Kinds.Reference)
    else:
        for claim in repository.claims:
            if claim.id != own:
                yield Offer(claim.id, short(claim.claim), inert(claim.claim), _Kinds.Reference)
