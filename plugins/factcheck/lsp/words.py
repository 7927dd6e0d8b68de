"""Texts for the person in front of an editor: Markdown in which nothing of a file or source acts, or plain text."""

from __future__ import annotations

import re

from factcheck.model.fields import Field, Kind, Need
from factcheck.model.hidden import HIDDEN

_ACTS = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$:@^=])")
_UNSEEN = re.compile(f"[{HIDDEN}]")


def inert(text: str) -> str:
    """Return ``text`` on one line as Markdown that shows just its characters."""
    return _ACTS.sub(r"\\\1", flat(text))


def plain(markdown: str) -> str:
    """Return one of our own Markdown texts without its signs, for editors that show none."""
    unmarked = re.sub(r"(?<!\\)(\*\*|`|^> )", "", markdown, flags=re.MULTILINE)
    return re.sub(r"\\(\W)", r"\1", unmarked)


def flat(text: str) -> str:
    """Return ``text`` on one line, without characters that can't be seen."""
    return " ".join(_UNSEEN.sub("", text).split())


def short(text: str, length: int = 80) -> str:
    """Return ``text`` on one line of at most ``length`` characters."""
    line = flat(text)
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def about_field(field: Field) -> str:
    """Return, in Markdown, what a field is for, and how it is written."""
    lines = [f"**{field.name}** · {field.kind.value}"]
    lines[0] += {Need.ALWAYS: " · needed", Need.PUBLISHED: " · needed unless `status: draft`"}.get(field.need, "")
    lines.append(field.help[:1].upper() + field.help[1:] + ".")
    if field.choices:
        lines.append("One of: " + ", ".join(f"`{one}`" for one in field.choices))
    elif field.example:
        lines.append(f"Example: `{field.example}`")
    if field.fields and field.kind is Kind.MAPPING:
        lines.append("Holds: " + ", ".join(f"`{one.name}`" for one in field.fields))
    return "\n\n".join(lines)
