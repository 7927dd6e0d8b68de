"""A new desk: what is written, what is refused, and that it builds at once."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from factcheck.cli.init import init
from factcheck.editing.init import THEME, Desk, InitError, make_desk

DAY = date(2026, 11, 24)
NAME = "Ex 'Facts' \"and\" \\ Ø: {x} @URL@"


def run(folder, *command):
    environment = {name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "MAKEFLAGS"}}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def desk(tmp_path):
    folder = tmp_path / "new desk"
    make_desk(folder, Desk(NAME, "https://example.org/facts/"), DAY)
    (folder / ".venv").mkdir()
    (folder / ".venv/bin").symlink_to(Path(sys.executable).parent)
    (folder / ".venv/.site").touch()
    return folder


def test_a_new_desk_has_no_error(desk):
    done = run(desk, "make", "check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert yaml.safe_load((desk / "claims/example.yaml").read_text("utf-8"))["authors"] == [NAME]


def test_it_builds_at_once_and_is_not_published_unfinished(desk):
    done = run(desk, "make", "site")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Ex &#39;Facts&#39;" in (desk / "output/index.html").read_text("utf-8")

    done = run(desk, ".venv/bin/factcheck", "trust")
    assert done.returncode == 1
    assert "about/, “Who pays for it”: no sentence stands below this heading" in done.stdout

    done = run(desk, "make", "publish")
    assert done.returncode != 0
    assert "claims/example.yaml is only an example" in done.stderr


def test_a_desk_in_german_is_german_throughout(tmp_path):
    folder = tmp_path / "desk"
    make_desk(folder, Desk("Beispiel", "https://example.org", "de-AT"), DAY)
    assert run(folder, sys.executable, "-m", "pelican", "-q").returncode == 0
    page = (folder / "output/claims/example/index.html").read_text("utf-8")
    assert '<html lang="de-AT">' in page
    assert "Richtig" in page
    assert "24. November 2026" in page
    done = run(folder, Path(sys.executable).with_name("factcheck"), "trust")
    assert "Wer es bezahlt”: no sentence stands below this heading" in done.stdout
    assert done.stdout.count("no sentence stands below this heading") >= 12


def test_every_open_section_is_known_to_be_open(desk):
    pages = "".join(path.read_text("utf-8") for path in (desk / "content/pages").iterdir())
    assert pages.count("Not written yet.") == pages.count("\n## ") == 12


def test_a_template_of_the_desk_is_laid_over_the_theme(desk):
    (desk / "templates").mkdir()
    (desk / "templates/404.html").write_text("ours", encoding="utf-8")
    assert run(desk, "make", "site").returncode == 0
    assert (desk / "output/404.html").read_text("utf-8") == "ours\n"


def test_the_theme_is_there():
    assert (Path(THEME) / "templates/claim.html").is_file()


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    (tmp_path / "LICENSE").touch()
    (tmp_path / ".git").mkdir()
    assert "DESK.md" in make_desk(tmp_path, Desk("x"), DAY)
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"
    with pytest.raises(InitError, match="not empty"):
        make_desk(tmp_path, Desk("x"), DAY)


@pytest.mark.parametrize(
    "desk",
    [
        Desk(""),
        Desk("two\nlines"),
        Desk("x", "javascript:alert(1)"),
        Desk("x", 'https://example.org/"'),
        Desk("x", "https://[::1"),
        Desk("x", language='en"'),
    ],
)
def test_what_makes_no_desk_writes_nothing(tmp_path, desk):
    with pytest.raises(InitError):
        make_desk(tmp_path, desk, DAY)
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_to_do_next(tmp_path):
    done = CliRunner().invoke(init, [str(tmp_path / "desk"), "--today", "2026-11-24"])
    assert done.exit_code == 0
    assert "make site" in done.output
    again = CliRunner().invoke(init, [str(tmp_path / "desk")])
    assert (again.exit_code, "not empty" in again.output) == (2, True)


@pytest.mark.site
def test_it_sets_itself_up_from_nothing(tmp_path):
    make_desk(tmp_path, Desk("Fresh"), DAY)
    done = run(tmp_path, "make", "site", f"PYTHON={sys.executable}")
    assert done.returncode == 0, done.stdout + done.stderr
