"""Nodes to values by the field table: what is accepted goes into the document, everything else becomes a problem."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from factcheck.diagnostics import FileText, Span
from factcheck.model import Document, Path, Problem
from factcheck.model.document import PROBLEMS, Look, Places, bounded
from factcheck.model.fields import Field, Kind, Need
from factcheck.reading.nodes import escaped_hidden, named_hidden, parse
from factcheck.reading.quick import OddError, quick_values
from factcheck.reading.scalars import is_empty, read_scalar

NOTHING = object()
_INDEX: dict[int, tuple[Field, dict[str, Field]]] = {}
_TEXTS = {Kind.TEXT, Kind.MARKDOWN}
_COMMENT = re.compile(r"[ \t]+#(?=\S)[^\n\r]*")
_NAMES = {MappingNode: "named fields", SequenceNode: "a list", ScalarNode: "a single value"}


def read_document(file: FileText, table: Field) -> Document:
    """Read one YAML file by its field table; every problem of the file is in the document."""
    try:
        return Document(file.path, file, quick_values(file.text, table), look=_look(table))
    except OddError:
        return _thorough(file, table)


@cache
def _look(table: Field) -> Look:
    """Return what finds the places in a file that was read the quick way."""

    def look(file: FileText) -> tuple[Places, Places]:
        document = _thorough(file, table)
        return document.places, document.keys

    return look


def _thorough(file: FileText, table: Field) -> Document:
    """Read a file with the place of everything in it, and with all that is wrong."""
    document = Document(file.path, file)
    node, document.problems = parse(file)
    if node is None and not document.problems and table.kind is Kind.MAPPING:  # an empty scale has a rule
        reason = "it holds nothing but comments"
        document.problems.append(Problem("unreadable-file", Span(file.path), detail={"reason": reason}))
    if node is not None:
        value = _Reader(document).value(table, node, ())
        document.values = None if value is NOTHING else value
    document.problems = bounded(document.problems)
    return document


def _below(field: Field) -> dict[str, Field]:
    """Return the fields of a mapping by name; each table is indexed once."""
    known = _INDEX.get(id(field))
    if known is None or known[0] is not field:
        known = _INDEX[id(field)] = field, {one.name: one for one in field.fields}
    return known[1]


class _Reader:
    """Walks one document's nodes beside its field table."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.places: Places = {}
        self.keys: Places = {}
        self.seen: set[int] = set()
        document.place(self.places, self.keys)

    def value(self, field: Field, node: Node, path: Path) -> Any:
        """Return the node's value as ``field`` declares it, or NOTHING."""
        if id(node) in self.seen:
            return NOTHING  # reached through an alias, which has its own finding: don't walk it again
        self.seen.add(id(node))
        if isinstance(node, ScalarNode) and is_empty(node.value, not node.style):
            return self._refuse("empty-value", node, path, field=field.name)
        if field.kind is Kind.MAPPING:
            return self._mapping(field, node, path)
        if field.kind is Kind.LIST:
            return self._list(field, node, path)
        return self._scalar(field, node, path)

    def _scalar(self, field: Field, node: Node, path: Path) -> Any:
        if not isinstance(node, ScalarNode):
            return self._wrong_type(field, node, path)
        self._note_cut(field, node, path)
        self.document.problems += escaped_hidden(self.document.file, node)
        if field.kind is Kind.MARKDOWN:
            self.document.problems += named_hidden(self.document.file, node)
        value = read_scalar(field, node.value, not node.style)
        if isinstance(value, tuple):
            kind, detail = value
            return self._refuse(kind, node, path, **detail)
        self._keep(node, path)
        return value

    def _list(self, field: Field, node: Node, path: Path) -> Any:
        assert field.item is not None
        if not isinstance(node, SequenceNode):
            return self._wrong_type(field, node, path)
        if not node.value:
            return self._refuse("empty-value", node, path, field=field.name)
        if len(node.value) > field.most:
            reason = f"its list `{field.name}` has more than {field.most:,} items"
            return self._refuse("unreadable-file", node, path, reason=reason)
        self._keep(node, path)
        values: list[Any] = []
        for item in node.value:
            value = self.value(field.item, item, (*path, len(values)))
            if value is not NOTHING:
                values.append(value)
        return values

    def _mapping(self, field: Field, node: Node, path: Path) -> Any:
        short = field.field(field.short_form)
        if short is not None and isinstance(node, ScalarNode):
            value = self._scalar(short, node, path)
            return NOTHING if value is NOTHING else {short.name: value}
        if not isinstance(node, MappingNode):
            return self._wrong_type(field, node, path)
        self._keep(node, path)
        values: dict[str, Any] = {}
        present: dict[str, Node] = {}
        for key, below in node.value:
            self._entry(field, key, below, path, values, present)
        self._require(field, node, path, values, present)
        return values

    def _entry(
        self,
        field: Field,
        key: Node,
        node: Node,
        path: Path,
        values: dict[str, Any],
        present: dict[str, Node],
    ) -> None:
        """Read one key and its value; a key's second value is looked at, but the first one stands."""
        name = key.value if isinstance(key, ScalarNode) else ""
        below = _below(field).get(name)
        if name == "<<" and not getattr(key, "style", None):
            self._refuse("anchor-or-alias", key, path, what="merge key", name="<<")
        elif name in present:
            line = self.document.file.position(present[name].start_mark.index).line
            self._refuse("duplicate-key", key, (*path, name), key=name, first_line=str(line))
            if below is not None:
                self.value(below, node, (*path, name))
        elif below is None:
            known = ", ".join(one.name for one in field.fields)
            self._refuse("unknown-field", key, (*path, name), field=name, known=known)
        else:
            self.keys[(*path, name)] = self._extent(key)
            value = self.value(below, node, (*path, name))
            if value is not NOTHING:
                values[name] = value
        present.setdefault(name, key)

    def _require(self, field: Field, node: Node, path: Path, values: dict[str, Any], present: dict[str, Node]) -> None:
        draft = values.get("status") == "draft"
        first = node.value[0][0] if node.value else node
        unknown = [name for name in present if name not in _below(field)][:PROBLEMS]
        for below in field.fields:
            if below.need is Need.OPTIONAL or below.name in present:
                continue
            needed = below.need is Need.ALWAYS or not draft
            # A misspelt name is one mistake: it has its finding as an unknown field.
            if needed and not get_close_matches(below.name, unknown, 1, 0.75):
                self._refuse(
                    "required-field", first, (*path, below.name), field=below.name, what=field.name,
                    help=below.help, example=below.example,
                )  # fmt: skip

    def _note_cut(self, field: Field, node: ScalarNode, path: Path) -> None:
        """A plain text with `` #word`` after it was probably cut: a comment has a space after its mark."""
        if node.style or field.kind not in _TEXTS:
            return
        end = node.end_mark.index
        cut = _COMMENT.match(self.document.file.text, end)
        if cut:
            span = Span(self.document.path, end, cut.end())
            detail = {"kept": node.value, "cut": cut.group().strip()}
            self.document.problems.append(Problem("cut-by-comment", span, path, detail))

    def _wrong_type(self, field: Field, node: Node, path: Path) -> Any:
        expected = "a list" if field.kind is Kind.LIST else "a single value"
        if field.kind is Kind.MAPPING:
            expected = "named fields (" + ", ".join(one.name for one in field.fields) + ")"
        return self._refuse("wrong-type", node, path, field=field.name, expected=expected, found=_NAMES[type(node)])

    def _refuse(self, kind: str, node: Node, path: Path, **detail: str) -> Any:
        span = Span(self.document.path, *self._extent(node))
        self.document.problems.append(Problem(kind, span, path, detail))
        return NOTHING

    def _keep(self, node: Node, path: Path) -> None:
        self.places.setdefault(path, self._extent(node))

    def _extent(self, node: Node) -> tuple[int, int]:
        """Return where the node is written, without the white space that ends a block scalar or a collection."""
        start, end = node.start_mark.index, node.end_mark.index
        written = self.document.file.text[start:end].rstrip()
        if not written:  # nothing was written: point at the key's line instead of a place past it
            end = _before(self.document.file.text, start)
            return max(end - 1, 0), end
        return start, start + len(written)


def _before(text: str, end: int) -> int:
    """Return where the last character before ``end`` ends that is no white space."""
    while end and text[end - 1].isspace():
        end -= 1
    return end
