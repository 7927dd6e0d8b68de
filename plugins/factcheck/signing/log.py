"""`factcheck log`: a claim's history, as git remembers it; without git, as its file tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from factcheck.diagnostics import FileText
from factcheck.model import Claim, Repository
from factcheck.model.tables import CLAIM
from factcheck.reading.files import YAML_LIMIT
from factcheck.reading.records import claim_of
from factcheck.reading.values import read_document
from factcheck.report.jsontext import dump
from factcheck.report.typeset import flat
from factcheck.rules.digest import digest
from factcheck.signing.past import Past, past, shallow
from factcheck.signing.steps import Change, changes

VERSION = 1
"""Raised when a field of the JSON form changes its meaning or goes."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of what the claim says. ``day`` is ISO 8601, ``""`` for what is not committed yet."""

    day: str
    changes: tuple[Change, ...]
    commit: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """A claim's steps, oldest first. ``of`` is "git" or "file"; ``formal`` counts commits that changed no meaning."""

    claim: Claim
    of: str
    steps: tuple[Step, ...]
    published: str = ""
    formal: int = 0
    cut: bool = False
    signed: tuple[tuple[str, date | None, bool], ...] = ()


def history(root: Path, claim: Claim, repository: Repository) -> History:
    """Return what became of ``claim`` since its file was first written."""
    commits = past(root, claim.document.path)
    if commits is None:
        found = History(claim, "file", tuple(_told_by_the_file(claim)), str(claim.reviewed or ""))
    else:
        found = _of_git(claim, commits)
        found = replace(found, cut=shallow(root))
    if not claim.reviews:
        return found
    now = digest(claim, repository)
    return replace(found, signed=tuple((one.by, one.date, one.digest == now) for one in claim.reviews))


def _of_git(claim: Claim, commits: list[Past]) -> History:
    steps, formal, before, published = list[Step](), 0, None, ""
    for one in commits:
        after = _claim(one)
        if after is None:
            words = "taken away" if one.data is None else "not a claim that can be read"
            steps.append(Step(one.day, (Change("", words),), one.commit, one.by))
            continue
        new = changes(before, after)
        if new:
            steps.append(Step(one.day, new, one.commit, one.by))
        formal += not new
        published = published or ("" if after.draft else one.day)
        before = after
    here = changes(before, claim)
    if here:
        steps.append(Step("", here))
    return History(claim, "git", tuple(steps), published, formal)


def _claim(one: Past) -> Claim | None:
    if one.data is None or len(one.data) > YAML_LIMIT:
        return None
    text = one.data.decode("utf-8", "replace").removeprefix("\ufeff")
    document = read_document(FileText(one.path, text), CLAIM)
    return claim_of(document) if isinstance(document.values, dict) and document.values.get("claim") else None


def _told_by_the_file(claim: Claim) -> Iterator[Step]:
    """Yield the dated entries of the file, in the order of their days."""
    dated = [(claim.reviewed, Change("reviewed", f"published; its verdict is {claim.verdict} now"))]
    dated += [(one.date, Change("corrections", f"{one.kind}: {one.note}")) for one in claim.corrections]
    dated += [(one.date, Change("reviews", f"signed by {one.by}")) for one in claim.reviews]
    dated += [(claim.last_verified, Change("last_verified", "last verified"))]
    if claim.withdrawn:
        dated.append((claim.withdrawn.date, Change("withdrawn", f"withdrawn: {claim.withdrawn.reason}")))
    known = [(day, change) for day, change in dated if day is not None and not claim.draft]
    yield from (Step(str(day), (change,)) for day, change in sorted(known, key=lambda row: row[0]))


def as_text(found: History) -> list[str]:
    """Return the history as lines for a person; what others wrote can't act on a terminal."""
    lines = [f"{found.claim.document.path}: {flat(found.claim.claim)}"]
    if found.of == "file":
        lines.append("  git knows nothing of this file; it says of itself:")
    for step in found.steps:
        by = ", ".join(filter(None, [step.commit[:10], step.by]))
        behind = f" ({flat(by)})" if by else ""
        lines += [f"  {step.day or 'not committed'}  {flat(str(change))}{behind}" for change in step.changes]
    if found.formal:
        lines.append(f"  {found.formal} more commit{'s' * (found.formal != 1)} changed only its form")
    if found.cut:
        lines.append("  this clone is shallow, so older commits are missing: git fetch --unshallow origin")
    stands = {True: "stands", False: "what was signed no longer stands"}
    lines += [f"  signed by {flat(by)} on {day}: {stands[right]}" for by, day, right in found.signed]
    return lines


def as_json(found: History) -> str:
    """Return the history for programs."""
    steps = [
        {
            "date": step.day or None,
            "commit": step.commit or None,
            "by": step.by or None,
            "changes": [
                {"field": one.field, "what": one.what, "before": one.before or None, "after": one.after or None}
                for one in step.changes
            ],
        }
        for step in found.steps
    ]
    signed = [{"by": by, "date": str(day) if day else None, "stands": right} for by, day, right in found.signed]
    return dump(
        {
            "version": VERSION,
            "id": found.claim.id,
            "path": found.claim.document.path,
            "from": found.of,
            "complete": not found.cut,
            "first_published": found.published or None,
            "steps": steps,
            "form_only": found.formal,
            "signed": signed,
        }
    )
