"""The JSON Schema (draft 2020-12) of the ``json`` format: what a program that reads a report may rely on."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from factcheck.diagnostics import Summary
from factcheck.report.json import VERSION

Schema = dict[str, Any]


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_ORDINAL: Schema = {"type": "integer", "minimum": 1}
_PLACE: Schema = {
    "path": _TEXT | {"description": "POSIX path relative to the repository's root"},
    "line": _ORDINAL | {"description": "where it starts; only a line feed ends a line"},
    "column": _ORDINAL | {"description": "in characters (Unicode code points)"},
    "end_line": _ORDINAL | {"description": "where it ends"},
    "end_column": _ORDINAL | {"description": "the first character after it"},
}
_FIX = _object(
    {
        "title": _TEXT,
        "applicability": {"enum": ["safe", "unsafe"]},
        "edits": _list(_object(_PLACE | {"text": _TEXT | {"description": "what the place's text becomes"}})),
    }
)
_FINDING = _object(
    {
        "code": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
        "name": _TEXT | {"description": "the rule's name"},
        "severity": {"enum": ["error", "warning", "info"]},
        "message": _TEXT | {"description": "stands alone"},
        **_PLACE,
        "help": _TEXT | {"description": "what to do; empty where the message says it all"},
        "fix": {"anyOf": [_FIX, {"type": "null"}]},
        "related": _list(_object(_PLACE | {"label": _TEXT})),
        "fingerprint": _TEXT | {"description": "stays the same when other lines of the file change"},
    }
)

REPORT_SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "factcheck report",
    **_object(
        {
            "version": {"const": VERSION},
            "findings": _list(_FINDING),
            "summary": _object(dict.fromkeys((field.name for field in fields(Summary)), _COUNT)),
        }
    ),
}
"""Describes every document that ``factcheck.report.json.render`` returns."""


def render_report_schema() -> str:
    """Return the schema as `factcheck schema report` prints it."""
    return json.dumps(REPORT_SCHEMA, indent=2, ensure_ascii=False) + "\n"
