"""An address whose host is spelt with letters that look like others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from factcheck.diagnostics import Finding, Severity
from factcheck.quotes.looks import LOOKS
from factcheck.rules.context import Context
from factcheck.rules.contract import each, repository_rule
from factcheck.rules.editorial import addresses

_ALIKE = frozenset(("ARMENIAN", "CHEROKEE", "COPTIC", "CYRILLIC", "GREEK", "LATIN", "LISU"))
"""Scripts that share many shapes: an honest name keeps to one of them (Unicode's UTS #39, "single script")."""


@repository_rule("LNK014", Severity.INFO, sees=each)
def disguised_host(context: Context) -> Iterator[Finding]:
    """Report it: the address may be right, but readers would take it for another site's."""
    for one in addresses(context):
        name = one.host
        if name.isascii() and "xn--" not in name:
            continue
        label = next((label for label in map(_decoded, name.split(".")) if _disguised(label)), "")
        if label:
            yield Finding(
                one.span,
                f"the part `{label}` of this address's host has letters of another script that look like those of a "
                "known one: it may pretend to be another site",
                "open it and look whose site it is; where it is right, nothing needs to be done",
                "looks like another site",
                one.key,
            )


def _decoded(label: str) -> str:
    """Return a label in its own letters, where it is written in ASCII (Punycode, RFC 3492)."""
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


@lru_cache(maxsize=4096)
def _disguised(label: str) -> bool:
    if label.isascii():
        return False
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in label if letter.isalpha()}
    return len(scripts & _ALIKE) > 1 or label.translate(LOOKS).isascii()
