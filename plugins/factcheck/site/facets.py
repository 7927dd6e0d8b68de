"""Lists of claims cut into numbered pages, and the ways to narrow them: each way is a page of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from factcheck.site.language import Language
from factcheck.site.views import ClaimView, GroupView

T = TypeVar("T")
Number = tuple[int, str, bool]
"""A page's number, its address, and whether it is the page itself; number 0 stands for pages left out."""

_AROUND = 2


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """One page of a list: its address, its title with the number, and links to the other pages."""

    path: str
    title: str
    items: Sequence[T]
    number: int
    numbers: list[Number]


def parts(items: Sequence[T], size: int, path: str, title: str, words: Language) -> Iterator[Part[T]]:
    """Cut ``items`` into pages of ``size``; the first one stands at ``path`` and is there for an empty list too."""
    count = max(1, -(-len(items) // size))
    for number in range(1, count + 1):
        shown = items[(number - 1) * size : number * size]
        named = title if number == 1 else _named(title, number, count, words)
        yield Part(_path(path, number), named, shown, number, numbers(path, number, count))


def _named(title: str, number: int, count: int, words: Language) -> str:
    page, last = words.number(number), words.number(count)
    return words.gettext("%(title)s, page %(page)s of %(last)s", title=title, page=page, last=last)


def numbers(path: str, current: int, count: int) -> list[Number]:
    """Return the first page, the last and those around ``current``: a page must not grow with their number."""
    near = range(current - _AROUND, current + _AROUND + 1)
    shown = [one for one in range(1, count + 1) if one in (1, count) or one in near] if count > 1 else []
    links: list[Number] = []
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before > 1:
            links.append((0, "", False))
        links.append((number, _path(path, number), number == current))
    return links


def years(claims: Sequence[ClaimView]) -> list[GroupView]:
    """Return the claims by year, the newest first; a claim without any date is in none."""
    found: dict[int, GroupView] = {}
    for claim in claims:
        if claim.year:
            group = found.setdefault(claim.year, GroupView(str(claim.year), f"claims/year/{claim.year}/"))
            group.claims.append(claim)
            group.count += 1
    return [group for _, group in sorted(found.items(), reverse=True)]


def _path(path: str, number: int) -> str:
    return path if number == 1 else f"{path}page/{number}/"
