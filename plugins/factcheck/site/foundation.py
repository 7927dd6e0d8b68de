"""What every file of a site depends on, beyond the records that it is made from: told by one digest."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from factcheck.model import Repository
from factcheck.model.people import PEOPLE_PATH
from factcheck.site.content_pages import path_of
from factcheck.site.options import Options

_LIBRARIES = (
    "babel cmarkgfm feedgenerator font-source-sans-pro font-source-serif-pro jinja2 markupsafe nh3 pelican pillow"
)
_NOWHERE = {"FACTCHECK_COMMIT", "FACTCHECK_JOBS"}


def base(settings: Mapping[str, Any], options: Options, repository: Repository, pages: Iterable[Any]) -> str:
    """Return a digest of settings, theme, wording, people, scale, libraries, and which pages there are for a menu.

    The commit is left out: one page names it, and would not else be one of a few that change with each. So is in how
    many processes pages are made: that changes no page.
    """
    told = hashlib.sha256()
    menu = [(str(one.title), path_of(one)) for one in pages]
    settings = {name: value for name, value in settings.items() if name not in _NOWHERE}
    for one in (_plain(settings), repository.verdicts, list(_versions()), menu):
        told.update(repr(one).encode("utf-8", "surrogatepass") + b"\0")
    folders = (settings["THEME"], *settings["THEME_TEMPLATES_OVERRIDES"], *options.translations)
    people = options.root / PEOPLE_PATH
    for files in (*(sorted(_files(Path(folder))) for folder in folders), [people] if people.is_file() else []):
        for path in files:
            told.update(os.fsencode(path) + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()


def _plain(value: Any) -> Any:
    """Return ``value`` without what has no value to tell of: functions by their name, objects by their type."""
    if isinstance(value, Mapping):
        return sorted((str(name), _plain(one)) for name, one in value.items())
    if isinstance(value, list | tuple | set | frozenset):
        told = [_plain(one) for one in value]
        return sorted(told, key=repr) if isinstance(value, set | frozenset) else told
    if value is None or isinstance(value, str | int | float | bytes):
        return value
    return getattr(value, "__qualname__", None) or str(type(value))


def _versions() -> Iterator[tuple[str, str]]:
    for name in _LIBRARIES.split():
        try:
            yield name, version(name)
        except PackageNotFoundError:
            yield name, ""


def _files(folder: Path) -> Iterator[Path]:
    """Yield the templates below ``folder``; what is static is copied by Pelican each time."""
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "static"]
        yield from (Path(at, name) for name in names)
