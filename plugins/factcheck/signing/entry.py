"""Where a sign-off is written in a claim's file: each way is the edits of one place, and nothing else moves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.diagnostics import Edit, Span
from factcheck.model import Document, SignOff
from factcheck.model.tables import CLAIM
from factcheck.rules.fixes import append_field, insert_beside, rewrite, scalar

_FIELD = "reviews"
_MARK = "0" * 64
_BESIDE = re.compile(r"[ \t]*(?:#[^\n]*)?(?=\r?$)", re.MULTILINE)


def ways(document: Document, entry: SignOff) -> Iterator[tuple[Edit, ...]]:
    """Yield the ways to write ``entry``, best first: over the old one, behind the last one, as a field of its own."""
    if (_FIELD, entry.index) in document.places:
        yield _renewed(document, entry)
    elif (_FIELD,) in document.places:
        yield from _behind_the_last(document, entry)
    else:
        yield from _new_field(document, entry)


def _renewed(document: Document, entry: SignOff) -> tuple[Edit, ...]:
    values = {"date": str(entry.date), "digest": entry.digest}
    fixes = [rewrite(document, (_FIELD, entry.index, name), value, "") for name, value in values.items()]
    return tuple(edit for fix in fixes for edit in fix.edits)


def _behind_the_last(document: Document, entry: SignOff) -> Iterator[tuple[Edit, ...]]:
    """Yield the edit behind the last item, in the form of the list: a line with a hyphen, or between brackets."""
    text, whole = document.file.text, document.span(_FIELD)
    last = document.span(_FIELD, entry.index - 1)
    if text[whole.start] == "[":
        yield (Edit(Span(document.path, last.end, last.end), f", {_flow(entry)}"),)
        return
    before = text[text.rfind("\n", 0, last.start) + 1 : last.start]
    rest = _BESIDE.match(text, last.end)
    if rest is None or not re.fullmatch(r" *- +", before):
        return
    indent, newline = before.index("-"), _newline(document)
    lines = _block(entry, " " * indent, before[indent:])
    yield (Edit(Span(document.path, rest.end(), rest.end()), newline + newline.join(lines)),)


def _new_field(document: Document, entry: SignOff) -> Iterator[tuple[Edit, ...]]:
    """Yield the edits that make the list: behind the field before it in the field table, else at the end."""
    names = [field.name for field in CLAIM.fields]
    last = max((place for path, place in document.keys.items() if len(path) == 1), default=None)
    beside = (insert_beside(document, (name,), _FIELD, _MARK, "") for name in names[names.index(_FIELD) - 1 :: -1])
    fixes = [append_field(document, f"{_FIELD}: {_MARK}", "") if last else None, *beside]
    for edits in (fix.edits for fix in fixes if fix):
        yield tuple(Edit(edit.span, _spelt(document, edit.text, entry)) for edit in edits)


def _spelt(document: Document, text: str, entry: SignOff) -> str:
    opening = text[: text.index(_FIELD)].replace("\r", "").replace("\n", "")
    newline = _newline(document)
    lines = [f"{_FIELD}:", *_block(entry, f"{opening}  ", "- ")]
    return text.replace(f"{_FIELD}: {_MARK}", newline.join(lines))


def _block(entry: SignOff, indent: str, mark: str) -> list[str]:
    first, *more = (f"{name}: {value}" for name, value in _values(entry).items())
    return [f"{indent}{mark}{first}", *(f"{indent}{' ' * len(mark)}{line}" for line in more)]


def _flow(entry: SignOff) -> str:
    return "{" + ", ".join(f"{name}: {value}" for name, value in _values(entry).items()) + "}"


def _values(entry: SignOff) -> dict[str, str]:
    return {"by": scalar(entry.by), "date": str(entry.date), "digest": entry.digest}


def _newline(document: Document) -> str:
    return "\r\n" if "\r\n" in document.file.text else "\n"
