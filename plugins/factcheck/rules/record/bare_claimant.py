"""A claimant of whom nobody says who that is."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.wording import shown


@claim_rule("CLM031", Severity.WARNING, when=When.STRICT)
def bare_claimant(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a published claim's claimant without ``type``, and a person without ``role``."""
    one = claim.claimant
    if one is None or not one.name or claim.status != "published" or spoiled(claim.document, "claimant"):
        return
    name = f"claimant: {{name: {one.name}, type: person, role: mayor of Example City}}"
    if not one.type:
        message, help = f"nothing says whether {shown(one.name)} is a person or an organisation", f"write `{name}`"
        help += ", or `type: organization`"
    elif one.type == "person" and not one.role:
        message = f"nothing says who {shown(one.name)} is"
        help = "add the role in which they spoke, for example `role: mayor of Example City`"
    else:
        return
    yield Finding(claim.document.span("claimant"), message, help, "who is that?", "claimant")
