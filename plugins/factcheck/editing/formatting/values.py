"""In which style a value is written: as its field asks for, and as it was written where either would do."""

from __future__ import annotations

import re

from yaml.nodes import ScalarNode

from factcheck.editing.formatting import scalars
from factcheck.editing.formatting.items import Item, OddError
from factcheck.model.fields import Kind
from factcheck.reading.scalars import is_empty, read_scalar

WIDTH = 100
"""The columns in which a line of text ends."""

_PROSE = {"summary", "note", "reason", "meaning", "was", "step"}
_BARE = {Kind.DATE, Kind.BOOLEAN, Kind.INTEGER}


def value_lines(item: Item, column: int, indent: int, in_flow: bool = False) -> list[str]:
    """Return the lines of a scalar: the one at ``column``, and those of a block, which stand at ``indent``."""
    assert isinstance(item.node, ScalarNode)
    field, node = item.table, item.node
    plain = not node.style
    if field is None or is_empty(node.value, plain) or isinstance(read_scalar(field, node.value, plain), tuple):
        return exact(node, in_flow, WIDTH - indent)
    value = node.value.strip(" \t\r\n")
    if field.kind in _BARE:
        return [value]
    line = _line(value, in_flow, item.beside)
    if in_flow:
        return [line]
    return _as_block(item, value, column + len(line), WIDTH - indent) or [line]


def _line(value: str, in_flow: bool, beside: str) -> str:
    # A plain text with `#word` behind it would look cut.
    cut = re.match(r"\s*#\S", beside)
    plain = scalars.can_be_plain(value, in_flow) and scalars.is_text(value) and not cut
    return value if plain else scalars.quoted(value)


def _as_block(item: Item, value: str, end: int, width: int) -> list[str]:
    """Return the lines of a block, where a text was one or became too long for its line, which ends at ``end``.

    A block stays a block: whoever wrote it wanted it so. A text with a comment behind it keeps to its line, which may
    be what the comment is about.
    """
    assert item.table is not None
    assert isinstance(item.node, ScalarNode)
    markdown, style = item.table.kind is Kind.MARKDOWN, item.node.style
    lines = value.count("\n") + 1
    if not (markdown or item.table.kind is Kind.TEXT):
        return []
    if style == ">" and scalars.can_be_folded(value) and not (markdown and lines > 1):
        return [">-", *scalars.fold(value, width)]
    if (style in ("|", ">") or lines > 1) and scalars.can_be_literal(value):
        return ["|", *value.split("\n")]
    prose = markdown or item.table.name in _PROSE
    if prose and lines == 1 and end > WIDTH and not item.beside and scalars.can_be_folded(value):
        folded = scalars.fold(value, width)
        return [">-", *folded] if len(folded) > 1 else []
    return []


def exact(node: ScalarNode, in_flow: bool, width: int = WIDTH) -> list[str]:
    """Return a scalar of unknown meaning: with every character of its value, and plain only where it was plain."""
    value = node.value
    if not node.style and "\n" not in value:
        if value and not scalars.is_printable(value):
            raise OddError("a value of an unknown field has a character that can't stand there")
        if in_flow and not value:
            raise OddError("a value between brackets is missing")
        return [value]
    body = value.removesuffix("\n")
    chomp = "" if value.endswith("\n") else "-"
    if node.style == "|" and scalars.can_be_literal(body):
        return ["|" + chomp, *body.split("\n")]
    if node.style == ">" and scalars.can_be_folded(body):
        return [">" + chomp, *scalars.fold(body, width)]
    return [scalars.quoted(value)]
