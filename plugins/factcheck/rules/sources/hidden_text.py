"""A source text in which some words are shown backwards, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Source
from factcheck.model.hidden import smuggled, spelt
from factcheck.rules.context import Context
from factcheck.rules.contract import source_rule
from factcheck.rules.wording import counted, shown

OVERRIDE = re.compile("[\u202d\u202e]")
"""The two characters that force a direction on letters; marks and isolates are ordinary in Arabic and Hebrew."""


@source_rule("SRC009", Severity.INFO)
def hidden_text(source: Source, context: Context) -> Iterator[Finding]:
    """Report the first of each kind, and how many there are. The text stays as it was retrieved."""
    found = [] if source.text.isascii() else list(OVERRIDE.finditer(source.text))
    if found:
        code = f"U+{ord(found[0][0]):04X}"
        yield Finding(
            source.place(found[0].start(), found[0].end()),
            f"a hidden character ({code}) turns the direction of writing here, so that the screen shows something "
            f"else than the file holds; the text has {counted(len(found), 'such character')}",
            "leave the text as it is, and look at the quotes around this place with care",
            key="override",
        )
    yield from _unseen_words(source)


def _unseen_words(source: Source) -> Iterator[Finding]:
    """Report words spelt with characters that nobody sees; the few that stray into any text are no matter."""
    runs = [(start, end) for start, end in smuggled(source.text) if len(spelt(source.text[start:end])) > 1]
    if runs:
        words = spelt("".join(source.text[start:end] for start, end in runs))
        yield Finding(
            source.place(*runs[0]),
            f"characters that nobody sees spell {shown(words)} here; the text has {counted(len(runs), 'such place')}",
            "leave the text as it is; no reader of the source sees these words: don't take them for its own",
            key="unseen",
        )
