"""Times in a recording, as people write them."""

from __future__ import annotations


def clock(seconds: float) -> str:
    """Return ``1:02:03``, or ``2:03`` within the first hour; parts of a second are dropped."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
