"""An archived copy of another page than the one it stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.rules.context import Context
from factcheck.rules.contract import each, repository_rule
from factcheck.rules.editorial import Address, copies, same_page

_SNAPSHOT = re.compile(
    r"https?://[^/]*archiv[^/]*/(?:[\w-]+/)*?[0-9]{4,14}(?:[a-z]{2}_)?/((?:https?:/{1,2})?[^/\s]+\.[^\s]+)", re.I
)
"""A snapshot's address with the original's in it, as the Wayback Machine and its kin write it."""


@repository_rule("LNK011", Severity.WARNING, sees=each)
def copy_of_another_page(context: Context) -> Iterator[Finding]:
    """Report an ``archived`` whose snapshot names another original than ``url`` does."""
    for page, one in copies(context):
        found = _SNAPSHOT.match(one.url) if page else None
        if page and found and _page(found[1]) != _page(page.url):
            yield _finding(one, page, found[1])


def _page(url: str) -> str:
    """Return the page without its query: archives drop and order parameters as they like."""
    return same_page(unquote(url)).partition("?")[0].rstrip("/").lower()


def _finding(one: Address, original: Address, saved: str) -> Finding:
    return Finding(
        one.span,
        f"this is the archived copy of another page, `{saved}`",
        f"copy the address of the snapshot of `{original.url}`; or correct `url`, if the copy is the right one",
        "of another page",
        one.key,
        related=(Related(original.span, "the page that it should be a copy of"),),
    )
