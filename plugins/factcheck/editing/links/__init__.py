"""`factcheck links`: whether the pages that a desk names still stand where they stood, asked when somebody says so.

Never part of a check or a build: what other people's servers say changes by the hour. One request at a time goes to a
host, and what it answered is kept for some days.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from factcheck.diagnostics import Progress, silent
from factcheck.editing.links import kept as keeping
from factcheck.editing.links.ask import Answer, Asker, State
from factcheck.editing.links.copies import API, ArchiveError, copy_of
from factcheck.editing.links.pace import Pace
from factcheck.model import Claim, Repository
from factcheck.model.tables import CLAIM, SOURCE
from factcheck.reading.repository import CLAIMS
from factcheck.rules.context import Context
from factcheck.rules.editorial import Address, addresses

_HOSTS_AT_ONCE = 8
_Done = TypeVar("_Done")


@dataclass(frozen=True, slots=True)
class Link:
    """One address with every place where it stands, what it answered, and a copy of it where one was found."""

    url: str
    places: tuple[Address, ...]
    answer: Answer
    copy: str = ""
    trouble: str = ""
    """Why no copy could be looked for."""
    from_cache: bool = False


@dataclass(frozen=True, slots=True)
class How:
    """How to ask: seconds between requests to a host, days that an answer counts, and for whom."""

    delay: float = 1.0
    max_age: float = 7.0
    site: str = ""
    allow_local: bool = False
    copies: bool = False
    """Whether to look for copies of pages that stand, too; of dead ones they always are."""
    api: str = API
    progress: Progress = silent

    @property
    def asker(self) -> Asker:
        """Who asks."""
        agent = f"factcheck/{version('factcheck')}" + (f" (+{self.site})" if self.site else "")
        return Asker(agent, Pace(self.delay), self.allow_local)


def wanted(repository: Repository, ids: Iterable[str] = ()) -> dict[str, tuple[Address, ...]]:
    """Return every address of the desk with its places; with ``ids``, those of these claims and sources only."""
    named = set(ids)
    paths = {one.document.path for one in repository.claims if one.id in named}
    paths |= {one.document.path for one in repository.sources if one.id in named and one.document}
    found: dict[str, tuple[Address, ...]] = {}
    for one in addresses(Context(repository)):
        if not named or one.document.path in paths:
            found[one.url] = (*found.get(one.url, ()), one)
    return found


def check_links(root: Path, repository: Repository, ids: Iterable[str], how: How) -> list[Link]:
    """Ask each address that is not known well enough from before, and return all in the order of the desk."""
    places, now, asker = wanted(repository, ids), time.time(), how.asker
    known = keeping.load(root)
    answers = {url: one for url, one in keeping.fresh(known, now, how.max_age).items() if url in places}
    cached = frozenset(answers)
    asked: dict[str, Answer] = {}
    try:
        told = partial(how.progress, "asking for the pages")
        _each([url for url in places if url not in answers], asker.ask, asked, told)
    finally:
        keeping.save(root, known, asked, now)
    answers |= asked
    days = _days(repository)
    without = [url for url, some in places.items() if _lacking(some) and (how.copies or _dead(answers[url]))]
    copies: dict[str, tuple[str, str]] = {}

    def copy(url: str) -> tuple[str, str]:
        return _copy(url, days.get(places[url][0].document.path), asker, how.api)

    _each(without, copy, copies, partial(how.progress, "looking for copies"))
    return [Link(url, some, answers[url], *copies.get(url, ("", "")), url in cached) for url, some in places.items()]


def _each(
    urls: list[str], work: Callable[[str], _Done], into: dict[str, _Done], told: Callable[[int, int], None]
) -> None:
    """Do ``work`` for each address, a few at a time; what is done is in ``into`` also when somebody interrupts."""
    with ThreadPoolExecutor(_HOSTS_AT_ONCE) as pool:
        waiting = {pool.submit(work, url): url for url in urls}
        try:
            for done in as_completed(waiting):
                into[waiting[done]] = done.result()
                told(len(into), len(urls))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _dead(answer: Answer) -> bool:
    return answer.state is State.DEAD


def lacking(link: Link) -> list[Address]:
    """Return the places of a link where a copy could be written down and none is."""
    return _lacking(link.places)


def _lacking(places: Iterable[Address]) -> list[Address]:
    return [one for one in places if _may_have_copy(one) and not _record(one).get("archived")]


def _may_have_copy(one: Address) -> bool:
    """Whether the record that holds an address has a field for a copy of it."""
    if one.path[-1] != "url":
        return False
    if len(one.path) == 1:
        return SOURCE.field("archived") is not None and not one.document.path.startswith(f"{CLAIMS}/")
    items = CLAIM.field(str(one.path[0]))
    return bool(items and items.item and items.item.field("archived"))


def _record(one: Address) -> Mapping[str, object]:
    value = one.document.values
    for step in one.path[:-1]:
        value = value[step]
    return value if isinstance(value, dict) else {}


def _days(repository: Repository) -> dict[str, date | None]:
    """Return by file the day near which a copy is wanted: when the claim was published, or the source was fetched."""
    found: dict[str, date | None] = {one.document.path: _day(one) for one in repository.claims}
    return found | {one.document.path: one.retrieved or one.date for one in repository.sources if one.document}


def _day(claim: Claim) -> date | None:
    return claim.last_verified or claim.reviewed


def _copy(url: str, near: date | None, asker: Asker, api: str) -> tuple[str, str]:
    try:
        return copy_of(url, near, asker, api), ""
    except ArchiveError as error:
        return "", str(error)
