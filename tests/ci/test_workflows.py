"""The workflows: rights no wider than needed, actions pinned, and no word of a stranger in a script."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from project import ROOT

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
ALL = [*FILES, ROOT / "action.yml"]

workflow = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
anything = pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)


def read(path):
    return yaml.safe_load(path.read_text())


def steps(path):
    told = read(path)
    jobs = told["jobs"].values() if "jobs" in told else [told["runs"]]
    return [step for job in jobs for step in job["steps"]]


@anything
def test_actions_are_pinned_by_commit_with_their_version_beside(path):
    used = re.findall(r"uses: (.+)", path.read_text())
    assert used
    for one in used:
        assert re.fullmatch(r"(?:actions|pypa)/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one), one


def test_an_action_has_one_pin_everywhere():
    pins = {}
    for path in ALL:
        for name, pin in re.findall(r"uses: ([^@]+)@(.+)", path.read_text()):
            pins.setdefault(name, set()).add(pin)
    assert [name for name, found in pins.items() if len(found) > 1] == []


@workflow
def test_nothing_is_allowed_but_what_a_job_names(path):
    told = read(path)
    assert told["permissions"] == {}
    for job in told["jobs"].values():
        assert "permissions" in job
        assert job["timeout-minutes"] <= 30


RIGHTS = {
    "check": {"contents": "read"},
    "comment": {"contents": "read", "actions": "read", "pull-requests": "write"},
    "publish": {"contents": "read", "pages": "write", "id-token": "write"},
    "release": {"contents": "read", "id-token": "write", "attestations": "write"},
    "tests": {"contents": "read"},
}


@workflow
def test_the_rights_are_these(path):
    given = {}
    for job in read(path)["jobs"].values():
        given |= job["permissions"]
    assert given == RIGHTS[path.stem]


@anything
def test_no_script_holds_an_expression(path):
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@anything
def test_no_token_stays_in_a_checkout(path):
    checkouts = [step for step in steps(path) if "checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_who_may_write_gets_no_code_of_a_pull_request():
    for path in FILES:
        told = path.read_text()
        assert "pull_request_target" not in told
        if "write" in str([job["permissions"] for job in read(path)["jobs"].values()]):
            assert "pull_request:" not in told
            assert not re.search(r"ref:|head_ref|refs/pull|head_branch", told)


def test_the_comment_follows_the_check():
    comment, check = read(ROOT / ".github/workflows/comment.yml"), read(ROOT / ".github/workflows/check.yml")
    assert comment[True]["workflow_run"]["workflows"] == [check["name"]]  # YAML 1.1 reads `on` as yes
    names = {step["with"]["name"] for step in steps(ROOT / ".github/workflows/check.yml") if "upload" in str(step)}
    download = next(step for step in steps(ROOT / ".github/workflows/comment.yml") if "download" in str(step))
    assert download["with"]["name"] in names


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.stem)
def test_what_a_workflow_runs_is_there(path):
    for step in steps(path):
        for name in re.findall(r"-m (factcheck[\w.]*)", step.get("run", "")):
            assert "-P" in step["run"]
            assert (ROOT / "plugins" / f"{name.replace('.', '/')}.py").is_file()
        for target in re.findall(r"^make (\w+)", step.get("run", "")):
            assert f"\n{target}:" in (ROOT / "Makefile").read_text()


def test_zizmor_finds_nothing():
    program = Path(sys.executable).with_name("zizmor")
    found = str(program) if program.is_file() else shutil.which("zizmor")
    if not found:
        pytest.skip("zizmor is not installed here")
    command = [found, "--offline", "--persona=pedantic", "--no-progress", *map(str, ALL), str(ROOT / ".github")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def published(name):
    """Return what says whether a file has the shape that its host publishes."""
    schema = json.loads((Path(__file__).parent / "data/schemas" / f"{name}.json").read_text("utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


BY_HOST = [
    *(("github-workflows", path) for path in FILES),
    ("github-workflows", ROOT / "plugins/factcheck/editing/init/desk/dot.github/workflows/site.yml.txt"),
    ("github-actions", ROOT / "action.yml"),
    ("dependabot", ROOT / ".github/dependabot.yml"),
    ("github-issue-forms", ROOT / ".github/ISSUE_TEMPLATE/suggest-a-claim.yml"),
    ("github-issue-forms", ROOT / ".github/ISSUE_TEMPLATE/report-an-error.yml"),
    ("gitlab-ci", ROOT / "docs/ci/gitlab-ci.yml"),
]


@pytest.mark.parametrize(("name", "path"), BY_HOST, ids=[path.name for _, path in BY_HOST])
def test_a_file_has_the_shape_that_its_host_publishes(name, path):
    text = re.sub(r"^(\s*)on:", r'\1"on":', path.read_text("utf-8"), count=1, flags=re.MULTILINE)  # not YAML 1.1's yes
    assert [error.message[:200] for error in published(name).iter_errors(yaml.safe_load(text))] == []


def test_what_actionlint_says_of_the_workflows():
    found = shutil.which("actionlint")
    if not found:
        pytest.skip("actionlint is not installed here")
    done = subprocess.run([found, "-no-color", *map(str, FILES)], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_gitlab_template_is_what_gitlab_reads():
    told = read(ROOT / "docs/ci/gitlab-ci.yml")
    jobs = {name: job for name, job in told.items() if isinstance(job, dict) and "script" in job}
    assert jobs.keys() == {"factcheck", "pages"}
    for job in jobs.values():
        assert all(isinstance(line, str) for line in job["script"])
    assert jobs["factcheck"]["artifacts"]["reports"].keys() == {"codequality", "junit"}


def test_issue_forms_are_what_the_draft_reads():
    from factcheck.ci.form import LABELS

    form = read(ROOT / ".github/ISSUE_TEMPLATE/suggest-a-claim.yml")
    fields = {one["id"]: one["attributes"]["label"] for one in form["body"] if "id" in one}
    assert fields == LABELS


@pytest.mark.parametrize("name", ["suggest-a-claim", "report-an-error"])
def test_issue_forms_have_what_github_asks_for(name):
    form = read(ROOT / f".github/ISSUE_TEMPLATE/{name}.yml")
    assert {"name", "description", "body"} <= form.keys()
    ids = [one["id"] for one in form["body"] if one["type"] != "markdown"]
    assert len(ids) == len(set(ids))
    assert {one["type"] for one in form["body"]} <= {"markdown", "input", "textarea", "dropdown"}
    for one in form["body"]:
        assert "value" in one["attributes"] if one["type"] == "markdown" else one["attributes"]["label"]
