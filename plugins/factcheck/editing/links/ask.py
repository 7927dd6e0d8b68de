"""Asks whether a page still stands at its address: HEAD first, GET where that says little, redirects one by one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from http.client import HTTPException, responses
from urllib.parse import urljoin

import urllib3

from factcheck.editing.links.connect import PrivateError, answer
from factcheck.editing.links.pace import Pace
from factcheck.model.addresses import host_of, is_web_address

_MOST_STEPS = 8
_FOR_GOOD, _FOR_NOW = (301, 308), (302, 303, 307)
_GONE = (404, 410)


class State(StrEnum):
    """What became of a page."""

    OPEN = "open"
    MOVED = "moved"
    DEAD = "dead"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered, in words, and where a page that moved for good stands now."""

    state: State
    words: str
    moved_to: str = ""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and how: the ``User-Agent``, whether the own network may be asked, and the pace."""

    agent: str
    pace: Pace
    allow_local: bool = False

    def ask(self, url: str) -> Answer:
        """Return what became of the page at ``url``."""
        at, seen, for_good = url, {url}, True
        for _ in range(_MOST_STEPS):
            try:
                status, location = self._status(at)
            except PrivateError:
                return Answer(State.UNCLEAR, f"`{host_of(at)}` is in your own network: not asked")
            except (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError) as error:
                return _failed(error)
            if status not in (*_FOR_GOOD, *_FOR_NOW) or not location:
                return _answered(status, at if at != url and for_good else "")
            for_good &= status in _FOR_GOOD
            further = _joined(at, location)
            if not further:
                return Answer(State.DEAD, "leads to what is no web address")
            if further in seen:
                return Answer(State.DEAD, "leads in a circle")
            seen.add(further)
            at = further
        return Answer(State.DEAD, f"leads on and on, more than {_MOST_STEPS} times")

    def _status(self, url: str) -> tuple[int, str]:
        """Return status and ``Location``: of HEAD, or of GET where a server may not know HEAD. No body is read."""
        status, location = self._once("HEAD", url)
        known = 200 <= status < 400 or status == 410
        return (status, location) if known else self._once("GET", url)

    def _once(self, method: str, url: str) -> tuple[int, str]:
        with self.pace.turn(host_of(url)), answer(method, url, self.agent, self.allow_local) as got:
            return got.status, got.headers.get("Location", "")


def _answered(status: int, moved_to: str) -> Answer:
    words = f"answers {status} {responses.get(status, '')}".rstrip()
    if 200 <= status < 300:
        return Answer(State.MOVED, "moved for good", moved_to) if moved_to else Answer(State.OPEN, words)
    return Answer(State.DEAD if status in _GONE else State.UNCLEAR, words)


def _joined(at: str, location: str) -> str:
    try:
        further = urljoin(at, location).partition("#")[0]
    except ValueError:
        return ""
    return further if is_web_address(further) else ""


def _failed(error: Exception) -> Answer:
    """Return what a failed request tells: a name that nobody knows is a dead page, all else may pass."""
    chain = [error, error.__cause__, error.__context__, getattr(error, "reason", None)]
    names = {type(one).__name__ for one in chain if one is not None}
    if names & {"gaierror", "NameResolutionError"}:
        return Answer(State.DEAD, "its host is not known")
    if any("Timeout" in name for name in names) or isinstance(error, TimeoutError):
        return Answer(State.UNCLEAR, "does not answer in time")
    if any("SSL" in name for name in names):
        return Answer(State.UNCLEAR, "has no certificate that browsers trust")
    return Answer(State.UNCLEAR, "can't be reached")
