"""What is written in a caption's line and is not said: tags, times within a cue, positions, character references."""

from __future__ import annotations

import re

from factcheck.reading.texts.references import padded, resolved

# WebVTT's cue tags, SubRip's HTML tags and its position codes; "3 < 4" is none of them.
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|</>|<[\d:.]+>|\{\\[^{}]*\}")


def plain(written: str) -> str:
    """Return a line of a caption as it is shown, each run of white space as one space."""
    return " ".join(resolved(MARKUP.sub("", written)).split())


def masked(written: str) -> str:
    """Return a line of a caption with all that isn't shown blanked out, of the same length."""
    return padded(MARKUP.sub(lambda found: " " * len(found.group()), written))
