"""Commits, the index, the working tree and folders, in real git repositories, also shallow, renamed and with CRLF."""

import os
import random
import shutil
from datetime import date

import pytest

from factcheck.review import StateError, compare
from factcheck.review.choose import choose
from factcheck.review.listing import listed
from factcheck.review.states import PLACES, differing

from .gitdesk import commit, git

CLAIM = "claims/officers.yaml"


def rules(root, base="HEAD", head="", **how):
    found = compare(*choose(root, base, head, **how), date(2026, 1, 1))
    return {one.rule for one in found.changes}


@pytest.fixture
def tracked(desk):
    commit(desk.root)
    return desk


def test_nothing_changed(tracked):
    assert rules(tracked.root) == rules(tracked.root, "HEAD", "HEAD") == rules(tracked.root, staged=True) == set()


def test_the_working_tree_the_index_and_a_commit(tracked):
    tracked.change(CLAIM, "half-true", '"false"')
    assert rules(tracked.root) == {"verdict-moved"}
    assert rules(tracked.root, staged=True) == set()
    git(tracked.root, "add", "-A")
    assert rules(tracked.root, staged=True) == {"verdict-moved"}
    commit(tracked.root)
    assert rules(tracked.root, "HEAD~1", "HEAD") == rules(tracked.root, "HEAD~1") == {"verdict-moved"}


def test_new_removed_and_ignored_files_of_the_working_tree(tracked):
    tracked.write("claims/other.yaml", tracked.read(CLAIM).replace("January", "June"))
    tracked.write(".gitignore", "claims/scratch.yaml\n")
    tracked.write("claims/scratch.yaml", "claim: x\n")
    (tracked.root / CLAIM).unlink()
    assert rules(tracked.root) == {"claim-added", "claim-removed"}


def test_where_branches_part(tracked):
    git(tracked.root, "checkout", "-q", "-b", "branch")
    tracked.change(CLAIM, "not the month", "no month")
    commit(tracked.root)
    git(tracked.root, "checkout", "-q", "main")
    tracked.write("claims/other.yaml", tracked.read(CLAIM).replace("January", "June"))
    commit(tracked.root)
    assert rules(tracked.root, "main", "branch", merge_base=True) == {"summary-changed"}
    assert rules(tracked.root, "main", "branch") == {"summary-changed", "claim-removed"}


def test_a_detached_head_and_a_desk_below_the_top(tracked, tmp_path):
    inner = tracked.root / "desk"
    shutil.copytree(tracked.root, inner, ignore=shutil.ignore_patterns(".git", "desk"))
    first = commit(tracked.root)
    git(tracked.root, "checkout", "-q", "--detach", first)
    file = inner / CLAIM
    file.write_text(file.read_text().replace("not the month", "no month"))
    assert rules(inner) == {"summary-changed"}
    assert rules(tracked.root) == set()


def test_a_rename_is_a_move(tracked):
    git(tracked.root, "mv", CLAIM, "claims/moved.yaml")
    (tracked.root / "claims/a").mkdir()
    git(tracked.root, "mv", "claims/moved.yaml", "claims/a/officers.yaml")
    assert rules(tracked.root) == rules(tracked.root, staged=True) == {"claim-moved"}


def test_line_ends_of_windows(tracked):
    text = tracked.read(CLAIM)
    tracked.write(CLAIM, text.replace("\n", "\r\n"))
    assert rules(tracked.root) == {"format-only"}
    git(tracked.root, "config", "core.autocrlf", "true")
    assert rules(tracked.root) == set()


def test_what_git_lists_as_changed_is_what_differs(tracked):
    """The short way (git's own trees) and the long one (every file of both states) give the same."""
    chance, root = random.Random(3), tracked.root
    for number in range(12):
        tracked.write(f"claims/{number % 3}/claim-{number}.yaml", f"claim: {number}\n")
    first = commit(root)
    for number in range(12):
        path = root / f"claims/{number % 3}/claim-{number}.yaml"
        chance.choice([path.unlink, lambda path=path: path.write_text("claim: x\n"), lambda: None])()
        if number % 4 == 0:
            git(root, "add", "-A")
    tracked.write("claims/new file.yaml", "claim: ü\n")
    tracked.write("seeds/ü.txt", "Words.")
    for states in (choose(root, "HEAD", ""), choose(root, "HEAD", "", staged=True), choose(root, "HEAD", first)):
        assert_listed(*states)
    commit(root)
    assert_listed(*choose(root, first, "HEAD"))
    assert_listed(*choose(root, "HEAD", first))


def assert_listed(base, head):
    older, newer, changed = listed(base, head)
    before, after = base.entries(*PLACES), head.entries(*PLACES)
    assert changed == differing(before, after)
    paths = [*before, *after, "claims/nowhere.yaml"]
    assert newer.chosen(paths) == dict(after)
    assert older.chosen(paths) == dict(before)
    assert {path: entry for place in PLACES for path, entry in newer.below(place).items()} == dict(after)


def test_a_file_in_conflict_is_compared_by_our_side(tracked):
    root = tracked.root
    git(root, "checkout", "-q", "-b", "theirs")
    tracked.change(CLAIM, "half-true", '"false"')
    commit(root)
    git(root, "checkout", "-q", "main")
    tracked.change(CLAIM, "half-true", "unproven")
    commit(root)
    with pytest.raises(AssertionError):
        git(root, "merge", "-q", "theirs")
    assert rules(root, "HEAD", staged=True) == set()
    assert rules(root, "HEAD~1", staged=True) == {"verdict-moved"}
    assert rules(root) == {"other-change"}  # the signs of the conflict are no YAML


def test_a_source_written_in_any_way_is_found(tracked):
    """Which sources a claim cites is read off its lines where it can be, else from the whole."""
    spellings = ["source: article", "'source': article", '"s\\x6furce": article', "? source # which\n    : article"]
    for spelling in spellings:
        tracked.change(CLAIM, "source: article", spelling)
        commit(tracked.root)
        tracked.change(CLAIM, "quote: The", "quote: the")
        assert "quote-changed" in rules(tracked.root)
        assert "quote-broken" not in rules(tracked.root)
        assert [one.id for one in compare(*choose(tracked.root, "HEAD", ""), date(2026, 1, 1)).sides.sources]
        tracked.change(CLAIM, "quote: the", "quote: The")
        tracked.change(CLAIM, spelling, "source: article")


def test_two_folders_and_a_folder_against_a_commit(tracked, tmp_path):
    other = tmp_path / "other"
    shutil.copytree(tracked.root, other, ignore=shutil.ignore_patterns(".git", "other"))
    file = other / CLAIM
    file.write_text(file.read_text().replace("not the month", "no month"))
    assert rules(tracked.root, str(tracked.root), str(other)) == {"summary-changed"}
    assert rules(tracked.root, "HEAD", str(other)) == {"summary-changed"}
    assert rules(tracked.root, str(other), "HEAD") == {"summary-changed"}


def test_a_shallow_clone_says_which_fetch_it_needs(tracked, tmp_path):
    commit(tracked.root, "second")
    git(tracked.root, "checkout", "-q", "-b", "other", "HEAD~1")
    commit(tracked.root, "third")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth=1", "--no-single-branch", tracked.root.as_uri(), str(clone))
    assert rules(clone, "HEAD", "origin/main") == set()
    with pytest.raises(StateError, match="git fetch --unshallow origin"):
        rules(clone, "origin/other", "origin/main", merge_base=True)
    with pytest.raises(StateError, match="git fetch --depth=1 origin nowhere"):
        rules(clone, "origin/nowhere")


def test_what_git_does_not_know(tracked, tmp_path_factory):
    with pytest.raises(StateError, match="git fetch origin nowhere"):
        rules(tracked.root, "nowhere")
    with pytest.raises(StateError, match="git does not know"):
        rules(tracked.root, "--output=x")
    with pytest.raises(StateError, match="not in a git repository"):
        rules(tmp_path_factory.mktemp("plain"), "main")


def test_nothing_of_the_repository_is_run(tracked):
    root, mark = tracked.root, tracked.root / "ran"
    script = tracked.write("run.sh", f"#!/bin/sh\ntouch {mark}\ncat\n")
    script.chmod(0o755)
    tracked.write(".gitattributes", "claims/** diff=evil filter=evil\n")
    for name in ("diff.evil.command", "diff.evil.textconv", "core.fsmonitor", "diff.external", "core.pager"):
        git(root, "config", name, str(script))
    git(root, "config", "core.hooksPath", str(root))
    mark.unlink(missing_ok=True)
    tracked.change(CLAIM, "not the month", "no month")
    assert rules(root) == {"summary-changed"}
    assert not mark.exists()


def test_a_link_is_not_followed(tracked):
    (tracked.root / CLAIM).unlink()
    (tracked.root / CLAIM).symlink_to("/etc/passwd")
    assert rules(tracked.root) == {"other-change"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hang(tracked):
    os.mkfifo(tracked.root / "claims/pipe.yaml")
    assert rules(tracked.root, str(tracked.root), "HEAD") == {"claim-removed"}


def test_a_partial_clone_says_which_fetch_it_needs(tracked, tmp_path):
    git(tracked.root, "config", "uploadpack.allowFilter", "true")
    tracked.change(CLAIM, "not the month", "no month")
    commit(tracked.root)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--filter=blob:none", "--no-checkout", tracked.root.as_uri(), str(clone))
    git(clone, "remote", "set-url", "origin", "file:///nowhere")
    with pytest.raises(StateError, match="git fetch --refetch --no-filter origin"):
        rules(clone, "HEAD~1", "HEAD")
