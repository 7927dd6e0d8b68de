"""Changes to text: one module a format, each a function from a diff to what a person or a tool reads.

Whatever a claim, a source or a file name holds is inert in all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from factcheck.review.compare import Diff
from factcheck.review.formats import github, html, json, markdown, sarif, terminal

__all__ = ["FORMATS", "render"]

Format = Callable[[Diff, bool], str]

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "terminal": terminal.render,
        "markdown": markdown.render,
        "json": json.render,
        "github": github.render,
        "sarif": sarif.render,
        "html": html.render,
    }
)
"""Every format by the name that ``--format`` takes."""


def render(diff: Diff, format: str, color: bool = False) -> str:
    """Return ``diff`` in one of ``FORMATS``; ``color`` allows ANSI colours where the format has any."""
    return FORMATS[format](diff, color)
