"""The edits of one fix, as they are made: whether they fit, and with the line ends of their file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath

from factcheck.diagnostics import Diagnostic, Edit, Report
from factcheck.editing.apply import clash
from factcheck.reading.files import YAML_SUFFIXES
from factcheck.reading.repository import SEEDS


def edits_of(one: Diagnostic, report: Report) -> Iterator[Edit]:
    """Yield the edits of a finding's fix, with the line ends of the file that they go into."""
    for edit in one.fix.edits if one.fix else ():
        text = report.files[edit.span.path].text
        crlf = 0 < text.count("\n") == text.count("\r\n")
        yield replace(edit, text=edit.text.replace("\r\n", "\n").replace("\n", "\r\n")) if crlf else edit


def is_sound(one: Diagnostic, report: Report) -> bool:
    """Whether a fix has edits, all of them inside files that were read, and none upon another."""
    edits = sorted(one.fix.edits, key=lambda edit: edit.span) if one.fix else []
    apart = not any(clash(first, second) for first, second in pairwise(edits))
    return bool(edits) and apart and all(_is_inside(edit, report) for edit in edits)


def _is_inside(edit: Edit, report: Report) -> bool:
    file, path = report.files.get(edit.span.path), PurePosixPath(edit.span.path)
    # A source's text is never edited, whatever a rule says.
    if file is None or (path.parts[0] == SEEDS and path.suffix not in YAML_SUFFIXES):
        return False
    return 0 <= edit.span.start <= edit.span.end <= len(file.text)
