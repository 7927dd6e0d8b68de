"""Trouble with the machine, not with the desk: one plain line and exit status 2, whichever command meets it."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COMMAND = str(Path(sys.executable).parent / "factcheck")
SAYING = [["--help"], ["check"], ["check", "--format", "json"], ["list"], ["rules"], ["export", "--format", "csv"]]
WRITING = [
    ["format"],
    ["check", "--fix"],
    ["pin", "other"],
    ["new", "article", "The city wants", "--claim", "The city wants", "--claimant", "It"],
    ["source", "add", "in.html", "--id", "more", "--publisher", "P", "--url", "https://e.example.org/x"],
    ["init", "fresh"],
    ["export", "--format", "csv", "-o", "out.csv"],
    ["check", "--output-file", "json:report/x.json"],
    ["check", "--write-baseline", "known.json"],
    ["import", "in.csv"],
]


def run(root: Path, *words: str, limit: Callable[[], None] | None = None, **streams: object) -> tuple[int, str]:
    """Return the exit status, and what was said beside the output."""
    given: dict = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    done = subprocess.run([COMMAND, *words], cwd=root, preexec_fn=limit, timeout=120, check=False, **given)
    said = (done.stderr or b"").decode()
    assert "Traceback" not in said, said
    assert "Exception ignored" not in said
    return done.returncode, said


@pytest.fixture
def untidy(desk):
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml").replace("summary: The", "summary:   The"))
    desk.write("seeds/other.txt", "Other words stand here.\n")
    desk.write("seeds/other.yaml", "publisher: P\nurl: https://www.example.org/a?utm_source=x\n")
    desk.write("in.html", "<title>T</title><p>These are the words of a page that was saved, and there are enough.</p>")
    desk.write("in.csv", "claim,claimant,verdict\nThe moon is made of cheese,A person,False\n")
    return desk


def files(root: Path) -> dict[str, bytes]:
    kept = (".factcheck-cache", ".gitignore")
    return {str(one.relative_to(root)): one.read_bytes() for one in root.rglob("*") if one.is_file()
            and not set(kept) & set(one.relative_to(root).parts)}  # fmt: skip


@pytest.mark.parametrize("words", SAYING, ids=" ".join)
def test_a_full_disk_behind_the_output(desk, words: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        status, said = run(desk.root, *words, stdout=full)
    assert status == 2
    assert said == "Error: the output: No space left on device; make room, then run it again\n"


@pytest.mark.parametrize("words", WRITING, ids=" ".join)
def test_a_full_disk_behind_the_desk(untidy, words: list[str]) -> None:
    """No byte may be written: whoever tries hears of it, and what was there stays as it was."""
    before = files(untidy.root)
    status, said = run(untidy.root, *words, limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0)))
    assert status == (1 if words[0] == "format" else 2), said  # `format` names each file that it left alone
    assert words[0] == "format" or re.search("too large|No usable temporary directory", said), said
    assert {name: files(untidy.root).get(name) for name in before} == before
    assert [name for name in files(untidy.root) if name not in before] == []


def test_a_reader_that_has_gone(desk) -> None:
    for words in (["check", "--format", "json"], ["rules"], ["export", "--format", "csv"]):
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as gone:
            assert run(desk.root, *words, stdout=gone) == (1, "")


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)], ids=str)
def test_closed_streams(desk, closed: tuple[int, ...]) -> None:
    status, _ = run(desk.root, "check", "--no-cache", limit=lambda: [os.close(one) for one in closed] and None)
    assert status == 0
    status, _ = run(desk.root, "check", "--stdin-filename", "claims/officers.yaml", limit=lambda: os.close(0))
    assert status == 1


@pytest.mark.parametrize(
    "env",
    [
        {"HOME": ""},
        {"HOME": "/proc/nowhere"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"LC_ALL": "tr_TR.UTF-8"},
    ],
    ids=str,
)
def test_odd_surroundings(desk, factcheck, env: dict[str, str]) -> None:
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml").replace("The mayor", "Bürgermeister İ 市長"))
    for words in (["check"], ["show", "officers"]):
        done = factcheck(*words, **env)
        assert done.returncode == 0, done.stderr
    assert "Bürgermeister İ 市長" in done.stdout


def test_without_a_home_or_a_folder(desk) -> None:
    env = {name: value for name, value in os.environ.items() if name != "HOME"}
    assert run(desk.root, "check", env=env)[0] == 0
    gone = desk.root / "gone"
    gone.mkdir()
    status, said = run(desk.root, "-C", str(gone), "check", limit=None)
    assert status in (0, 3), said
    code = f"import os; os.chdir({str(gone)!r}); os.rmdir({str(gone)!r}); os.execv({COMMAND!r}, ['factcheck', 'check'])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode in (2, 3)
    assert "Traceback" not in done.stderr


def test_places_that_can_t_be_written(desk) -> None:
    for words in (
        ["check", "--output-file", "json:/proc/nowhere/x.json"],
        ["check", "--output-file", f"json:{'a' * 300}"],
        ["check", "--write-baseline", "claims"],
        ["export", "--format", "csv", "-o", "/dev/full"],
        ["init", "/proc/nowhere"],
    ):
        status, said = run(desk.root, *words)
        assert status == 2, said
        assert "Error: " in said
