"""The works of comparing: a desk's git history with a few claims changed, with all of them, and one quote located."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PROGRAM = str(Path(sys.executable).parent / "factcheck")
FEW = 10


def works(root: Path) -> Iterator[tuple[str, list[str], int]]:
    """Yield each work's name, its command to run in ``root`` (a desk of ``corpus``), and how often to run it."""
    sentence = (root / "seeds/source-7.txt").read_text("utf-8").split(". ")[3]
    yield "locate, one quote", [PROGRAM, "locate", "source-7", sentence], 3
    _git(root, "init", "-q")
    _commit(root, "base")
    claims = sorted(root.glob("claims/*/*.yaml"))
    old = root / "before"  # no part of the desk, which is what stands in its own places
    for place in ("claims", "seeds", "content"):
        shutil.copytree(root / place, old / place)
    for claim in claims[:: max(len(claims) // FEW, 1)][:FEW]:
        _edit(claim)
    yield f"diff, {FEW} claims in the working tree", [PROGRAM, "diff"], 3
    yield f"diff, {FEW} claims, two folders", [PROGRAM, "diff", "before", "."], 1
    shutil.rmtree(old)
    _commit(root, "few")
    yield f"diff, {FEW} claims of two commits", [PROGRAM, "diff", "base", "few"], 3
    for claim in claims:
        _edit(claim)
    _commit(root, "all")
    yield "diff, every claim", [PROGRAM, "diff", "few", "all"], 1


def _edit(claim: Path) -> None:
    text = claim.read_text("utf-8")
    claim.write_text(text.replace("summary: ", "summary: Surely ", 1), "utf-8")


def _commit(root: Path, tag: str) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-q", "-m", tag)
    _git(root, "tag", tag)


def _git(root: Path, *words: str) -> None:
    who = [
        "-c",
        "user.name=Bench",
        "-c",
        "user.email=bench@example.org",
        "-c",
        "gc.auto=0",
        "-c",
        "commit.gpgsign=false",
    ]
    subprocess.run(["git", "-C", str(root), *who, *words], check=True)
