"""What the columns of other people's tables mean, by their usual names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.exchange.clean import folded

_USUAL = {
    "id": "id",
    "claim": "claim|statement|claim reviewed|claimreviewed|claim text|quote text|fact checked claim|headline claim",
    "short": "short",
    "claimant": "claimant|speaker|statement originator|originator|source name|person|claimed by|claim author|who"
    "|claim author name|author of claim",
    "claimant_type": "claimant type",
    "claimant_role": "claimant role|speaker s job title|speaker job title|job title|role|speaker title",
    "claimant_url": "claimant url",
    "date": "date|claim date|statement date|date of claim|date claimed|said on",
    "verdict": "verdict|label|rating|ruling|textual rating|truth o meter|truth rating|conclusion|truth rating name"
    "|pinocchios|pinocchio|pinocchio count|alternate name|claim review rating",
    "publisher": "publisher|fact checker|factchecker organisation|organization|organisation|outlet"
    "|fact check organization|claim review publisher",
    "url": "url|link|fact check url|factcheck url|factcheck analysis link|review url|claim review url|article url"
    "|fact checker link",
    "title": "title|headline|review title|claim review title",
    "summary": "summary|explanation|reason|short explanation|rating explanation|description",
    "review": "review|analysis|body|justification|full text|article text|review body",
    "reviewed": "reviewed|factcheck date|fact check date|review date|date published|published|publication date"
    "|date of fact check",
    "authors": "authors|author|factchecker|checked by|reporter|fact checked by",
    "topics": "topics|topic|category|categories|subject|subjects|tags|keywords|issue|issues",
    "flags": "flags",
    "quote": "quote|exact words|verbatim",
    "source_url": "source url|appearance|claim url|original url|first appearance|where|claim source url|source link",
    "source_title": "source title",
    "source_publisher": "source publisher",
    "source_archived": "source archived|archive url|archived|archived url",
    "last_verified": "last verified",
    "as_of": "as of",
    "status": "status",
    "withdrawn": "withdrawn",
    "withdrawn_reason": "withdrawn reason",
}
FIELDS = tuple(_USUAL)
"""What a column may be mapped to with ``--map column=field``; ``-`` keeps it out of the claim's fields."""

_BY_NAME = {name: field for field, names in _USUAL.items() for name in names.split("|")}
OURS = frozenset(("claimant_type", "verdict_title", "rating_best", "source_archived"))
"""Columns that our own table has, and hardly any other."""


class MappingError(Exception):
    """A mapping of columns that can't be; the message says which part of it."""


def guess(header: Sequence[str], given: Mapping[str, str]) -> dict[int, str]:
    """Return which field each column is, by its place; ``given`` (field by column name) wins. Raise MappingError.

    A field goes to the first column that is called so: what the others hold is kept as text.
    """
    unknown = [column for column in given if column not in header]
    if unknown:
        raise MappingError(f"the table has no column `{unknown[0]}`; it has: {', '.join(header)[:300]}")
    wrong = [field for field in given.values() if field not in (*FIELDS, "-")]
    if wrong:
        raise MappingError(f"`{wrong[0]}` is no field; use one of: {', '.join(FIELDS)}, or -")
    found = {place: given[name] for place, name in enumerate(header) if name in given}
    for place, name in enumerate(header):
        field = _BY_NAME.get(folded(name))
        if place not in found and field and field not in found.values():
            found[place] = field
    if "claim" not in found.values():
        raise MappingError(
            f"no column looks like the claim; name it with --map COLUMN=claim. The table has: {', '.join(header)[:300]}"
        )
    return {place: field for place, field in found.items() if field != "-"}
