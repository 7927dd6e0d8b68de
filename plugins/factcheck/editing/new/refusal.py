"""Why no claim file is written."""

from __future__ import annotations


class NewError(Exception):
    """Why nothing was written, in words for the person who asked."""
