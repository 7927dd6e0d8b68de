"""A sign-off by an author."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import same_name
from factcheck.rules.given import has
from factcheck.rules.integrity.author_is_only_reviewer import only_by_authors
from factcheck.rules.wording import shown


@claim_rule("REV002", Severity.WARNING, given=has("reviews"))
def own_sign_off(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each sign-off by somebody whom ``authors`` names, beside others'; alone it is another rule's finding."""
    if only_by_authors(claim):
        return
    for one in claim.reviews:
        index = next((index for index, author in enumerate(claim.authors) if same_name(author, one.by)), None)
        if index is not None:
            path = ("reviews", one.index, "by")
            yield Finding(
                claim.document.span(*path),
                f"{shown(one.by)} signed a fact-check of their own",
                "let somebody else read and sign it; an author's sign-off tells readers nothing",
                "an author",
                path_key(claim.document, path),
                related=(Related(claim.document.span("authors", index), "the author"),),
            )
