"""Character references (``&eacute;``, ``&#233;``) as their characters, by HTML's rules."""

from __future__ import annotations

import html
import re

_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#x[0-9a-f]{1,8}|[a-z][a-z0-9]{1,31});?", re.IGNORECASE)


def resolved(text: str) -> str:
    """Return ``text`` with every character reference as its character."""
    return _REFERENCE.sub(lambda found: html.unescape(found.group()), text)


def padded(text: str) -> str:
    """Return ``text`` with every character reference as its character and blanks, so that offsets stay the same."""
    return _REFERENCE.sub(lambda found: html.unescape(found.group()).ljust(len(found.group())), text)
