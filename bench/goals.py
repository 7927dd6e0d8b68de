"""What we aim for, held against one run: each goal at the largest size that was measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

EDIT = "build, one claim edited"

Figure = Callable[[Mapping[str, Any]], float]
"""Returns a figure from the rows of one size, by their work."""


def _share(work: str, of: str, what: str = "cpu") -> Figure:
    return lambda rows: float(getattr(rows[work], what) / getattr(rows[of], what))


def _own(work: str, what: str) -> Figure:
    return lambda rows: float(getattr(rows[work], what))


GOALS: Sequence[tuple[str, float, Figure]] = (
    ("check, cold: of the CPU of Hugo's build", 0.18, _share("check, cold", "Hugo, build")),
    ("check, cold: of the CPU of ajv-cli", 1.5, _share("check, cold", "ajv-cli, the schema alone")),
    ("check, one claim edited: CPU s", 0.6, _own("check, one claim edited", "cpu")),
    ("check, one claim edited: of Hugo's rebuild", 0.02, _share("check, one claim edited", "Hugo, build")),
    ("build, cold: of the CPU of Hugo's build", 0.4, _share("build, cold", "Hugo, build")),
    ("build, cold: of the memory of Hugo's", 0.15, _share("build, cold", "Hugo, build", "megabytes")),
    ("build, one claim edited: of Hugo's rebuild", 0.03, _share(EDIT, "Hugo, build")),
    ("build, one claim edited: of the CPU of `hugo server`", 0.3, _share(EDIT, "hugo server, one claim edited")),
    ("build, two processes: times as fast", 1.6, _share("build, cold", "build, cold, --jobs 2", "wall")),
    ("serve, from a save to its page: s", 0.5, _own("serve, one claim edited", "wall")),
)
GROWING = ("check, cold", "build, cold", "diff, every claim")
GROWTH = 10.5
AT_LEAST = {"build, two processes: times as fast"}


def table(rows: Sequence[Any]) -> str:
    """Return the goals as a table in Markdown; a goal whose figures were not measured is left out."""
    sizes = sorted({row.claims for row in rows})
    last = {row.work: row for row in rows if row.claims == sizes[-1]}
    lines = [f"| at {sizes[-1]:,} claims | goal | measured | |", "|---|---:|---:|---|"]
    for words, limit, figure in GOALS:
        try:
            lines.append(_line(words, limit, figure(last), words in AT_LEAST))
        except KeyError:
            continue
    for small in (size for size in sizes if size * 10 in sizes):
        costs = {(row.work, row.claims): row.cpu for row in rows}
        for work in GROWING:
            times = costs[work, small * 10] / costs[work, small]
            lines.append(_line(f"{work}: {small * 10:,} claims, times the cost of {small:,}", GROWTH, times, False))
    return "\n".join(lines) + "\n"


def _line(words: str, limit: float, found: float, at_least: bool) -> str:
    reached = found >= limit if at_least else found <= limit
    return f"| {words} | {limit:g} | {found:.2g} | {'reached' if reached else 'not reached'} |"
