"""``data/schema/*.json``: what our JSON downloads hold, as JSON Schema (draft 2020-12).

What stands in a claim's file is described by the field table that also reads it, so that the two can't drift. Unknown
properties are let pass: the promise is that fields are added and never taken away.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.model.fields import Field, Kind
from factcheck.model.tables import CLAIM, EVIDENCE, QUOTE
from factcheck.shapes.lines import as_json
from factcheck.site.links import Addresses
from factcheck.site.machines.linked_schemas import ANNOTATIONS, PAGES, REVIEW_FEED, SEARCH

Schema = dict[str, Any]
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string", "minLength": 1}
_URL: Schema = {"type": "string", "format": "uri", "pattern": "^https?://"}
_DATE: Schema = {"type": "string", "format": "date"}
_BY_KIND: dict[Kind, Schema] = {
    Kind.DATE: _DATE,
    Kind.URL: _URL,
    Kind.BOOLEAN: {"const": True},  # what is false is left out
    Kind.INTEGER: {"type": "integer", "minimum": 1},
}


def schemas(addresses: Addresses) -> Iterator[tuple[str, str]]:
    """Yield (path, JSON) of each schema; each is named by the address at which it stands."""
    made = {"claim": claim_schema(), "claims": claims_schema(), "annotations": ANNOTATIONS}
    made |= {"claimreview": REVIEW_FEED, "claim-search": SEARCH, "claim-review-pages": PAGES}
    for name, schema in made.items():
        path = f"data/schema/{name}.schema.json"
        yield path, as_json({"$schema": _DIALECT, "$id": addresses.absolute(path)} | schema)


def claim_schema() -> Schema:
    """Return the schema of ``claims/<id>.json``."""
    fields = {one.name: _of(one) for one in CLAIM.fields if one.name != "aliases"}
    fields |= {
        "id": _said(_TEXT, "the claim's id: the last part of its page's address"),
        "url": _said(_URL, "the claim's page"),
        "status": _said({"enum": ["published", "withdrawn"]}, "whether the fact-check still stands"),
        "verdict": _object("id title", _verdict()),
        "modified": _said(_DATE, "when it was last changed: the newest of publication, corrections and withdrawal"),
        "quotes": {"type": "array", "items": _quote()},
        "evidence": {"type": "array", "items": _evidence()},
        "review": _said(_TEXT, "the reasoning, as HTML that was cleaned"),
    }
    required = "id url status claim claimant verdict summary reviewed modified authors quotes"
    schema = _object(required, fields)
    withdrawn = {"if": {"properties": {"status": {"const": "withdrawn"}}}, "then": {"required": ["withdrawn"]}}
    return {"title": "A fact-checked claim"} | schema | withdrawn


def claims_schema() -> Schema:
    """Return the schema of ``data/claims.json``."""
    fields = {
        "version": _said({"const": 1}, "of this format; another number where a field changes its meaning or goes"),
        "schema": _said(_URL, "this schema"),
        "name": _said(_TEXT, "who publishes the fact-checks"),
        "url": _URL,
        "language": _said(_TEXT, "of the fact-checks (BCP 47)"),
        "license": _said(_URL, "of the fact-checks; quoted words belong to those who wrote them"),
        "modified": _said(_DATE, "the newest date of all claims"),
        "total": {"type": "integer", "minimum": 0},
        "verdicts": {"type": "array", "items": _object("id title meaning", _verdict() | {"meaning": _TEXT})},
        "claims": {"type": "array", "items": {"$ref": "claim.schema.json"}},
    }
    return {"title": "All fact-checked claims, newest first"} | _object("version schema name url total claims", fields)


def _of(field: Field) -> Schema:
    """Return the schema of a field of a claim's file; what is empty is left out of downloads."""
    if field.kind == Kind.LIST:
        return _said({"type": "array", "minItems": 1, "items": _of(field.item) if field.item else {}}, field.help)
    if field.kind == Kind.MAPPING:
        needed = " ".join(one.name for one in field.fields if one.need == "yes")
        return _said(_object(needed, {one.name: _of(one) for one in field.fields}), field.help)
    if field.kind == Kind.CHOICE:
        return _said({"enum": list(field.choices)}, field.help)
    return _said(_BY_KIND.get(field.kind, _TEXT), field.help)


def _quote() -> Schema:
    fields = {one.name: _of(one) for one in QUOTE.fields} | {
        "source": _object("id title", _source()),
        "text": _said(_TEXT, "the passage as the source prints it; what an edited quote left out is in it"),
        "tier": _said({"enum": ["exact", "equivalent", "edited"]}, "how the quote and the source agree"),
        "place": _said(_TEXT, "the time in a recording, or the page of a PDF"),
        "url": _said(_URL, "the source's address with a fragment that leads to the words"),
    }
    return _object("source quote text tier", fields)


def _source() -> Schema:
    names = dict.fromkeys(("id", "title", "publisher", "author"), _TEXT)
    digest = _said({"type": "string", "pattern": "^[0-9a-f]{64}$"}, "of the file that we keep of it")
    return {**names, "url": _URL, "archived": _URL, "date": _DATE, "sha256": digest}


def _evidence() -> Schema:
    states = {"enum": ["verified", "unverified", "mismatch"]}
    said = "whether the quote was compared with a text that we keep, and what came of it"
    fields = {one.name: _of(one) for one in EVIDENCE.fields} | {"quote_state": _said(states, said)}
    return _object("stance", fields)


def _verdict() -> Schema:
    number = {"type": "integer", "minimum": 1}
    return {
        "id": _TEXT,
        "title": _said(_TEXT, "the verdict as readers see it"),
        "rating": _said(number, "its place on the scale, worst 1; left out for a verdict off the scale"),
        "best": _said(number, "the best place on the scale"),
    }


def _object(required: str, properties: Schema) -> Schema:
    return {"type": "object", "required": required.split(), "properties": properties}


def _said(schema: Schema, text: str) -> Schema:
    return schema | {"description": text[:1].upper() + text[1:] + "."}
