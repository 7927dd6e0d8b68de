"""Documents to records. A value that was refused is simply absent here: its problem stands in the document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from factcheck.diagnostics import FileText
from factcheck.model import (
    Claim,
    Claimant,
    Correction,
    Document,
    Evidence,
    NotChecked,
    Quote,
    Reply,
    SignOff,
    Source,
    Verdict,
    Withdrawal,
)
from factcheck.model.sourcetext import SourceText

_HEADER = re.compile(r"\s*date (\d{4}-\d{2}-\d{2}) (\S[^\n\r]*)(?:\r?\n|$)", re.ASCII)
_LISTS = {"quotes": Quote, "evidence": Evidence, "corrections": Correction, "reviews": SignOff}
_MAPPINGS = {"claimant": Claimant, "reply": Reply, "withdrawn": Withdrawal}
_WORDS = ("authors", "topics", "flags", "todo", "related", "aliases")


def claim_of(document: Document) -> Claim:
    """Return the claim that ``document`` holds, as far as it could be read."""
    values = dict(document.values or {})
    for name, record in _LISTS.items():
        if name in values:
            values[name] = _numbered(record, values[name])
    for name, one in _MAPPINGS.items():
        if name in values:
            values[name] = one(**values[name])
    for name in _WORDS:
        if name in values:
            values[name] = tuple(values[name])
    return Claim(id=id_of(document.path), document=document, **values)


def id_of(path: str) -> str:
    """Return the id of the claim in the file at ``path`` (POSIX): its stem."""
    return path.rpartition("/")[2].rpartition(".")[0] or PurePosixPath(path).stem


def source_of(file: FileText, document: Document | None, content: SourceText | None = None, digest: str = "") -> Source:
    """Return the source of a file and its sidecar; the text's header line fills what the sidecar leaves out.

    ``content`` and ``digest`` are absent where the file can't be read.
    """
    content = content or SourceText("")
    values = dict(document.values or {}) if document is not None else {}
    values["not_checked"] = _numbered(NotChecked, values.get("not_checked", ()))
    day, title, body = header(content.text)
    values.setdefault("id", PurePosixPath(file.path).stem)
    values.setdefault("title", title)
    values.setdefault("date", day)
    return Source(file=file, content=content, document=document, body=body, digest=digest, **values)


def scale_of(document: Document) -> tuple[Verdict, ...]:
    """Return the verdicts of ``content/verdicts.yaml`` in the order of the file."""
    verdicts: tuple[Verdict, ...] = _numbered(Verdict, document.values or ())
    return verdicts


def header(text: str) -> tuple[date | None, str, int]:
    """Return date, title and the offset of the body; (None, "", 0) where the text opens with no header line."""
    match = _HEADER.match(text)
    if match is None:
        return None, "", 0
    try:
        return date.fromisoformat(match.group(1)), match.group(2).strip(), match.end()
    except ValueError:
        return None, "", 0


def _numbered(record: Any, items: Iterable[dict[str, Any]]) -> Any:
    return tuple([record(index, **item) for index, item in enumerate(items)])
