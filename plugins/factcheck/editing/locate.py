"""`factcheck locate`: where a quote stands in a text, for a person or as JSON, one quote or a file of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from factcheck.diagnostics import FileText
from factcheck.model import SourceText
from factcheck.model.times import clock
from factcheck.quotes import Match, Text, Tier
from factcheck.reading.files import RefusedError, read_bytes
from factcheck.reading.sources import limit
from factcheck.reading.texts import SUFFIXES, Refusal, extract

WORTH = {
    Tier.EXACT: "word for word",
    Tier.EQUIVALENT: "word for word, but for typography",
    Tier.EDITED: "word for word, with the changes that the quote shows",
    Tier.ALTERED: "not as quoted: this passage is close",
    Tier.NOT_FOUND: "not found",
}
"""What each tier says, for a person."""


class UnreadableError(Exception):
    """A text or a batch line that can't be used; the message says which and why."""


class Located:
    """A source's text to locate quotes in, folded once, and the way from a match to its time, page and file."""

    def __init__(self, content: SourceText) -> None:
        """Take the text as a person reads it."""
        self.content = content
        self.text = Text(content.text)

    def places(self, match: Match) -> dict[str, Any]:
        """Return where a match is besides its offsets: ``time`` in seconds, ``page``, ``file`` (offsets there).

        Only what the source has: a text file has none of them.
        """
        if match.start is None or match.end is None:
            return {}
        content, span = self.content, (match.start, match.end)
        in_file = content.in_file(*span) if content.file_text is not None else None
        found = {"time": content.time(*span), "page": content.page(match.start), "file": in_file}
        return {name: value for name, value in found.items() if value is not None}


class Texts:
    """Source texts by path, each read and folded once."""

    def __init__(self, *folders: Path) -> None:
        """Seek texts in ``folders``, in this order; in the current folder where none is given."""
        self._folders = folders or (Path(),)
        self._texts: dict[str, Located] = {}

    def get(self, path: str) -> Located:
        """Return the text at ``path``, sought in each folder in turn; raise UnreadableError where there is none."""
        if path not in self._texts:
            file = next((folder / path for folder in self._folders if (folder / path).is_file()), Path(path))
            self._texts[path] = Located(_read(file, path))
        return self._texts[path]


def _read(file: Path, name: str) -> SourceText:
    suffix = file.suffix.lower() if file.suffix.lower() in SUFFIXES else ".txt"
    try:
        content = extract(suffix, read_bytes(file, limit(suffix)))
    except RefusedError as error:
        raise UnreadableError(f"{name}: {error}") from None
    if isinstance(content, Refusal):
        raise UnreadableError(f"{name}: {content.reason}")
    return content


def batch(path: Path) -> Iterator[str]:
    """Yield one line of JSON for each line ``{id, source, quote, prefix?, suffix?}`` of the file at ``path``.

    A ``source`` is a path relative to the current folder or, where it isn't there, to the batch file's.
    """
    texts = Texts(Path(), path.parent)
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _batch_line(texts, line, f"{path}:{number}")


def _batch_line(texts: Texts, line: str, place: str) -> str:
    try:
        case = json.loads(line)
        located, quote = texts.get(case["source"]), case["quote"]
        match = located.text.locate(quote, case.get("prefix"), case.get("suffix"))
    except UnreadableError as error:
        raise UnreadableError(f"{place}: {error}") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnreadableError(f"{place}: not an object with `source` and `quote`, both texts") from None
    names = ("tier", "status", "start", "end", "fragments", "warnings")
    return _dump({"id": case.get("id")} | {name: getattr(match, name) for name in names} | located.places(match))


def as_json(match: Match, located: Located) -> str:
    """Return all of a match as one JSON object; offsets are code points in the text as a person reads it."""
    return _dump(asdict(match) | located.places(match))


def as_text(match: Match, located: Located) -> str:
    """Return a match for people: what it is worth, the passage, what differs, and what may mislead."""
    text = located.text.raw
    lines = [f"{match.tier} ({match.status}): {WORTH[match.tier]}"]
    spans = [(match.start, match.end)] if match.start is not None and match.end is not None else match.all_spans
    lines += [f"  {start}–{end}: {_one_line(text[start:end])}" for start, end in spans]
    lines += [f"  {line}" for line in _places(located.places(match), located.content)]
    for one in match.differences:
        lines.append(f"  {one.type}: the quote says “{_one_line(one.quote)}”, the source “{_one_line(one.source)}”")
    lines += [f"  note: {warning}" for warning in match.warnings]
    return "\n".join(lines)


def _places(places: dict[str, Any], content: SourceText) -> Iterator[str]:
    if "time" in places:
        yield f"at {clock(places['time'][0])} to {clock(places['time'][1])}"
    if "page" in places:
        yield f"on page {places['page']}"
    if "file" in places:
        at = FileText("", content.file_text or "").position(places["file"][0])
        yield f"in the file at line {at.line}, column {at.column}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
