"""A new claim's id: the first words of the claim, and none that is taken."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection

from factcheck.editing.new.refusal import NewError
from factcheck.model import Repository
from factcheck.model.fields import RESERVED, SLUG_LENGTH, is_id
from factcheck.rules.wording import slug

_ID_WORDS = 8
_ID_FROM = 400  # characters of a claim that its id is made from
_FEW = 100


def claim_id(claim: str, taken: Collection[str]) -> str:
    """Return an id that is not ``taken``: the first words of the claim, with a number where they are taken.

    A claim whose letters are not Latin gets a name made of its digest.
    """
    words = "-".join(slug(claim[:_ID_FROM]).split("-")[:_ID_WORDS])
    if not words or re.fullmatch(RESERVED, words):
        words = f"claim-{words or hashlib.sha256(claim.encode('utf-8', 'replace')).hexdigest()[:8]}"
    id, number = words, 1
    while id in taken:
        number = number + 1 if number < _FEW else len(taken) + number  # thousands of the same words take no longer
        id = f"{words[: SLUG_LENGTH - len(str(number)) - 1].strip('-')}-{number}"
    return id


def taken_ids(repository: Repository) -> set[str]:
    """Return every id that a new claim may not have: those in use, in lower case, and those that redirect."""
    return {id.lower() for claim in repository.claims for id in (claim.id, *claim.aliases)}


def checked_id(id: str, repository: Repository) -> str:
    """Return ``id`` (``""`` where none is given); raise NewError where it can't be one, or is taken."""
    if id and not is_id(id):
        raise NewError(f"`{id}` can't be an id: lower-case letters and digits, joined by hyphens")
    if id in taken_ids(repository):
        raise NewError(f"the id `{id}` is taken; give another with --id")
    return id
