"""The JSON Schemas of the three YAML files (draft 2020-12), made from the field table that the reader uses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from factcheck.model.fields import LANGUAGE, RESERVED, SHA256, SLUG, SLUG_LENGTH, Field, Kind, Need
from factcheck.model.tables import CLAIM, SCALE, SOURCE

Schema = dict[str, Any]

SCHEMAS = {"claim": CLAIM, "source": SOURCE, "verdicts": SCALE}
FILES = {"claim": "claims/**/*.yaml", "source": "seeds/**/*.yaml", "verdicts": "content/verdicts.yaml"}
"""Which files of a desk each schema is for, as editors match them."""


def json_schema(name: str) -> Schema:
    """Return the schema called ``name``: ``claim``, ``source`` or ``verdicts``."""
    table = SCHEMAS[name]
    opening = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"factcheck: {name}"}
    return opening | _of(table)


def render_schema(name: str) -> str:
    """Return the schema as the file ``schema/<name>.schema.json`` holds it."""
    return json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n"


def render_catalog(at: str) -> str:
    """Return a catalogue of the schemas that stand below the address ``at``, in the shape of SchemaStore's.

    An editor whose YAML support is pointed to it (``yaml.schemaStore.url``) finds each file's schema by itself; each
    entry can be sent to SchemaStore as it is.
    """
    entries = [
        {
            "name": f"factcheck {name}",
            "description": _sentence(table.help),
            "fileMatch": [FILES[name]],
            "url": f"{at.rstrip('/')}/{name}.schema.json",
        }
        for name, table in SCHEMAS.items()
    ]
    catalog = {"$schema": "https://json.schemastore.org/schema-catalog.json", "version": 1, "schemas": entries}
    return json.dumps(catalog, indent=2, ensure_ascii=False) + "\n"


def _of(field: Field) -> Schema:
    schema: Schema = {"description": _sentence(field.help)} | _KINDS[field.kind](field)
    if "`" in field.help:  # editors that know of it show names as code
        schema["markdownDescription"] = schema["description"]
    if field.example and field.kind is not Kind.CHOICE:
        schema["examples"] = [_example(field)]
    return schema


def _sentence(help: str) -> str:
    return help[0].upper() + help[1:] + ("" if help.endswith(".") else ".")


def _example(field: Field) -> Any:
    if field.kind is Kind.INTEGER:
        return int(field.example)
    return True if field.kind is Kind.BOOLEAN else field.example


def _text(field: Field) -> Schema:
    # Read by declared type: a number or a yes-or-no without quotation marks is text where text is declared.
    return {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def _pattern(pattern: str, **more: Any) -> Callable[[Field], Schema]:
    return lambda field: {"type": "string", "pattern": rf"^\s*{pattern}\s*$"} | more


def _mapping(field: Field) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {below.name: _of(below) for below in field.fields},
        "additionalProperties": False,
        "required": [below.name for below in field.fields if below.need is Need.ALWAYS],
    }
    published = [below.name for below in field.fields if below.need is Need.PUBLISHED]
    if published:
        draft = {"properties": {"status": {"const": "draft"}}, "required": ["status"]}
        schema |= {"if": draft, "else": {"required": published}}
    snippet = _snippet(field)
    if snippet:  # what editors offer to type: the fields that have to be there
        schema["defaultSnippets"] = [{"label": f"{field.name}: what it needs", "body": snippet}]
    short = field.field(field.short_form)
    return schema if short is None else {"anyOf": [_text(short), schema]}


def _snippet(field: Field) -> Schema:
    """Return the fields that are needed, each with a place to type in; lists hold one such item."""
    places = count(1)
    needed = [below for below in field.fields if below.need is not Need.OPTIONAL]
    return {below.name: _typed(below, places) for below in needed} if len(needed) > 1 else {}


def _typed(field: Field, places: Iterator[int]) -> Any:
    if field.kind is Kind.LIST and field.item is not None:
        return [_typed(field.item, places)]
    if field.kind is Kind.MAPPING and not field.short_form:
        return {below.name: _typed(below, places) for below in field.fields if below.need is not Need.OPTIONAL}
    return f"${{{next(places)}|{','.join(field.choices)}|}}" if field.choices else f"${next(places)}"


def _list(field: Field) -> Schema:
    assert field.item is not None
    return {"type": "array", "items": _of(field.item), "minItems": 1, "maxItems": field.most}


_KINDS: dict[Kind, Callable[[Field], Schema]] = {
    Kind.TEXT: _text,
    Kind.MARKDOWN: _text,
    Kind.DATE: _pattern(r"\d{4}-\d{2}-\d{2}", format="date"),
    Kind.URL: _pattern(r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]\S*"),
    Kind.SLUG: lambda field: {
        "anyOf": [
            {"type": "string", "pattern": rf"^\s*(?!({RESERVED})\s*$){SLUG}\s*$", "maxLength": SLUG_LENGTH},
            {"type": "integer", "minimum": 0},
            {"type": "boolean"},
        ]
    },
    # YAML's words for yes and no are read as the text they are: `language: no` is Norwegian.
    Kind.LANGUAGE: _pattern(LANGUAGE, type=["string", "boolean"]),
    Kind.SHA256: _pattern(SHA256),
    Kind.BOOLEAN: lambda field: {"type": "boolean"},
    Kind.INTEGER: lambda field: {"type": "integer"},
    Kind.CHOICE: lambda field: {"enum": list(field.choices)},
    Kind.LIST: _list,
    Kind.MAPPING: _mapping,
}
