"""A text that other tools read as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Document, Path
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import When, each, repository_rule
from factcheck.rules.fixes import quoted, replace
from factcheck.rules.wording import shown

_KINDS = {
    "true or false": r"y|n|yes|no|on|off|true|false",
    "nothing": r"null|~",
    "a number": r"[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+|[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|\.(?:inf|nan))",
    "a time, in seconds": r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?",
    "a date or a time": r"\d{4}-\d\d?-\d\d?(?:(?:t|[ \t]+)\d\d?:\d\d[\d:.]*\s*(?:z|[-+][\d:]+)?)?",
}
_MISREAD = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _KINDS.items()}


@repository_rule("YML011", Severity.INFO, when=When.CHOSEN, sees=each)
def misread_elsewhere(context: Context) -> Iterator[Finding]:
    """Report texts without quotation marks that a reader of YAML 1.1 or 1.2 would take for another kind of value."""
    for document in context.repository.documents:
        for path, text in _texts(document.values):
            kind = next((kind for kind, form in _MISREAD.items() if form.fullmatch(text)), "")
            if kind and _plain(document, path, text):
                place = document.span(*path)
                yield Finding(
                    place,
                    f"{shown(text)} is a text here, but other tools that read YAML take it for {kind}",
                    f"put it in quotes: `{quoted(text)}`",
                    kind,
                    path_key(document, path),
                    replace(place, quoted(text), "put it in quotes", safe=True),
                )


def _texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if len(value) < 40:
            yield path, value
    elif isinstance(value, (dict, list, tuple)):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*path, step))


def _plain(document: Document, path: Path, text: str) -> bool:
    place = document.places.get(path)
    return place is not None and document.file.text[place[0] : place[1]] == text
