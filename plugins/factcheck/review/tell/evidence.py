"""Evidence: what makes an item weigh more or less."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Evidence
from factcheck.model.tables import CLAIM
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.texts import plain, text_of

STANCES = {"supports": "supports the claim", "contradicts": "contradicts it", "context": "gives context"}
_TYPES = ("", "secondary", "reporting", "official", "primary")
_WEIGHED = {"type", "stance"}


def named(one: Evidence) -> str:
    """Return what a person calls an item of evidence."""
    return plain(one.title or one.url or one.source or one.publisher) or "an item without a title"


def last_of_stance(pair: ClaimPair, item: Evidence) -> bool:
    """Whether no evidence of the item's stance is left in the head."""
    left = pair.head.evidence if pair.head else ()
    return bool(item.stance) and all(one.stance != item.stance for one in left)


def losses(base: Evidence, head: Evidence) -> list[str]:
    """Return in what an item weighs less than before."""
    return [words for better, words in _weights(head, base) if better]


def gains(base: Evidence, head: Evidence) -> list[str]:
    """Return in what an item weighs more than before."""
    return [words for better, words in _weights(base, head) if better]


def _weights(weak: Evidence, strong: Evidence) -> Iterator[tuple[bool, str]]:
    heavier = _TYPES.index(strong.type) > _TYPES.index(weak.type)
    yield heavier, f"`{strong.type}` against `{weak.type or 'no type'}`"
    yield bool(strong.url) and not weak.url, "its address"
    yield bool(strong.date) and not weak.date, "its date"
    yield weak.interested and not strong.interested, "whether it speaks for a party"


def edited_fields(base: Evidence, head: Evidence) -> list[str]:
    """Return the fields of an item that changed and that no rule of its own looks at."""
    list_field = CLAIM.field("evidence")
    fields = list_field.item.fields if list_field and list_field.item else ()
    names = [field for field in fields if field.name not in _WEIGHED]
    return [one.name for one in names if _edited(one.name, base, head)]


def _edited(name: str, base: Evidence, head: Evidence) -> bool:
    one, other = getattr(base, name), getattr(head, name)
    if name in ("archived", "date", "url") and not (one and other):
        return False  # archive-lost and evidence-weakened, or their mirrors
    if name == "interested":
        return False
    return text_of(one).split() != text_of(other).split()
