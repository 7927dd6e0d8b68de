"""A document as items, each with room for its comments: what is put in order and written anew."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from factcheck.editing.formatting.comments import Marks
from factcheck.model.fields import Field, Kind


@dataclass(slots=True, eq=False)
class Item:
    """The whole document, a field of a mapping (``key`` is its name's node), or an item of a list.

    ``table`` says how the value is read, None where nobody knows. ``above``, ``beside`` and ``tail`` are the comments
    on the lines before it, behind it, and after the last of its ``items``; an empty line is ``""``.
    """

    start: int
    node: Node
    table: Field | None
    key: ScalarNode | None = None
    parent: Item | None = None
    items: list[Item] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    beside: str = ""
    tail: list[str] = field(default_factory=list)
    broken: bool = False  # a comment stands between its brackets, so they must go

    @property
    def is_flow(self) -> bool:
        """Whether it is a collection in brackets or braces."""
        return isinstance(self.node, CollectionNode) and bool(self.node.flow_style)

    @property
    def opening(self) -> int:
        """Where a scalar or its brackets start; 0 for a block collection, which starts with its first item."""
        return int(self.node.start_mark.index) if self.is_flow or not self.items else 0

    @property
    def end(self) -> int:
        """Where a scalar or flow collection ends; a block collection's end says nothing."""
        return int(self.node.end_mark.index)

    def contains(self, offset: int) -> bool:
        """Whether ``offset`` lies between its brackets."""
        return self.is_flow and self.node.start_mark.index < offset < self.end

    def line(self) -> Iterator[Item]:
        """Yield it and everything that it is in, outwards."""
        here: Item | None = self
        while here is not None:
            yield here
            here = here.parent

    def walk(self) -> Iterator[Item]:
        """Yield it and everything below it, as written."""
        yield self
        for item in self.items:
            yield from item.walk()


class OddError(Exception):
    """A way of writing that the formatter leaves alone; the message says which."""


def build(node: Node, table: Field | None, marks: Marks) -> Item:
    """Return the document as items, without comments."""
    root = Item(-1, node, _table(table, node))
    _fill(root, marks)
    return root


def _fill(item: Item, marks: Marks) -> None:
    if isinstance(item.node, MappingNode):
        for key, value in item.node.value:
            if not _is_name(key):
                raise OddError("a field's name is not a word or two on one line")
            below = item.table.field(key.value) if item.table is not None else None
            item.items.append(Item(key.start_mark.index, value, _table(below, value), key, item))
    elif isinstance(item.node, SequenceNode):
        below = item.table.item if item.table is not None else None
        for value in item.node.value:
            start = value.start_mark.index
            if not item.is_flow:
                start = marks.dashes[bisect_left(marks.dashes, start) - 1]
            item.items.append(Item(start, value, _table(below, value), None, item))
    for one in item.items:
        _fill(one, marks)


def _is_name(key: Node) -> bool:
    return isinstance(key, ScalarNode) and key.style not in ("|", ">") and bool(re.fullmatch(r".{1,99}", key.value))


def _table(table: Field | None, node: Node) -> Field | None:
    """Return how the node is read; None where the table declares something else than what is written."""
    if table is None:
        return None
    if isinstance(node, ScalarNode):
        table = table.field(table.short_form) if table.short_form else table
        return table if table is not None and table.kind not in (Kind.LIST, Kind.MAPPING) else None
    wanted = Kind.MAPPING if isinstance(node, MappingNode) else Kind.LIST
    return table if table.kind is wanted else None
