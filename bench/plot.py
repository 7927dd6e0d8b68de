"""Draws figures as a plot in SVG, both axes by powers of ten."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from html import escape
from typing import Any

WIDTH, HEIGHT, LEFT, BOTTOM = 720, 420, 60, 380
COLOURS = ("#1b5e9e", "#2e7d32", "#b26a00", "#7b1fa2", "#555555")


def svg(rows: Iterable[Any]) -> str:
    """Return the plot of CPU seconds by number of claims, a line for each kind of work."""
    lines = defaultdict[str, list[Any]](list)
    for row in rows:
        lines[row.work].append(row)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">']
    for power in range(-1, 3):
        parts.append(f'<text x="4" y="{_y(10.0**power):.0f}" font-size="12">{10.0**power:g} s</text>')
    for power in range(3, 6):
        parts.append(f'<text x="{_x(10**power):.0f}" y="{HEIGHT - 8}" font-size="12">{10**power:,}</text>')
    for colour, (work, points) in zip(COLOURS * 9, lines.items(), strict=False):
        places = " ".join(f"{_x(one.claims):.1f},{_y(one.cpu):.1f}" for one in points)
        last = points[-1]
        parts.append(f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/>')
        label = f'x="{_x(last.claims) + 6:.0f}" y="{_y(last.cpu):.0f}" font-size="12" fill="{colour}"'
        parts.append(f"<text {label}>{escape(work)}</text>")
    return "\n".join([*parts, "</svg>"]) + "\n"


def _x(claims: float) -> float:
    return LEFT + (math.log10(claims) - 2.8) * 250


def _y(seconds: float) -> float:
    return BOTTOM - (math.log10(max(seconds, 0.05)) + 1.3) * 110
