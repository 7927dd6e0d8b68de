"""Fetches one web address, when asked to."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from importlib.metadata import version
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from factcheck.model.addresses import is_web_address

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
    "application/pdf": ".pdf",
}
"""The media types that a source may have, and the ending under which each is kept."""

_SECONDS = 30


class FetchError(Exception):
    """Why an address gave no source, in words for the person who asked."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered: its bytes, the ending that fits them, the encoding that the server names."""

    data: bytes
    suffix: str
    encoding: str
    url: str  # after redirects


def is_address(text: str) -> bool:
    """Whether ``text`` is a web address, rather than a file's path."""
    return text.lower().startswith(("http://", "https://"))


def fetch(url: str, limit: int) -> Fetched:
    """Return what ``url`` (http or https) answers, of at most ``limit`` bytes; raise FetchError with the reason."""
    import urllib3

    if not is_web_address(url):
        raise FetchError(f"{url} is not a web address; copy the whole of it from the browser")
    pool = urllib3.PoolManager(
        timeout=urllib3.Timeout(connect=_SECONDS, read=_SECONDS),
        retries=urllib3.Retry(total=5, connect=1, read=1, redirect=5, status=0),
        headers={"User-Agent": f"factcheck/{version('factcheck')}", "Accept-Encoding": "gzip, deflate"},
    )
    try:
        answer = pool.request("GET", url, preload_content=False)
        data = answer.read(limit + 1, decode_content=True)
    except (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError) as error:
        raise FetchError(f"{url} can't be fetched: {_plain(error)}") from None
    finally:
        pool.clear()
    if answer.status != 200:
        raise FetchError(f"{url} answers {answer.status} {answer.reason or ''}".rstrip())
    if len(data) > limit:
        raise FetchError(f"{url} is larger than {limit // 1024} kB")
    head = Message()
    head["Content-Type"] = answer.headers.get("Content-Type", "")
    final, charset = _final(url, answer), str(head.get_param("charset") or "")
    return Fetched(data, _suffix(final, head.get_content_type()), charset, final)


def _final(url: str, answer: BaseHTTPResponse) -> str:
    """Return the address that answered: each redirect may be relative to the one before, or odd: then the last good."""
    for step in answer.retries.history if answer.retries else ():
        try:
            further = urljoin(url, step.redirect_location or "")
        except ValueError:
            break
        url = further if is_web_address(further) else url
    return url


def _suffix(url: str, media_type: str) -> str:
    ending = PurePosixPath(unquote(urlsplit(url).path)).suffix.lower()
    # Servers call captions and Markdown plain text, or bytes: there the address knows better.
    if ending in SUFFIXES.values() and media_type in ("text/plain", "application/octet-stream"):
        return ending
    if media_type in SUFFIXES:
        return SUFFIXES[media_type]
    raise FetchError(f"{url} is of the type {media_type}, which can't be a source; save the text of it as a file")


def _plain(error: Exception) -> str:
    """Return the innermost reason: what the libraries around it say names their own parts."""
    inner = getattr(error, "reason", None) or error.__cause__ or error.__context__
    text = str(inner if isinstance(inner, Exception) else error)
    return text.rpartition(": ")[2] or type(error).__name__
