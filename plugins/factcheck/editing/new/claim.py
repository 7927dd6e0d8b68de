"""Writes the file of a new claim. What is missing stands under ``todo`` and in comments; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.editing.new.ids import checked_id, claim_id, taken_ids
from factcheck.editing.new.refusal import NewError
from factcheck.editing.new.text import claim_text, schema_line
from factcheck.model import Repository
from factcheck.model.fields import Need
from factcheck.model.tables import CLAIM
from factcheck.reading.files import YAML_LIMIT
from factcheck.rules import Context
from factcheck.rules.context import did_you_mean
from factcheck.rules.wording import listed


@dataclass(frozen=True, slots=True)
class Written:
    """A claim file that was written: its path below the root, its id, and what is still to be done."""

    path: str
    id: str
    todo: tuple[str, ...]


def new_claim(root: Path, context: Context, given: Mapping[str, Any], id: str = "", draft: bool = True) -> Written:
    """Write the claim file with the values ``given`` below ``root``; raise NewError and write nothing else.

    ``given`` has ``quotes``; a claim without words of its own gets the first quote's, and a ``todo`` that says so.
    """
    repository = context.repository
    values, todo = dict(given), list[str]()
    _refuse_unknown(values, repository)
    if not values.get("claim"):
        values["claim"] = values["quotes"][0]["quote"]
        todo.append("Put the claim in one plain, neutral sentence: it still has the words of the quote")
    if not values.get("claimant"):
        values["claimant"] = "Unknown"
        todo.append("Say who made the claim: not the outlet that reports it, unless the words are its own")
    missing = _missing(values, repository)
    if not draft and (missing or todo):
        raise NewError(f"a claim that is no draft needs more: {listed(missing) or listed(('claim', 'claimant'))}")
    todo += [f"Fill in `{name}`" for name in missing]
    values |= {"status": "draft", "todo": todo} if draft else {}
    id = checked_id(id, repository) or claim_id(values["claim"], taken_ids(repository))
    path = f"claims/{id}.yaml"
    write_new(root / path, claim_text(values, schema_line(root), _explained(missing, repository)))
    return Written(path, id, tuple(todo))


def _refuse_unknown(values: Mapping[str, Any], repository: Repository) -> None:
    verdict, known = values.get("verdict"), repository.verdict_by_id
    if verdict and verdict not in known:
        raise NewError(f"there is no verdict `{verdict}`; " + did_you_mean(verdict, list(known), ""))


def _missing(values: Mapping[str, Any], repository: Repository) -> list[str]:
    """Return what a published claim needs and ``values`` lack."""
    names = [field.name for field in CLAIM.fields if field.need is not Need.OPTIONAL and not values.get(field.name)]
    verdict = repository.verdict_by_id.get(values.get("verdict", ""))
    needs = verdict is None or verdict.needs_evidence
    return names + (["evidence"] if needs and not values.get("evidence") else [])


def _explained(missing: Iterable[str], repository: Repository) -> Iterator[str]:
    """Yield comments that say what each missing field is for."""
    names = list(missing)
    if names:
        yield "Still to be filled in; take the # away (`factcheck format` puts fields in order):"
    for name in names:
        field = CLAIM.field(name)
        yield f"{name}:  # {field.help if field else ''}"
        if name == "verdict":
            yield f"  one of: {', '.join(repository.verdict_by_id)}"
        if name == "evidence":
            yield "  - {title: , publisher: , url: , date: , type: primary, stance: supports}"


def write_new(path: Path, text: str) -> None:
    """Write a file that isn't there yet; raise NewError where it is, can't be, or would be too big."""
    data = text.encode("utf-8")
    if len(data) > YAML_LIMIT:
        raise NewError(f"it would be longer than a claim file may be ({YAML_LIMIT // 1024} KB)")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        stream = path.open("xb")
    except FileExistsError:
        raise NewError(f"{path} is there already, and is never overwritten") from None
    try:
        with stream:
            stream.write(data)
    except OSError as error:  # a full disk: half a claim would be taken for a whole one
        path.unlink()
        raise OSError(error.errno, error.strerror, str(path)) from None
