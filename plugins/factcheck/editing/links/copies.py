"""Asks a web archive for a copy of a page, near a day: the shape is that of the Wayback Machine's availability API."""

from __future__ import annotations

import json
import re
from datetime import date
from http.client import HTTPException
from urllib.parse import urlencode

import urllib3

from factcheck.editing.links.ask import Asker
from factcheck.editing.links.connect import PrivateError, answer
from factcheck.model.addresses import host_of, is_web_address
from factcheck.rules.editorial import same_page

API = "https://archive.org/wayback/available"
_LIMIT = 64 * 1024
_SNAPSHOT = re.compile(r"https?://(web\.archive\.org/web/[0-9]{14}(?:[a-z]{2}_)?/(.+))", re.DOTALL)


class ArchiveError(Exception):
    """Why the archive gave no answer, in words for the person who asked."""


def copy_of(url: str, near: date | None, asker: Asker, api: str = API) -> str:
    """Return the address of the copy nearest to a day, ``""`` where there is none; raise ArchiveError.

    Only a snapshot of that very page, which was there when it was taken, is one.
    """
    words = {"url": url} | ({"timestamp": f"{near:%Y%m%d}"} if near else {})
    try:
        address = f"{api}?{urlencode(words)}"
        with asker.pace.turn(host_of(api)), answer("GET", address, asker.agent, asker.allow_local) as got:
            if got.status != 200:
                raise ArchiveError(f"the archive answers {got.status}")
            found = json.loads(got.read(_LIMIT))
    except PrivateError:
        raise ArchiveError(f"`{host_of(api)}` is in your own network: not asked") from None
    except (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError, RecursionError) as error:
        raise ArchiveError(f"the archive can't be asked: {type(error).__name__}") from None
    return _snapshot(url, found)


def _snapshot(url: str, found: object) -> str:
    for step in ("archived_snapshots", "closest"):
        found = found.get(step) if isinstance(found, dict) else None
    if not isinstance(found, dict) or str(found.get("status", "200"))[:1] != "2":
        return ""
    match = _SNAPSHOT.fullmatch(str(found.get("url", "")))
    if match is None or same_page(match[2]) != same_page(url):
        return ""
    copy = f"https://{match[1]}"
    return copy if is_web_address(copy) else ""
