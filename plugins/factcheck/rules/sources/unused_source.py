"""A source that no claim uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, spoiled, suggestion
from factcheck.rules.contract import repository_rule


def _seen(claim: Claim) -> object:
    return _unread(claim), _named(claim)


@repository_rule("SRC003", Severity.WARNING, sees=_seen)
def unused_source(context: Context) -> Iterator[Finding]:
    """Report sources that neither a quote nor evidence names; none while a claim's quotes can't be read."""
    claims, known = context.repository.claims, context.repository.source_by_id
    if any(map(_unread, claims)):
        return
    named = {id for claim in claims for id in _named(claim)}
    used = {id if id in known else suggestion(id, list(known)) for id in named}
    for id, source in known.items():
        # By its file's name it is cited under the wrong id, which has a finding of its own.
        cited = id in used or PurePosixPath(source.file.path).stem in named
        if not cited and source.document is not None:
            yield Finding(
                source.document.span(),
                f"no claim uses the source `{id}`",
                f"quote it in a claim (`source: {id}`), or delete `{source.file.path}` and `{source.document.path}`",
            )


def _unread(claim: Claim) -> bool:
    return spoiled(claim.document, "quotes") or spoiled(claim.document, "evidence")


def _named(claim: Claim) -> list[str]:
    return [quote.source for quote in claim.quotes] + [item.source for item in claim.evidence if item.source]
