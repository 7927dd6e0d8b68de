r"""JSON text (RFC 8259) that a terminal, a log or a reader's eye cannot be fooled by, shared by the formats in JSON.

Values are exact: what could act is written as JSON escapes, which change nothing for a parser. The one exception
is a lone surrogate, which no UTF-8 text can hold: it is given as six characters, ``\ud800``.
"""

from __future__ import annotations

import json

from factcheck.report.inert import COMMAND, escape, hidden

Data = dict[str, object]


def dump(document: object) -> str:
    """Return ``document`` as indented JSON that ends in a line break, the same bytes for the same document."""
    return _inert(json.dumps(document, ensure_ascii=False, indent=2)) + "\n"


class _Escapes(dict[int, str]):
    """A table for ``str.translate`` that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = _escaped(char) if hidden(char) and char != "\n" else char
        return self[code]


def _escaped(char: str) -> str:
    return "\\" + escape(char) if "\ud800" <= char <= "\udfff" else json.dumps(char)[1:-1]


_ESCAPES = _Escapes()


def _inert(document: str) -> str:
    # Only strings are touched: the rest of a JSON document is plain ASCII and line feeds.
    return COMMAND.sub(r"\\u0023", document.translate(_ESCAPES))
