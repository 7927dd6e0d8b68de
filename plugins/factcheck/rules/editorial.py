"""What the rules about an editor's work share: what is published, who is who, and what two texts have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from factcheck.diagnostics import Fix, Span
from factcheck.model import Claim, Document, Evidence, Path, Verdict
from factcheck.model.addresses import host_of
from factcheck.model.people import PEOPLE_PATH, people_of
from factcheck.quotes.words import words
from factcheck.rules.context import Context, path_key
from factcheck.rules.fixes import replace

MOST = 20
"""So many findings of one kind in one text are enough: a person sees the pattern."""

WEIGHING = ("supports", "contradicts")
"""The stances that speak for or against a claim; context does neither."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W_a-z])|(?<=[。！？।])(?=.)")
# Ordinals of German dates end in a full stop as well.
_ABBREVIATED = re.compile(
    r"(?:^|[\W\d_])(?:[^\W\d_a-z][^\W\d_]{0,2}|\w\.\w|Sept|Capt|Prof|Supt|Corp|Dept|Bros|Univ|Blvd"
    r"|approx|vs|etc|al|cf|ca|pp?|no|bzw|usw|art)\.$|(?:^|\W)\d\d?\.$"
)
# What a text put into a YAML value must not hold, whatever quotes the value is in.
_RISKY = re.compile(r"[\"'\\:#\n\t\[\]{},`]")
_IN_CLAIM = ("claim", "short", "summary", "review", "authors", "topics", "todo")
_IN_CLAIMANT = ("name", "role")


class Address(NamedTuple):
    """A web address in a claim, a source's sidecar or the roster, its host, and where it stands."""

    document: Document
    path: Path
    url: str
    host: str

    @property
    def span(self) -> Span:
        """The address in its file."""
        return self.document.span(*self.path)

    @property
    def key(self) -> str:
        """The key for the finding's fingerprint."""
        return path_key(self.document, self.path)


def addresses(context: Context) -> list[Address]:
    """Return every address that claims, sidecars and the roster give in a field of its own."""
    return context.once(_addresses)


def _addresses(context: Context) -> list[Address]:
    repository = context.repository
    found = [one for claim in repository.claims for one in addresses_of(claim)]
    for source in repository.sources:
        for name, url in (("url", source.url), ("archived", source.archived)):
            if source.document is not None and url:
                found.append(_address(source.document, (name,), url))
    for document in repository.documents:
        if document.path == PEOPLE_PATH:
            found += [_address(document, (one.index, "url"), one.url) for one in people_of(document) if one.url]
    return found


def _address(document: Document, path: Path, url: str) -> Address:
    return Address(document, path, url, host_of(url))


def addresses_of(claim: Claim) -> Iterator[Address]:
    """Yield every address that a claim gives in a field of its own."""
    for item in claim.evidence:
        if item.url:
            yield _address(claim.document, ("evidence", item.index, "url"), item.url)
        if item.archived:
            yield _address(claim.document, ("evidence", item.index, "archived"), item.archived)
    if claim.claimant is not None and claim.claimant.url:
        yield _address(claim.document, ("claimant", "url"), claim.claimant.url)
    if claim.reply is not None and claim.reply.url:
        yield _address(claim.document, ("reply", "url"), claim.reply.url)


def copies(context: Context) -> list[tuple[Address | None, Address]]:
    """Return each archived copy's address behind that of the page beside it, None where there is none."""
    return context.once(_copies)


def _copies(context: Context) -> list[tuple[Address | None, Address]]:
    found: list[tuple[Address | None, Address]] = []
    page: Address | None = None
    for one in addresses(context):
        if one.path[-1] == "url":
            page = one
        elif page is not None and page.document is one.document and page.path[:-1] == one.path[:-1]:
            found.append((page, one))
        else:
            found.append((None, one))
    return found


def end_of(url: str) -> str:
    """Return the last letters of an address before its fragment: of two that lead to one page they are the same.

    A quick look at what ``same_page`` compares, for addresses without a port.
    """
    return url.partition("#")[0].strip().rstrip("/?")[-2:].lstrip("/.").lower()


def same_page(url: str) -> str:
    """Return what two spellings of one page's address have in common."""
    bare = re.sub(r"^https?:/{1,2}(www\.)?", "", url.partition("#")[0].strip(), flags=re.IGNORECASE)
    name, slash, rest = bare.partition("/")
    return (re.sub(r":(80|443)$", "", name.lower()) + slash + rest).rstrip("/?")


def folded(text: str) -> str:
    """Return the words of ``text`` in small letters, a blank between them: what is left when only wording counts."""
    return " ".join(words(text.replace("’", "'").casefold()))


def same_name(one: str, other: str) -> bool:
    """Whether two names are the same but for capital letters, punctuation and a leading *the*."""
    return bool(one) and _name(one) == _name(other)


@lru_cache(maxsize=1 << 12)  # the same people and publishers come again and again
def _name(name: str) -> str:
    return folded(name).removeprefix("the ")


def origin(item: Evidence, context: Context) -> str:
    """Return who first reported an item, as the site counts origins; an item's source stands in for its publisher."""
    source = context.source(item.source)
    publisher = item.publisher or (source.publisher if source else "")
    return _name(item.origin or publisher) or item.url or item.source


def weighing(claim: Claim) -> list[Evidence]:
    """Return the evidence that speaks for or against the claim."""
    return [item for item in claim.evidence if item.stance in WEIGHING]


def last_look(claim: Claim) -> date | None:
    """Return the last day on which the claim says that anybody worked on it: review, verification or correction."""
    days = [claim.reviewed, claim.last_verified, *(one.date for one in claim.corrections)]
    return max((day for day in days if day is not None), default=None)


def published_verdict(claim: Claim, context: Context) -> Verdict | None:
    """Return the verdict of a published claim; None where it has none, or one that isn't on the scale."""
    return context.repository.verdict_by_id.get(claim.verdict) if claim.status == "published" else None


def verdict_given(claim: Claim) -> object:
    """Return what is claimed and what the verdict on it is: all that rules about the same claim given twice see."""
    return claim.claim, claim.status, claim.as_of, claim.date, claim.verdict


def rated_verdict(claim: Claim, context: Context) -> Verdict | None:
    """Return the verdict of a published claim, where it is one between true and false."""
    verdict = published_verdict(claim, context)
    return verdict if verdict is not None and verdict.rating is not None else None


def sentence_starts(text: str) -> list[int]:
    """Return where each sentence of ``text`` but the first begins; an abbreviation ends none."""
    if text.isascii() and not any(text.find(mark, 0, -1) >= 0 for mark in ".!?"):
        return []
    ends = _SENTENCE_END.finditer(text)
    return [end.end() for end in ends if not _ABBREVIATED.search(text[max(0, end.start() - 12) : end.start()])]


def texts(claim: Claim, *fields: str) -> Iterator[tuple[Path, str]]:
    """Yield the texts in these fields of the claim, of its claimant and of its evidence, each with its path."""
    for field in fields:
        if field in _IN_CLAIM:
            value = getattr(claim, field)
            parts = (
                [((field,), value)] if isinstance(value, str) else [((field, i), one) for i, one in enumerate(value)]
            )
            yield from ((path, text) for path, text in parts if text)
        elif field in _IN_CLAIMANT:
            value = getattr(claim.claimant, field) if claim.claimant else ""
            yield from [(("claimant", field), value)] if value else ()
        else:
            for item in claim.evidence:
                if value := getattr(item, field):
                    yield ("evidence", item.index, field), value


def headlines(claim: Claim) -> list[tuple[Path, str]]:
    """Return the texts that stand for the claim on lists, ``claim`` and ``short``, each with its path."""
    fields = ((("claim",), claim.claim), (("short",), claim.short))
    return [(path, text) for path, text in fields if text]


def swap(
    document: Document, path: Path, start: int, end: int, text: str, title: str = "", safe: bool = False
) -> Fix | None:
    """Return the fix that writes ``text`` for the code points [start, end) of the value at ``path``.

    None where the value is written in a way that can't be followed, such as with escapes, and where ``text`` would
    need quotation marks that aren't there.
    """
    value = document.values
    for step in path:
        value = value[step]
    place = document.part(path, start, end)
    opens = text[:1] if start == 0 else "a"
    if document.file.text[place.start : place.end] != value[start:end] or _RISKY.search(text) or not opens.isalnum():
        return None
    return replace(place, text, title or f"write `{text}` for `{value[start:end]}`", safe)
