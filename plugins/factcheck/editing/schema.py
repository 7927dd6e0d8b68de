"""The JSON Schemas of the three YAML files (draft 2020-12), made from the field table that the reader uses."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from factcheck.model.fields import LANGUAGE, RESERVED, SHA256, SLUG, SLUG_LENGTH, Field, Kind, Need
from factcheck.model.tables import CLAIM, SCALE, SOURCE

Schema = dict[str, Any]

SCHEMAS = {"claim": CLAIM, "source": SOURCE, "verdicts": SCALE}


def json_schema(name: str) -> Schema:
    """Return the schema called ``name``: ``claim``, ``source`` or ``verdicts``."""
    table = SCHEMAS[name]
    opening = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"factcheck: {name}"}
    return opening | _of(table)


def render_schema(name: str) -> str:
    """Return the schema as the file ``schema/<name>.schema.json`` holds it."""
    return json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n"


def _of(field: Field) -> Schema:
    schema: Schema = {"description": _sentence(field.help)} | _KINDS[field.kind](field)
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
    short = field.field(field.short_form)
    return schema if short is None else {"anyOf": [_text(short), schema]}


def _list(field: Field) -> Schema:
    assert field.item is not None
    return {"type": "array", "items": _of(field.item), "minItems": 1}


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
