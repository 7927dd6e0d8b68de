"""`factcheck pin`: what has no pin gets one; a changed text is told, claim by claim, and pinned only when accepted."""

import subprocess

import pytest


def git(desk, *arguments):
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=desk.root, check=True, capture_output=True)


@pytest.fixture
def three_claims(desk):
    claim = desk.read("claims/officers.yaml")
    said = "quote: The city wants to hire 10,000 officers by January"
    desk.write("claims/critics.yaml", claim.replace(said, "quote: Critics called the plan"))
    desk.write("claims/dream.yaml", claim.replace(said, "quote: called the plan “a wonderful dream”"))
    git(desk, "init", "-q")
    git(desk, "add", ".")
    git(desk, "commit", "-qm", "Add three claims")


def test_what_has_no_pin_gets_one(factcheck, desk):
    pinned = desk.read("seeds/article.yaml")
    desk.change("seeds/article.yaml", pinned.splitlines(keepends=True)[-1], "")
    done = factcheck("pin")
    assert (done.returncode, done.stdout) == (0, "seeds/article.txt is pinned now\n")
    assert desk.read("seeds/article.yaml") == pinned
    assert factcheck("pin").stdout == "seeds/article.txt is the text that was pinned\n"


def test_a_changed_text_is_told_claim_by_claim_and_left_alone(factcheck, desk, three_claims):
    before = desk.read("seeds/article.yaml")
    desk.change("seeds/article.txt", "Critics called", "A line was put in.\nCritics called")
    desk.change("seeds/article.txt", "wonderful", "terrible")
    done = factcheck("pin", "article")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "seeds/article.txt was changed after it was added; it is not pinned anew",
        "  claims/critics.yaml:5:12: moved: now on line 4 of the text, before on line 3: `Critics called the plan`",
        "  claims/dream.yaml:5:12: broken: no longer stands in the text: `called the plan “a wonderful dream”`",
        "  claims/officers.yaml:5:12: intact: still stands in the text: "
        "`The city wants to hire 10,000 officers by January`",
        "  if the change is right, read these claims again, then: factcheck pin article --accept",
    ]
    assert desk.read("seeds/article.yaml") == before


def test_the_check_says_the_same(factcheck, desk, three_claims):
    desk.change("seeds/article.txt", "Critics called", "A line was put in.\nCritics called")
    done = factcheck("check", "--format", "concise")
    assert "of the 3 claims that quote it, 2 moved (`critics` and `dream`), 1 intact (`officers`)" in done.stdout


def test_a_change_that_is_accepted_is_pinned(factcheck, desk, three_claims):
    desk.change("seeds/article.txt", "left.", "left!")
    assert factcheck("pin", "--accept").returncode == 0
    assert factcheck("check", "--today", "2026-11-24").returncode == 0
    assert factcheck("pin").stdout == "seeds/article.txt is the text that was pinned\n"


def test_without_git_a_quote_that_still_stands_is_intact(factcheck, desk):
    desk.change("seeds/article.txt", "The city wants", "A line.\nThe city wants")
    assert ": intact: " in factcheck("pin").stdout


def test_a_source_that_isn_t_there(factcheck, desk):
    done = factcheck("pin", "artikle")
    assert done.returncode == 2
    assert "there is no source `artikle`; did you mean `article`?" in done.stderr


def test_what_can_t_be_pinned_is_said(factcheck, desk):
    (desk.root / "seeds/article.yaml").unlink()
    done = factcheck("pin")
    assert done.returncode == 1
    assert "can't be pinned" in done.stdout
