"""What the filters on ``/claims/`` load: codes for every claim, and the texts in chunks that are asked for.

Rows are the claims, the oldest first, so that a new claim changes the last chunk only. A column holds one code of
``width`` characters (base 64, the first character is the highest) for each row; 0 means none, n the n-th name. A
column that can hold several codes a row parts the rows by commas. ``index.json`` has the columns that fit into what
the first filter may cost a phone; each of the others has a file of its own, which is loaded when it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from factcheck.shapes.values import iso
from factcheck.site.build_views import Site
from factcheck.site.language import Language
from factcheck.site.outputs import Output
from factcheck.site.views import ClaimView, GroupView

FOLDER = "data/filter"
CHUNK = 20
"""Claims in one file of texts: the twenty that are shown first may stand in as many files."""
FIRST = 200_000
"""Bytes of ``index.json``; with the texts of twenty claims, a first filter stays below 300 kB."""
MOST_NAMES = 1_000
"""Names in one column, those with most claims: nobody looks through more. The others have their own pages."""
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

Name = tuple[str, ...]


class _Facet(NamedTuple):
    """A column: its names in their order, the keys of a row's names, and how many names are left out."""

    name: str
    names: list[Name]
    keys: Callable[[ClaimView], Iterable[str]]
    several: bool = False
    rest: int = 0


def filter_files(site: Site, words: Language) -> Iterator[Output]:
    """Yield every file."""
    rows = site.claims[::-1]
    first, later, titles = _shared_out(_facets(site, rows), rows)
    named = [facet.names for facet in first]
    make = lambda: [_json(_index(first, titles, rows))]  # noqa: E731 - every output's is one
    yield Output(f"{FOLDER}/index.json", (named, titles, rows), make)
    for facet in later:
        needs = (facet.names, rows)
        yield Output(f"{FOLDER}/{facet.name}.json", needs, lambda facet=facet: [_json(_column(facet, rows))])  # type: ignore[misc]
    if not titles:
        yield Output(f"{FOLDER}/titles.json", (rows,), lambda: [_json(_by_title(rows))])
    for at in range(0, len(rows), CHUNK):
        chunk = rows[at : at + CHUNK]
        path = f"{FOLDER}/text-{at // CHUNK}.json"
        yield Output(path, (chunk,), lambda chunk=chunk: [_json([_row(claim, words) for claim in chunk])])  # type: ignore[misc]


def _facets(site: Site, rows: Iterable[ClaimView]) -> list[_Facet]:
    """Return the columns, what most readers filter by first."""
    years = sorted({one.year for one in rows if one.year}, reverse=True)
    sources = sorted(site.sources, key=lambda one: -len(one.claims))[:MOST_NAMES]
    titled = sorted((one.link.title.casefold(), one.link.id, one.link.title) for one in sources)
    return [
        _Facet("verdict", [(one.id, one.title, one.tone) for one in site.view.verdicts], lambda one: [one.verdict.id]),
        _Facet("year", [(str(year), str(year)) for year in years], lambda one: [str(one.year)] if one.year else []),
        _grouped("topic", site.view.topics, lambda one: [_key(topic) for topic in one.topics], True),
        _grouped("claimant", site.view.claimants, lambda one: [_key(one.claimant)]),
        _Facet(
            "source",
            [(id, title) for _, id, title in titled],
            lambda one: dict.fromkeys(one.quoted),
            True,
            len(site.sources) - len(sources),
        ),
    ]


def _grouped(
    name: str, groups: Sequence[GroupView], keys: Callable[[ClaimView], Iterable[str]], several: bool = False
) -> _Facet:
    """Return the column of ``groups``, which come with the largest first, by name, as people look for them."""
    ordered = sorted(groups[:MOST_NAMES], key=lambda group: (group.name.casefold(), group.name))
    return _Facet(name, [(_key(one), one.name) for one in ordered], keys, several, max(0, len(groups) - MOST_NAMES))


def _shared_out(facets: Iterable[_Facet], rows: Sequence[ClaimView]) -> tuple[list[_Facet], list[_Facet], bool]:
    """Return the columns of the first file, those with a file of their own, and whether the titles' order is in it."""
    room, first, later = FIRST, list[_Facet](), list[_Facet]()
    for facet in facets:
        size = _size(facet, rows)
        fits = size <= room or not first
        (first if fits else later).append(facet)
        room -= size if fits else 0
    return first, later, not later and len(rows) * code_width(len(rows)) <= room


def _size(facet: _Facet, rows: Sequence[ClaimView]) -> int:
    """Return how many bytes a column takes at the most."""
    codes = sum(1 for row in rows for _ in facet.keys(row)) if facet.several else len(rows)
    names = sum(len(part.encode("utf-8", "replace")) + 8 for name in facet.names for part in name)
    return codes * code_width(len(facet.names)) + len(rows) * facet.several + names + 100


def _index(facets: Iterable[_Facet], titles: bool, rows: Sequence[ClaimView]) -> dict[str, Any]:
    index: dict[str, Any] = {"claims": len(rows), "chunk": CHUNK}
    index["facets"] = {facet.name: _column(facet, rows) for facet in facets}
    return index | ({"titles": _by_title(rows)} if titles else {})


def _by_title(rows: Sequence[ClaimView]) -> str:
    """Return each row's place in the order by title."""
    order = sorted(range(len(rows)), key=lambda row: (rows[row].claim.casefold(), rows[row].id))
    places = [0] * len(rows)
    for place, row in enumerate(order):
        places[row] = place
    width = code_width(len(rows))
    return "".join(code(place, width) for place in places)


def _column(facet: _Facet, rows: Iterable[ClaimView]) -> dict[str, Any]:
    number = {name[0]: at for at, name in enumerate(facet.names, 1)}
    width = code_width(len(facet.names))
    nothing = [] if facet.several else [0]
    cells = ([number[key] for key in facet.keys(row) if key in number] or nothing for row in rows)
    codes = ("".join(code(one, width) for one in cell) for cell in cells)
    joined = ("," if facet.several else "").join(codes)
    told = {"names": facet.names, "width": width, "several": facet.several, "codes": joined}
    return told | ({"rest": facet.rest} if facet.rest else {})


def code_width(most: int) -> int:
    """Return how many characters hold every number up to ``most``."""
    width = 1
    while 64**width <= most:
        width += 1
    return width


def code(number: int, width: int) -> str:
    """Return ``number`` in base 64, in ``width`` characters."""
    return "".join(_DIGITS[number >> 6 * place & 63] for place in reversed(range(width)))


def _key(group: GroupView) -> str:
    return group.path.split("/")[1]


def _row(claim: ClaimView, words: Language) -> list[Any]:
    withdrawn = int(claim.withdrawn is not None)
    return [claim.id, claim.claim, iso(claim.date), words.day(claim.date), withdrawn, claim.claimant.name]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
