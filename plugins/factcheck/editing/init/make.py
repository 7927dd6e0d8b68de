"""Writes the files of a new desk into a folder that holds nothing of a desk yet. Nothing is ever overwritten."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from pathlib import Path

from factcheck.editing.schema import SCHEMAS, render_schema
from factcheck.model.addresses import is_web_address

_FILES = Path(__file__).parent / "desk"
_MAY_BE_THERE = re.compile(r"\.git|\.gitkeep|(readme|licen[cs]e|copying)(\.\w+)?", re.IGNORECASE)
_README = re.compile(r"readme(\.\w+)?", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class InitError(Exception):
    """What keeps a desk from being made, in words for the person who asked for it."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What a new desk is called, where it will be published (may be empty), and its language."""

    name: str
    url: str = ""
    language: str = "en"


def make_desk(folder: Path, desk: Desk, today: date) -> list[str]:
    """Write a desk into ``folder``; return the files' names. Raises ``InitError`` before anything is written."""
    _refuse(folder, desk)
    values = _values(desk, today)
    contents = {name: _filled(path.read_text("utf-8"), values) for name, path in _templates(desk.language).items()}
    contents |= {f".vscode/{name}.schema.json": render_schema(name) for name in SCHEMAS}
    if folder.is_dir() and any(_README.fullmatch(path.name) for path in folder.iterdir()):
        contents["DESK.md"] = contents.pop("README.md")
    made: list[Path] = []
    try:
        for name, text in contents.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                made.append(folder / name)
                file.write(text)
    except OSError:  # half a desk would keep the next try from making a whole one
        for path in made:
            path.unlink(missing_ok=True)
        raise
    return sorted(contents)


def _templates(language: str) -> dict[str, Path]:
    """Return each file's template; pages and verdicts are in the desk's language where we have them, else English."""
    folders = [_FILES, _FILES.with_name(f"{_FILES.name}.{language.split('-')[0]}")]
    return {_name(path.relative_to(folder)): path for folder in folders for path in sorted(folder.rglob("*.txt"))}


def _refuse(folder: Path, desk: Desk) -> None:
    if folder.exists() and not folder.is_dir():
        raise InitError(f"{folder} is a file")
    there = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    foreign = [name for name in there if not _MAY_BE_THERE.fullmatch(name)]
    if foreign:
        raise InitError(f"{folder} is not empty (it has {foreign[0]}): nothing was written")
    if not desk.name.strip() or not desk.name.isprintable():
        raise InitError("the name has to be one line of text")
    if not _LANGUAGE.fullmatch(desk.language):
        raise InitError(f"{desk.language!r} is no language tag such as en or pt-BR")
    if desk.url and not _is_address(desk.url):
        raise InitError(f"{desk.url!r} is no address such as https://example.org/checks")


def _is_address(url: str) -> bool:
    return is_web_address(url) and bool(re.fullmatch(r"[\w.~:/\[\]-]+", url, re.ASCII))


def _values(desk: Desk, today: date) -> dict[str, str]:
    example = (_FILES / "seeds/example.txt.txt").read_text("utf-8")
    return {
        "NAME": desk.name,
        "QUOTED_NAME": json.dumps(desk.name, ensure_ascii=False),
        "URL": desk.url.rstrip("/"),
        "LANGUAGE": desk.language,
        "TODAY": today.isoformat(),
        "DIGEST": hashlib.sha256(example.encode()).hexdigest(),
        "FACTCHECK": _requirement(),
    }


def _filled(text: str, values: dict[str, str]) -> str:
    """Put the values in the places of ``@NAME@`` and the like; one pass, so that no value is looked into."""
    return re.sub(r"@([A-Z_]+)@", lambda found: values[found[1]], text)


def _name(path: Path) -> str:
    """Return where a file of ours goes: all end in .txt, so that no tool takes them for our own code."""
    name = path.as_posix().removesuffix(".txt")
    return re.sub(r"(^|/)dot\.", r"\1.", name)


def _requirement() -> str:
    """Return the requirement that installs this very program: from where it was installed, else by its version."""
    try:
        found = metadata.distribution("factcheck")
        origin = json.loads(found.read_text("direct_url.json") or "{}")
    except (metadata.PackageNotFoundError, ValueError):
        return "factcheck"
    url, vcs = origin.get("url", ""), origin.get("vcs_info")
    if url and vcs:
        return f"factcheck @ {vcs['vcs']}+{url}@{vcs['commit_id']}"
    return f"factcheck @ {url}" if url else f"factcheck=={found.version}"
