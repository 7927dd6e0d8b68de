"""JSON in pieces: one line for each record, so that a change shows as its lines and nothing is held as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

_encode = json.JSONEncoder(ensure_ascii=False).encode
_encode_closely = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_ESCAPES = [(sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029"]


def as_json(value: Any) -> str:
    """Return ``value`` as one line of JSON, the same bytes for the same value."""
    return _encode(value) + "\n"


def for_script(value: Any) -> str:
    """Return ``value`` as JSON that can't end or open a script element, whatever its strings hold."""
    return inert(_encode_closely(value))


def inert(text: str) -> str:
    """Return JSON that says the same and can stand within a page's script element."""
    for sign, escaped in _ESCAPES:
        text = text.replace(sign, escaped)
    return text


def ends(head: dict[str, Any], name: str, closing: str = "") -> tuple[str, str]:
    """Return what stands before and after the items that are the last member of ``head``; ``closing`` ends what is
    around it.
    """
    opening = as_json(head).rstrip()[:-1]
    return f"{opening}{', ' if head else ''}{json.dumps(name)}: [", f"\n]}}{closing}\n"


def listing(around: tuple[str, str], items: Iterable[str]) -> Iterator[str]:
    """Yield ``items`` (a line of JSON each) within what ``ends`` gives."""
    yield around[0]
    before = "\n"
    for item in items:
        yield before + item.rstrip("\n")
        before = ",\n"
    yield around[1]
