"""The two states as read, and what belongs together in them: claims, sources, quotes, items of evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from rapidfuzz import fuzz

from factcheck.diagnostics import Span
from factcheck.model import Claim, Correction, Document, Evidence, Quote, Repository, SignOff, Source
from factcheck.model.fields import Field
from factcheck.model.tables import CLAIM
from factcheck.review.states import Changed
from factcheck.rules.context import Context
from factcheck.rules.digest import canonical
from factcheck.settings import Settings

_Item = TypeVar("_Item")
Paired = list[tuple[_Item | None, _Item | None]]
_ALIKE = 50  # of 100: below that two quotes of one source are two quotes, not one that was edited
_MOST_COMPARED = 2_000  # characters of a quote, and pairs of a claim: a hostile file may hold thousands of long ones


@dataclass(frozen=True)
class Side:
    """One state, as far as it was read: the files that changed, and what these need."""

    name: str
    repository: Repository
    settings: Settings = field(default_factory=Settings)
    known: Counter[tuple[str, str]] = field(default_factory=Counter)

    @cached_property
    def context(self) -> Context:
        """The state's matches of quotes in sources."""
        return Context(self.repository)

    def document(self, path: str) -> Document | None:
        """Return the document read from the file at ``path``."""
        return self.context.document(path)

    @cached_property
    def addresses(self) -> frozenset[str]:
        """The ids at which readers find the claims that were read."""
        public = [claim for claim in self.repository.claims if not claim.draft]
        return frozenset(id for claim in public for id in (claim.id, *claim.aliases))

    @property
    def baseline(self) -> Span | None:
        """The file that lists the known findings."""
        return Span(self.settings.baseline) if self.settings.baseline else None

    def whole(self, path: str) -> Span | None:
        """Return the first line of a file, None where it was not read."""
        file = self.repository.files.get(path)
        return Span(path, 0, len(file.line(1))) if file else None


@dataclass(frozen=True)
class ClaimPair:
    """One claim in both states; None where it is in one only."""

    base: Claim | None
    head: Claim | None
    sides: Sides

    @property
    def id(self) -> str:
        """The id that readers know from now on; of a removed claim, the one it had."""
        claim = self.head or self.base
        return claim.id if claim else ""

    @property
    def both(self) -> tuple[Claim, Claim] | None:
        """The two records, where the claim is in both states."""
        return (self.base, self.head) if self.base and self.head else None

    @property
    def readable(self) -> bool:
        """Whether each state's file can be read at all: nothing else can be told of one that can't."""
        return not self.both or all(isinstance(claim.document.values, dict) for claim in self.both)

    @property
    def published(self) -> bool:
        """Whether readers have seen the claim before."""
        return self.base is not None and not self.base.draft

    @cached_property
    def changed(self) -> frozenset[str]:
        """The names of the declared fields that say something else now; none where the claim is in one state only."""
        if self.both is None:
            return frozenset()
        base, head = self.both
        return frozenset(field.name for field in CLAIM.fields if _differ(field, base, head))

    @cached_property
    def quotes(self) -> Paired[Quote]:
        """The quotes that belong together: the same words of the same source, else words that were edited."""
        base, head = self._lists("quotes")
        same, left, new = matched(base, head, lambda one: (one.source, _words(one.quote)))
        return same + _edited(left, new)

    @cached_property
    def evidence(self) -> Paired[Evidence]:
        """The items that belong together, by address, source or title."""
        base, head = self._lists("evidence")
        same, left, new = matched(base, head, lambda one: one.url or one.source or _words(one.title))
        # An item that lost its address, or got another one, is the item of that title still.
        retitled, left, new = matched(left, new, lambda one: _words(one.title) or one)
        return same + retitled + [(one, None) for one in left] + [(None, one) for one in new]

    @cached_property
    def corrections(self) -> Paired[Correction]:
        """The entries that belong together: the same ones, else those that stand at the same place of the list."""
        base, head = self._lists("corrections")
        same, left, new = matched(base, head, lambda one: (one.date, one.kind, _words(one.note), _words(one.was)))
        return same + _in_place(left, new)

    @cached_property
    def reviews(self) -> Paired[SignOff]:
        """The sign-offs that are the same, those that are gone and those that are new."""
        base, head = self._lists("reviews")
        same, left, new = matched(base, head, lambda one: (one.by, one.date, one.digest))
        return same + [(one, None) for one in left] + [(None, one) for one in new]

    @property
    def corrected(self) -> bool:
        """Whether the change adds a dated correction entry."""
        return any(base is None and head is not None and head.date is not None for base, head in self.corrections)

    def _lists(self, name: str) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        return getattr(self.base, name, ()), getattr(self.head, name, ())


@dataclass(frozen=True)
class SourcePair:
    """One source in both states; None where it is in one only."""

    base: Source | None
    head: Source | None
    sides: Sides

    @property
    def id(self) -> str:
        """The id by which claims cite it."""
        source = self.head or self.base
        return source.id if source else ""

    @property
    def citing(self) -> list[ClaimPair]:
        """The claims that cite it, in either state."""
        return self.sides.citing.get(self.id, [])

    @property
    def cited(self) -> list[Claim]:
        """The claims that cite it in the head."""
        return [pair.head for pair in self.citing if pair.head and self.id in _cited(pair.head)]


@dataclass(frozen=True)
class Sides:
    """The two states side by side, and the files that differ; ``empty`` where neither holds anything of a desk."""

    base: Side
    head: Side
    changed: Changed
    empty: bool = False

    @cached_property
    def claims(self) -> list[ClaimPair]:
        """Every claim that was read, in the order of ids: by id, by alias, else by what it says."""
        base, head = dict(self.base.repository.claim_by_id), dict(self.head.repository.claim_by_id)
        pairs: Paired[Claim] = [(base.pop(id), head.pop(id)) for id in list(base) if id in head]
        pairs += _renamed(base, head)
        pairs += [(one, None) for one in base.values()] + [(None, one) for one in head.values()]
        return sorted((ClaimPair(*pair, self) for pair in pairs), key=lambda pair: pair.id)

    @cached_property
    def citing(self) -> dict[str, list[ClaimPair]]:
        """The claims that cite each source, in either state, by the source's id."""
        found: dict[str, list[ClaimPair]] = {}
        for pair in self.claims:
            for id in _cited(pair.base) | _cited(pair.head):
                found.setdefault(id, []).append(pair)
        return found

    @cached_property
    def sources(self) -> list[SourcePair]:
        """Every source that was read, in the order of ids."""
        base, head = self.base.repository.source_by_id, self.head.repository.source_by_id
        return [SourcePair(base.get(id), head.get(id), self) for id in sorted({*base, *head})]


def matched(
    base: Iterable[_Item], head: Iterable[_Item], key: Callable[[_Item], Hashable]
) -> tuple[Paired[_Item], list[_Item], list[_Item]]:
    """Return the items of the same key in pairs, first with first, and what is left of either list."""
    waiting: dict[Hashable, list[_Item]] = {}
    for one in head:
        waiting.setdefault(key(one), []).append(one)
    same: Paired[_Item] = []
    left = []
    for one in base:
        there = waiting.get(key(one))
        if there:
            same.append((one, there.pop(0)))
        else:
            left.append(one)
    return same, left, [one for ones in waiting.values() for one in ones]


def _differ(field: Field, base: Claim, head: Claim) -> bool:
    one, other = getattr(base, field.name), getattr(head, field.name)
    return bool(one != other and canonical(field, one) != canonical(field, other))  # most are the same as they stand


def _edited(left: Sequence[Quote], new: Sequence[Quote]) -> Paired[Quote]:
    """Pair the quotes of one source that are most alike; the same pairs whichever state comes first."""
    scored: list[tuple[float, int, Quote, Quote]] = []
    for one in left:
        for other in new:
            if one.source == other.source and len(scored) < _MOST_COMPARED:
                alike = fuzz.ratio(one.quote[:_MOST_COMPARED], other.quote[:_MOST_COMPARED])
                scored.append((-alike, one.index + other.index, one, other))
    return _best([row for row in scored if row[0] <= -_ALIKE], left, new)


def _best(scored: list[tuple[float, int, Quote, Quote]], left: Sequence[Quote], new: Sequence[Quote]) -> Paired[Quote]:
    pairs: Paired[Quote] = []
    taken: set[tuple[int, int]] = set()
    for _, _, one, other in sorted(scored, key=lambda row: (row[:2], sorted((row[2].quote, row[3].quote)))):
        if (0, one.index) not in taken and (1, other.index) not in taken:
            taken |= {(0, one.index), (1, other.index)}
            pairs.append((one, other))
    pairs += [(one, None) for one in left if (0, one.index) not in taken]
    return pairs + [(None, one) for one in new if (1, one.index) not in taken]


def _in_place(left: Sequence[Correction], new: Sequence[Correction]) -> Paired[Correction]:
    places = {one.index: one for one in new}
    pairs: Paired[Correction] = [(one, places.pop(one.index, None)) for one in left]
    return pairs + [(None, one) for one in places.values()]


def _renamed(base: dict[str, Claim], head: dict[str, Claim]) -> list[tuple[Claim, Claim]]:
    """Take out of both the claims that got another id: an alias tells, else the same sentence."""
    pairs = []
    for of_base, of_head in ((_former, _aliases), (_aliases, _former), (_sentence, _sentence)):
        there = {name: one.id for one in reversed(head.values()) for name in of_head(one)}
        for id, one in list(base.items()):
            new = next((there[name] for name in of_base(one) if there.get(name) in head), None)
            if new is not None:
                pairs.append((base.pop(id), head.pop(new)))
    return pairs


def _aliases(claim: Claim) -> tuple[str, ...]:
    return claim.aliases


def _former(claim: Claim) -> tuple[str, ...]:
    return (claim.id,)


def _sentence(claim: Claim) -> tuple[str, ...]:
    return (_words(claim.claim),) if claim.claim else ()


def _words(text: str) -> str:
    return " ".join(text.split())


def _cited(claim: Claim | None) -> set[str]:
    """Return the ids of the sources that a claim cites."""
    if claim is None:
        return set()
    return {one.source for one in claim.quotes} | {one.source for one in claim.evidence}
