"""What a desk has used so far, for completion: gathered once a check, when it is first asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from factcheck.model import Repository
from factcheck.model.people import PEOPLE_PATH, people_of

Counted = dict[str, int]
"""Words, the most frequent first, with how often they are used."""


class Index:
    """The names and words of one state of a desk."""

    def __init__(self, repository: Repository) -> None:
        """Gather nothing yet."""
        self.repository = repository

    @cached_property
    def topics(self) -> Counted:
        """Every topic."""
        return _counted(topic for claim in self.repository.claims for topic in claim.topics)

    @cached_property
    def claimants(self) -> Counted:
        """The name of every claimant."""
        return _counted(claim.claimant.name for claim in self.repository.claims if claim.claimant)

    @cached_property
    def publishers(self) -> Counted:
        """The publisher of every item of evidence and of every source."""
        used = [one.publisher for claim in self.repository.claims for one in claim.evidence]
        return _counted([*used, *(source.publisher for source in self.repository.sources)])

    @cached_property
    def origins(self) -> Counted:
        """Who first reported something that is evidence somewhere."""
        return _counted(one.origin for claim in self.repository.claims for one in claim.evidence)

    @cached_property
    def authors(self) -> Counted:
        """Everybody who wrote a fact-check, and those of the roster."""
        used = [author for claim in self.repository.claims for author in claim.authors]
        rosters = (one for one in self.repository.documents if one.path == PEOPLE_PATH)
        return _counted([*used, *(person.name for roster in rosters for person in people_of(roster))])


def _counted(words: Iterable[str]) -> Counted:
    return dict(Counter(filter(None, words)).most_common())
