"""`factcheck draft`: a filled form becomes the file of a draft claim, with what is still to be done in `todo`.

Whatever the form says is text: it stands between double quotation marks, on one line, and nothing of it can end them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from factcheck.diagnostics import FileText
from factcheck.model import Repository, Source
from factcheck.model.addresses import is_web_address
from factcheck.model.tables import CLAIM
from factcheck.reading.values import read_document
from factcheck.rules.editorial import same_page
from factcheck.rules.fixes import quoted
from factcheck.rules.wording import slug

FIRST_LINE = "# yaml-language-server: $schema=../plugins/factcheck/schema/claim.schema.json"
NO_SOURCE = "not-kept-yet"
_ID_WORDS = 6
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"'`]+")


class TakenError(Exception):
    """Why no file was written: one with that name, or a claim with that id, is there."""


def id_of(answers: Mapping[str, str]) -> str:
    """Return the id for the claim: its first words."""
    return "-".join(slug(answers["claim"]).split("-")[:_ID_WORDS]) or "suggested-claim"


def draft(answers: Mapping[str, str], repository: Repository) -> str:
    """Return the text of the claim's file; what it says is read back before it is given."""
    text = "\n".join(_lines(answers, repository)) + "\n"
    document = read_document(FileText("claims/draft.yaml", text), CLAIM)
    assert not document.problems, document.problems
    return text


def write(root: Path, id: str, text: str, repository: Repository) -> str:
    """Write the file of the claim ``id``, which must be new; return its path below the root."""
    path = f"claims/{id}.yaml"
    taken = {claim.id.casefold() for claim in repository.claims}
    if id in taken or any(id in claim.aliases for claim in repository.claims):
        raise TakenError(f"there is a claim `{id}`; give the draft another id with --id")
    try:
        descriptor = os.open(root / path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    except FileExistsError:
        raise TakenError(f"{path} is there already; give the draft another id with --id") from None
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(text.encode())
    return path


def _lines(answers: Mapping[str, str], repository: Repository) -> Iterator[str]:
    source = _source(answers.get("url", ""), repository)
    yield FIRST_LINE
    yield "# Suggested by a reader. Nothing in it has been looked up yet."
    yield f"claim: {_line(answers['claim'])}"
    yield f"claimant: {_line(answers.get('claimant', 'Not said'))}"
    day = _day(answers.get("date", ""))
    if day:
        yield f"date: {day}"
    yield "quotes:"
    yield f"  - source: {source.id if source else NO_SOURCE}"
    yield f"    quote: {_line(answers.get('quote', answers['claim']))}"
    evidence = [one for one in _addresses(answers.get("evidence", "")) if is_web_address(one)]
    if evidence:
        yield "evidence:"
    for address in evidence:
        yield f"  - url: {_line(address)}"
    yield "status: draft"
    yield "todo:"
    for step in _todo(answers, source):
        yield f"  - {_line(step)}"


def _todo(answers: Mapping[str, str], source: Source | None) -> Iterator[str]:
    """Yield what is left to do, the form's own words marked as such."""
    if source is None:
        where = answers.get("url", "")
        place = where if is_web_address(where) else "the text that it stands in"
        yield f"Keep {place} as a source (factcheck source add), and name it in `quotes`"
    if "quote" not in answers:
        yield "Copy the words from the source: the form gave none"
    if "claimant" not in answers:
        yield "Find out who says it: the form did not tell"
    if answers.get("date") and not _day(answers["date"]):
        yield f"Find out when it was said; the form says: {answers['date']}"
    if _addresses(answers.get("evidence", "")):
        yield "Open each item of evidence; say who published it, when, and what it does to the claim"
    for name in ("evidence", "notes"):
        if answers.get(name):
            yield f"A reader's hint, not checked: {answers[name]}"
    yield "Write summary, review and verdict; then take out `status: draft`"


def _source(url: str, repository: Repository) -> Source | None:
    """Return the source that is kept from this address."""
    if not is_web_address(url):
        return None
    page = same_page(url)
    return next((one for one in repository.sources if one.url and same_page(one.url) == page), None)


def _addresses(text: str) -> list[str]:
    return list(dict.fromkeys(one.rstrip(".,;:!?") for one in _ADDRESS.findall(text)))[:20]


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text.strip()).isoformat() if re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip()) else ""
    except ValueError:
        return ""


def _line(text: str) -> str:
    """Return a text as a YAML scalar between double quotation marks, on one line."""
    return quoted(" ".join(text.split()))
