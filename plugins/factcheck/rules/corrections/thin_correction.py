"""A correction that says that something changed, and not what."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.quotes.words import letters
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import folded
from factcheck.rules.given import has

EMPTY = frozenset(
    """
    a an the some small minor slight typo typos error errors mistake mistakes wording text claim review page date dates
    name number numbers figure figures fix fixed fixes correct corrected correction change changed changes edit edited
    update updated updates clarified clarification amended was were has have been is and in of to we this
    """.split()
)
"""Words that say that something was changed, and not what."""


@claim_rule("COR006", Severity.WARNING, given=has("corrections"))
def thin_correction(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a note of such words only, or of hardly any letters."""
    for one in claim.corrections:
        if one.note and (len(letters(one.note)) < 4 or EMPTY.issuperset(folded(one.note).split())):
            path = ("corrections", one.index, "note")
            yield Finding(
                claim.document.span(*path),
                "this note says that something was changed, but not what",
                "say what stood there and what stands there now, for example `note: The report is of 2025; an earlier "
                "version said 2024.`",
                "what was changed?",
                path_key(claim.document, path),
            )
