"""The edits that rules offer. Each changes one place of a file and leaves comments, order and quoting alone."""

from __future__ import annotations

import re

from factcheck.diagnostics import Applicability, Edit, Fix, Span
from factcheck.model import Document, Path

_NOT_PLAIN = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$|[\n\t]")
_IN_FLOW = re.compile(r"[,\[\]{}]")


def replace(span: Span, text: str, title: str = "", safe: bool = False) -> Fix:
    """Return the fix that writes ``text`` at ``span``."""
    kind = Applicability.SAFE if safe else Applicability.UNSAFE
    return Fix(title or f"write `{text}`", kind, (Edit(span, text),))


def rewrite(document: Document, path: Path, value: str, title: str, safe: bool = False) -> Fix:
    """Return the fix that gives the text at ``path`` a new value, in the YAML style in which it is written."""
    span = document.span(*path)
    written = document.file.text[span.start : span.end]
    kept = Span(span.path, span.start, span.start + len(written.rstrip()))
    return replace(kept, scalar(value, written), title, safe)


def insert_beside(document: Document, path: Path, name: str, value: str, title: str, safe: bool = False) -> Fix | None:
    """Return the fix that adds the field ``name`` on a line of its own below the field at ``path``.

    None where the file's layout forbids it: between { }, or where something else stands on the line.
    """
    file, key, place = document.file, document.keys.get(path), document.places.get(path)
    if key is None or place is None:
        return None
    opening, column = file.text[file.line_start(file.position(key[0]).line) : key[0]], file.position(key[0]).column
    last = file.position(place[0] + len(file.text[place[0] : place[1]].rstrip()))
    end = file.line_start(last.line) + len(file.line(last.line))
    if opening.strip(" -") or not re.fullmatch(r"\s*(#.*)?", file.line(last.line)[last.column - 1 :]):
        return None
    newline = "\r\n" if "\r\n" in file.text else "\n"
    line = f"{newline}{' ' * (column - 1)}{name}: {scalar(value)}"
    return replace(Span(document.path, end, end), line, title, safe)


def append_field(document: Document, line: str, title: str) -> Fix | None:
    """Return the safe fix that adds a field at the end of a file; None where the file's layout forbids it."""
    text, top = document.file.text, [place[0] for path, place in document.keys.items() if len(path) == 1]
    columns = {document.file.position(start).column for start in top}
    # Behind `---` or `...` the line would belong to another document; between { } it would be no field.
    ended = top and re.search(r"^(---|\.\.\.)", text[min(top) :], re.MULTILINE)
    if len(columns) != 1 or ended or re.sub("#.*", "", text[: min(top)]).rstrip().endswith("{"):
        return None
    newline = "\r\n" if "\r\n" in text else "\n"
    start = "" if text.endswith("\n") else newline
    added = f"{start}{' ' * (columns.pop() - 1)}{line}{newline}"
    return replace(Span(document.path, len(text), len(text)), added, title, safe=True)


def delete_line(document: Document, path: Path) -> Fix | None:
    """Return the safe fix that deletes the line of a field; None where something else stands on it."""
    file, key, value = document.file, document.keys.get(path), document.places.get(path)
    if key is None or value is None or file.position(key[0]).line != file.position(value[1]).line:
        return None
    number = file.position(key[0]).line
    start, end = file.line_start(number), file.line_start(number) + len(file.line(number))
    if file.text[start : key[0]].strip() or file.text[value[1] : end].strip():
        return None
    end = file.text.find("\n", end) + 1 or len(file.text)
    return replace(Span(document.path, start, end), "", f"delete the line `{file.line(number).strip()}`", safe=True)


def quoted(value: str) -> str:
    """Return ``value`` as YAML's double-quoted scalar on one line."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def scalar(value: str, written: str = "") -> str:
    """Return ``value`` as a YAML scalar in the style of ``written``; plain, where nothing speaks against it."""
    if written[:1] in ("|", ">"):
        header, _, rest = written.partition("\n")
        indent = re.match(r"[ ]*", rest.lstrip("\r\n"))
        return f"{header}\n{indent[0] if indent else '  '}{value}"
    if written[:1] == "'":
        return "'" + value.replace("'", "''") + "'"
    # A comma or bracket may stand in a plain value, but not between { } or [ ]: only the old value can tell.
    risky = _IN_FLOW.search(value) and not _IN_FLOW.search(written)
    if written[:1] == '"' or risky or _NOT_PLAIN.search(value):
        return quoted(value)
    return value
