"""What is written in a caption's line and is not said: tags, times within a cue, positions, character references."""

from __future__ import annotations

import re

from factcheck.reading.texts.references import padded, resolved

# WebVTT's cue tags, SubRip's HTML tags and its position codes; "3 < 4" is none of them.
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|</>|<[\d:.]+>|\{\\[^{}]*\}")
_ANY = re.compile(r"[<{&]")  # most lines hold none of these, and are left as they are at once


def plain(written: str) -> str:
    """Return a line of a caption as it is shown, each run of white space as one space."""
    shown = resolved(MARKUP.sub("", written)) if _ANY.search(written) else written
    return " ".join(shown.split())


def masked(written: str) -> str:
    """Return a line of a caption with all that isn't shown blanked out, of the same length."""
    if not _ANY.search(written):
        return written
    return padded(MARKUP.sub(lambda found: " " * len(found.group()), written))
