"""``json``: every change with its places in both states; `factcheck schema diff` describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from factcheck.diagnostics import FileText, Severity, Span
from factcheck.report.jsontext import Data, dump
from factcheck.review.compare import Diff
from factcheck.review.contract import Change

VERSION = 1
"""Raised when a program that reads version 1 could no longer do so."""


def render(diff: Diff, color: bool = False) -> str:
    """Return one JSON document."""
    counts = {f"{level}s": diff.count(level) for level in reversed(Severity)}
    return dump(
        {
            "version": VERSION,
            "base": diff.sides.base.name,
            "head": diff.sides.head.name,
            "changes": [_change(diff, one) for one in diff.changes],
            "summary": {"changes": len(diff.changes), **counts},
        }
    )


def _change(diff: Diff, one: Change) -> Data:
    return {
        "rule": one.rule,
        "level": str(one.level),
        "claim": one.claim,
        "message": one.message,
        "base": _place(diff.base_files, one.base),
        "head": _place(diff.head_files, one.head),
        "before": one.before,
        "after": one.after,
        "notes": list(one.notes),
        "fingerprint": one.fingerprint,
    }


def _place(files: Mapping[str, FileText], span: Span | None) -> Data | None:
    if span is None:
        return None
    file = files.get(span.path, FileText(span.path, ""))
    start, end = file.position(span.start), file.position(span.end)
    lines = {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}
    return {"path": span.path, "start": span.start, "end": span.end, **lines}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


_TEXT, _COUNT = {"type": "string"}, {"type": "integer", "minimum": 0}
_ORDINAL = {"type": "integer", "minimum": 1}
_PLACE = _object(
    {
        "path": _TEXT | {"description": "POSIX path relative to the desk's root"},
        "start": _COUNT | {"description": "offset in characters (Unicode code points) of the decoded file"},
        "end": _COUNT,
        **dict.fromkeys(("line", "column", "end_line", "end_column"), _ORDINAL),
    }
)
_MAYBE_PLACE = {"anyOf": [_PLACE, {"type": "null"}]}
_CHANGE = _object(
    {
        "rule": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
        "level": {"enum": ["error", "warning", "info"]},
        "claim": _TEXT | {"description": "the claim's id; empty where the change is of no claim"},
        "message": _TEXT | {"description": "stands alone"},
        "base": _MAYBE_PLACE,
        "head": _MAYBE_PLACE,
        "before": _TEXT | {"description": "the text that stood there; empty where there was none"},
        "after": _TEXT,
        "notes": {"type": "array", "items": _TEXT},
        "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
    }
)
DIFF_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "factcheck diff",
    **_object(
        {
            "version": {"const": VERSION},
            "base": _TEXT | {"description": "what the older state is called"},
            "head": _TEXT,
            "changes": {"type": "array", "items": _CHANGE},
            "summary": _object(dict.fromkeys(("changes", "errors", "warnings", "infos"), _COUNT)),
        }
    ),
}
"""Describes every document that ``render`` returns."""


def render_diff_schema() -> str:
    """Return the schema as `factcheck schema diff` prints it."""
    return json.dumps(DIFF_SCHEMA, indent=2, ensure_ascii=False) + "\n"
