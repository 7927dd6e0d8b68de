"""An author who is an e-mail address or a link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import rewrite
from factcheck.rules.given import has
from factcheck.rules.wording import shown

_ADDRESS = re.compile(r"[^\s<>(@]{1,64}@[^\s<>)@.]{1,64}\.\w+|https?://\S+|^@\w+$", re.I)


@claim_rule("CLM022", Severity.WARNING, given=has("authors"))
def author_not_a_name(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each author with an e-mail address, a web address or a handle for a name, or beside it."""
    for index, author in enumerate(claim.authors):
        found = _ADDRESS.search(author)
        if found:
            name = re.sub(r"\s*[<(]?$", "", author[: found.start()]).strip()
            fix = rewrite(claim.document, ("authors", index), name, f"write `{name}`") if name else None
            yield Finding(
                claim.document.span("authors", index),
                f"{shown(found[0])} is an address and no author's name, and would be published as one",
                "write the name that readers should see, for example `authors: [Jane Doe]`",
                "an address",
                f"authors[{author[:40]}]",
                fix,
            )
