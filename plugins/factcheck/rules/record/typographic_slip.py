"""A slip of the keyboard in our own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.editorial import MOST, texts
from factcheck.rules.fixes import replace

SLIPS = {
    "two blanks": (re.compile(r"(?<=\S) {2,}(?=\S)"), " "),
    "a blank before a comma or full stop": (re.compile(r"(?<=\w) +(?=[,.](?:\s|$))"), ""),
    "three dots for an ellipsis": (re.compile(r"(?<!\.)\.\.\.(?!\.)"), "…"),
    "two hyphens for a dash": (re.compile(r"(?<=\w )--(?= \w)"), "–"),
}
"""What each is called, how it looks, and what belongs in its place. Blanks before other marks are right in French."""


@claim_rule("CLM037", Severity.INFO, when=When.CHOSEN)
def typographic_slip(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report these in plain text that we wrote; quotes are copied as they stand, and ``review`` is Markdown."""
    for path, text in texts(claim, "claim", "short", "summary", "note", "role", "todo"):
        for what, (slip, right) in SLIPS.items():
            for number, found in enumerate(islice(slip.finditer(text), MOST)):
                place = claim.document.part(path, *found.span())
                same = claim.document.file.text[place.start : place.end] == found[0]
                yield Finding(
                    place,
                    f"{what}, in `{path[-1] if isinstance(path[-1], str) else path[0]}`",
                    f"write `{right}` instead" if right.strip() else "write one blank" if right else "delete the blank",
                    what,
                    path_key(claim.document, path) + f"[{what} {number}]",
                    replace(place, right, f"mend {what}", safe=True) if same else None,
                )
