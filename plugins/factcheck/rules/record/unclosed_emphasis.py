"""Bold type in a review that never ends, or never began."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule

_CODE = re.compile(r"```.*?(?:```|\Z)|`[^`\n]*`|\\\*|^ {0,3}\*(?:\s*\*){2,}\s*$", re.DOTALL | re.MULTILINE)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_BOLD = re.compile(r"(?<!\*)\*\*(?!\*)")


@claim_rule("CLM046", Severity.WARNING)
def unclosed_emphasis(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report the last ``**`` of each paragraph that has an odd number of them; code may hold what it likes."""
    if "*" not in claim.review or "**" not in claim.review:
        return
    text = _CODE.sub(lambda found: " " * len(found[0]), claim.review)
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        marks = list(_BOLD.finditer(paragraph[0]))
        if len(marks) % 2:
            start = paragraph.start() + marks[-1].start()
            yield Finding(
                claim.document.part(("review",), start, start + 2),
                "a `**` stands here without its partner, and readers see the asterisks",
                "put `**` before and after the words that are to be bold, in one paragraph and without blanks within",
                "no partner",
                f"review[{number}]",
            )
