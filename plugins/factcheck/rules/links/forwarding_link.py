"""An address that only forwards to another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from factcheck.diagnostics import Finding, Severity
from factcheck.rules.context import Context
from factcheck.rules.contract import each, repository_rule
from factcheck.rules.editorial import addresses
from factcheck.rules.fixes import replace

SHORTENERS = frozenset(
    """
    bit.ly bitly.com t.co tinyurl.com goo.gl ow.ly buff.ly is.gd v.gd t.ly rb.gy cutt.ly tiny.cc shorturl.at
    rebrand.ly lnkd.in dlvr.it trib.al wp.me fb.me amzn.to nyti.ms wapo.st cnn.it bbc.in reut.rs apne.ws ift.tt
    soo.gd bl.ink s.id clck.ru vk.cc qr.ae u.to adf.ly
    """.split()
)
"""Hosts whose addresses hide where they lead, and which stop working when their operator does."""

_WRAPPED = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]+/url\?|l\.(?:facebook|instagram)\.com/l\.php\?|lm\.facebook\.com/l\.php\?"
    r"|(?:www\.)?youtube\.com/redirect\?|out\.reddit\.com/|[\w.]+\.safelinks\.protection\.outlook\.com/\?"
    r"|(?:www\.)?linkedin\.com/safety/go\?)(?:[^#]*[?&])?(?:q|url|u)=(https?(?:%3a|:)[^&#]+)",
    re.IGNORECASE,
)


@repository_rule("LNK005", Severity.WARNING, sees=each)
def forwarding_link(context: Context) -> Iterator[Finding]:
    """Report short addresses, and those of sites that count clicks on the way to another page."""
    for one in addresses(context):
        wrapped = _WRAPPED.match(one.url) if "=" in one.url else None
        if not wrapped and one.host not in SHORTENERS:
            continue
        target = unquote(wrapped[1]) if wrapped else ""
        yield Finding(
            one.span,
            f"this address of `{one.host}` only forwards to another page, which readers don't see",
            f"write where it leads: `{target}`" if target else "open it, and copy the address at which you arrive",
            "forwards",
            one.key,
            replace(one.span, target, "write the address to which it forwards") if _plain(target) else None,
        )


def _plain(target: str) -> bool:
    return bool(re.fullmatch(r"https?://[^\s<>\"'\\^`{|}#,\[\]]+", target))
