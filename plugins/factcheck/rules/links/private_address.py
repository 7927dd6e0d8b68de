"""An address that only works on somebody's own computer or network."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.diagnostics import Finding, Severity
from factcheck.rules.context import Context
from factcheck.rules.contract import each, repository_rule
from factcheck.rules.editorial import addresses

_NAMES = re.compile(r"localhost|[^.]+|.+\.(?:localhost|local|internal|intranet|lan|home|corp|test|invalid)", re.I)


@repository_rule("LNK008", Severity.ERROR, sees=each)
def private_address(context: Context) -> Iterator[Finding]:
    """Report hosts that the public net can't know; a public number of four parts is one that it can."""
    for one in addresses(context):
        name = one.host
        if _private(name):
            yield Finding(
                one.span,
                f"`{name}` is known only on your own computer or network: no reader can open this address",
                "give the address at which the page stands in public; where there is none, keep its text in `seeds/` "
                "and name it as `source`",
                "not public",
                one.key,
            )


@lru_cache(maxsize=1 << 12)
def _private(name: str) -> bool:
    try:
        number = ipaddress.ip_address(name)
    except ValueError:
        return bool(_NAMES.fullmatch(name.removesuffix(".")))
    inside = getattr(number, "ipv4_mapped", None)  # `::ffff:127.0.0.1` leads to the number that it holds
    return not (inside or number).is_global
