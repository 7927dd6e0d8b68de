"""A sign-off of what no longer stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Applicability, Edit, Finding, Fix, Severity, Span
from factcheck.model import Claim, Document, SignOff
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.digest import digest
from factcheck.rules.given import has
from factcheck.rules.wording import shown


@claim_rule("REV003", Severity.ERROR, given=has("reviews"))
def sign_off_stale(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each sign-off whose digest is not that of what the claim says, and its sources say, today."""
    signed = [one for one in claim.reviews if one.digest]
    if not signed:
        return
    now = digest(claim, context.repository, context)
    for one in signed:
        if one.digest.lower() != now:
            path = ("reviews", one.index, "digest")
            day = f" on {one.date}" if one.date else ""
            yield Finding(
                claim.document.span(*path),
                f"{shown(one.by)} signed{day} what no longer stands: the claim or a passage it cites was changed",
                f"let {shown(one.by)} read it again, then: factcheck sign {claim.id} --by {_argument(one.by)}",
                "the digest of what was signed",
                path_key(claim.document, path),
                _taken_out(claim, one),
            )


def _argument(name: str) -> str:
    """Return a name as one word of a command; a placeholder where it holds what a shell would obey."""
    return f'"{name}"' if re.fullmatch(r"[\w .,'’-]+", name) else "NAME"


def _taken_out(claim: Claim, one: SignOff) -> Fix | None:
    """Return the fix that takes the lines of a sign-off out, the field too where it is the only one."""
    document, alone = claim.document, len(claim.reviews) == 1
    start = document.key_span("reviews").start if alone else document.span("reviews", one.index).start
    span = _lines(document, start, one)
    if span is None:
        return None
    return Fix("take the sign-off out", Applicability.UNSAFE, (Edit(span, ""),))


def _lines(document: Document, start: int, one: SignOff) -> Span | None:
    """Return the whole lines from ``start`` to the end of a sign-off; None where anything else stands on them."""
    text, end = document.file.text, document.span("reviews", one.index).end
    opens = text.rfind("\n", 0, start) + 1
    closes = text.find("\n", end) + 1 or len(text)
    if not re.fullmatch(r"[ \t]*(?:- +)?", text[opens:start]) or text[end:closes].strip():
        return None
    return Span(document.path, opens, closes)
