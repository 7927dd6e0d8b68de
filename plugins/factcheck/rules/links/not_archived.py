"""A page that nobody has kept a copy of."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.rules.context import Context, path_key, spoiled
from factcheck.rules.contract import When, each, repository_rule

HELP = (
    "save the page in a web archive, and add the snapshot's address, for example "
    "`archived: https://web.archive.org/web/20261124120000/https://example.org/report`"
)


@repository_rule("LNK012", Severity.WARNING, when=When.STRICT, sees=each)
def not_archived(context: Context) -> Iterator[Finding]:
    """Report evidence and sources with ``url`` and no ``archived``; evidence whose text is kept needs none."""
    for claim in context.repository.claims:
        for item in claim.evidence if claim.status == "published" else ():
            path = ("evidence", item.index)
            kept = item.archived or item.source or spoiled(claim.document, *path, "archived")
            if item.url and not kept:
                span = claim.document.span(*path, "url")
                yield Finding(span, "there is no archived copy of this page", HELP, key=path_key(claim.document, path))
    for source in context.repository.sources:
        document = source.document
        if document is not None and source.url and not source.archived and not spoiled(document, "archived"):
            message = f"there is no archived copy of the page that `{source.id}` is from"
            yield Finding(document.span("url"), message, HELP, key="archived")
