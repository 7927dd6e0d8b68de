"""What a check says: findings with the place they stand at, and nothing about how they were found or are shown.

Offsets count Unicode code points in the file's decoded text, without a byte order mark. Lines and columns are
1-based, columns count code points, and only ``\\n`` ends a line (a ``\\r`` before it belongs to the line's end).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sized
from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum

Progress = Callable[[str, int, int], None]
"""Is told during long work what is done, how much of it, and of how much (0 where nobody knows).

It may raise to break the work off.
"""


def silent(what: str, done: int, of: int) -> None:
    """Tell nobody of progress."""


class Severity(IntEnum):
    """How much a finding weighs; an error stops a build."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    def __str__(self) -> str:
        """The word used in every report: ``info``, ``warning`` or ``error``."""
        return self.name.lower()


class Applicability(StrEnum):
    """Whether a fix keeps what the person meant (``safe``) or needs their eye first (``unsafe``)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one file: POSIX path relative to the repository's root, and code-point offsets [start, end)."""

    path: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """A place as a person counts it: 1-based line and column."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class FileText:
    """A file's decoded text, with the table that turns offsets into lines and columns."""

    path: str
    text: str
    bom: bool = False
    _table: list[int] | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def _starts(self) -> list[int]:
        """Where each line opens; worked out when it is first asked for."""
        if self._table is not None:
            return self._table
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        object.__setattr__(self, "_table", starts)
        return starts

    def position(self, offset: int) -> Position:
        """Return the line and column of ``offset``; offsets past the end belong to the last line."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return line ``number`` (1-based) without its line end; empty past the last line."""
        if not 0 < number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def line_start(self, number: int) -> int:
        """Return the offset at which line ``number`` (1-based) opens."""
        return self._starts[number - 1]


@dataclass(frozen=True, slots=True)
class Edit:
    """One text edit: the span's text is replaced by ``text``."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to mend a finding by machine, as edits that don't overlap."""

    title: str
    applicability: Applicability
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a finding, such as the passage in the source."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one place; the engine adds which rule it was.

    ``key`` names the entity and field within the file's subject (``quotes[ice-poach-nypd].quote``), without line
    numbers or wording, so that a finding keeps its fingerprint when the file changes around it.
    """

    span: Span
    message: str
    help: str = ""
    label: str = ""
    key: str = ""
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding with its rule's code, name and severity, ready for every format.

    ``message`` is all that an editor's pop-up shows, so it stands alone. ``fingerprint`` is a hash of code, subject
    and key: stable under edits elsewhere in the file.
    """

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    label: str = ""
    help: str = ""
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """How much was checked, and what came out of it.

    ``suppressed`` findings are silenced by a comment in the file, ``known`` ones by the desk's baseline.
    """

    claims: int = 0
    sources: int = 0
    quotes: int = 0
    errors: int = 0
    warnings: int = 0
    suppressed: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of one check, in order of path, offset and code, with the texts that they point into."""

    diagnostics: tuple[Diagnostic, ...]
    summary: Summary
    files: Mapping[str, FileText] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether a finding at error level stands: a site must not be built from this."""
        return self.summary.errors > 0

    def where(self, chosen: Callable[[str], bool]) -> Report:
        """Return the report with only the findings in files whose path is chosen; what was checked stays the same."""
        return self.having(one for one in self.diagnostics if chosen(one.span.path))

    def having(self, diagnostics: Iterable[Diagnostic]) -> Report:
        """Return the report with ``diagnostics`` for its findings, counted anew."""
        kept = tuple(diagnostics)
        severities = [one.severity for one in kept]
        errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
        return replace(self, diagnostics=kept, summary=replace(self.summary, errors=errors, warnings=warnings))

    def setting_aside(self, suppressed: Sized, known: Sized) -> Report:
        """Return the report with the number of findings that are not shown."""
        counts = {"suppressed": len(suppressed), "known": len(known)}
        return replace(self, summary=replace(self.summary, **counts))

    def place(self, span: Span) -> tuple[Position, Position]:
        """Return where ``span`` starts and ends; line 1, column 1 in a file whose text could not be read."""
        text = self.files.get(span.path)
        if text is None:
            return Position(1, 1), Position(1, 1)
        return text.position(span.start), text.position(span.end)
