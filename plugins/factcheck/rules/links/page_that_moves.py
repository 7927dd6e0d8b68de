"""Evidence at an address that will show something else tomorrow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import weighing

_SEARCH = re.compile(
    r"https?://(?:(?:www|m|news)\.)?(?:google\.[a-z.]+/(?:search|#q)|bing\.com/(?:news/)?search|duckduckgo\.com/\??[^/]*q="
    r"|search\.yahoo\.com|yandex\.[a-z]+/search|baidu\.com/s\b|ecosia\.org/search|(?:x|twitter)\.com/search"
    r"|youtube\.com/results|facebook\.com/search|reddit\.com/search)",
    re.I,
)
_HOME = re.compile(r"https?://[^/?#]+/?(?:index\.\w+)?(?:#.*)?", re.I)


@claim_rule("LNK013", Severity.WARNING)
def page_that_moves(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report evidence for or against a claim that links to a home page or a search; an archived copy settles it."""
    for item in weighing(claim):
        if item.archived or not item.url:
            continue
        searches = _SEARCH.match(item.url)
        if not searches and not _HOME.fullmatch(item.url):
            continue
        what = "a list of search results" if searches else "a site's front page"
        path = ("evidence", item.index, "url")
        yield Finding(
            claim.document.span(*path),
            f"this address is {what}, which shows something else every day",
            "give the address of the very page that has the evidence, or an `archived` copy of what you saw",
            "will change",
            path_key(claim.document, path),
        )
