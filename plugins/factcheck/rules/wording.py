"""How values and fields are worded in messages, for an editor who has never seen a program."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from factcheck.model.fields import Kind
from factcheck.model.tables import CLAIM, SCALE, SOURCE

FORMS = {
    "aliases": "aliases: [its-former-id]",
    "authors": "authors: [Jane Doe]",
    "corrections": "corrections: [{date: 2026-11-24, kind: correction, note: What was changed}]",
    "evidence": "evidence: [{title: Annual report, url: https://example.org/report}]",
    "flags": "flags: [missing-context]",
    "quote": "quote: the words as they stand in the source",
    "quotes": "quotes: [{source: budget-speech, quote: the words as they stand in the source}]",
    "reason": "reason: an opinion about the budget",
    "related": "related: [another-claim]",
    "review": "review: Why the verdict is what it is",
    "sha256": "sha256: dceb09d5201480cb5fe49fdc9dd3b98930cae17ac7db92815de569362c9a65c4",
    "short": "short: The claim in at most 75 characters",
    "source": "source: budget-speech",
    "status": "status: draft",
    "summary": "summary: One to three sentences that give the reason",
    "title": "title: Annual report 2025",
    "topics": "topics: [policing, budget]",
    "withdrawn": "withdrawn: {date: 2026-11-24, reason: Why it no longer stands}",
}
"""A right form for the fields that need more than the word or two which the field table gives as an example."""

_FIELDS = [field for table in (CLAIM, SOURCE, SCALE) for field in table.walk()]
_DATES = {field.name for field in _FIELDS if field.kind is Kind.DATE}
_WORDS = {field.name: field.example for field in reversed(_FIELDS) if field.example}


def shown(value: str, limit: int = 60) -> str:
    """Return ``value`` as code on one line, its middle left out where it is long."""
    line = " ".join(value.split())
    if len(line) > limit:
        line = f"{line[: limit - 20].rstrip()} … {line[-17:].lstrip()}"
    return f"`{line}`"


def listed(names: Iterable[str], most: int = 6) -> str:
    """Return names as code, joined as in a sentence, with the number of those past ``most``."""
    words = [f"`{name}`" for name in names]
    if len(words) > most:
        words = [*words[: most - 1], f"{len(words) - most + 1} more"]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def example(field: str) -> str:
    """Return an example of a field's right form, ready to end a help text; ``""`` where there is none."""
    if field in _DATES:
        return f"for example `{field}: 2026-11-24`"
    form = FORMS.get(field) or (f"{field}: {_WORDS[field]}" if field in _WORDS else "")
    return f"for example `{form}`" if form else ""


def counted(number: int, one: str) -> str:
    """Return a number with its noun: ``1 place``, ``3 places``."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def slug(value: str) -> str:
    """Return the id most like ``value``: its letters and digits in lower case, hyphens between the words."""
    plain = unicodedata.normalize("NFKD", value[:400]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", ""))[:80].strip("-")
