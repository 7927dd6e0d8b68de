"""Items to text: fields in the order of their table, values in the style that their field asks for."""

from __future__ import annotations

from collections.abc import Iterable

from yaml.nodes import MappingNode, ScalarNode

from factcheck.editing.formatting.items import Item, OddError
from factcheck.editing.formatting.values import WIDTH, exact, value_lines


def emit(root: Item, top: list[str]) -> list[str]:
    """Return the lines of the whole document."""
    flow = _flow(root, 0) if root.is_flow or not root.items else ""
    body = [flow + root.beside] if flow else _block(root, 0)
    if not flow and root.beside:
        body.append(root.beside.strip())
    return [*top, *body, *root.tail]


def _block(item: Item, indent: int) -> list[str]:
    """Return the lines of a collection's items, which stand at ``indent``."""
    lines, mapping = list[str](), isinstance(item.node, MappingNode)
    for number, one in enumerate(_in_order(item) if mapping else item.items):
        above = _without_opening_blank(one.above) if number == 0 else one.above
        lead = " " * indent + (_name(one) + ":" if mapping else "-")
        lines += _indented(above, indent)
        lines += _value(one, lead, indent)
    return lines


def _in_order(item: Item) -> list[Item]:
    """Return a mapping's fields in the order of its table; an unknown field stays behind the one it stood behind."""
    names = [field.name for field in item.table.fields] if item.table is not None else []
    groups: list[tuple[int, list[Item]]] = [(-1, [])]
    for one in item.items:
        if one.key is not None and one.key.value in names:
            groups.append((names.index(one.key.value), [one]))
        else:
            groups[-1][1].append(one)
    return [one for _, group in sorted(groups, key=lambda group: group[0]) for one in group]


def _name(item: Item) -> str:
    assert item.key is not None
    if item.parent is not None and item.parent.table is not None and item.parent.table.field(item.key.value):
        return str(item.key.value)
    return exact(item.key, in_flow=True)[0]


def _value(item: Item, lead: str, indent: int) -> list[str]:
    """Return the lines of an item's value behind ``lead``: a name with its colon, or a dash."""
    if isinstance(item.node, ScalarNode):
        first, *rest = value_lines(item, len(lead) + 1, indent + 2)
        return [f"{lead} {first}".rstrip(" ") + item.beside, *_indented(rest, indent + 2)]
    flow = _flow(item, len(lead) + 1) if item.is_flow else ""
    if flow:
        return [f"{lead} {flow}{item.beside}"]
    below = [*_block(item, indent + 2), *_indented(item.tail, indent + 2)]
    if item.key is not None:
        return [lead + item.beside, *below]
    return _behind_dash(item, below, indent)


def _behind_dash(item: Item, below: list[str], indent: int) -> list[str]:
    """Put the first line of ``below`` behind a dash, and the comments before it, for which there is no room, above."""
    first = next(number for number, line in enumerate(below) if line.strip() and line.lstrip()[0] != "#")
    hoisted = [item.beside.strip()] if item.beside else []
    hoisted += [line.strip() for line in below[:first] if line]
    return [*_indented(hoisted, indent), " " * indent + "- " + below[first].lstrip(" "), *below[first + 1 :]]


def _flow(item: Item, column: int) -> str:
    """Return a collection in brackets, as it was written; ``""`` where it must be a block.

    It must where it doesn't fit, where comments stand in it, where a value is missing, and where a mapping was written
    over several lines.
    """
    if any(one.broken or _is_missing(one) for one in item.walk()):
        if not item.items:
            raise OddError("a comment stands between empty brackets")
        return ""
    over_lines = item.node.start_mark.line != item.node.end_mark.line
    text = _flow_text(item)
    wide = column + len(text) > WIDTH or (over_lines and isinstance(item.node, MappingNode))
    return "" if wide and item.items else text


def _is_missing(item: Item) -> bool:
    return isinstance(item.node, ScalarNode) and not item.node.style and not item.node.value


def _flow_text(item: Item) -> str:
    if isinstance(item.node, ScalarNode):
        return value_lines(item, 0, 0, in_flow=True)[0]
    if isinstance(item.node, MappingNode):
        return "{" + ", ".join(f"{_name(one)}: {_flow_text(one)}" for one in _in_order(item)) + "}"
    return "[" + ", ".join(map(_flow_text, item.items)) + "]"


def _indented(lines: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]


def _without_opening_blank(lines: list[str]) -> list[str]:
    return lines[next((number for number, line in enumerate(lines) if line), len(lines)) :]
