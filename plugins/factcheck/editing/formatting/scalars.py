"""How one value is written: plain, in quotes, folded or literal. Each gives back the same value when read."""

from __future__ import annotations

import re

import yaml

from factcheck.model.hidden import HIDDEN

_NOT_PLAIN = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$|[\n\t]|^\.\.\.")
_IN_FLOW = re.compile(r"[,\[\]{}]")
# What a YAML file may not hold as it is, and U+2028 and U+2029, which end a line in YAML 1.1.
_SPECIAL = re.compile(f"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029{HIDDEN}]")
# Numbers of YAML 1.2 and truth values of YAML 1.1 that the library's own table does not know.
_OTHER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|[yYnN]")
_BREAKABLE = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
_TABLE = yaml.resolver.Resolver()
_TEXT = "tag:yaml.org,2002:str"


def is_text(value: str) -> bool:
    """Whether every YAML reader takes ``value``, written plainly, for a text: not for a number, a date, yes or null."""
    tag = _TABLE.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return tag == _TEXT and not _OTHER.fullmatch(value)


def is_printable(value: str) -> bool:
    """Whether ``value`` may stand in a file as it is, without escapes."""
    return not _SPECIAL.search(value)


def can_be_plain(value: str, in_flow: bool) -> bool:
    """Whether ``value`` may stand without quotes, on one line."""
    speaks_against = _NOT_PLAIN.search(value) or not is_printable(value) or (in_flow and _IN_FLOW.search(value))
    return bool(value) and not speaks_against


def quoted(value: str) -> str:
    """Return ``value`` in quotes, on one line: single ones, unless double ones need fewer escapes."""
    simple = is_printable(value) and not re.search(r"[\n\t]", value)
    if simple and value.count("'") <= value.count('"') + value.count("\\"):
        return "'" + value.replace("'", "''") + "'"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + _SPECIAL.sub(_escape, escaped) + '"'


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def can_be_literal(value: str) -> bool:
    """Whether ``value`` may be written as a literal block, line for line."""
    return bool(value.strip()) and value[0] not in " \t\n" and not value.endswith("\n") and is_printable(value)


def can_be_folded(value: str) -> bool:
    """Whether ``value`` may be written as a folded block: a line that opens or ends with a blank would not fold."""
    return can_be_literal(value) and not re.search(r"^[ \t]|[ \t]$", value, re.MULTILINE)


def fold(value: str, width: int) -> list[str]:
    """Return the lines of a folded block: each at most ``width`` wide, where there is a blank to break at."""
    lines = list[str]()
    for number, paragraph in enumerate(value.split("\n")):
        lines += [""] if number else []
        lines += _wrap(paragraph, width) if paragraph else []
    return lines


def _wrap(paragraph: str, width: int) -> list[str]:
    first, *words = _BREAKABLE.split(paragraph)
    lines = [first]
    for word in words:
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines
