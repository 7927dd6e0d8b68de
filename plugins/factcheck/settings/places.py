"""Where each key and value of a TOML text stands. ``tomllib`` tells places only of what it can't read.

The text is known to be right TOML (1.0.0) when this looks at it, so the look is a small one.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field

from factcheck.model import Path

_TOKEN = re.compile(
    r"""
    (?P<space>[ \t\r]+|\#[^\n]*)
    |(?P<string>\"{3}(?:\\.|[^\\])*?\"{3}\"{0,2}|'{3}.*?'{3}'{0,2}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    |(?P<newline>\n)
    |(?P<mark>[\[\]{}=,.])
    |(?P<word>[^\s\[\]{}=,."'\#]+)
    """,
    re.DOTALL | re.VERBOSE,
)

_DEPTH = 8  # no setting lies deeper; paths of every length would take memory by the square


@dataclass
class Places:
    """Offsets [start, end) in the text by data path; an item of a list has its index in the path."""

    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    values: dict[Path, tuple[int, int]] = field(default_factory=dict)


def find_places(text: str) -> Places:
    """Return where the keys and values of ``text`` stand."""
    look = _Look(text)
    look.document()
    return look.places


class _Look:
    """Goes through the tokens once, keeping the path that they belong to."""

    def __init__(self, text: str) -> None:
        self.places = Places()
        self.tokens = [match for match in _TOKEN.finditer(text) if match.lastgroup != "space"]
        self.at = 0

    def document(self) -> None:
        table: Path = ()
        while self._skip_lines():
            if self._sees("["):
                while self._sees("["):
                    self.at += 1
                table = self._key(())
                while self._sees("]"):
                    self.at += 1
            else:
                self._pair(table)

    def _pair(self, table: Path) -> None:
        path = self._key(table)
        self.at += 1  # the equals sign
        self._value(path)

    def _key(self, table: Path) -> Path:
        path, first = table, True
        while first or self._sees("."):
            self.at += 0 if first else 1
            path = (*path, _name(self.tokens[self.at][0]))[:_DEPTH]
            self.places.keys.setdefault(path, self.tokens[self.at].span())
            self.at += 1
            first = False
        return path

    def _value(self, path: Path) -> None:
        start = self.tokens[self.at].start()
        if self._sees("["):
            self._list(path)
        elif self._sees("{"):
            self._inline_table(path)
        else:
            while not self._sees("\n", ",", "]", "}"):
                self.at += 1
        self.places.values[path] = start, self.tokens[self.at - 1].end()

    def _list(self, path: Path) -> None:
        self.at += 1
        index = 0
        while self._skip_lines() and not self._sees("]"):
            self._value((*path, index))
            index += 1
            self._skip_lines()
            self.at += self._sees(",")
        self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while self._skip_lines() and not self._sees("}"):
            self._pair(path)
            self.at += self._sees(",")
        self.at += 1

    def _skip_lines(self) -> bool:
        """Go past line ends; return whether anything is left."""
        while self.at < len(self.tokens) and self._sees("\n"):
            self.at += 1
        return self.at < len(self.tokens)

    def _sees(self, *words: str) -> bool:
        """Return whether one of ``words`` comes next; the end of the text counts as a line's end."""
        if self.at >= len(self.tokens):
            return "\n" in words
        return self.tokens[self.at][0] in words


def _name(written: str) -> str:
    if written[0] not in "\"'":
        return written
    return str(tomllib.loads(f"name = {written}")["name"])
