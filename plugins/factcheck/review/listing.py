"""Which files two states hold: those that differ at once, all others no sooner than somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.review.git_states import Commit, GitState
from factcheck.review.states import PLACES, Changed, Entry, State, differing

_FEW = 200  # paths that git is asked for by name; for more, the whole place is listed


class Listing:
    """The files of a state. With ``older`` it is that listing but for what ``changed`` says."""

    def __init__(self, state: State, older: Listing | None = None, changed: Changed | None = None) -> None:
        """Take a state; nothing is listed yet."""
        self.state, self._older, self._changed = state, older, changed or {}
        self._places: dict[str, Mapping[str, Entry]] = {}

    def below(self, place: str) -> Mapping[str, Entry]:
        """Return the files at or below one of PLACES, by POSIX path."""
        if place not in self._places:
            self._places[place] = self._listed(place)
        return self._places[place]

    def chosen(self, paths: Iterable[str]) -> dict[str, Entry]:
        """Return those of ``paths`` that there are; each is at or below one of PLACES."""
        wanted = list(paths)
        if self._older is not None:
            same = self._older.chosen(path for path in wanted if path not in self._changed)
            return {path: entry for path in wanted if (entry := self._now(path) or same.get(path))}
        unknown = [path for path in wanted if place_of(path) not in self._places]
        if len(unknown) > _FEW or not isinstance(self.state, Commit):
            return {path: entry for path in wanted if (entry := self.below(place_of(path)).get(path))}
        asked = self.state.entries(*unknown) if unknown else {}
        return {path: entry for path in wanted if (entry := self._known(path) or asked.get(path))}

    def read(self, paths: Iterable[str]) -> dict[str, bytes]:
        """Return the bytes of those of ``paths`` that there are."""
        return self.state.read(self.chosen(paths))

    @property
    def empty(self) -> bool:
        """Whether the state holds nothing of a desk."""
        return not any(map(self.below, PLACES))

    def _listed(self, place: str) -> Mapping[str, Entry]:
        if self._older is None:
            return self.state.entries(place)
        found = dict(self._older.below(place))
        for path in self._changed:
            if place_of(path) == place:
                found.pop(path, None)
                found |= {path: entry} if (entry := self._now(path)) else {}
        return found

    def _now(self, path: str) -> Entry | None:
        return self._changed[path][1] if path in self._changed else None

    def _known(self, path: str) -> Entry | None:
        return self._places.get(place_of(path), {}).get(path)


def place_of(path: str) -> str:
    """Return which of PLACES a path is at or below."""
    return next((place for place in PLACES if path == place or path.startswith(f"{place}/")), path)


def listed(base: State, head: State) -> tuple[Listing, Listing, Changed]:
    """Return the files of two states, and those that are not the same in both."""
    older = Listing(base)
    if isinstance(base, Commit) and isinstance(head, GitState):
        changed = head.since(base)
        return older, Listing(head, older, changed), changed
    newer = Listing(head)
    different = [differing(older.below(place), newer.below(place)) for place in PLACES]
    return older, newer, {path: both for one in different for path, both in one.items()}
