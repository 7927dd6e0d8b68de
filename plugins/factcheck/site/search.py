"""The index of ``/search/``, made by Pagefind's command line on the finished stage, before it is published.

So the index takes part in the publication: it is moved with the pages or not at all. Pagefind (1.5) puts the values of
a filter in another order at each run, and names files by their bytes: ``_settle`` puts them in one order, so that one
site is the same bytes at each build. Pagefind is an extra (``pip install "factcheck[search]"``): without it the rest of
the site is built.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.metadata
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from factcheck.site import watching
from factcheck.site.options import Options
from factcheck.site.publication import Stage
from factcheck.site.stop import say, stop

FOLDER = "pagefind"
WAYS = ("auto", "off", "on")
_MISSING = 'Pagefind is not installed (pip install "factcheck[search]")'
_PAGES = "claims/*/index.html"
_IS_PAGE = re.compile("claims/[^/]+/index.html")  # a page without data-pagefind-body, as a redirect, is not indexed
_MAGIC = b"pagefind_dcd"
_NOT_OURS = ("pagefind-*ui.*", "pagefind-ui.*", "pagefind-highlight.js")  # ready-made interfaces


def wants_index(options: Options) -> bool:
    """Whether this build makes an index; a preview that is rebuilt at each change does not wait for one."""
    if options.search not in WAYS:
        stop(f"FACTCHECK_SEARCH is {options.search!r}: it can be {', '.join(WAYS)}.", 2)
    return options.search != "off" and watching.autoreload_settings() is None


def will_be_indexed(options: Options) -> bool:
    """Whether the search page can count on an index, if there are claims: without Pagefind it has none to load."""
    return wants_index(options) and bool(pagefind())


def add_index(options: Options, stage: Stage, before: str) -> str:
    """Index the claim pages on ``stage``; says so where that is not possible, and stops where it was asked for.

    Return a digest of what was indexed; where that is ``before``, the former site's index is taken over.
    """
    if not wants_index(options):
        return ""
    command = pagefind()
    if not command and options.search == "on":
        stop(f"FACTCHECK_SEARCH is 'on', and {_MISSING}: the site was not published.", 2)
    if not command:
        say(f"Note: {_MISSING}: the site is complete but for its search.")
        return ""
    pages = [(name, digest) for name, digest in stage.digests.items() if _IS_PAGE.fullmatch(name)]
    key = hashlib.sha256(repr((_version(), sorted(pages))).encode()).hexdigest()
    names = stage.former_names(FOLDER)
    if pages and not (key == before and names and stage.keep(*names)):
        stage.clear()  # Pagefind looks at whatever lies there
        _index(command, stage.folder / FOLDER)
        stage.adopt(FOLDER)
    return key


def _index(command: list[str], folder: Path) -> None:
    _run(command, folder.parent)
    for pattern in _NOT_OURS:
        for file in folder.glob(pattern):
            file.unlink()
    _settle(folder)


def _version() -> str:
    try:
        return importlib.metadata.version("pagefind_bin")
    except importlib.metadata.PackageNotFoundError:
        return shutil.which("pagefind") or ""


def pagefind() -> list[str]:
    """Return the command that runs Pagefind, empty where there is none."""
    if importlib.util.find_spec("pagefind") and importlib.util.find_spec("pagefind_bin"):
        return [sys.executable, "-m", "pagefind"]
    found = shutil.which("pagefind")
    return [found] if found else []


def _run(command: list[str], stage: Path) -> None:
    options = ["--site", str(stage), "--output-subdir", FOLDER, "--glob", _PAGES, "--silent"]
    done = subprocess.run([*command, *options], capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        stop(f"Pagefind could not index the site, which was not published:\n{done.stderr or done.stdout}", 1)


def _settle(folder: Path) -> None:
    """Give filters and their values one order, and what points to them the names that follow from it."""
    entry = json.loads((folder / "pagefind-entry.json").read_text("utf-8"))
    for language in entry["languages"].values():
        meta = folder / f"pagefind.{language['hash']}.pf_meta"
        data = _opened(meta)
        pairs: dict[bytes, bytes] = {}
        for file in folder.glob("filter/*.pf_filter"):
            if not (found := _opened(file)).startswith(_MAGIC):
                continue  # of another Pagefind, whose files we don't know: they work as they are
            ordered, name = _ordered(found)
            new = _renamed(file.stem, ordered)
            pair = b"\x82" + name + _text(file.stem)
            if pair in data:
                pairs[pair] = b"\x82" + name + _text(new)
                file.unlink()
                _close(file.with_name(f"{new}.pf_filter"), ordered)
        if pairs:
            start, end = min(data.index(pair) for pair in pairs), sum(len(pair) for pair in pairs)
            data = data[:start] + b"".join(sorted(pairs.values())) + data[start + end :]
        language["hash"] = _renamed(language["hash"], data)
        meta.unlink()
        _close(folder / f"pagefind.{language['hash']}.pf_meta", data)
    (folder / "pagefind-entry.json").write_text(json.dumps(entry, sort_keys=True), "utf-8")


def _ordered(data: bytes) -> tuple[bytes, bytes]:
    """Return a filter's file with its values (CBOR: ``[name, [[value, [page, …]], …]]``) in order, and its name."""
    start = len(_MAGIC) + 1
    at = _skip(data, start)
    name = data[start:at]
    count, at = _head(data, at)
    head, values = data[:at], []
    for _ in range(count):
        end = _skip(data, at)
        values.append(data[at:end])
        at = end
    return head + b"".join(sorted(values)), name


def _head(data: bytes, at: int) -> tuple[int, int]:
    """Read the head of a CBOR item: its number or length, and where what follows begins."""
    short = data[at] & 31
    if short < 24:
        return short, at + 1
    size = 1 << (short - 24)
    return int.from_bytes(data[at + 1 : at + 1 + size], "big"), at + 1 + size


def _skip(data: bytes, at: int) -> int:
    """Return where the CBOR item at ``at`` ends: a number, a text or an array."""
    kind = data[at] >> 5
    length, at = _head(data, at)
    if kind == 3:
        return at + length
    for _ in range(length if kind == 4 else 0):
        at = _skip(data, at)
    return at


def _text(text: str) -> bytes:
    """Return ``text`` (a name of fewer than 24 characters) as CBOR."""
    return bytes([0x60 + len(text)]) + text.encode()


def _renamed(name: str, data: bytes) -> str:
    """Return ``name`` (``en_1a2b3c4``) with a digest of ``data``, as long as before."""
    language, _, digest = name.rpartition("_")
    return f"{language}_{hashlib.sha256(data).hexdigest()[: len(digest)]}"


def _opened(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())


def _close(file: Path, data: bytes) -> None:
    file.write_bytes(gzip.compress(data, mtime=0))
