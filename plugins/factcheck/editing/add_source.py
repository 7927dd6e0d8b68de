"""`factcheck source add`: keeps a file or a web page as a source, with a sidecar and a pin. Never overwrites."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from factcheck.editing.fetch import FetchError, fetch, is_address
from factcheck.editing.page_facts import page_facts
from factcheck.editing.sidecar import missing, sidecar_text
from factcheck.model import SourceText
from factcheck.reading import read_repository
from factcheck.reading.files import RefusedError, read_bytes
from factcheck.reading.sources import limit
from factcheck.reading.texts import SUFFIXES, Refusal, extract
from factcheck.rules.wording import listed, shown, slug

SEEDS = "seeds"
_PAGES = {".html", ".htm"}
_ID_WORDS = 8
_OPENING_WORDS = 25


class AddError(Exception):
    """Why nothing was written, in words for the person who asked."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written: the two paths below the root, what the page said of itself, and what is still to be said."""

    id: str
    file: str
    sidecar: str
    content: SourceText
    stated: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Origin:
    """A source's bytes, where they are from, and the encoding that the server named."""

    data: bytes
    suffix: str
    name: str
    url: str = ""
    encoding: str = ""


def add_source(root: Path, origin: str, given: Mapping[str, str], today: date) -> Kept:
    """Keep ``origin``, a file or an http(s) address, below ``root``/seeds; raise AddError and write nothing else.

    ``given`` are values for the sidecar by field; what it leaves out is taken from the page, where that states it.
    """
    got = _fetched(origin) if is_address(origin) else _read(Path(origin))
    content, encoding = _content(got)
    stated = _stated(got, content, today)
    values = {**stated, **{name: value for name, value in given.items() if value}}
    if not values.get("encoding") and encoding:
        values["encoding"] = encoding
    id = values.pop("id", "") or _id((got.url and stated.get("title")) or got.name)  # the file's name will say it
    _refuse_taken(root, id, got.data, today)
    values |= {"sha256": hashlib.sha256(got.data).hexdigest()} | ({"retrieved": str(today)} if got.url else {})
    file, sidecar = f"{SEEDS}/{id}{got.suffix}", f"{SEEDS}/{id}.yaml"
    _write(root, {file: got.data, sidecar: sidecar_text(root, values).encode()})
    told = tuple(name for name in stated if not given.get(name) and name != "url")
    return Kept(id, file, sidecar, content, told, tuple(missing(values)))


def _fetched(url: str) -> _Origin:
    try:
        got = fetch(url, max(limit(suffix) for suffix in SUFFIXES))
    except FetchError as error:
        raise AddError(str(error)) from None
    if len(got.data) > limit(got.suffix):
        raise AddError(f"{url} is larger than {limit(got.suffix) // 1024} kB")
    name = PurePosixPath(unquote(urlsplit(got.url).path)).stem
    return _Origin(got.data, got.suffix, name, got.url, got.encoding)


def _read(path: Path) -> _Origin:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise AddError(f"{path} can't be a source: its name must end in one of {', '.join(SUFFIXES)}")
    try:
        return _Origin(read_bytes(path, limit(suffix)), suffix, path.stem)
    except RefusedError as error:
        raise AddError(f"{path} can't be read: {error}") from None


def _content(got: _Origin) -> tuple[SourceText, str]:
    """Return the text, and the encoding that the sidecar must name: the server's, where the file doesn't tell."""
    content, needed = extract(got.suffix, got.data), ""
    if got.encoding and (isinstance(content, Refusal) or content.trouble):
        named = extract(got.suffix, got.data, got.encoding)
        if isinstance(named, SourceText) and not named.trouble:
            content, needed = named, got.encoding.lower()
    if isinstance(content, Refusal):
        raise AddError(f"{got.url or got.name + got.suffix} can't be a source: {content.reason}")
    return content, needed


def _stated(got: _Origin, content: SourceText, today: date) -> dict[str, str]:
    facts = page_facts(content.file_text or "", got.url, today) if got.suffix in _PAGES else {}
    return facts | ({"url": got.url} if got.url else {})


def _id(name: str) -> str:
    return "-".join(slug(name).split("-")[:_ID_WORDS])[:80].strip("-")


def _refuse_taken(root: Path, id: str, data: bytes, today: date) -> None:
    if not id or slug(id) != id:
        raise AddError("give the source an id with --id: lower-case letters and digits, joined by hyphens")
    repository = read_repository(root, today)
    digest = hashlib.sha256(data).hexdigest()
    same = next((one for one in repository.sources if one.digest == digest), None)
    if same is not None:
        raise AddError(f"this file is a source already: `{same.id}` ({same.file.path})")
    taken = [path.name for path in (root / SEEDS).glob(f"{id}.*")]
    if taken or id in repository.source_by_id:
        raise AddError(f"the id `{id}` is taken; give another with --id")


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    """Write new files, all or none."""
    written: list[Path] = []
    try:
        (root / SEEDS).mkdir(exist_ok=True)
        for path, data in files.items():
            with (root / path).open("xb") as stream:
                written.append(root / path)
                stream.write(data)
    except OSError as error:
        for one in written:
            one.unlink(missing_ok=True)
        raise AddError(f"{root / SEEDS} can't be written to: {error.strerror}") from None


def told(kept: Kept) -> Iterator[str]:
    """Yield the lines that tell a person what was written, and what is left to do."""
    opening = " ".join(kept.content.text.split()[:_OPENING_WORDS])
    yield f"{kept.file} and {kept.sidecar} are written; claims call it `{kept.id}`."
    yield f"The text has {len(kept.content.text.split()):,} words and opens: {shown(opening, 100)}"
    if kept.content.trouble:
        yield f"Its encoding is not stated; read as {kept.content.encoding}. Look whether the letters are right."
    if kept.stated:
        yield f"Taken from the page, look whether it is right: {listed(kept.stated)}"
    if kept.missing:
        yield f"Still to be filled in in {kept.sidecar}: {listed(kept.missing)}"
    yield f"Next: factcheck suggest {kept.id}"
