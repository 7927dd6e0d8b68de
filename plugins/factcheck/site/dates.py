"""Dates for readers and machines, the same in every locale."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def day(value: date | None) -> str:
    """Return ``24 November 2026``; ``""`` for no date."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}" if value else ""


def iso(value: date | None) -> str:
    """Return ``2026-11-24``; ``""`` for no date. A time of day is left out."""
    if not value:
        return ""
    return (value.date() if isinstance(value, datetime) else value).isoformat()


def newest(dates: Iterable[date | None]) -> date | None:
    """Return the latest of ``dates``, None where there is none."""
    return max((one for one in dates if one), default=None)
