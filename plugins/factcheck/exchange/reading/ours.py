"""Our own claims.json to records: nothing in them is mended but what no file may hold."""

from __future__ import annotations

from typing import Any

from factcheck.exchange.clean import Cleaner
from factcheck.exchange.incoming import Incoming, Refused, Work
from factcheck.exchange.reading.richtext import is_html, markdown
from factcheck.model.fields import Field, Kind
from factcheck.model.tables import CLAIM

_WORKED_OUT = {"id", "url", "modified", "verdict", "quotes"}
_QUOTE_WORKED_OUT = {"source", "text", "tier", "place", "url"}
_EVIDENCE_WORKED_OUT = {"quote_state"}


def is_ours(node: Any) -> bool:
    """Whether ``node`` is one claim of our claims.json."""
    return isinstance(node, dict) and "id" in node and "claim" in node and isinstance(node.get("claimant"), dict)


def read_ours(node: dict[str, Any], place: str) -> Incoming | Refused:
    """Return the record of one claim of ours."""
    clean, one = Cleaner(literal=True), Incoming(place, own=True)
    if not clean.line(node["claim"], "claim"):
        return Refused(place, "it has no claim")
    one.id, one.url = clean.line(node["id"], "id"), clean.address(node.get("url"), "url")
    for name, value in node.items():
        field = CLAIM.field(name)
        if name not in _WORKED_OUT and field:
            one.fields[name] = _value(field, value, name, clean)
        elif name not in _WORKED_OUT:
            clean.leave(name, value)
    review = one.fields.get("review", "")
    if is_html(review):
        one.fields["review"] = markdown(review)
        clean.said("review", "HTML became Markdown")
    verdict = node.get("verdict")
    verdict = verdict if isinstance(verdict, dict) else {"id": verdict}
    one.label = clean.line(verdict.get("id") or verdict.get("title"), "verdict")
    one.fields["quotes"] = [quote for each in _list(node.get("quotes")) if (quote := _quote(one, each, clean))]
    one.repairs, one.left = clean.repairs, clean.left
    return one


def _quote(one: Incoming, node: Any, clean: Cleaner) -> dict[str, Any]:
    node = node if isinstance(node, dict) else {"quote": node}
    source = node.get("source")
    source = source if isinstance(source, dict) else {"id": source}
    field = CLAIM.field("quotes")
    rest = {name: value for name, value in node.items() if name not in _QUOTE_WORKED_OUT}
    quote: dict[str, Any] = _value(field.item, rest, "quotes", clean) if field and field.item else {}
    work = Work(
        clean.address(source.get("url"), "source.url"),
        clean.line(source.get("title"), "source.title"),
        clean.line(source.get("publisher"), "source.publisher"),
        clean.day(source.get("date"), "source.date"),
        clean.address(source.get("archived"), "source.archived"),
    )
    if work.told and work not in one.appearances:
        one.appearances.append(work)
    id = clean.line(source.get("id"), "source.id")
    return {"source": id, **quote} if id and quote.get("quote") else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _value(field: Field, value: Any, name: str, clean: Cleaner) -> Any:
    """Return ``value`` as the field declares it; what it can't be is left as text."""
    if field.kind is Kind.LIST and field.item:
        return [kept for one in _list(value) if (kept := _value(field.item, one, name, clean))]
    if field.kind is Kind.MAPPING:
        return _fields(field, value, name, clean)
    if field.kind is Kind.DATE:
        return clean.day(value, name)
    if field.kind is Kind.URL:
        return clean.address(value, name)
    if field.kind is Kind.BOOLEAN:
        return value is True
    text = clean.text(value, name)
    if field.kind is Kind.CHOICE and text and text not in field.choices:
        clean.leave(name, text)
        return ""
    return text


def _fields(field: Field, value: Any, name: str, clean: Cleaner) -> dict[str, Any]:
    values = value if isinstance(value, dict) else {field.short_form: value} if field.short_form else {}
    kept: dict[str, Any] = {}
    for key, one in values.items():
        below = field.field(str(key))
        if below:
            kept[below.name] = _value(below, one, f"{name}.{key}", clean)
        elif key not in _EVIDENCE_WORKED_OUT:
            clean.leave(f"{name}.{key}", one)
    return {key: one for key, one in kept.items() if one}
