"""`factcheck sign`: a person who read a claim says so, with the digest of what they read.

A claim with an error is refused. One text edit of the file; the result is read again first, and every other value has
to be as it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from factcheck.check import Checked
from factcheck.diagnostics import Diagnostic, Edit, Severity
from factcheck.editing.apply import apply_edits, edited
from factcheck.model import Claim, Document, Evidence, Quote, SignOff
from factcheck.model.tables import CLAIM
from factcheck.reading.values import read_document
from factcheck.rules.digest import digest
from factcheck.rules.editorial import same_name
from factcheck.signing.entry import ways

ABOUT_SIGN_OFFS = frozenset({"REV001", "REV002", "REV003", "REV004"})
"""Findings that a sign-off may mend: they don't stand in its way."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What became of one claim. ``state`` is "signed", "renewed", "standing", "refused" or "no-place"."""

    claim: Claim
    state: str
    lines: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether the name stands under what the file says now."""
        return self.state in ("signed", "renewed", "standing")


def sign(root: Path, claim: Claim, checked: Checked, by: str, day: date) -> Signed:
    """Add ``by`` to the claim's ``reviews``, or renew their sign-off where it no longer fits."""
    refused = refusal(claim, checked, by, day)
    if refused:
        return Signed(claim, "refused", tuple(refused))
    now = digest(claim, checked.repository, checked.context)
    mine = [one for one in claim.reviews if same_name(one.by, by)]
    told = tuple(_warnings(claim, by, now))
    if any(one.digest == now for one in mine):
        return Signed(claim, "standing", told)
    entry = SignOff(mine[-1].index if mine else len(claim.reviews), by, day, now)
    for edits in ways(claim.document, entry):
        if _right(claim.document, edits, entry):
            apply_edits(root, edits)
            return Signed(claim, "renewed" if mine else "signed", told)
    return Signed(claim, "no-place", (f"{{by: {by}, date: {day}, digest: {now}}}",))


def refusal(claim: Claim, checked: Checked, by: str, day: date) -> list[str]:
    """Return why ``claim`` can't be signed, as lines; none where it can be.

    An error counts wherever it lies: in the claim, in a source that it quotes, or in that source's sidecar.
    """
    if claim.status != "published":
        return [f"its status is `{claim.status}`: a sign-off is for what readers see as standing"]
    if day > checked.repository.today:
        return [f"{day} is not over yet: today is {checked.repository.today}"]
    files = {claim.document.path} | _files(claim, checked)
    findings = (*checked.report.diagnostics, *checked.known)
    errors = [one for one in findings if one.severity is Severity.ERROR and one.span.path in files]
    wrong = [_finding(one, checked) for one in errors if one.code not in ABOUT_SIGN_OFFS]
    if not wrong and _author(claim, by) and all(_author(claim, one.by) for one in claim.reviews):
        return [f"{by} wrote it, and nobody else has signed: somebody else has to read it first"]
    return wrong


def _files(claim: Claim, checked: Checked) -> set[str]:
    quoting: list[Quote | Evidence] = [*claim.quotes, *claim.evidence]
    ids = {one.source for one in quoting}
    sources = [source for source in map(checked.context.source, ids) if source is not None]
    return {source.file.path for source in sources} | {one.document.path for one in sources if one.document}


def _finding(one: Diagnostic, checked: Checked) -> str:
    place = checked.report.place(one.span)[0]
    return f"{one.span.path}:{place.line}:{place.column}: {one.code} {one.name}: {one.message}"


def _author(claim: Claim, name: str) -> bool:
    return any(same_name(author, name) for author in claim.authors)


def _warnings(claim: Claim, by: str, now: str) -> Iterator[str]:
    if _author(claim, by):
        yield f"{by} wrote it: readers count the other sign-offs only"
    for one in claim.reviews:
        if one.digest != now and not same_name(one.by, by):
            yield f"{one.by} signed on {one.date} what no longer stands: ask them to sign again, or take it out"


def _right(document: Document, edits: tuple[Edit, ...], entry: SignOff) -> bool:
    """Whether the edited file reads as before but for the entry."""
    file = document.file
    after = read_document(type(file)(file.path, edited(file.text, edits), file.bom), CLAIM)
    reviews = list(document.values.get("reviews", ()))
    reviews[entry.index : entry.index + 1] = [{"by": entry.by, "date": entry.date, "digest": entry.digest}]
    return after.values == {**document.values, "reviews": reviews} and len(after.problems) == len(document.problems)
