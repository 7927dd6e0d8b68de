"""`factcheck pin`: pins sources to what their files hold, and tells what a changed file does to the claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.check import Checked
from factcheck.diagnostics import Edit
from factcheck.editing.apply import apply_edits
from factcheck.model import Source
from factcheck.rules import Context
from factcheck.rules.fixes import append_field
from factcheck.rules.impact import Hit, impact
from factcheck.rules.sources.pin_mismatch import said
from factcheck.rules.wording import shown


@dataclass(frozen=True, slots=True)
class Pinned:
    """What was done about one source. ``state`` is "right", "new", "changed", "accepted" or "unpinnable"."""

    source: Source
    state: str
    hits: tuple[Hit, ...] = ()


def pin(root: Path, checked: Checked, sources: Iterable[Source], accept: bool) -> list[Pinned]:
    """Pin ``sources`` that have no pin; with ``accept`` also those whose file is no longer the pinned one."""
    done, edits = [], list[Edit]()
    for source in sources:
        pinned, edit = _pin(source, checked.context, accept)
        done.append(pinned)
        edits += edit
    apply_edits(root, edits)
    return done


def _pin(source: Source, context: Context, accept: bool) -> tuple[Pinned, list[Edit]]:
    document = source.document
    if document is None or not source.digest or (not source.sha256 and document.problems):
        return Pinned(source, "unpinnable"), []
    if not source.sha256:
        fix = append_field(document, f"sha256: {source.digest}", "")
        return (Pinned(source, "new"), list(fix.edits)) if fix else (Pinned(source, "unpinnable"), [])
    if source.sha256.lower() == source.digest:
        return Pinned(source, "right"), []
    hits = tuple(impact(source, context))
    edits = [Edit(document.span("sha256"), source.digest)] if accept else []
    return Pinned(source, "accepted" if accept else "changed", hits), edits


def report(done: Iterable[Pinned], checked: Checked) -> Iterator[str]:
    """Yield the lines that tell a person what was done, and what is left to do."""
    sentences = {
        "right": "{file} is the text that was pinned",
        "new": "{file} is pinned now",
        "accepted": "{file} was changed after it was added, and is pinned as it is now",
        "changed": "{file} was changed after it was added; it is not pinned anew",
        "unpinnable": "{file} can't be pinned: `factcheck check` says what is wrong with it or its sidecar",
    }
    for one in done:
        yield sentences[one.state].format(file=one.source.file.path)
        for hit in one.hits:
            place = checked.report.place(hit.found.span)[0]
            where = f"{hit.found.span.path}:{place.line}:{place.column}"
            yield f"  {where}: {said(hit)}: {shown(hit.found.quote.quote)}"
        if one.state == "changed":
            yield f"  if the change is right, read these claims again, then: factcheck pin {one.source.id} --accept"
