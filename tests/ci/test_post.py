"""The comment goes under the pull request that GitHub names, is one, and is kept up to date."""

import json

import pytest

from factcheck.ci.comment import MARKER
from factcheck.ci.post import PostError, run

from .conftest import SHA, change, changes, finding, report

BOT = {"login": "github-actions[bot]"}


@pytest.fixture
def post(hub, folder, tmp_path):
    hub.pulls = [{"number": 7, "head": {"sha": SHA, "label": "stranger:fix & more"}}]

    def run_it(report, changes=None, **given):
        head = {"owner": {"login": "stranger"}}
        event = {"event": "pull_request", "head_sha": SHA, "head_branch": "fix & more", "head_repository": head} | given
        (tmp_path / "event.json").write_text(json.dumps({"workflow_run": event}))
        environment = {"GITHUB_EVENT_PATH": str(tmp_path / "event.json"), "GITHUB_REPOSITORY": "desk/claims"}
        environment |= {"GITHUB_API_URL": hub.address, "GITHUB_TOKEN": "t0ken"}
        return run(folder(report, changes), environment)

    return run_it


def test_it_is_written_once_and_then_brought_up_to_date(post, hub):
    assert post(report(finding())) == "#7: written"
    assert post(report(finding())) == "#7: says so already"
    assert post(report(finding(severity="warning"))) == "#7: brought up to date"
    assert post(report()) == "#7: brought up to date"
    assert len(hub.comments) == 1
    assert hub.comments[0]["body"].startswith("**Nothing to report any more")
    assert MARKER in hub.comments[0]["body"]
    assert {path for method, path, *_ in hub.asked if method == "POST"} == {"/repos/desk/claims/issues/7/comments"}
    assert {token for *_, token in hub.asked} == {"Bearer t0ken"}


def test_nothing_is_written_where_there_is_nothing_to_say(post, hub):
    assert post(report()) == "#7: nothing to say"
    assert hub.comments == []


def test_a_comment_of_somebody_else_is_left_alone_whatever_it_holds(post, hub):
    hub.comments = [{"id": 0, "user": {"login": "stranger"}, "body": MARKER}, {"id": 1, "user": None, "body": None}]
    assert post(report(finding())) == "#7: written"
    assert hub.comments[0]["body"] == MARKER


def test_it_is_found_again_behind_hundreds(post, hub):
    hub.comments = [{"id": n, "user": {"login": "a"}, "body": "b"} for n in range(250)]
    hub.comments[230] |= {"user": BOT, "body": f"old {MARKER}"}
    assert post(report(finding())) == "#7: brought up to date"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"head_sha": "cd" * 20}, "no open pull request"),
        ({"head_branch": "other"}, "no open pull request"),
        ({"head_repository": None}, "no open pull request"),
        ({"event": "push"}, "for no pull request"),
    ],
)
def test_where_github_names_no_pull_request_nothing_is_written(post, hub, given, said):
    assert said in post(report(finding()), **given)
    assert [method for method, *_ in hub.asked if method != "GET"] == []


def test_a_number_in_the_report_changes_nothing(post, hub):
    post(report(finding(message="pull request 99")), changes(change() | {"number": 99, "pull_request": 99}))
    assert all("/99" not in path for _, path, *_ in hub.asked)


def test_an_answer_that_is_none_is_told_without_the_token(post, hub):
    hub.status = 403
    with pytest.raises(PostError) as error:
        post(report(finding()))
    assert "403" in str(error.value)
    assert "t0ken" not in str(error.value)
