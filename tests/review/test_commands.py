"""`factcheck diff` and `factcheck git-setup` as a person runs them."""

import sys

import click
import pytest
from click.testing import CliRunner

from factcheck.cli.diff import diff
from factcheck.cli.git_setup import git_setup
from factcheck.review.git_setup import LINES, set_up, undo

from .gitdesk import commit, git

CLAIM = "claims/officers.yaml"
QUIET = {"GITHUB_ACTIONS": None, "CI": None}


def run(command, *words, **env):
    group = click.Group(commands=[diff, git_setup])
    return CliRunner().invoke(group, [command, *map(str, words)], env=QUIET | env)


@pytest.fixture
def tracked(desk, monkeypatch):
    commit(desk.root)
    monkeypatch.chdir(desk.root)
    return desk


def test_exit_status(tracked, tmp_path_factory, monkeypatch):
    assert run("diff").exit_code == 0
    tracked.change(CLAIM, "not the month", "no month")
    assert run("diff").exit_code == 0
    assert run("diff", "--fail-on", "warning").exit_code == 1
    tracked.change(CLAIM, "quote: The", "quote: the")
    assert run("diff").exit_code == 1
    assert run("diff", "nowhere").exit_code == 2
    assert run("diff", "a", "b", "c").exit_code == 2
    plain = tmp_path_factory.mktemp("plain")
    git(plain, "init", "-q")
    commit(plain)
    monkeypatch.chdir(plain)
    assert run("diff").exit_code == 3


def test_what_a_person_sees(tracked):
    tracked.change(CLAIM, "half-true", '"false"')
    assert run("diff", "HEAD").output == (
        "Look closely: 1 change to weigh, of 1 change in 1 claim.\n\nofficers\n"
        "  warning verdict-moved: the verdict went from `half-true` to `false`, and no correction tells readers  "
        "claims/officers.yaml:6\n    [-half-true-]{+false+}\n"
    )
    assert run("diff", GITHUB_ACTIONS="true").output.startswith("::warning file=claims/officers.yaml,line=6,")


def test_in_ci_a_branch_is_compared_with_where_it_parted(tracked):
    git(tracked.root, "checkout", "-q", "-b", "branch")
    git(tracked.root, "checkout", "-q", "main")
    tracked.change(CLAIM, "half-true", '"false"')
    commit(tracked.root)
    assert "verdict-moved" in run("diff", "main", "branch").output
    assert run("diff", "main", "branch", CI="true").output == "Nothing changes for readers.\n"
    assert "verdict-moved" in run("diff", "main", "branch", "--no-merge-base", CI="true").output


def test_files_are_written_too(tracked, tmp_path_factory):
    out = tmp_path_factory.mktemp("out")
    tracked.change(CLAIM, "half-true", '"false"')
    done = run("diff", "--output-file", f"markdown:{out}/a/comment.md", "--output-file", f"json:{out}/changes.json")
    assert done.exit_code == 0
    assert (out / "a/comment.md").read_text().startswith("Look closely: ")
    assert (out / "changes.json").read_text().startswith("{")
    assert run("diff", "--output-file", "morse:x").exit_code == 2


def test_git_shows_claims_and_lines_again(tracked):
    program = tracked.write("program.sh", f'#!/bin/sh\nexec "{sys.executable}" "{tracked.root}/program.py" "$@"\n')
    tracked.write("program.py", "from factcheck.cli.diff import diff\nimport sys\nsys.argv.pop(1)\ndiff()\n")
    program.chmod(0o755)
    tracked.write(".gitattributes", "*.png binary\n")
    commit(tracked.root)
    told = list(set_up(tracked.root, str(program)))
    assert told[0] == f".gitattributes: added `{LINES[0]}`"
    assert len(list(set_up(tracked.root, str(program)))) == 2  # nothing more is done
    tracked.change(CLAIM, "half-true", '"false"')
    git(tracked.root, "mv", "seeds/article.yaml", "seeds/moved.yaml")
    tracked.write("claims/new.yaml", tracked.read(CLAIM))
    git(tracked.root, "add", "-N", "claims/new.yaml")
    shown = git(tracked.root, "diff", "--", "claims", "seeds")
    assert "warning verdict-moved: " in shown
    assert "claim-added: " in shown
    assert "@@" not in shown
    list(undo(tracked.root))
    assert tracked.read(".gitattributes") == "*.png binary\n"
    assert "@@" in git(tracked.root, "diff", "--", CLAIM)
    assert len(list(undo(tracked.root))) == 1


def test_the_driver_takes_gits_words_only(tracked):
    assert run("diff", "--git-driver", "a", "b").exit_code == 2
    assert run("diff", "--git-driver", CLAIM).output == f"* unmerged path {CLAIM}\n"


def test_setup_asks_nothing_and_tells_what_it_did(tracked):
    done = run("git-setup")
    assert done.exit_code == 0
    assert "diff.factcheck.command = factcheck diff --git-driver" in done.output
    assert git(tracked.root, "config", "diff.factcheck.command") == "factcheck diff --git-driver"
    assert run("git-setup", "--undo").exit_code == 0
    assert not (tracked.root / ".gitattributes").exists()
