"""What the filters on ``/claims/`` load: codes for every claim in one file, the texts in chunks that are asked for.

Rows are the claims, the oldest first, so that a new claim changes the last chunk only. A column holds one code of
``width`` characters (base 64, the first character is the highest) for each row; 0 means none, n the n-th name. A
column that can hold several codes a row parts the rows by commas. ``index.json`` has what the first filter needs;
``more.json`` has the sources and the order by title, which most readers never touch.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from factcheck.shapes.values import iso
from factcheck.site.build_views import Site
from factcheck.site.language import Language
from factcheck.site.outputs import Output
from factcheck.site.views import ClaimView, GroupView

FOLDER = "data/filter"
CHUNK = 50
_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

Names = list[tuple[str, ...]]
Keys = Callable[[ClaimView], Iterable[str]]


def filter_files(site: Site, words: Language) -> Iterator[Output]:
    """Yield every file."""
    rows = site.claims[::-1]
    groups = (site.view.verdicts, site.view.topics, site.view.claimants)
    yield Output(f"{FOLDER}/index.json", (groups, rows), lambda: [_json(_index(site, rows))])
    sources = [source.link for source in site.sources]
    yield Output(f"{FOLDER}/more.json", (sources, rows), lambda: [_json(_more(site, rows))])
    for at in range(0, len(rows), CHUNK):
        chunk = rows[at : at + CHUNK]
        path = f"{FOLDER}/text-{at // CHUNK}.json"
        yield Output(path, (chunk,), lambda chunk=chunk: [_json([_row(claim, words) for claim in chunk])])  # type: ignore[misc]


def _index(site: Site, rows: list[ClaimView]) -> dict[str, Any]:
    return {"claims": len(rows), "chunk": CHUNK, "facets": _first(site, rows)}


def _first(site: Site, rows: list[ClaimView]) -> dict[str, Any]:
    verdicts: Names = [(one.id, one.title, one.tone) for one in site.view.verdicts]
    years: Names = [(str(year), str(year)) for year in sorted({one.year for one in rows if one.year}, reverse=True)]
    return {
        "verdict": _column(rows, verdicts, lambda one: [one.verdict.id]),
        "topic": _column(rows, _groups(site.view.topics), lambda one: [_key(topic) for topic in one.topics], True),
        "claimant": _column(rows, _groups(site.view.claimants), lambda one: [_key(one.claimant)]),
        "year": _column(rows, years, lambda one: [str(one.year)] if one.year else []),
    }


def _more(site: Site, rows: list[ClaimView]) -> dict[str, Any]:
    named = sorted((source.link.title.casefold(), source.link.id, source.link.title) for source in site.sources)
    names: Names = [(id, title) for _, id, title in named]
    facets = {"source": _column(rows, names, lambda one: dict.fromkeys(one.quoted), True)}
    return {"facets": facets, "titles": _by_title(rows)}


def _by_title(rows: list[ClaimView]) -> str:
    """Return each row's place in the order by title."""
    order = sorted(range(len(rows)), key=lambda row: (rows[row].claim.casefold(), rows[row].id))
    places = [0] * len(rows)
    for place, row in enumerate(order):
        places[row] = place
    width = code_width(len(rows))
    return "".join(code(place, width) for place in places)


def _column(rows: Sequence[ClaimView], names: Names, keys: Keys, several: bool = False) -> dict[str, Any]:
    number = {name[0]: at for at, name in enumerate(names, 1)}
    width = code_width(len(names))
    cells = ([number[key] for key in keys(row) if key in number] or ([] if several else [0]) for row in rows)
    codes = ("".join(code(one, width) for one in cell) for cell in cells)
    return {"names": names, "width": width, "several": several, "codes": ("," if several else "").join(codes)}


def code_width(most: int) -> int:
    """Return how many characters hold every number up to ``most``."""
    width = 1
    while 64**width <= most:
        width += 1
    return width


def code(number: int, width: int) -> str:
    """Return ``number`` in base 64, in ``width`` characters."""
    return "".join(_DIGITS[number >> 6 * place & 63] for place in reversed(range(width)))


def _groups(groups: Iterable[GroupView]) -> Names:
    """Return the names as people look for them, from A to Z."""
    ordered = sorted(groups, key=lambda group: (group.name.casefold(), group.name))
    return [(_key(group), group.name) for group in ordered]


def _key(group: GroupView) -> str:
    return group.path.split("/")[1]


def _row(claim: ClaimView, words: Language) -> list[Any]:
    return [claim.id, claim.claim, iso(claim.date), words.day(claim.date), int(claim.withdrawn is not None)]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
