"""Dates for machines, the same in every locale; for readers, ``language`` writes them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime


def iso(value: date | None) -> str:
    """Return ``2026-11-24``; ``""`` for no date. A time of day is left out."""
    if not value:
        return ""
    return (value.date() if isinstance(value, datetime) else value).isoformat()


def newest(dates: Iterable[date | None]) -> date | None:
    """Return the latest of ``dates``, None where there is none."""
    return max((one for one in dates if one), default=None)
