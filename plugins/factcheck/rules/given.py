"""What must be so of a claim before a rule can find anything in it: each is looked at once for all rules that name it.

Most claims have no corrections, and quotes that stand where they should; to ask the rules about these costs more than
all else in a check. ``given`` is no part of a rule's judgement: it may say yes too often, and never no too often.
"""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter

from factcheck.model import Claim
from factcheck.quotes import Status, Tier
from factcheck.rules.context import Context
from factcheck.rules.contract import Given

_OPENS = re.compile("^[“”„«‘‹]", re.MULTILINE)
_LONG = 400

PLACEHOLDERS = ("TODO", "TBD", "FIXME", "XXX", "orem", "OREM", "???", "___", "[", "<")
"""One of these is in every placeholder; looking for plain words is much faster than for patterns."""


@cache
def has(field: str) -> Given:
    """Return what says whether a field of a claim is there."""
    get = attrgetter(field)
    return lambda claim, context: get(claim)


def withdrawal(claim: Claim, context: Context) -> bool:
    """Whether anything is said of a withdrawal."""
    return claim.withdrawn is not None or claim.status == "withdrawn"


def later_event(claim: Claim, context: Context) -> bool:
    """Whether something happened after the review."""
    return claim.withdrawn is not None or claim.last_verified is not None


def dated_evidence(claim: Claim, context: Context) -> bool:
    """Whether an item of evidence has a date."""
    return any(item.date is not None for item in claim.evidence)


def doubtful_quote(claim: Claim, context: Context) -> bool:
    """Whether a quote, that of evidence included, is anything but verbatim at one place and without a caution."""
    for quoting in (context.quotes(claim), context.evidence(claim)):
        for quote, _, match in quoting:
            plain = match.tier is Tier.EXACT and match.status is Status.UNIQUE and not match.warnings
            if not plain or quote.edited:
                return True
    return False


def long_quote(claim: Claim, context: Context) -> bool:
    """Whether a quote is so long that it may be too much of its source."""
    return any(len(one.quote) > _LONG for one in claim.quotes) or any(len(one.quote) > _LONG for one in claim.evidence)


def several(field: str) -> Given:
    """Return what says whether a list of a claim has more than one item."""
    get = attrgetter(field)
    return lambda claim, context: len(get(claim)) > 1


def sign(*signs: str) -> Given:
    """Return what says whether one of these signs stands in a claim's plain texts."""

    def there(claim: Claim, context: Context) -> bool:
        said = context.said(claim)
        for one in signs:  # noqa: SIM110 - `any` of a generator takes twice as long
            if one in said:
                return True
        return False

    return there


def unfinished(claim: Claim, context: Context) -> bool:
    """Whether a placeholder's sign stands in what readers of a published claim see."""
    if claim.status != "published":
        return False
    said, review = context.said(claim), claim.review
    for sign in PLACEHOLDERS:  # noqa: SIM110 - as above
        if sign in said or sign in review:
            return True
    return False


def opening_mark(claim: Claim, context: Context) -> bool:
    """Whether a plain text opens with a printed quotation mark."""
    said = context.said(claim)
    return not said.isascii() and _OPENS.search(said) is not None
