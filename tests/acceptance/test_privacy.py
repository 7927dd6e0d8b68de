"""What git knows of people stays in git: no page, download, feed or report names an author's address."""

from __future__ import annotations

import subprocess
from pathlib import Path

from click.testing import CliRunner

from factcheck.cli import main
from site_build.desks import full_desk

NAME, MAIL = "Nobody Shouldknow", "private.person@secret.example"


def git(root: Path, *words: str) -> None:
    who = ["-c", f"user.name={NAME}", "-c", f"user.email={MAIL}"]
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


def test_no_author_s_address_gets_out(tmp_path: Path) -> None:
    desk = full_desk(tmp_path / "desk")
    git(desk.root, "init", "-q", "-b", "main")
    git(desk.root, "add", "-A")
    git(desk.root, "commit", "-q", "-m", f"First, by {MAIL}")
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml").replace("half-true", "unproven"))
    git(desk.root, "commit", "-q", "-a", "-m", "Second")
    said = []
    for words in (
        *(
            ["check", "--format", format]
            for format in ("full", "json", "github", "markdown", "sarif", "gitlab", "junit")
        ),
        *(["diff", "HEAD~1", "--format", format] for format in ("terminal", "json", "markdown", "html")),
        *(["export", "--format", format] for format in ("json", "csv")),
        *(["log", "officers"], ["list"], ["show", "officers"], ["stats"]),
    ):
        done = CliRunner().invoke(main, ["-C", str(desk.root), *words], catch_exceptions=False)
        assert done.exit_code in (0, 1), done.output
        said.append(done.output)
    files = desk.build().files()
    assert len(files) > 50
    for words in (MAIL, NAME):
        assert [name for name, data in files.items() if words.encode() in data] == []
    assert [text for text in said if MAIL in text] == []  # `factcheck log` names who changed a claim, to those inside
