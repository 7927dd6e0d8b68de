"""What the change rules share: what counts as changed, the places of a field in both states, and how it is worded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.diagnostics import Severity, Span
from factcheck.model import Claim, Correction, Evidence, Quote, SignOff, Verdict
from factcheck.model.tables import CLAIM, SOURCE
from factcheck.review.contract import Told
from factcheck.review.digest import canonical
from factcheck.review.sides import ClaimPair, Side, SourcePair
from factcheck.rules.context import holds
from factcheck.settings.comments import comments_of

Item = Quote | Evidence | Correction | SignOff
STANCES = {"supports": "supports the claim", "contradicts": "contradicts it", "context": "gives context"}
_TYPES = ("", "secondary", "reporting", "official", "primary")
# What a rule of its own looks at; the rest is for field-changed.
_OWN = {"claim", "claimant", "verdict", "summary", "quotes", "evidence", "corrections", "reviews", "aliases"}
_WEIGHED = {"type", "stance"}
_ANCHORS = ("quote", "before", "after", "edited")
_AROUND = 60  # characters on each side: they tell one place from another in nearly every text


def plain(text: str) -> str:
    """Return ``text`` without its line breaks, which YAML may fold as it likes."""
    return " ".join(text.split())


def value(claim: Claim, name: str) -> Any:
    """Return a field of a claim in canonical form."""
    field = CLAIM.field(name)
    return canonical(field, getattr(claim, name)) if field else None


def changed(pair: ClaimPair, name: str) -> bool:
    """Whether a field says something else now."""
    return pair.both is not None and value(pair.both[0], name) != value(pair.both[1], name)


def once_published(pair: ClaimPair) -> Severity | None:
    """Return the rule's own level for what readers have seen, and a lower one for a draft."""
    return None if pair.published else Severity.INFO


def text_of(shown: object) -> str:
    """Return a value as a person reads it."""
    if isinstance(shown, dict):
        return ", ".join(f"{name}: {text_of(inner)}" for name, inner in shown.items())
    if isinstance(shown, (list, tuple)):
        return ", ".join(map(text_of, shown))
    return "" if shown is None else str(shown)


def whole(claim: Claim) -> Span:
    """Return the place of a claim's own sentence."""
    return claim.document.span("claim")


def of_field(pair: ClaimPair, field: str, message: str, key: str = "", level: Severity | None = None) -> Told:
    """Return what is told of a field of a claim that is in both states."""
    base, head = pair.base, pair.head
    return Told(
        message,
        base=base.document.span(field) if base else None,
        head=head.document.span(field) if head else None,
        before=text_of(value(base, field)) if base else "",
        after=text_of(value(head, field)) if head else "",
        key=f"{field}.{key}" if key else field,
        level=level,
    )


def of_item(
    pair: ClaimPair,
    field: str,
    base: Item | None,
    head: Item | None,
    message: str,
    part: str = "",
    key: str = "",
    level: Severity | None = None,
) -> Told:
    """Return what is told of an item of a list; ``part`` is the field of the item that it is about."""
    return Told(
        message,
        base=_place(pair.base, field, base, part),
        head=_place(pair.head, field, head, part),
        anchor=pair.head.document.key_span(field) if pair.head and head is None else None,
        before=_shown(base, part),
        after=_shown(head, part),
        key=f"{field}[{_name(head or base)}].{key or part}",
        level=level,
    )


def _place(claim: Claim | None, field: str, item: Item | None, part: str) -> Span | None:
    if claim is None or item is None:
        return None
    return claim.document.span(field, item.index, *([part] if part else []))


def _shown(item: Item | None, part: str) -> str:
    if item is None:
        return ""
    return text_of(getattr(item, part)) if part else named(item) if isinstance(item, Evidence) else ""


def _name(item: Item | None) -> str:
    for name in ("url", "source", "date", "title"):
        if getattr(item, name, None):
            return f"{getattr(item, name)} {plain(getattr(item, 'quote', '') or getattr(item, 'by', ''))[:40]}".strip()
    return ""


def named(one: Evidence) -> str:
    """Return what a person calls an item of evidence."""
    return plain(one.title or one.url or one.source or one.publisher) or "an item without a title"


def verdict_changed(pair: ClaimPair) -> bool:
    """Whether one verdict took the place of another."""
    return bool(pair.base and pair.head and pair.base.verdict and pair.head.verdict and changed(pair, "verdict"))


def flipped(pair: ClaimPair) -> bool:
    """Whether the verdict crossed the middle of the scale; one off the scale, or in its middle, is on neither side."""
    base, head = pair.both or (None, None)
    if base is None or head is None:
        return False
    return _half(pair.sides.base, base) * _half(pair.sides.head, head) < 0


def _half(side: Side, claim: Claim) -> int:
    ratings = [one.rating for one in side.repository.verdicts if one.rating is not None]
    verdict: Verdict | None = side.repository.verdict_by_id.get(claim.verdict)
    if verdict is None or verdict.rating is None:
        return 0
    twice = 2 * verdict.rating - min(ratings) - max(ratings)
    return (twice > 0) - (twice < 0)


def verdict_level(pair: ClaimPair, level: Severity) -> Severity:
    """Return how much a changed verdict weighs: one step less with a dated correction, least in a draft."""
    if not pair.published:
        return Severity.INFO
    return Severity(level - 1) if pair.corrected else level


def verdict_words(pair: ClaimPair) -> str:
    """Return the sentence on a changed verdict."""
    base, head = pair.base.verdict if pair.base else "", pair.head.verdict if pair.head else ""
    told = "" if pair.corrected or not pair.published else ", and no correction tells readers"
    return f"the verdict went from `{base}` to `{head}`{told}"


def quoting(pair: ClaimPair) -> Iterator[tuple[str, Quote | Evidence, Quote | Evidence]]:
    """Yield the quotes in both states, those of evidence included, that may stand elsewhere now, with their list.

    The same quote of the same text stands where it stood, and need not be looked for.
    """
    for one, other in pair.quotes:
        if one and other and not _same_place(pair, one, other):
            yield "quotes", one, other
    for item, same in pair.evidence:
        quoted = item and same and item.quote and same.quote and item.source == same.source
        if item and same and quoted and not _same_place(pair, item, same):
            yield "evidence", item, same


def _same_place(pair: ClaimPair, one: Quote | Evidence, other: Quote | Evidence) -> bool:
    base, head = pair.sides.base.context.source(one.source), pair.sides.head.context.source(other.source)
    same_text = base is not None and head is not None and base.text == head.text
    return same_text and all(getattr(one, name) == getattr(other, name) for name in _ANCHORS)


def stands(side: Side, one: Quote | Evidence) -> bool:
    """Whether a quote stands in its source in this state."""
    return place(side, one) is not None


def place(side: Side, one: Quote | Evidence) -> tuple[str, str] | None:
    """Return the place of a quote in its source, None where it does not stand there.

    A place is known by the text around it: an edit far above moves every offset, and no quote.
    """
    source = side.context.source(one.source)
    if source is None or not source.digest:
        return None
    match = side.context.match(source, one.quote, one.before, one.after)
    if not holds(one, match) or match.start is None or match.end is None:
        return None
    return source.text[max(0, match.start - _AROUND) : match.start], source.text[match.end : match.end + _AROUND]


def broken(pair: ClaimPair, base: Quote | Evidence, head: Quote | Evidence) -> bool:
    """Whether a quote stood in its source and no longer does."""
    return stands(pair.sides.base, base) and not stands(pair.sides.head, head)


def mended(pair: ClaimPair, base: Quote | Evidence, head: Quote | Evidence) -> bool:
    """Whether a quote did not stand in its source and now does."""
    return stands(pair.sides.head, head) and not stands(pair.sides.base, base)


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


def item_changed(field: str, base: Item, head: Item) -> bool:
    """Whether two items of a list differ in any of their fields."""
    table = CLAIM.field(field)
    return bool(table and table.item and canonical(table.item, base) != canonical(table.item, head))


def other_fields(pair: ClaimPair) -> list[str]:
    """Return the fields that changed and that no rule of its own looks at."""
    names = [field.name for field in CLAIM.fields if field.name not in _OWN and changed(pair, field.name)]
    # A withdrawal and its way back have rules of their own.
    return [name for name in names if name != "status" or "withdrawn" not in _statuses(pair)]


def _statuses(pair: ClaimPair) -> set[str]:
    return {one.status for one in pair.both or ()}


def reordered(pair: ClaimPair) -> list[str]:
    """Return the lists that hold the same items in another order."""
    found = []
    for name in ("quotes", "evidence", "corrections", "reviews", "aliases"):
        base, head = (value(one, name) or [] for one in pair.both or ())
        if base != head and sorted(map(repr, base)) == sorted(map(repr, head)):
            found.append(name)
    return found


def addresses(claim: Claim | None) -> set[str]:
    """Return the ids at which readers find a claim."""
    return {claim.id, *claim.aliases} if claim and not claim.draft else set()


def of_source(
    pair: SourcePair,
    message: str,
    field: str = "",
    before: str = "",
    after: str = "",
    level: Severity | None = None,
    notes: Iterable[str] = (),
) -> Told:
    """Return what is told of a source: at the field of its sidecar, else at its text."""
    return Told(
        message,
        _at(pair.base, field),
        _at(pair.head, field),
        None,
        before,
        after,
        f"{pair.id}.{field}",
        level,
        tuple(notes),
    )


def _at(source: Any, field: str) -> Span | None:
    if source is None:
        return None
    if field and source.document is not None:
        span: Span = source.document.span(field)
        return span
    return Span(source.file.path, 0, len(source.file.line(1)))


def metadata(pair: SourcePair) -> Iterator[tuple[str, str, str]]:
    """Yield the fields of a source that changed, with what they said and say; the text's own pin is not one of them."""
    if pair.base and pair.head:
        for field in SOURCE.fields:
            one, other = (canonical(field, getattr(source, field.name)) for source in (pair.base, pair.head))
            pinned = field.name == "sha256" and pair.base.digest != pair.head.digest
            if (one or other) and one != other and not pinned:
                yield field.name, text_of(one), text_of(other)
        if pair.base.file.path != pair.head.file.path:
            yield "file", pair.base.file.path, pair.head.file.path


def fates_of(pair: SourcePair) -> Iterator[str]:
    """Yield for each claim that cites the source what became of its worst quote: intact, moved or broken."""
    for claim in pair.citing:
        worst = max(
            (_fate(claim, one, other) for _, one, other in quoting(claim) if other.source == pair.id), default=-1
        )
        if worst >= 0:
            yield f"{claim.id}: {('intact', 'moved', 'broken')[worst]}"


def _fate(claim: ClaimPair, one: Quote | Evidence, other: Quote | Evidence) -> int:
    was, now = place(claim.sides.base, one), place(claim.sides.head, other)
    return 2 if now is None else 1 if was is not None and was != now else 0


def counted(fates: Iterable[str]) -> list[str]:
    """Return how many claims have each fate, the worst first."""
    counts = Counter(fate.rpartition(": ")[2] for fate in fates)
    return [
        f"{counts[fate]} claim{'s' if counts[fate] > 1 else ''} {fate}"
        for fate in ("broken", "moved", "intact")
        if counts[fate]
    ]


def silenced(more: Side, less: Side) -> Iterator[tuple[str, str, Span | None]]:
    """Yield code, place in words and place of each suppression that only the first state has."""
    known = Counter((code, path) for code, path, _ in _suppressions(less))
    for code, path, span in _suppressions(more):
        if known[code, path] > 0:
            known[code, path] -= 1
        else:
            yield code, path, span


def _suppressions(side: Side) -> Iterator[tuple[str, str, Span | None]]:
    for document in side.repository.documents:
        name = document.path.rpartition("/")[2]
        yield from ((code, name, one.span) for one in comments_of(document) for code in one.codes)
    settings, where = side.settings, "pyproject.toml"
    yield from ((code, where, None) for code in settings.ignore)
    yield from ((f"{code} ({level or 'off'})", where, None) for code, level in sorted(settings.severity.items()))
    for glob, codes in sorted(settings.per_file_ignores.items()):
        yield from ((code, f"{where}: {glob}", None) for code in codes)
