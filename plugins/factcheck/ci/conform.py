"""Whether a JSON value is what a JSON Schema says, in the few words of it that this project's schemas use."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Schema = dict[str, Any]
_TYPES: dict[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, dict),
    "array": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "null": lambda value: value is None,
}
_KNOWN = {"$schema", "title", "description", "type", "properties", "required", "additionalProperties"}
_KNOWN |= {"items", "enum", "const", "pattern", "minimum", "anyOf"}


def misfit(value: Any, schema: Schema, place: str = "$") -> str:
    """Return where ``value`` is not what ``schema`` says; ``""`` where it is.

    Raises ValueError for a word of JSON Schema that this function doesn't know: no rule is passed over in silence.
    """
    unknown = schema.keys() - _KNOWN
    if unknown:
        raise ValueError(f"this check knows nothing of {sorted(unknown)}")
    if "anyOf" in schema and all(misfit(value, one, place) for one in schema["anyOf"]):
        return place
    if "const" in schema and value != schema["const"]:
        return place
    if "enum" in schema and value not in schema["enum"]:
        return place
    if "type" in schema and not _TYPES[schema["type"]](value):
        return place
    if "pattern" in schema and not re.search(re.sub(r"\$$", r"\\Z", schema["pattern"]), value):
        return place  # Python's $ would let a line break follow
    if "minimum" in schema and value < schema["minimum"]:
        return place
    return _below(value, schema, place)


def _below(value: Any, schema: Schema, place: str) -> str:
    if isinstance(value, dict):
        fields: Schema = schema.get("properties", {})
        if set(schema.get("required", ())) - value.keys():
            return place
        if schema.get("additionalProperties") is False and value.keys() - fields.keys():
            return place
        pairs = [(f"{place}.{name}", value[name], fields[name]) for name in fields if name in value]
    elif isinstance(value, list) and "items" in schema:
        pairs = [(f"{place}[{index}]", one, schema["items"]) for index, one in enumerate(value)]
    else:
        pairs = []
    return next((found for where, one, below in pairs if (found := misfit(one, below, where))), "")
