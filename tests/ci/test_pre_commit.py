"""The hooks of .pre-commit-hooks.yaml: as pre-commit would run them, and, where asked for, by pre-commit itself.

`RUN_PRE_COMMIT=1 pytest tests/ci/test_pre_commit.py` has pre-commit install this project from a commit of its own,
which takes a minute and needs a package index.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from project import ROOT, lay_out

HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
BAD = ("quote: The city wants to hire 10,000", "quote: The city wants to hire 1,000")


def git(root, *words):
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True, encoding="utf-8").stdout


@pytest.fixture
def hook(desk):
    """Run one hook's entry on the desk, with the names that pre-commit would give it."""

    def run(id):
        told, program = HOOKS[id], Path(sys.executable).with_name("factcheck")
        files = [path.relative_to(desk.root).as_posix() for path in sorted(desk.root.rglob("*.yaml"))]
        chosen = [name for name in files if re.search(told["files"], name)]
        command = [str(program), *shlex.split(told["entry"])[1:], *(chosen if told["pass_filenames"] else [])]
        return subprocess.run(command, cwd=desk.root, capture_output=True, encoding="utf-8", check=False)

    return run


def test_a_good_desk_passes(hook):
    for id in HOOKS:
        done = hook(id)
        assert done.returncode == 0, f"{id}: {done.stdout}{done.stderr}"


@pytest.mark.parametrize("id", ["factcheck-check", "factcheck-fix"])
def test_a_bad_quote_fails(hook, desk, id):
    desk.change("claims/officers.yaml", *BAD)
    assert hook(id).returncode == 1


def test_format_writes_and_pre_commit_sees_it(hook, desk):
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml").replace("claimant: The", "claimant:   The"))
    assert hook("factcheck-format").returncode == 0
    assert "claimant: The mayor" in desk.read("claims/officers.yaml")


@pytest.mark.parametrize(
    ("path", "hooks"),
    [
        ("claims/a.yaml", {"factcheck-check", "factcheck-format", "factcheck-fix"}),
        ("seeds/a.txt", {"factcheck-check", "factcheck-fix"}),
        ("content/verdicts.yaml", {"factcheck-check", "factcheck-format", "factcheck-fix"}),
        ("pyproject.toml", {"factcheck-check", "factcheck-fix"}),
        ("README.md", set()),
    ],
)
def test_which_files_wake_which_hook(path, hooks):
    yes = {id for id, told in HOOKS.items() if re.search(told["files"], path)}
    assert {id for id in yes if path.endswith(".yaml") or "types" not in HOOKS[id]} == hooks


def format_desk_in(folder):
    """Let the hook find nothing to do."""
    subprocess.run([Path(sys.executable).with_name("factcheck"), "format"], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(not os.environ.get("RUN_PRE_COMMIT"), reason="takes a minute: RUN_PRE_COMMIT=1")
def test_pre_commit_itself_runs_them(desk, tmp_path_factory):
    program = Path(sys.executable).with_name("pre-commit")
    found = str(program) if program.is_file() else shutil.which("pre-commit")
    assert found, "pre-commit is not installed here"
    source, home = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("home")
    lay_out(source)
    git(source, "init", "-q")
    git(source, "add", "-A")
    git(source, "commit", "-q", "-m", "all")
    format_desk_in(desk.root)
    git(desk.root, "init", "-q")
    git(desk.root, "add", "-A")
    command = [found, "try-repo", str(source), "--all-files", "--verbose"]
    environment = os.environ | {"PRE_COMMIT_HOME": str(home)}

    def run():
        return subprocess.run(
            command, cwd=desk.root, env=environment, capture_output=True, encoding="utf-8", check=False
        )

    done = run()
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("Passed") == len(HOOKS)
    desk.change("claims/officers.yaml", *BAD)
    git(desk.root, "add", "-A")
    done = run()
    assert done.returncode == 1
    assert "QUO002" in done.stdout
