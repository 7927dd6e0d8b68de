"""`factcheck locate`: where a quote stands in a text, for a person or as JSON, one quote or a file of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from factcheck.quotes import Match, Text, Tier
from factcheck.reading.files import TEXT_LIMIT, read_file

_WORDS = {
    Tier.EXACT: "word for word",
    Tier.EQUIVALENT: "word for word, but for typography",
    Tier.EDITED: "word for word, with the changes that the quote shows",
    Tier.ALTERED: "not as quoted: this passage is close",
    Tier.NOT_FOUND: "not found",
}


class UnreadableError(Exception):
    """A text or a batch line that can't be used; the message says which and why."""


class Texts:
    """Source texts by path, each read and folded once."""

    def __init__(self, *folders: Path) -> None:
        """Seek texts in ``folders``, in this order; in the current folder where none is given."""
        self._folders = folders or (Path(),)
        self._texts: dict[str, Text] = {}

    def get(self, path: str) -> Text:
        """Return the text at ``path``, sought in each folder in turn; raise UnreadableError where there is none."""
        if path not in self._texts:
            file = next((folder / path for folder in self._folders if (folder / path).is_file()), Path(path))
            read = read_file(file.parent, file.name, TEXT_LIMIT)
            if read.reason:
                raise UnreadableError(f"{path}: {read.reason}")
            self._texts[path] = Text(read.file.text)
        return self._texts[path]


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
        text, quote = texts.get(case["source"]), case["quote"]
        match = text.locate(quote, case.get("prefix"), case.get("suffix"))
    except UnreadableError as error:
        raise UnreadableError(f"{place}: {error}") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UnreadableError(f"{place}: not an object with `source` and `quote`, both texts") from None
    names = ("tier", "status", "start", "end", "fragments", "warnings")
    return _dump({"id": case.get("id")} | {name: getattr(match, name) for name in names})


def as_json(match: Match) -> str:
    """Return all of a match as one JSON object; offsets are code points in the text as read."""
    return _dump(asdict(match))


def as_text(match: Match, text: str) -> str:
    """Return a match for people: what it is worth, the passage, what differs, and what may mislead."""
    lines = [f"{match.tier} ({match.status}): {_WORDS[match.tier]}"]
    spans = [(match.start, match.end)] if match.start is not None and match.end is not None else match.all_spans
    lines += [f"  {start}–{end}: {_one_line(text[start:end])}" for start, end in spans]
    for one in match.differences:
        lines.append(f"  {one.type}: the quote says “{_one_line(one.quote)}”, the source “{_one_line(one.source)}”")
    lines += [f"  note: {warning}" for warning in match.warnings]
    return "\n".join(lines)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
