"""`factcheck stats`: how much of each source is checked, and how the claims came out, as a table or as JSON."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence

from factcheck.coverage.measure import Measure
from factcheck.coverage.stats import SourceStats, Stats

NOT_A_SAMPLE = "claims we chose to check; not a sample"
"""The warning beside counts of verdicts: they say nothing about how honest a source or a person is."""

_COLUMNS = ("Source", "Characters", "Claims", "Quotes", "Drafts", "Checked", "Opinion", "Untouched", "Overlaps")
_NOTES = (
    "Characters are letters and digits, without the header line. What is both checked and opinion counts as checked;",
    "drafts cover nothing yet. An overlap is a place where two claims or more quote the same words.",
)
_QUOTES = {
    "exact": "word for word",
    "equivalent": "word for word, but for typography",
    "edited": "edited, as the claim says",
    "not_verified": "not verified: not in the source, or no such source",
}
_EVIDENCE = {
    "verified": "quote verified in a text we keep",
    "not_verified": "quote not verified",
    "without_quote": "without a quote",
}


def as_json(stats: Stats, errors: int = 0) -> str:
    """Return the numbers as one JSON object; ``errors`` is how many a check of the desk finds.

    Shares are percents of ``characters`` with one decimal, ``null`` where there is no text.
    """
    value = {
        "sources": [_json_source(one) for one in stats.sources],
        "total": {"sources": len(stats.sources), **_json_measure(stats.covered)},
        "claims": stats.claims,
        "verdicts": [{"id": id, "title": title, "claims": count} for id, title, count in stats.verdicts],
        "verdicts_note": NOT_A_SAMPLE,
        "drafts": stats.drafts,
        "withdrawn": stats.withdrawn,
        "corrections": stats.corrections,
        "quotes": stats.quotes,
        "evidence": stats.evidence,
        "unreadable": list(stats.unreadable),
        "errors": errors,
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _json_source(one: SourceStats) -> dict[str, object]:
    counts = {"claims": one.claims, "quotes": one.quotes, "drafts": one.drafts}
    return {"id": one.id, "readable": one.readable, **counts, **_json_measure(one.covered)}


def _json_measure(covered: Measure) -> dict[str, object]:
    total = covered.total
    parts = {"checked": covered.checked, "opinion": covered.opinion, "untouched": covered.untouched}
    shares = {f"{name}_percent": round(100 * part / total, 1) if total else None for name, part in parts.items()}
    return {"characters": total, **parts, **shares, "overlaps": covered.overlaps}


def as_text(stats: Stats, errors: int = 0) -> str:
    """Return the numbers as tables for people; what could not be read, or is wrong, stands first."""
    blocks = [
        list(_warnings(stats, errors)),
        [*_table(stats), "", *_NOTES],
        _counted(f"Claims: {stats.claims} ({NOT_A_SAMPLE})", [(title, count) for _, title, count in stats.verdicts]),
        _counted("", [(name, getattr(stats, name)) for name in ("drafts", "withdrawn", "corrections")]),
        _counted("Quotes: {}", [(name, stats.quotes[key]) for key, name in _QUOTES.items()]),
        _counted("Evidence: {}", [(name, stats.evidence[key]) for key, name in _EVIDENCE.items()]),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _warnings(stats: Stats, errors: int) -> Iterator[str]:
    for path in stats.unreadable:
        yield f"not counted: {flat(path)} could not be read"
    if errors:
        found = "1 error" if errors == 1 else f"{errors} errors"
        yield f"`factcheck check` finds {found}; what is wrong may be missing from these numbers."


def _table(stats: Stats) -> Iterator[str]:
    """Yield the sources, a line each, with a line for all of them where there are several."""
    rows = [_COLUMNS, *(_row(one) for one in stats.sources)]
    if len(stats.sources) > 1:
        covered = stats.covered
        rows.append(("All together", f"{covered.total:,}", "", "", "", *_shares(covered), str(covered.overlaps)))
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [_pad(cell, width, right=True) for cell, width in zip(others, widths[1:], strict=True)]
        yield "  ".join([_pad(first, widths[0]), *cells])


def _row(one: SourceStats) -> tuple[str, ...]:
    name = flat(one.id) if one.readable else f"{flat(one.id)} (could not be read)"
    counts = (str(one.claims), str(one.quotes), str(one.drafts))
    return (name, f"{one.covered.total:,}", *counts, *_shares(one.covered), str(one.covered.overlaps))


def _shares(covered: Measure) -> tuple[str, ...]:
    parts = (covered.checked, covered.opinion, covered.untouched)
    return tuple(f"{100 * part / covered.total:.1f} %" if covered.total else "–" for part in parts)


def _counted(heading: str, items: Sequence[tuple[str, int]]) -> list[str]:
    """Return a heading, in which {} is the sum, and one line for each item with its count."""
    width = max(_width(flat(name)) for name, _ in items) if items else 0
    lines = [f"  {_pad(flat(name), width)}  {count:>6,}" for name, count in items]
    return [*([heading.format(f"{sum(count for _, count in items):,}")] if heading else []), *lines]


def _pad(text: str, width: int, right: bool = False) -> str:
    room = " " * (width - _width(text))
    return room + text if right else text + room


def _width(text: str) -> int:
    """Return how many cells of a terminal the text takes: East Asian wide characters two, marks none (UAX #11)."""
    marks = {"Mn", "Me", "Cf"}
    return sum(
        0 if unicodedata.category(char) in marks else 1 + (unicodedata.east_asian_width(char) in "WF") for char in text
    )


def flat(text: str) -> str:
    """Return the text on one line, with what could act on a terminal written out; joiners spell words and stay."""
    return "".join(char if char.isprintable() or char in "\u200c\u200d" else ascii(char)[1:-1] for char in _words(text))


def _words(text: str) -> str:
    return " ".join(text.split())
