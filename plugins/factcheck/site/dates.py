"""Dates for machines; for readers, ``language`` writes them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


def newest(dates: Iterable[date | None]) -> date | None:
    """Return the latest of ``dates``, None where there is none."""
    return max((one for one in dates if one), default=None)
