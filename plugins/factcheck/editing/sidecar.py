"""Writes a source's sidecar: what is known of it as YAML, in the order of the field table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from factcheck.model.fields import Kind, Need
from factcheck.model.tables import SOURCE
from factcheck.rules.fixes import quoted, scalar

SCHEMA = "plugins/factcheck/schema/source.schema.json"

# What other YAML readers would take for a number, a date or a yes.
_NOT_TEXT = re.compile(r"(?i)true|false|yes|no|on|off|null|~|[-+.\d][\d_.:,eET+-]*")


def sidecar_text(root: Path, values: Mapping[str, str]) -> str:
    """Return the file's text; the desk at ``root`` may keep a schema, which editors are told of on the first line."""
    lines = [f"# yaml-language-server: $schema=../{SCHEMA}"] if (root / SCHEMA).is_file() else []
    for field in SOURCE.fields:
        if values.get(field.name):
            lines.append(f"{field.name}: {_written(field.kind, values[field.name])}")
    return "".join(f"{line}\n" for line in lines)


def missing(values: Mapping[str, str]) -> list[str]:
    """Return the fields that a sidecar must have and ``values`` doesn't."""
    return [field.name for field in SOURCE.fields if field.need is Need.ALWAYS and not values.get(field.name)]


def _written(kind: Kind, value: str) -> str:
    value = " ".join(value.split())
    return quoted(value) if kind is Kind.TEXT and _NOT_TEXT.fullmatch(value) else scalar(value)
