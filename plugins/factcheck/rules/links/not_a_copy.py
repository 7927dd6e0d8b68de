"""An archived copy that is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model.addresses import host_of
from factcheck.rules.context import Context
from factcheck.rules.contract import each, repository_rule
from factcheck.rules.editorial import copies, same_page

_NO_SNAPSHOT = re.compile(
    r"https?://(?:web\.archive\.org/(?:web/(?:\*|https?:|[0-9]*\*)|save\b|$)"
    r"|archive\.(?:today|ph|is|li|vn|fo|md)/(?:\?|newest|submit|$|https?:))",
    re.I,
)


@repository_rule("LNK010", Severity.WARNING, sees=each)
def not_a_copy(context: Context) -> Iterator[Finding]:
    """Report an ``archived`` on the page's own site, and an archive's address that names no snapshot."""
    for page, one in copies(context):
        what = _fault(page.url if page else "", one.url)
        if what:
            yield Finding(
                one.span,
                f"this archived copy is none: {what}",
                "save the page in a web archive and copy the address of the snapshot, for example "
                "`https://web.archive.org/web/20261124120000/https://example.org/report`",
                "not a copy",
                one.key,
            )


def _fault(url: str, archived: str) -> str:
    if _NO_SNAPSHOT.match(archived):
        return "the archive's address names no snapshot, so that what it shows can change"
    if url and same_page(url) == same_page(archived):
        return "it is the address of the page itself"
    if url and host_of(url) == host_of(archived) and "archiv" not in archived.lower():
        return f"it stands on the same site as the page, `{host_of(url)}`, and would go with it"
    return ""
