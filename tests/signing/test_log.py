"""`factcheck log`: each change of meaning once, with day and name; formatting is counted; no e-mail address."""

import json
import os
import subprocess

import pytest
from click.testing import CliRunner

from factcheck.cli.log import log as command

from .conftest import PATH


@pytest.fixture
def commit(desk):
    def run(day, name="Ada Example", message="change"):
        env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        for role in ("AUTHOR", "COMMITTER"):
            stated = {"NAME": name, "EMAIL": "hidden@example.org", "DATE": f"{day}T12:00:00+00:00"}
            env |= {f"GIT_{role}_{key}": value for key, value in stated.items()}
        for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "--allow-empty", "-m", message]):
            subprocess.run(["git", *words], cwd=desk.root, env=env, check=True, capture_output=True)

    return run


@pytest.fixture
def log(desk, monkeypatch):
    monkeypatch.chdir(desk.root)

    def run(*words):
        done = CliRunner().invoke(command, [*words] or ["officers"])
        assert done.exit_code == 0, done.output
        return done.output

    return run


def lines(text):
    """Return the steps without the commits' ids."""
    return [line.partition(" (")[0].strip() for line in text.splitlines()[1:]]


def test_a_claims_life(desk, commit, log, sign):
    text = desk.read(PATH)
    desk.write(PATH, text + "status: draft\n")
    commit("2025-11-30")
    desk.write(PATH, text)
    commit("2025-12-01")
    desk.write(PATH, "# only a comment\n" + text)
    commit("2025-12-02")
    assert sign(by="Ben Example").exit_code == 0
    commit("2025-12-03", "Ben Example")
    desk.change(PATH, "verdict: half-true", 'verdict: "false"')
    desk.write(PATH, desk.read(PATH) + "corrections:\n  - {date: 2025-12-04, kind: verdict, note: The mayor erred.}\n")
    commit("2025-12-04")
    assert lines(log()) == [
        "2025-11-30  begun as a draft",
        "2025-12-01  published with the verdict half-true",
        "2025-12-03  signed by Ben Example",
        "2025-12-04  verdict: half-true → false",
        "2025-12-04  verdict of 2025-12-04: The mayor erred.",
        "1 more commit changed only its form",
        "signed by Ben Example on 2026-01-16: what was signed no longer stands",
    ]


def test_what_is_not_committed_yet_and_another_name_of_the_file(desk, commit, log):
    commit("2025-12-01")
    (desk.root / PATH).rename(desk.root / "claims/hires.yaml")
    commit("2025-12-02")
    desk.change("claims/hires.yaml", "not the month", "no month")
    assert lines(log("hires")) == [
        "2025-12-01  published with the verdict half-true",
        "not committed  summary changed",
        "1 more commit changed only its form",
    ]


QUOTES = "quotes:\n  - {source: article, quote: left}\n  - {source: article, quote: plan}\n"
WITHDRAWN = "status: withdrawn\nwithdrawn: {date: 2025-12-05, reason: Wrong year}\nverdict:"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: The plan", "title: A plan", "1 item of evidence changed"),
        ("evidence:\n", "evidence:\n  - url: https://city.example.org/2\n", "1 item of evidence added"),
        ("quotes:\n", QUOTES, "2 quotes added"),
        ("review: |", "topics: [city]\nreview: |", "topics added"),
        ("reviewed: 2025-12-01", "reviewed: 2025-12-02", "reviewed: 2025-12-01 → 2025-12-02"),
        ("verdict:", WITHDRAWN, "withdrawn: Wrong year"),
    ],
)
def test_each_kind_of_change_has_its_words(desk, commit, log, old, new, said):
    commit("2025-12-01")
    desk.change(PATH, old, new)
    commit("2025-12-02")
    assert f"2025-12-02  {said} (" in log()


def test_a_removed_correction_shows(desk, commit, log):
    entry = "corrections:\n  - {date: 2025-12-04, kind: update, note: More.}\n"
    desk.write(PATH, desk.read(PATH) + entry)
    commit("2025-12-01")
    desk.change(PATH, entry, "")
    commit("2025-12-02")
    assert "an entry of the corrections was changed or taken out" in log()


@pytest.mark.parametrize("name", ["ann@example.org", "Ann <ann@example.org>", "Ann ann@example.org"])
def test_no_address_is_told(desk, commit, log, name):
    commit("2025-12-01", name)
    for text in (log(), log("officers", "--format", "json")):
        assert "@" not in text
        assert "hidden" not in text
        assert "ann@" not in text


def test_hostile_text_is_inert(desk, commit, log):
    desk.change(
        PATH,
        "claimant: The mayor",
        'claimant: The mayor\nstatus: withdrawn\nwithdrawn: {date: 2025-12-05, reason: "\\e[2J ##[error]x"}',
    )
    commit("2025-12-01", "Ada \x1b[2J")
    for text in (log(), log("officers", "--format", "json")):
        assert "\x1b" not in text
        assert "##[" not in text


def test_a_file_that_was_broken_for_a_while(desk, commit, log):
    text = desk.read(PATH)
    commit("2025-12-01")
    desk.write(PATH, "[")
    commit("2025-12-02")
    desk.write(PATH, text)
    commit("2025-12-03")
    assert "2025-12-02  not a claim that can be read" in log()


def test_without_git_the_file_speaks(desk, log):
    desk.write(PATH, desk.read(PATH) + "corrections:\n  - {date: 2025-12-04, kind: update, note: More.}\n")
    assert log().splitlines() == [
        "claims/officers.yaml: The city wants to hire 10,000 officers by January",
        "  git knows nothing of this file; it says of itself:",
        "  2025-12-01  published; its verdict is half-true now",
        "  2025-12-04  update: More.",
    ]


def test_the_json_form(desk, commit, log, sign):
    commit("2025-12-01")
    assert sign().exit_code == 0
    found = json.loads(log("officers", "--format", "json"))
    assert found["first_published"] == "2025-12-01"
    assert [step["date"] for step in found["steps"]] == ["2025-12-01", None]
    assert found["steps"][1]["changes"] == [
        {"field": "reviews", "what": "signed by Ben Example", "before": None, "after": None}
    ]
    assert found["signed"] == [{"by": "Ben Example", "date": "2026-01-16", "stands": True}]
