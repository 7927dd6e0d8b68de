"""Makes text edits in a desk's files: only the edited characters change, and a file is replaced as a whole."""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from factcheck.diagnostics import Edit
from factcheck.editing.diff import Change
from factcheck.reading.files import TEXT_LIMIT, RefusedError, read_bytes

_BOM = "\ufeff"


def apply_edits(root: Path, edits: Iterable[Edit]) -> list[str]:
    """Make ``edits``, which must not overlap, in the UTF-8 files below ``root``; return the paths that changed."""
    by_path: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        by_path[edit.span.path].append(edit)
    for path, some in sorted(by_path.items()):
        text = (root / path).read_bytes().decode("utf-8")
        bom = _BOM if text.startswith(_BOM) else ""
        replace_file(root / path, (bom + edited(text.removeprefix(_BOM), some)).encode("utf-8"))
    return sorted(by_path)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with ``edits`` made, whose spans count in it."""
    parts, done = list[str](), 0
    for edit in sorted(edits, key=lambda one: (one.span.start, one.span.end)):
        if edit.span.start < done:
            raise ValueError(f"edits overlap at {edit.span.start}")
        parts += text[done : edit.span.start], edit.text
        done = edit.span.end
    return "".join((*parts, text[done:]))


def clash(one: Edit, other: Edit) -> bool:
    """Whether two edits can't both be made: they overlap, or would write different texts at the same place.

    The same edit twice is one edit. Where one only inserts, touching is enough: the order would decide the result.
    """
    if one == other or one.span.path != other.span.path:
        return False
    if one.span.start == one.span.end or other.span.start == other.span.end:
        return one.span.start <= other.span.end and other.span.start <= one.span.end
    return one.span.start < other.span.end and other.span.start < one.span.end


def replace_file(path: Path, data: bytes) -> None:
    """Write ``data`` to the file at ``path`` in one step: a reader sees the old file or the new one, never a part."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_change(root: Path, change: Change) -> str:
    """Write one file that is as it was before the change; return why it could not be written, or ``""``."""
    try:
        if read_bytes(root / change.path, TEXT_LIMIT) != change.before:
            return "it was changed by someone else in the meantime"
        replace_file(root / change.path, change.after)
    except RefusedError as refused:
        return str(refused)
    except OSError as error:
        return f"the system says: {error.strerror}"
    return ""
