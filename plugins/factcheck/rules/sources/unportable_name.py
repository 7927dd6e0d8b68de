"""A file or folder whose name not every computer can keep, or keeps apart from another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from unicodedata import normalize

from factcheck.diagnostics import Finding, Related, Severity, Span
from factcheck.model import Claim
from factcheck.model.fields import RESERVED
from factcheck.rules.context import Context
from factcheck.rules.contract import repository_rule
from factcheck.rules.wording import shown

_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_DEVICE = re.compile(rf"(?:{RESERVED})(?:\..*)?", re.IGNORECASE)
_LONGEST = 200


def _path(claim: Claim) -> object:
    return claim.document.path


@repository_rule("SRC014", Severity.ERROR, sees=_path)
def unportable_name(context: Context) -> Iterator[Finding]:
    """Report each name once, at the first file that has it; the names of claims' own files have rules of their own."""
    paths = {document.path for document in context.repository.documents}
    paths |= {source.file.path for source in context.repository.sources}
    first: dict[str, str] = {}
    told: set[str] = set()
    for path in sorted(paths):
        for part in _parts(path):
            why = _wrong(PurePosixPath(part).name)
            other = first.setdefault(normalize("NFC", part).casefold(), part)
            if part not in told and (why or other != part):
                told.add(part)
                yield _finding(path, part, why, other if other != part else "")


def _parts(path: str) -> Iterable[str]:
    """Yield the folders on the way to ``path``, and the file itself where it isn't a claim's."""
    whole = PurePosixPath(path)
    yield from (str(folder) for folder in reversed(whole.parents) if len(folder.parts) > 1)
    if whole.parts[0] != "claims":
        yield path


def _wrong(name: str) -> str:
    if _DEVICE.fullmatch(name):
        return "is the name of a device on Windows, where no file can have it"
    if name != name.rstrip(". ") or name != name.lstrip():
        return "begins with a space, or ends with a dot or a space, which Windows drops"
    if found := _FORBIDDEN.search(name):
        return (
            f"holds {shown(found[0]) if found[0] > ' ' else 'a control character'}, which no file on Windows can have"
        )
    return f"is longer than {_LONGEST} bytes" if len(name.encode("utf-8", "replace")) > _LONGEST else ""


def _finding(path: str, part: str, why: str, other: str) -> Finding:
    name = PurePosixPath(part).name
    if not why:
        why = "differs from another only by capital letters, or in how a letter is put together: Windows and macOS "
        why += "keep only one of the two"
    return Finding(
        Span(path),
        f"the name {shown(name)} {why}",
        "rename it with `git mv`, best with small letters, digits and hyphens",
        key=part,
        related=(Related(Span(other), "the other one"),) if other and other != part and "/" in other else (),
    )
