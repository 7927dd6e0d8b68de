"""`factcheck check --stdin-filename`: an editor's text is checked as the file that it will be."""

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def typed(desk):
    def run(text: str, name: str, *options: str) -> subprocess.CompletedProcess[str]:
        command = [str(Path(sys.executable).parent / "factcheck"), "check", "--stdin-filename", name, *options]
        return subprocess.run(command, cwd=desk.root, input=text.encode(), capture_output=True, timeout=60, check=False)

    return run


def test_the_text_is_checked_in_the_place_of_the_file(typed, desk):
    before = desk.read("claims/officers.yaml")
    done = typed(before.replace("10,000", "20,000"), "claims/officers.yaml")
    assert done.returncode == 1
    assert b"claims/officers.yaml:5:35: error[QUO002]" in done.stdout
    assert desk.read("claims/officers.yaml") == before
    assert typed(before, "claims/officers.yaml").returncode == 0


def test_a_file_that_is_not_there_yet(typed, desk):
    text = desk.read("claims/officers.yaml").replace("half-true", "half-treu")
    done = typed(text, "claims/new.yaml")
    assert b"claims/new.yaml:6:10: error[VER001]" in done.stdout
    assert not (desk.root / "claims/new.yaml").exists()


def test_only_this_file_s_findings_are_told(typed, desk):
    desk.change("claims/officers.yaml", "half-true", "half-treu")
    text = desk.read("claims/officers.yaml").replace("half-treu", "half-true")
    assert typed(text, "claims/officers.yaml").returncode == 0
    assert typed(desk.read("seeds/article.yaml"), "seeds/article.yaml").returncode == 0


def test_what_makes_no_sense_is_refused(typed, factcheck):
    assert typed("", "/etc/passwd").returncode == 2
    assert factcheck("check", "--stdin-filename", "claims/officers.yaml", "--fix").returncode == 2


def test_bytes_that_are_no_text_are_a_finding(typed, desk):
    done = subprocess.run(
        [str(Path(sys.executable).parent / "factcheck"), "check", "--stdin-filename", "claims/officers.yaml"],
        cwd=desk.root,
        input=b"\xff\xfe\x00",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"YML009" in done.stdout
