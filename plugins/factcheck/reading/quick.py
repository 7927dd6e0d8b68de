"""The quick way from a file to its values, for files with nothing wrong in them; all others take the thorough way.

A file is read here only where its values can be told without a doubt, which is nearly always: what has any fault, or
any of YAML that these files don't use, is ODD, and ``values`` reads it again with the place of everything. So this
module finds no problems and keeps no places, and what it accepts is what the thorough way accepts, with equal values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from factcheck.model.fields import Field, Kind, Need
from factcheck.model.hidden import HIDDEN, smuggled
from factcheck.reading.nodes import ENTITY, Loader, is_deep, is_marked
from factcheck.reading.scalars import NULL, read_scalar

_Read = Callable[[Node], Any]

_SHOWN = bytes(range(32, 127)) + b"\t\n\r"
_HIDDEN = re.compile(f"[{HIDDEN}]")
_CUT = re.compile(r"[ \t]#\S")  # a comment without a blank after its sign: the thorough way asks what it cut
_LABEL = "[a-z](?:[a-z0-9-]{0,40}[a-z0-9])?"
_PLAIN_ADDRESS = re.compile(rf"https?://{_LABEL}(?:\.{_LABEL}){{1,5}}(?:/[A-Za-z0-9._~/?&=%+,;:@!()*#-]*)?")


class OddError(Exception):
    """A file that the thorough way has to read."""


def quick_values(text: str, table: Field) -> Any:
    """Return the values of a YAML text by its field table; raise OddError where anything in it is out of the usual."""
    if _hides(text) or ("#" in text and _CUT.search(text)) or is_deep(text):
        raise OddError
    loader = Loader(text)
    try:
        node = loader.get_node() if loader.check_node() else None
        if node is None or loader.check_node() or is_marked(text, node):
            raise OddError
    except (yaml.YAMLError, RecursionError):
        raise OddError from None
    return _reader(table)(node)


def _hides(text: str) -> bool:
    if text.isascii():  # twenty times as fast
        return bool(text.encode("ascii").translate(None, _SHOWN))
    return _HIDDEN.search(text) is not None or any(smuggled(text))


@cache
def _reader(field: Field) -> _Read:
    """Return what reads a node as ``field`` declares it, or raises OddError."""
    if field.kind is Kind.MAPPING:
        return _mapping(field)
    if field.kind is Kind.LIST:
        return _list(field)
    return _scalar(field)


def _list(field: Field) -> _Read:
    assert field.item is not None
    item, most = _reader(field.item), field.most

    def read(node: Node) -> list[Any]:
        if type(node) is not SequenceNode or not 0 < len(node.value) <= most:
            raise OddError
        return [item(one) for one in node.value]

    return read


def _mapping(field: Field) -> _Read:
    # The table's own names become the keys: what the parser gives is a new string each time.
    fields = {one.name: (one.name, _reader(one)) for one in field.fields}
    needed = frozenset(one.name for one in field.fields if one.need is Need.ALWAYS)
    published = needed | {one.name for one in field.fields if one.need is Need.PUBLISHED}
    short = field.short_form

    def read(node: Node) -> dict[str, Any]:
        if type(node) is not MappingNode:
            if short and type(node) is ScalarNode:
                return {short: fields[short][1](node)}
            raise OddError
        values: dict[str, Any] = {}
        for key, below in node.value:
            known = fields.get(key.value) if type(key) is ScalarNode else None
            if known is None or known[0] in values:
                raise OddError
            values[known[0]] = known[1](below)
        if not (needed if values.get("status") == "draft" else published) <= values.keys():
            raise OddError
        return values

    return read


def _scalar(field: Field) -> _Read:
    text, markdown, address = field.kind is Kind.TEXT, field.kind is Kind.MARKDOWN, field.kind is Kind.URL
    known = lru_cache(maxsize=1 << 12)(partial(read_scalar, field))  # days, words and ids come again and again

    def read(node: Node) -> Any:
        if type(node) is not ScalarNode:
            raise OddError
        style = node.style
        value: str = node.value.strip()
        if not value or (value in NULL and not style) or (style == '"' and _hides(node.value)):
            raise OddError
        if text or (address and _PLAIN_ADDRESS.fullmatch(value)):
            return value
        if markdown:
            if "&" in value and ENTITY.search(value):  # it may name a character that can't be seen
                raise OddError
            return value
        found = known(value, not style)
        if type(found) is tuple:
            raise OddError
        return found

    return read
