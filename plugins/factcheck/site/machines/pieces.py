"""JSON in pieces: one line for each record, so that a change shows as its lines and nothing is held as a whole."""

from __future__ import annotations

import json
from typing import Any


def as_json(value: Any) -> str:
    """Return ``value`` as one line of JSON, the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False) + "\n"


def ends(head: dict[str, Any], name: str, closing: str = "") -> tuple[str, str]:
    """Return what stands before and after the items that are the last member of ``head``; ``closing`` ends what is
    around it.
    """
    opening = as_json(head).rstrip()[:-1]
    return f"{opening}{', ' if head else ''}{json.dumps(name)}: [", f"\n]}}{closing}\n"
