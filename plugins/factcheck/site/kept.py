"""What the last build keeps for the next one, beside what the check keeps (``.factcheck-cache/``).

The one rule: it counts for the same WORLD only (the program, the desk's root, the output folder), and only while the
site that stands is the very one that it tells of, by its list of files. Within it, a claim's line stands as long as its
file's stamp does, and a file of the site stands as long as its key does: a digest of everything that it is made from.
Whatever is in doubt is read and made again, and comes out as the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import stat
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from factcheck import cache
from factcheck.reading.garbage import to_stay
from factcheck.site.desk import ListedSource
from factcheck.site.listed import Listed
from factcheck.site.publication import MANIFEST, Known, Left, Told

FOLDER = ".factcheck-cache"
_PACKAGE = Path(__file__).parent.parent
_MOST = 64 * 1024 * 1024  # bytes of a list of files


class Line(NamedTuple):
    """What is kept of one claim's file: ``own`` is a digest of its text, ``row`` one of ``listed``.

    ``key`` is that of the claim's files, ``sizes`` how many bytes each download has of it; a draft has none of these.
    """

    stamp: tuple[int, ...]
    own: str
    row: str = ""
    listed: Listed | None = None
    key: str = ""
    sizes: tuple[int, ...] = ()


@dataclass(slots=True)
class Kept:
    """What a build knows of the last one. ``lines`` are the claims by their path, in the order of the downloads.

    ``seeds`` is a digest of the stamps of ``seeds/``; ``heads`` how many bytes stand before the first claim's piece in
    each download; ``outputs`` the key of every other file; ``shown`` what each template saw of the site, by a digest;
    ``search`` the key of the search index. ``site`` is the one that stands, ``stamp`` that of its list; ``spare`` one
    that is kept for the next stage.
    """

    seeds: str = ""
    sources: list[ListedSource] = field(default_factory=list)
    lines: dict[str, Line] = field(default_factory=dict)
    heads: list[int] = field(default_factory=list)
    outputs: dict[str, str] = field(default_factory=dict)
    shown: dict[str, dict[str, str]] = field(default_factory=dict)
    search: str = ""
    site: Known = field(default_factory=Known)
    stamp: tuple[int, ...] = ()
    spare: Told = field(default_factory=Told)


def world(root: Path, output: Path) -> str:
    """Return the key of everything that what is kept counts for."""
    program = {path: stamp for path, stamp in cache.stamps(_PACKAGE, ".").items() if path.endswith(".py")}
    told = repr((sys.version, str(_PACKAGE), str(root), str(output), sorted(program.items())))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def seeds_now(root: Path, now: int) -> str:
    """Return a digest of the stamps of the source texts and their sidecars, ``""`` where one may change unseen."""
    stamps = cache.stamps(root, "seeds")
    if cache.racy(cache.changed(stamps), now):
        return ""
    told = repr(sorted(stamps.items()))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def load(root: Path, output: Path, world: str) -> Kept:
    """Return what was kept; nothing where there is none, where it can't be trusted, or where another site stands."""
    data = cache.read(root / FOLDER, _name(output), world)
    stamp, listed = _list_of(output)
    if data is None or not stamp:
        return Kept()
    try:
        head, _, rest = data.partition(b"\n")
        manifest, swapped, spare, seeds, sources, heads, outputs, shown, search = json.loads(head)
        if manifest != hashlib.sha256(listed).hexdigest():
            return Kept()
        site = Known(_digests(listed), manifest, stamp[-1], swapped)
        with to_stay():
            lines = dict(_line(json.loads(line)) for line in rest.decode().split("\n") if line)
            found = [ListedSource(*one) for one in sources]
        return Kept(seeds, found, lines, heads, outputs, shown, search, site, stamp, Told(*spare))
    except (ValueError, TypeError, KeyError, IndexError, RecursionError):
        return Kept()


def save(root: Path, output: Path, world: str, kept: Kept, left: Left) -> None:
    """Keep for the next build what this one has ``left``; without a word where that can't be done."""
    head = (*left, kept.seeds, kept.sources, kept.heads, kept.outputs, kept.shown, kept.search)
    lines = ([path, *line] for path, line in kept.lines.items())
    cache.write(root / FOLDER, _name(output), world, b"\n".join(_json(one) for one in (head, *lines)))


def still_stands(output: Path, kept: Kept) -> bool:
    """Whether the site in ``output`` is the one that ``kept`` tells of."""
    return bool(kept.stamp) and _stamp(output / MANIFEST) == kept.stamp


def spare_place(root: Path, output: Path) -> Path:
    """Return where the spare site of ``output`` is kept."""
    return root / FOLDER / f"spare-{_digest(output)}"


def _digest(output: Path) -> str:
    return hashlib.sha256(str(output).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _name(output: Path) -> str:
    return f"site-{_digest(output)}.json"


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode()


def _line(value: list[Any]) -> tuple[str, Line]:
    path, stamp, own, row, listed, key, sizes = value
    return path, Line(tuple(stamp), own, row, Listed(*listed) if listed else None, key, tuple(sizes))


def _list_of(output: Path) -> tuple[tuple[int, ...], bytes]:
    """Return the stamp of the list of the site that stands in ``output``, ``()`` where there is none, and the list."""
    stamp = _stamp(output / MANIFEST)
    try:
        return stamp, (output / MANIFEST).read_bytes() if stamp else b""
    except OSError:
        return (), b""


def _stamp(path: Path) -> tuple[int, ...]:
    """Return by what the list is known to be the same; when it was written comes last."""
    try:
        status = path.lstat()
    except OSError:
        return ()
    plain = stat.S_ISREG(status.st_mode) and status.st_size <= _MOST
    return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns) if plain else ()


def _digests(listed: bytes) -> dict[str, str]:
    """Return the digest of each file; a name that had to be escaped is left out, and its file made again."""
    lines: Iterable[str] = listed.decode().split("\n")
    return {line[66:]: line[:64] for line in lines if line and not line.startswith("\\")}
