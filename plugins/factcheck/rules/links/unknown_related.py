"""A related claim that doesn't exist."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, did_you_mean, path_key, suggestion
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import replace
from factcheck.rules.given import has
from factcheck.rules.wording import shown


def _seen(claim: Claim) -> object:
    return claim.id, claim.aliases, claim.related


@claim_rule("LNK002", Severity.ERROR, sees=_seen, given=has("related"))
def unknown_related(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each id in ``related`` that no claim has; a former id is answered with the present one."""
    known = context.repository.claim_by_id
    for index, id in enumerate(claim.related):
        if id in known:
            continue
        now = next((one.id for one in context.repository.claims if id in one.aliases), "")
        close = now or suggestion(id, list(known))
        otherwise = "use the name of a file in `claims/`, without folder and `.yaml`"
        help = f"it is now called `{now}`" if now else did_you_mean(id, list(known), otherwise)
        place = claim.document.span("related", index)
        yield Finding(
            place,
            f"there is no claim {shown(id)}",
            help,
            "unknown claim",
            path_key(claim.document, ("related", index)),
            replace(place, close) if close else None,
        )
