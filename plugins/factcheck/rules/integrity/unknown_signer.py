"""A sign-off by somebody whom the desk's roster doesn't name."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.model.people import PEOPLE_PATH, people_of
from factcheck.rules.context import Context, did_you_mean, path_key, suggestion
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import same_name
from factcheck.rules.fixes import rewrite
from factcheck.rules.given import has
from factcheck.rules.wording import shown


@claim_rule("REV005", Severity.ERROR, given=has("reviews"))
def unknown_signer(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each sign-off whose name isn't in the roster, at a desk that keeps one that can be read."""
    roster = context.document(PEOPLE_PATH) if claim.reviews else None
    if roster is None or roster.problems:
        return
    names = [one.name for one in people_of(roster)]
    for one in claim.reviews:
        if one.by and not any(same_name(name, one.by) for name in names):
            path = ("reviews", one.index, "by")
            close = suggestion(one.by, names)
            yield Finding(
                claim.document.span(*path),
                f"{PEOPLE_PATH} names no {shown(one.by)}",
                did_you_mean(one.by, names, "") or f"add them to {PEOPLE_PATH} first",
                "not in the roster",
                path_key(claim.document, path),
                rewrite(claim.document, path, close, f"write `{close}`") if close else None,
            )
