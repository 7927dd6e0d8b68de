"""``{% once a, b %} … {% endonce %}``: a part of a page that depends on ``a``, ``b`` and the site only.

It is made once for all pages that have the same ``a`` and ``b`` and lie at the same depth in the same section, from
where links are the same: the menu, a verdict with its scale. Values are texts, numbers, dates, and lists of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from jinja2 import TemplateRuntimeError, nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from markupsafe import Markup

if TYPE_CHECKING:
    from factcheck.site.links import Addresses
    from factcheck.site.shown import ShownSite


class Once(Extension):
    """The tag."""

    tags = {"once"}  # noqa: RUF012 - as Jinja declares it
    _site: ShownSite
    _addresses: Addresses

    def attach(self, site: ShownSite, addresses: Addresses) -> None:
        """Keep the parts of pages of ``site``, as long as it stays what it is."""
        self._site, self._addresses = site, addresses

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Return: if the part is kept, the part, else what makes it."""
        line = next(parser.stream).lineno
        values: list[nodes.Expr] = []
        while parser.stream.current.type != "block_end":
            if values:
                parser.stream.expect("comma")
            values.append(parser.parse_expression())
        body = parser.parse_statements(("name:endonce",), drop_needle=True)
        told = repr((parser.name, line, values, body))
        key = [nodes.Const(hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=8).hexdigest()), *values]
        kept = parser.free_identifier(line)
        look = nodes.Assign(kept, self.call_method("_kept", key), lineno=line)
        make = nodes.CallBlock(self.call_method("_made", key), [], [], body, lineno=line)
        test = nodes.Test(kept, "none", [], [], None, None)
        return [look, nodes.If(test, [make], [], [nodes.Output([kept])], lineno=line)]

    def _kept(self, *values: object) -> Markup | None:
        return self._site.fragment(self._key(values))

    def _made(self, *values: object, caller: Callable[[], Markup]) -> Markup:
        self._addresses.close, before = False, self._addresses.close
        try:
            return self._site.make_fragment(self._key(values), caller, lambda: not self._addresses.close)
        finally:
            self._addresses.close |= before

    def _key(self, values: tuple[object, ...]) -> Hashable:
        """Return what the part depends on, with types: 1 equals True, and a text one that is markup already."""
        key = (values, tuple(map(type, values)), self._addresses.place)
        try:
            hash(values)
        except TypeError:
            return _plain(values), self._addresses.place
        return key


def _plain(value: object) -> Hashable:
    if isinstance(value, list | tuple):
        return tuple(_plain(one) for one in value)
    try:
        hash(value)
    except TypeError:
        said = f"{{% once %}} takes texts, numbers, dates and lists of them, and not a {type(value).__name__}"
        raise TemplateRuntimeError(said) from None
    return value, type(value)
