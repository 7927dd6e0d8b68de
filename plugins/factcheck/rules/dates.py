"""What a date that isn't in ISO 8601's form was probably meant to be."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?:[T ]\d\d:.*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})[./\- ]+(\d{1,2})[./\- ]+(\d{4})")
_DAY_NAMED = re.compile(r"(?:\w+, )?(\d{1,2})(?:st|nd|rd|th)?\.?[ -](?:of )?([A-Za-z]{3,9})\.?,?[ -](\d{4})")
_NAMED_DAY = re.compile(r"(?:\w+, )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")


def likely_dates(value: str) -> tuple[date, ...]:
    """Return the days that ``value`` may stand for: none, one, or two where day and month could be swapped."""
    value = value.strip()
    if found := _YEAR_FIRST.fullmatch(value):
        return _days((found[1], found[2], found[3]))
    if found := _YEAR_LAST.fullmatch(value):
        return _days((found[3], found[2], found[1]), (found[3], found[1], found[2]))
    if found := _DAY_NAMED.fullmatch(value):
        return _days((found[3], _month(found[2]), found[1]))
    if found := _NAMED_DAY.fullmatch(value):
        return _days((found[3], _month(found[1]), found[2]))
    return ()


def _month(name: str) -> str:
    short = name[:3].lower()
    return str(MONTHS.index(short) + 1) if short in MONTHS else "0"


def _days(*readings: tuple[str, str, str]) -> tuple[date, ...]:
    days: dict[date, None] = {}
    for year, month, day in readings:
        try:
            days[date(int(year), int(month), int(day))] = None
        except ValueError:  # no such day: not what was meant
            continue
    return tuple(days)
