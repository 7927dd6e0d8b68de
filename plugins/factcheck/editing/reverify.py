"""`factcheck reverify`: a claim is looked at again, by machine and by a person, and says when that was.

The machine compares the quotes; that the evidence still says so, only a person can tell. ``last_verified`` is moved
here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from factcheck.check import Checked
from factcheck.diagnostics import Diagnostic, Edit, Severity
from factcheck.editing.apply import apply_edits, edited
from factcheck.model import Claim, Document, Evidence, Quote, Source
from factcheck.model.tables import CLAIM
from factcheck.reading.values import read_document
from factcheck.rules.fixes import append_field, insert_beside, rewrite
from factcheck.rules.passages import Found, found
from factcheck.rules.wording import shown

FIELD = "last_verified"
_TIERS = {
    "exact": "word for word",
    "equivalent": "word for word, but for typography",
    "edited": "word for word, with the changes that the quote shows",
}


def refusal(claim: Claim, checked: Checked) -> list[str]:
    """Return why ``claim`` can't be verified, as lines; none where it can be.

    An error counts wherever it lies: in the claim, in a source that it quotes, or in that source's sidecar. One that
    the baseline sets aside counts too: it was left for later, and this is later.
    """
    today = checked.repository.today
    if claim.status != "published":
        return [f"its status is `{claim.status}`: only what readers see as standing is verified"]
    if claim.reviewed and today < claim.reviewed:
        return [f"it was published on {claim.reviewed}, after {today}"]
    files = {claim.document.path} | {path for source in _sources(claim, checked) for path in _files(source)}
    findings = (*checked.report.diagnostics, *checked.known)
    errors = [one for one in findings if one.severity is Severity.ERROR and one.span.path in files]
    return [_finding(one, checked) for one in errors]


def _sources(claim: Claim, checked: Checked) -> list[Source]:
    quoting: list[Quote | Evidence] = [*claim.quotes, *claim.evidence]
    ids = dict.fromkeys(one.source for one in quoting if one.source)
    return [source for source in map(checked.context.source, ids) if source is not None]


def _files(source: Source) -> list[str]:
    return [source.file.path, *([source.document.path] if source.document else [])]


def _finding(one: Diagnostic, checked: Checked) -> str:
    place = checked.report.place(one.span)[0]
    return f"{one.span.path}:{place.line}:{place.column}: {one.code} {one.name}: {one.message}"


def compared(claim: Claim, checked: Checked) -> Iterator[str]:
    """Yield what the machine has just compared: each quote with its tier and place, and each source's pin."""
    for one in found(claim, checked.context):
        whose = "quote" if one.path[0] == "quotes" else "evidence quote"
        tier = _TIERS.get(one.match.tier, "NOT as quoted")
        yield f"{whose}, {tier} at {_place(one, checked)}: {shown(one.quote.quote)}"
    for source in _sources(claim, checked):
        yield f"{source.file.path} is {'the text that was pinned' if source.sha256 else 'not pinned'}"


def _place(one: Found, checked: Checked) -> str:
    if one.match.start is None or one.match.end is None:
        return one.source.file.path
    span = one.source.place(one.match.start, one.match.end)
    return f"{span.path}:{checked.report.place(span)[0].line}"


def to_open(item: Evidence) -> list[str]:
    """Return what a person needs to open an item of evidence again, and what to look for there."""
    about = [item.title, item.publisher, item.date.isoformat() if item.date else "undated"]
    lines = [", ".join(filter(None, about)), f"{item.stance or 'evidence'} ({item.type or 'of no named type'})"]
    lines += [item.url] if item.url else []
    lines += [f"archived: {item.archived}"] if item.archived else []
    lines += [f"kept as the source `{item.source}`"] if item.source else []
    lines += [f"its words: {shown(item.quote, 200)}"] if item.quote else []
    return lines


def verify(root: Path, claim: Claim, today: date) -> bool:
    """Set the claim's ``last_verified`` to ``today`` in its file; return False where its layout forbids that.

    One place of the file changes. The result is read again first: every other value has to be as it was.
    """
    document = claim.document
    for edits in _ways(document, today):
        if _right(document, edits, today):
            apply_edits(root, edits)
            return True
    return False


def _ways(document: Document, today: date) -> Iterator[tuple[Edit, ...]]:
    """Yield the ways to write it, best first: over the old day, in the table's order, at the end."""
    day = today.isoformat()
    if (FIELD,) in document.keys:
        yield rewrite(document, (FIELD,), day, "").edits
        return
    for name in _fields_before():
        fix = insert_beside(document, (name,), FIELD, day, "")
        if fix:
            yield fix.edits
    last = append_field(document, f"{FIELD}: {day}", "")
    if last:
        yield last.edits


def _fields_before() -> list[str]:
    """Return the fields that the table has before ``last_verified``, the nearest first."""
    names = [field.name for field in CLAIM.fields]
    return names[names.index(FIELD) - 1 :: -1]


def _right(document: Document, edits: Iterable[Edit], today: date) -> bool:
    """Whether the edited file reads as before but for the day."""
    file = document.file
    after = read_document(type(file)(file.path, edited(file.text, edits), file.bom), CLAIM)
    return after.values == {**document.values, FIELD: today} and len(after.problems) == len(document.problems)
