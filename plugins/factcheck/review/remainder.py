"""What no change rule speaks of: a file that was only written differently, or changed where no meaning is declared.

No byte below claims/ and seeds/ changes in silence: each file that differs has at least one line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

import yaml

from factcheck.diagnostics import Severity, Span
from factcheck.model import Document
from factcheck.model.people import PEOPLE_PATH
from factcheck.reading.repository import CLAIMS, SCALE_PATH, SEEDS
from factcheck.review.contract import Change
from factcheck.review.sides import Sides

FORMAT, OTHER = "format-only", "other-change"
_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)


def remainder(sides: Sides, told: Iterable[Change]) -> Iterator[Change]:
    """Yield one change for each file that differs and that no change in ``told`` is about."""
    spoken = {span.path for one in told for span in (one.base, one.head, one.anchor) if span}
    for path in sorted(sides.changed):
        if path not in spoken and (path.startswith((f"{CLAIMS}/", f"{SEEDS}/")) or path in (SCALE_PATH, PEOPLE_PATH)):
            yield _change(sides, path)


def _change(sides: Sides, path: str) -> Change:
    base, head = sides.changed[path]
    rule, message = _told(sides, path) if base and head else (OTHER, f"{path} was {'removed' if base else 'added'}")
    name = hashlib.sha256(f"{rule}\0{path}".encode("utf-8", "replace")).hexdigest()[:32]
    document = sides.head.document(path) or sides.base.document(path)
    claim = path.rpartition("/")[2].rpartition(".")[0] if document and path.startswith(f"{CLAIMS}/") else ""
    return Change(
        rule,
        Severity.ERROR if head and document and not isinstance(document.values, (dict, list)) else Severity.INFO,
        claim,
        message,
        (sides.base.whole(path) or Span(path)) if base else None,
        (sides.head.whole(path) or Span(path)) if head else None,
        fingerprint=name,
    )


def _told(sides: Sides, path: str) -> tuple[str, str]:
    one, other = sides.base.document(path), sides.head.document(path)
    if one is None or other is None:
        return OTHER, f"{path} changed; it is no claim, source or scale"
    if not isinstance(other.values, (dict, list)):
        return OTHER, f"{path} can't be read any more: `factcheck check` says why"
    if one.problems or other.problems:
        return OTHER, f"{path} changed where it can't be read: `factcheck check` says why"
    if _comments(one) != _comments(other):
        return OTHER, f"only comments changed in {path}"
    return FORMAT, f"{path} is written differently and says the same"


def _comments(document: Document) -> list[str]:
    """Return the comments in order of their words: where they stand is formatting."""
    text, kept, at = document.file.text, [], 0
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if isinstance(token, yaml.ScalarToken):
                kept.append(text[at : token.start_mark.index])
                at = token.end_mark.index
    except yaml.YAMLError:
        return [text]  # what can't be read as it is written is never the same
    without = "x".join([*kept, text[at:]])
    return sorted(found[0].rstrip() for found in _COMMENT.finditer(without))
