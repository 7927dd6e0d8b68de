"""A place in a file as a person sees it: where it is, the line, and carets under the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.diagnostics import FileText, Report, Span
from factcheck.report.interface import Style, Tone
from factcheck.report.typeset import flat, visible
from factcheck.report.window import view


def place(report: Report, span: Span) -> str:
    """Return ``path:line:column`` of where ``span`` starts."""
    start, _ = report.place(span)
    return f"{visible(span.path)}:{start.line}:{start.column}"


def gutter_width(report: Report, spans: list[Span]) -> int:
    """Return the room that the line numbers of ``spans`` need, at least two."""
    return max([2, *(len(str(position.line)) for span in spans for position in report.place(span))])


@dataclass(frozen=True, slots=True)
class Frame:
    """Draws places of one finding with a common gutter, carets in the finding's tone."""

    report: Report
    style: Style
    width: int
    tone: Tone

    def draw(self, arrow: str, span: Span, label: str) -> Iterator[str]:
        """Yield the lines for ``span``: only where it is, and its label, when the file's text is unknown."""
        yield f"{self._edge(arrow)} {place(self.report, span)}"
        file = self.report.files.get(span.path)
        if file is not None:
            yield self._edge(" |")
            yield from self._source(file, span, flat(label))
        elif label:
            yield f"{self._edge(' =')} {flat(label)}"

    def _edge(self, sign: str, number: str = "") -> str:
        return self.style.paint(f"{number:>{self.width}}{sign}", Tone.FRAME)

    def _source(self, file: FileText, span: Span, label: str) -> Iterator[str]:
        end = _visible_end(file, span)
        first, last = file.position(span.start), file.position(end)
        if first.line == last.line:
            yield from self._line(file, first.line, first.column - 1, last.column - 1, label)
            return
        yield from self._line(file, first.line, first.column - 1, len(file.line(first.line)), "")
        if last.line > first.line + 1:
            yield self._edge(" |", "…")
        indent = len(file.line(last.line)) - len(file.line(last.line).lstrip())
        yield from self._line(file, last.line, min(indent, last.column - 1), last.column - 1, label)

    def _line(self, file: FileText, number: int, start: int, end: int, label: str) -> Iterator[str]:
        shown = view(file.line(number), start, end)
        yield (f"{self._edge(' |', str(number))} {shown.text}" if shown.text.strip() else self._edge(" |", str(number)))
        carets = f"{'^' * (shown.right - shown.left)} {label}".rstrip()
        yield f"{self._edge(' |')} {' ' * shown.left}{self.style.paint(carets, self.tone)}"


def _visible_end(file: FileText, span: Span) -> int:
    """Return the span's end before closing line ends: a block scalar's last words, not the line below."""
    return span.start + len(file.text[span.start : span.end].rstrip("\r\n"))
