"""What a format is, and what a caller may ask of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from factcheck.diagnostics import Report, Severity


class Tone(StrEnum):
    """What a colour stands for; the value is the ANSI SGR parameter (ECMA-48)."""

    BOLD = "1"
    ERROR = "1;31"
    WARNING = "1;33"
    INFO = "1;36"
    FRAME = "1;34"
    REMOVED = "31"
    ADDED = "32"

    @classmethod
    def of(cls, severity: Severity) -> Tone:
        """Return the tone for findings of this severity."""
        return cls[severity.name]


@dataclass(frozen=True, slots=True)
class Style:
    """How a report is shown; a format ignores what it has no use for.

    ``rule_docs`` gives the address of the page on a rule, by its code; ``page_of`` the page itself, in Markdown.
    """

    color: bool = False
    rule_docs: Mapping[str, str] = field(default_factory=dict)
    page_of: Callable[[str], str] = lambda _: ""

    def paint(self, text: str, tone: Tone) -> str:
        """Return ``text`` in ``tone`` where colour is wanted, and as it is elsewhere."""
        return f"\x1b[{tone}m{text}\x1b[0m" if self.color and text else text


class Format(Protocol):
    """A way to write a report down."""

    def __call__(self, report: Report, style: Style) -> str:
        """Return the whole report as text that ends in a line break."""
