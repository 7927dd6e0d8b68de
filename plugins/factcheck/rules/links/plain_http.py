"""An address with http where the desk uses https for the same site."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Related, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import repository_rule
from factcheck.rules.editorial import Address, addresses
from factcheck.rules.fixes import replace


def _seen(claim: Claim) -> object:
    pages = (claim.claimant and claim.claimant.url, claim.reply and claim.reply.url)
    return pages, [(item.url, item.archived) for item in claim.evidence]


@repository_rule("LNK007", Severity.WARNING, sees=_seen)
def plain_http(context: Context) -> Iterator[Finding]:
    """Report addresses with ``http://`` on a host that another address reaches by ``https://``."""
    plain: list[Address] = []
    secure: dict[str, Address] = {}
    for one in addresses(context):
        if one.url[:7].lower() == "http://":
            plain.append(one)
        else:
            secure.setdefault(one.host, one)
    for one in plain:
        other = secure.get(one.host)
        if other is not None:
            yield _finding(one, other)


def _finding(one: Address, other: Address) -> Finding:
    span, written = one.span, one.document.file.text[one.span.start : one.span.end]
    mended = written.replace("http://", "https://", 1)
    return Finding(
        span,
        f"this address begins with `http://`, but `{one.host}` can be had by `https://`",
        "write `https://`: on the way to an `http` page anybody can change what readers see",
        "not encrypted",
        one.key,
        replace(span, mended, "write `https://`") if mended != written else None,
        (Related(other.span, "the same site, by `https`"),),
    )
