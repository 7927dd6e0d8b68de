"""What all shapes are made of: values without empty ones, addresses that may be links, days."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any

Node = dict[str, Any]
"""An object of JSON."""

_NESTED = (dict, list, tuple)
_NUMBERS = {bool, int, float}  # False and 0 say something


def tidy(value: Any) -> Any:
    """Return ``value`` without empty texts, lists, objects and nothings, and without nodes that only have a type."""
    if isinstance(value, dict):
        kept = {
            key: tidied
            for key, one in value.items()
            if (tidied := tidy(one) if isinstance(one, _NESTED) else one) or type(tidied) in _NUMBERS
        }
        return {} if len(kept) == 1 and "@type" in kept else kept
    if isinstance(value, list | tuple):
        return [
            tidied
            for one in value
            if (tidied := tidy(one) if isinstance(one, _NESTED) else one) or type(tidied) in _NUMBERS
        ]
    return value


@lru_cache(maxsize=4096)  # a claim says the same few days forty times
def iso(day: date | None) -> str:
    """Return a day as ``2026-11-24``, the same in every locale; ``""`` for none. A time of day is left out."""
    if not day:
        return ""
    return (day.date() if isinstance(day, datetime) else day).isoformat()


def moment(day: str) -> str:
    """Return an ISO day with a time, in UTC, where a shape has no days without one; ``""`` for ``""``."""
    return f"{day}T00:00:00Z" if day else ""
