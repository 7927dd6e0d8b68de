"""Findings to text: one module a format, each a function from a report to what a person or a tool reads.

A new format is one module with a ``render`` function and one line in ``FORMATS``. Hostile text from claims,
sources and file names is inert in all of them: see ``inert``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType

from factcheck.diagnostics import Report
from factcheck.report import concise, full, github, gitlab, json, junit, markdown, rdjson, sarif
from factcheck.report.interface import Format, Style

__all__ = ["FORMATS", "Format", "Style", "describe", "render"]

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "full": full.render,
        "concise": concise.render,
        "json": json.render,
        "github": github.render,
        "gitlab": gitlab.render,
        "sarif": sarif.render,
        "junit": junit.render,
        "rdjson": rdjson.render,
        "markdown": markdown.render,
    }
)
"""Every format by the name that ``--format`` takes."""


def render(
    report: Report,
    format: str,
    color: bool = False,
    rule_docs: Mapping[str, str] | None = None,
    page_of: Callable[[str], str] = lambda _: "",
) -> str:
    """Return ``report`` in one of ``FORMATS``, ending in a line break and always encodable as UTF-8.

    ``color`` allows ANSI colours where the format has any; ``rule_docs`` gives, by rule code, the address where a rule
    is explained, ``page_of`` the explanation in Markdown, for formats that carry it along. A name that is not in
    ``FORMATS`` raises ``KeyError``.
    """
    return FORMATS[format](report, Style(color=color, rule_docs=rule_docs or {}, page_of=page_of))


def describe(format: str) -> str:
    """Return in one line what a format is: its module's docstring up to the line's end, without the name."""
    first = (sys.modules[FORMATS[format].__module__].__doc__ or "").partition("\n")[0]
    return first.partition(": ")[2]
