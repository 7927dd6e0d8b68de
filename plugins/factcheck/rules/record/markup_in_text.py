"""Markdown or HTML where plain text is shown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import claim_rule
from factcheck.rules.editorial import MOST, swap, texts
from factcheck.rules.given import sign
from factcheck.rules.wording import shown

_MARKUP = re.compile(
    r"(?P<tag></?(?:a|b|i|u|em|p|br|strong|span|div|sup|sub|blockquote|cite|q|h[1-6])(?:\s[^<>]*)?/?>)"
    r"|(?P<entity>&(?:#\d{2,6}|#x[0-9a-f]{2,5}|amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|[lr][sd]quo);)"
    r"|\*\*(?P<bold>[^*\s](?:[^*]*[^*\s])?)\*\*"
    r"|(?<![\w*])\*(?P<italic>[^*\s](?:[^*]*[^*\s])?)\*(?![\w*])"
    r"|(?<!\w)_(?P<underlined>[^_\s](?:[^_]*[^_\s])?)_(?!\w)"
    r"|\[(?P<link>[^\[\]]+)\]\([^\s()]+\)",
    re.IGNORECASE,
)

_SIGN = re.compile(r"[*_<\[&]")  # without one of these there is no markup: most texts are done at once


@claim_rule("CLM025", Severity.WARNING, given=sign("*", "_", "<", "[", "&"))
def markup_in_text(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each piece of markup in fields that are shown, and handed on, as they are written."""
    for path, text in texts(claim, "claim", "short", "summary", "topics", "name", "role", "title", "publisher"):
        for found in islice(_MARKUP.finditer(text), MOST) if _SIGN.search(text) else ():
            plain = _plain(found)
            fix = swap(claim.document, path, *found.span(), plain, f"write `{plain}` without it") if plain else None
            yield Finding(
                claim.document.part(path, *found.span()),
                f"{shown(found[0])} is markup, and this field is plain text: readers would see the signs themselves",
                "write the words alone; only `review` is Markdown",
                "shown as it stands",
                path_key(claim.document, path) + f"[{found[0][:40]}]",
                fix,
            )


def _plain(found: re.Match[str]) -> str:
    """Return what the markup stands for: its words, or an entity's character; nothing for a tag."""
    if found["tag"]:
        return ""
    return html.unescape(found["entity"]) if found["entity"] else next(text for text in found.groups() if text)
