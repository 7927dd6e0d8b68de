"""A source text in which some words are shown backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Source
from factcheck.rules.context import Context
from factcheck.rules.contract import source_rule
from factcheck.rules.wording import counted

OVERRIDE = re.compile("[\u202d\u202e]")
"""The two characters that force a direction on letters; marks and isolates are ordinary in Arabic and Hebrew."""


@source_rule("SRC009", Severity.INFO)
def hidden_text(source: Source, context: Context) -> Iterator[Finding]:
    """Report the first one, and how many there are. The text stays as it was retrieved."""
    found = list(OVERRIDE.finditer(source.text))
    if found:
        code = f"U+{ord(found[0][0]):04X}"
        yield Finding(
            source.place(found[0].start(), found[0].end()),
            f"a hidden character ({code}) turns the direction of writing here, so that the screen shows something "
            f"else than the file holds; the text has {counted(len(found), 'such character')}",
            "leave the text as it is, and look at the quotes around this place with care",
            key="override",
        )
