"""The files of a desk and the documents of an editor: which is which, and what of them is not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pygls.uris import from_fs_path, to_fs_path
from pygls.workspace import TextDocument

from factcheck.model.fields import Field
from factcheck.model.people import PEOPLE, PEOPLE_PATH
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading import is_root
from factcheck.reading.files import TEXT_LIMIT, YAML_SUFFIXES, RefusedError, read_bytes
from factcheck.reading.repository import CLAIMS, SCALE_PATH, SEEDS
from factcheck.settings import SETTINGS_PATH

_BOM = "\ufeff"
_LISTS = {SCALE_PATH: SCALE, PEOPLE_PATH: PEOPLE}

WATCHED = (
    f"**/{CLAIMS}/**/*.{{yaml,yml}}",
    f"**/{SEEDS}/**/*",
    "**/content/*.yaml",
    f"**/{SETTINGS_PATH}",
)
"""What an editor should tell of when others change it on disk, as patterns of the protocol."""


def path_of_uri(uri: str) -> Path | None:
    """Return the file of a document; None where it is no file, such as a text that was never saved."""
    path = to_fs_path(uri) if uri.startswith("file:") else None
    if not path:
        return None
    return Path(path).parent.resolve() / Path(path).name  # a link in the place of the file stays one


def uri_of_path(path: Path) -> str:
    """Return the address of a file."""
    return from_fs_path(str(path)) or ""


def root_around(path: Path) -> Path | None:
    """Return the nearest folder with claims, upwards from a file or folder."""
    return next((folder for folder in (path, *path.parents) if is_root(folder)), None)


def table_of(path: str) -> Field | None:
    """Return the field table of the YAML file at ``path`` (POSIX, from the root); None for any other file."""
    if path in _LISTS:
        return _LISTS[path]
    if Path(path).suffix not in YAML_SUFFIXES:
        return None
    return {CLAIMS: CLAIM, SEEDS: SOURCE}.get(path.partition("/")[0])


def unsaved(root: Path, documents: Mapping[str, TextDocument]) -> dict[str, bytes]:
    """Return the open YAML files that differ from those on disk.

    A source's own text is always the one on disk: an editor has decoded it, and its pin is that of its bytes.
    """
    found = {}
    for path, document in documents.items():
        if table_of(path) is not None:
            data = _changed(root / path, document.source)
            if data is not None:
                found[path] = data
    return found


def _changed(file: Path, text: str) -> bytes | None:
    """Return ``text`` in bytes where it is another one than the file's; what no editor can show counts as the file."""
    try:
        saved = read_bytes(file, TEXT_LIMIT).decode("utf-8") if file.exists() else None
    except (RefusedError, UnicodeDecodeError):
        return None
    marked = text.startswith(_BOM) or (saved is not None and saved.startswith(_BOM))  # most editors put it back
    now = _BOM * marked + text.removeprefix(_BOM)
    return None if now == saved else now.encode("utf-8", "surrogatepass")
