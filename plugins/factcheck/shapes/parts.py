"""What a fact-check is told with: verdicts on their scale, works, notes of changes, and a language.

The protocols name what the shapes read of them, so that records and the views of a site's pages both serve.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from factcheck.model import Evidence, Verdict
from factcheck.model.addresses import web_address


class Rated(Protocol):
    """A verdict on its scale."""

    @property
    def id(self) -> str:
        """The verdict's id."""

    @property
    def title(self) -> str:
        """The verdict in words."""

    @property
    def meaning(self) -> str:
        """What it means."""

    @property
    def rating(self) -> int | None:
        """Its place on the scale (1 is the worst), None off the truth axis."""

    @property
    def best(self) -> int | None:
        """The scale's best place, None off the truth axis."""


class Work(Protocol):
    """Something published: a source, or an item of evidence."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def publisher(self) -> str:
        """Who published it."""

    @property
    def url(self) -> str:
        """Where it stands, an address that may be a link; ``""`` for none."""

    @property
    def archived(self) -> str:
        """Where a copy of it stands; ``""`` for none."""

    @property
    def date(self) -> dt.date | None:
        """When it was published."""


class Entry(Protocol):
    """A dated note of what changed after publication."""

    @property
    def date(self) -> dt.date | None:
        """The day of the change."""

    @property
    def kind(self) -> str:
        """What kind of change it is."""

    @property
    def note(self) -> str:
        """What was changed, and why."""

    @property
    def was(self) -> str:
        """What stood there before; ``""`` where that is not told."""


class Words(Protocol):
    """The language in which a publisher speaks."""

    def gettext(self, text: str, **values: object) -> str:
        """Return an English ``text`` in this language, its ``%(name)s`` places filled with ``values``."""


class Given(NamedTuple):
    """What an item of evidence leads to."""

    title: str
    publisher: str
    url: str
    archived: str
    date: dt.date | None


def given(one: Evidence, source: Work | None) -> Given:
    """Return what an item of evidence leads to: what it leaves unsaid, ``source``, which it names, says."""
    return Given(
        title=one.title or (source.title if source else ""),
        publisher=one.publisher or (source.publisher if source else ""),
        url=web_address(one.url) or (source.url if source else ""),
        archived=web_address(one.archived) or (source.archived if source else ""),
        date=one.date or (source.date if source else None),
    )


class OnScale(NamedTuple):
    """A verdict of a desk's scale with the scale's best number."""

    id: str
    title: str
    meaning: str = ""
    rating: int | None = None
    best: int | None = None


def on_scale(verdicts: Iterable[Verdict]) -> dict[str, OnScale]:
    """Return the verdicts of a scale by their ids, in its order."""
    verdicts = list(verdicts)
    best = max((one.rating for one in verdicts if one.rating is not None), default=None)
    return {
        one.id: OnScale(one.id, one.title or one.id, one.meaning, one.rating, None if one.rating is None else best)
        for one in verdicts
    }


class _English:
    def gettext(self, text: str, **values: object) -> str:
        return text % values if values else text


ENGLISH: Words = _English()
"""The language that every text is written in."""
