"""JSON in pieces: one line for each record, so that a change shows as its lines and nothing is held as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any


def as_json(value: Any) -> str:
    """Return ``value`` as one line of JSON, the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False) + "\n"


def listing(head: dict[str, Any], name: str, items: Iterable[str], closing: str = "") -> Iterator[str]:
    """Yield ``head`` with ``items`` (JSON already, one each) as its last member; ``closing`` ends what is around it."""
    opening = as_json(head).rstrip()[:-1]
    yield f"{opening}{', ' if head else ''}{json.dumps(name)}: ["
    before = "\n"
    for item in items:
        yield before + item.rstrip("\n")
        before = ",\n"
    yield f"\n]}}{closing}\n"
