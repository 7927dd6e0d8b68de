"""Parameters in an address that say who sent the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.rules.context import Context
from factcheck.rules.contract import each, repository_rule
from factcheck.rules.editorial import Address, addresses
from factcheck.rules.fixes import replace
from factcheck.rules.wording import listed

TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid"
    r"|mkt_tok|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|srsltid|__twitter_impression|ns_campaign|ns_mchannel",
    re.IGNORECASE,
)
"""Parameters that no page needs to find its content: they only tell its owner where a reader came from."""


@repository_rule("LNK006", Severity.WARNING, sees=each)
def tracking_parameters(context: Context) -> Iterator[Finding]:
    """Report them in every address but a copy's, which holds the original's address as it was saved."""
    for one in addresses(context):
        if "?" in one.url and one.path[-1] != "archived":
            yield from _tracked(one)


def _tracked(one: Address) -> Iterator[Finding]:
    address, hash, fragment = one.url.partition("#")
    page, _, query = address.partition("?")
    parts = query.split("&")
    kept = [part for part in parts if not TRACKING.fullmatch(part.partition("=")[0])]
    if len(kept) == len(parts):
        return
    clean = page + ("?" + "&".join(kept) if any(kept) else "") + hash + fragment
    names = dict.fromkeys(part.partition("=")[0] for part in parts if part not in kept)
    written = one.document.file.text[one.span.start : one.span.end]
    fix = replace(one.span, written.replace(one.url, clean), "remove what tracks readers", safe=True)
    yield Finding(
        one.span,
        f"this address tells its owner where the reader came from, by {listed(names)}",
        f"leave it out: `{clean}` is the same page",
        "tracks readers",
        one.key,
        fix if one.url in written else None,
    )
