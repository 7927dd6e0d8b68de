"""Draws figures as a plot in SVG, both axes by powers of ten, each line named at its end."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 860, 520, 70, 560, 20, 480
STEP = 17
COLOURS = ("#1b5e9e", "#2e7d32", "#b26a00", "#7b1fa2", "#c2185b", "#00838f", "#555555")
SHOWN = (
    "Hugo, build",
    "Hugo, lean pages alone",
    "hugo server, one claim edited",
    "ajv-cli, the schema alone",
    "build, cold",
    "build, one claim edited",
    "check, cold",
    "check, one claim edited",
    "diff, every claim",
    "diff, 10 claims of two commits",
    "serve, one claim edited",
    "locate, one quote",
)


def svg(rows: Sequence[Any]) -> str:
    """Return the plot of CPU seconds by number of claims, a line for each work that is ``SHOWN``."""
    lines = defaultdict[str, list[Any]](list)
    for row in rows:
        if row.work in SHOWN:
            lines[row.work].append(row)
    xs = _Scale([row.claims for row in rows], LEFT, RIGHT)
    ys = _Scale([max(row.cpu, 0.01) for line in lines.values() for row in line], BOTTOM, TOP)
    return "\n".join([*_frame(), *_axes(xs, ys), *_lines(lines, xs, ys), "</svg>"]) + "\n"


def _frame() -> Iterable[str]:
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" role="img">'
    yield "<title>CPU seconds by number of claims</title>"
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>'


def _axes(xs: _Scale, ys: _Scale) -> Iterable[str]:
    for value in ys.powers:
        y = ys.place(value)
        yield f'<line x1="{LEFT}" x2="{RIGHT}" y1="{y:.0f}" y2="{y:.0f}" stroke="#dddddd"/>'
        yield f'<text x="{LEFT - 8}" y="{y + 4:.0f}" font-size="12" text-anchor="end">{value:g} s</text>'
    for value in xs.powers:
        x = xs.place(value)
        yield f'<text x="{x:.0f}" y="{HEIGHT - 14}" font-size="12" text-anchor="middle">{value:,.0f}</text>'


def _lines(lines: dict[str, list[Any]], xs: _Scale, ys: _Scale) -> Iterable[str]:
    """Draw each line, and its name where the last one is, but for those that would lie on each other."""
    ends = sorted(lines, key=lambda work: -lines[work][-1].cpu)
    y = float(TOP - STEP)
    for number, work in enumerate(ends):
        colour = COLOURS[number % len(COLOURS)]
        dashes = ' stroke-dasharray="6 4"' if work.lower().startswith(("hugo", "ajv")) else ""
        places = " ".join(f"{xs.place(one.claims):.1f},{ys.place(max(one.cpu, 0.01)):.1f}" for one in lines[work])
        y = max(ys.place(max(lines[work][-1].cpu, 0.01)), y + STEP)
        yield f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>'
        yield f'<text x="{RIGHT + 8}" y="{y + 4:.0f}" font-size="13" fill="{colour}">{escape(work)}</text>'


class _Scale:
    """Places of values between two ends, by their powers of ten."""

    def __init__(self, values: Sequence[float], start: int, end: int) -> None:
        self._low, self._high = math.log10(min(values)), math.log10(max(values))
        self._start, self._end = start, end
        self.powers = [10.0**power for power in range(math.ceil(self._low), math.floor(self._high) + 1)]

    def place(self, value: float) -> float:
        wide = self._high - self._low or 1
        return self._start + (math.log10(value) - self._low) / wide * (self._end - self._start)
