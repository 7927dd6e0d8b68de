"""Every command that a document shows is run here, in a copy of the project, in the order of the document."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from project import ROOT, lay_out

DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]

BLOCK = re.compile(r"^( *)```(\w+)(?: (\S+))?\n(.*?)^\1```", re.MULTILINE | re.DOTALL)

# Run whole elsewhere: a fresh clone's set-up has its own test, and the tests cannot run themselves.
RUN_ELSEWHERE = {"make site", "make test", "make lint"}
ALREADY_DONE = {". .venv/bin/activate"}
FAILS = {("README.md", "factcheck check claims/tour.yaml --format full")}


def steps(document: Path):
    """Yield (kind, what, expected): files to save and commands to run, with the lines shown below a command."""
    for indent, language, name, body in BLOCK.findall(document.read_text("utf-8")):
        lines = [line.removeprefix(indent) for line in body.splitlines()]
        if name:
            yield "file", name, lines
        elif language == "console":
            for line in lines:
                if line.startswith("$ "):
                    command, shown = line[2:], []
                    yield "command", command, shown
                else:
                    shown.append(line)


@pytest.fixture
def copy(tmp_path):
    """Copy what git knows of the project, with the set-up that runs this test in the place of its own."""
    lay_out(tmp_path)
    (tmp_path / ".venv").symlink_to(sys.prefix)
    os.utime(tmp_path / "pyproject.toml", (0, 0))  # else make would install the copy in the set-up that runs the tests
    return tmp_path


@pytest.mark.parametrize("document", DOCS, ids=lambda path: path.name)
def test_the_commands_of(document, copy):
    environment = {name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "MAKEFLAGS"}}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    for kind, what, lines in list(steps(document)):
        if kind == "file":
            (copy / what).write_text("\n".join(lines) + "\n", encoding="utf-8")
        elif what not in RUN_ELSEWHERE | ALREADY_DONE:
            done = subprocess.run(
                what, shell=True, cwd=copy, env=environment, capture_output=True, encoding="utf-8", check=False
            )
            expected = 1 if (document.name, what) in FAILS else 0
            assert done.returncode == expected, f"{what}\n{done.stdout}{done.stderr}"
            for line in lines:
                assert line.partition("…")[0] in done.stdout, f"{what}: the document shows {line!r}\n{done.stdout}"


@pytest.mark.parametrize("document", DOCS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document):
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text("utf-8")):
        assert (document.parent / target).exists(), target


def test_every_setting_of_the_site_is_in_a_document():
    from factcheck.site.options import DEFAULTS

    guide = (ROOT / "docs/publishers.md").read_text("utf-8")
    assert [name for name in (*DEFAULTS, "FACTCHECK_CARDS") if f"`{name}`" not in guide] == []


def test_every_command_of_the_program_is_in_a_document():
    from factcheck.cli import main

    shown = "\n".join(path.read_text("utf-8") for path in DOCS)
    assert [name for name in main.commands if f"factcheck {name}" not in shown] == []
