"""What lies in the desk's folders and is not looked into has one finding each: nothing is skipped in silence."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from factcheck.reading.repository import read_repository
from factcheck.reading.walk import DEEPEST, walk


def passed_over(root: Path) -> dict[str, str]:
    documents = read_repository(root, date(2026, 11, 24)).documents
    problems = [one for document in documents for one in document.problems if one.kind == "unreadable-file"]
    assert len(problems) == len({one.span.path for one in problems})
    return {one.span.path: one.detail["reason"] for one in problems}


@pytest.mark.parametrize("folder", ["claims", "seeds", "content"])
@pytest.mark.parametrize("name", ["sub", "sub.yaml", "a.txt", "a.md", "a.png", "README"])
@pytest.mark.parametrize("target", [".", "officers.yaml", "nowhere", "/dev/zero", "/etc"])
def test_each_link_is_one_finding(desk, folder: str, name: str, target: str) -> None:
    (desk.root / folder / name).symlink_to(target)
    found = passed_over(desk.root)
    assert list(found) == [f"{folder}/{name}"]
    assert "symbolic link" in found[f"{folder}/{name}"]


@pytest.mark.parametrize("folder", ["claims", "seeds", "content"])
def test_a_whole_folder_behind_a_link_is_not_read(desk, tmp_path_factory: pytest.TempPathFactory, folder: str) -> None:
    away = tmp_path_factory.mktemp("away") / folder
    (desk.root / folder).rename(away)
    (desk.root / folder).symlink_to(away)
    assert list(passed_over(desk.root)) == [folder]
    repository = read_repository(desk.root, date(2026, 11, 24))
    assert not [path for path in repository.files if path.startswith(f"{folder}/")]


def test_folders_within_folders_come_to_an_end(desk) -> None:
    here = desk.root / "claims"
    for _ in range(DEEPEST + 5):
        here = here / "a"
        here.mkdir()
    (here / "evil.yaml").write_text("claim: x\n")
    ((path, reason),) = passed_over(desk.root).items()
    assert path == "claims" + "/a" * (DEEPEST)
    assert "folders deep" in reason


def test_a_thousand_folders_within_each_other_break_nothing(desk, factcheck) -> None:
    opened = os.open(desk.root / "seeds", os.O_RDONLY)
    for _ in range(1200):  # a path of this length can be made and read step by step only
        os.mkdir("a", dir_fd=opened)
        below = os.open("a", os.O_RDONLY, dir_fd=opened)
        os.close(opened)
        opened = below
    os.close(opened)
    try:
        for more in ((), ("--no-cache",)):
            done = factcheck("check", "--format", "concise", *more)
            assert done.returncode == 1
            assert "Traceback" not in done.stderr
            assert "folders deep" in done.stdout
    finally:  # what cleans up after the tests is recursive
        subprocess.run(["rm", "-r", desk.root / "seeds/a"], check=True)


def test_a_closed_folder_is_told(desk) -> None:
    closed = desk.root / "claims/closed"
    closed.mkdir(mode=0)
    if os.access(closed, os.R_OK):
        pytest.skip("this user may open everything")
    try:
        assert "was not checked" in passed_over(desk.root)["claims/closed"]
    finally:
        closed.chmod(0o700)


def test_the_order_is_that_of_the_names(desk) -> None:
    for path in ("claims/b/a.yaml", "claims/a/z.yaml", "claims/a/b/c.yaml", "claims/z.yaml", "claims/.hidden/x.yaml"):
        desk.write(path, "claim: x\n")
    assert [one.path for one in walk(desk.root, "claims") if not one.is_folder] == [
        *("claims/officers.yaml", "claims/z.yaml", "claims/a/z.yaml", "claims/a/b/c.yaml", "claims/b/a.yaml"),
    ]
    assert "claims/.hidden/x.yaml" in [one.path for one in walk(desk.root, "claims", dotted=True)]
