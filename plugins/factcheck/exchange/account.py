"""The account of an import: for a person, and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from factcheck.editing.stats import flat
from factcheck.exchange.importing import Entry

_MOST = 20
_HEADINGS = {
    "imported": "imported",
    "draft": "imported as drafts, each with its `todo`",
    "there": "there already",
    "refused": "refused",
}


def as_json(entries: Sequence[Entry], notes: Iterable[str]) -> str:
    """Return every record with what became of it as one JSON object."""
    counts = Counter(entry.outcome for entry in entries)
    value = {
        "counts": {name: counts[name] for name in _HEADINGS},  # type: ignore[index]
        "notes": list(notes),
        "records": [asdict(entry) for entry in entries],
    }
    return json.dumps(value, ensure_ascii=False, indent=2).encode("utf-8", "backslashreplace").decode()


def as_text(entries: Sequence[Entry], notes: Iterable[str], dry: bool = False) -> Iterator[str]:
    """Yield the account for a person: the counts, what was mended, labels without a verdict, and what was refused."""
    yield from (flat(note) for note in notes)
    counts = Counter(entry.outcome for entry in entries)
    yield f"{_records(len(entries))}:" + (" (nothing was written)" if dry else "")
    for name, heading in _HEADINGS.items():
        if counts[name]:  # type: ignore[index]
            yield f"  {counts[name]} {heading}"  # type: ignore[index]
    yield from _files(entries)
    yield from _mended(entries)
    yield from _labels(entries)
    yield from _kept(entries)
    yield from _reasons("There already", [entry for entry in entries if entry.outcome == "there"])
    yield from _reasons("Refused", [entry for entry in entries if entry.outcome == "refused"])


def _files(entries: Iterable[Entry]) -> Iterator[str]:
    paths = [entry.path for entry in entries if entry.outcome in ("imported", "draft")]
    if paths:
        yield from ("", "Claim files:")
        yield from (f"  {path}" for path in paths[:_MOST])
        yield from _more(len(paths))


def _mended(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield each kind of repair with how often it was made and where first."""
    first: dict[str, tuple[str, str]] = {}
    counts: Counter[str] = Counter()
    for entry in entries:
        for repair in entry.repairs:
            kind = repair if "“" not in repair else repair.partition(":")[0]
            first.setdefault(kind, (entry.place, repair))
            counts[kind] += 1
    if counts:
        yield from ("", "Mended:")
        for kind, count in counts.most_common(_MOST):
            place, repair = first[kind]
            yield f"  {count} × {flat(repair)} (first in {flat(place)})"
        yield from _more(len(counts))


def _labels(entries: Iterable[Entry]) -> Iterator[str]:
    unmapped = Counter(
        (entry.publisher, entry.label)
        for entry in entries
        if entry.outcome == "draft" and entry.label and not entry.verdict
    )
    if unmapped:
        yield from ("", "Labels without a verdict of ours; say in content/verdict-map.yaml what they stand for:")
        for (publisher, label), count in unmapped.most_common(_MOST):
            yield f"  {count} × “{flat(label)[:80]}”" + (f" ({flat(publisher)[:80]})" if publisher else "")
        yield from _more(len(unmapped))


def _kept(entries: Iterable[Entry]) -> Iterator[str]:
    names = Counter(note.partition(":")[0].removeprefix("Given as ") for entry in entries for note in entry.left)
    if names:
        yield from ("", "Kept as text under `todo`, as no field holds it:")
        yield from (f"  {count} × {flat(name)}" for name, count in names.most_common(_MOST))
        yield from _more(len(names))


def _reasons(heading: str, entries: Sequence[Entry]) -> Iterator[str]:
    if entries:
        yield from ("", f"{heading}:")
        for entry in entries[:_MOST]:
            yield f"  {flat(entry.place)}: {flat(entry.reason)}" + (f" ({entry.path})" if entry.path else "")
        yield from _more(len(entries))


def _more(count: int) -> Iterator[str]:
    if count > _MOST:
        yield f"  … and {count - _MOST} more; --format json lists all"


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"
