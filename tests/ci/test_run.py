"""What check.yml runs: a pull request's data is checked and built, and none of its code is ever run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from factcheck.ci.address import address
from factcheck.ci.comment import comment
from factcheck.ci.desk import LayOutError, lay_out
from factcheck.ci.received import received_in
from factcheck.cli import main
from project import ROOT

TRAP = "import pathlib, os\npathlib.Path(os.environ['TRAP']).write_text('ran')\n"
TRAPS = ("pelicanconf.py", "publishconf.py", "yaml.py", "sitecustomize.py", "content/yaml.py", "plugins/factcheck/x.py")
TRAPS += ("plugins/factcheck/__init__.py", "factcheck/__init__.py", "theme/templates/base.html", "click.py", "setup.py")


@pytest.fixture
def pull_request(desk, tmp_path_factory):
    """Run the module on the desk as the pull request, from a folder as the workflow has it."""
    place = tmp_path_factory.mktemp("job")

    def run(**env):
        (place / "tool").exists() or (place / "tool").symlink_to(ROOT)
        (place / "desk").exists() or (place / "desk").symlink_to(desk.root)
        environment = os.environ | {"GITHUB_STEP_SUMMARY": str(place / "summary"), "TRAP": str(place / "trap")} | env
        command = [sys.executable, "-P", "-m", "factcheck.ci.run", "--tool", "tool", "--desk", "desk", "--out", "out"]
        done = subprocess.run(command, cwd=place, env=environment, capture_output=True, encoding="utf-8", check=False)
        return done, place

    return run


def test_a_good_one_passes_and_leaves_its_preview(pull_request, desk):
    for path in TRAPS:
        desk.write(path, TRAP)
    done, place = pull_request()
    assert done.returncode == 0, done.stdout + done.stderr
    assert not (place / "trap").exists(), "code of the pull request has run"
    assert (place / "out/preview/claims/officers/index.html").is_file()
    assert received_in(place / "out").report.diagnostics == ()
    assert "factcheck" in (place / "summary").read_text()
    assert json.loads((place / "out/report.json").read_text())["summary"]["claims"] == 1


def test_a_bad_one_fails_and_is_told(pull_request, desk):
    desk.change("claims/officers.yaml", "quote: The city wants to hire 10,000", "quote: The city wants to hire 1,000")
    done, place = pull_request()
    assert done.returncode == 1
    assert "::error " in done.stdout
    assert not (place / "out/preview").exists()
    assert [one.code for one in received_in(place / "out").report.diagnostics] == ["QUO002"]
    assert "QUO002" in (place / "summary").read_text()


def test_what_it_changes_is_told_and_an_error_of_it_fails(pull_request, desk):
    if "diff" not in main.commands:
        pytest.skip("there is no `factcheck diff` yet")
    base = commit(desk.root)
    desk.change("claims/officers.yaml", "quote: The city wants to hire 10,000 officers by", "quote: 10,000 officers by")
    commit(desk.root)
    done, place = pull_request(BASE_SHA=base)
    assert done.returncode == 1, done.stdout + done.stderr
    assert ("quote-changed", "officers") in [(one.rule, one.claim) for one in received_in(place / "out").changes]
    assert comment(received_in(place / "out")).startswith("**Can't be merged as it is: 1 error.**")


@pytest.mark.parametrize("base", ["HEAD", "--output=/tmp/x", "main; touch ran"])
def test_a_base_is_a_commit_and_nothing_else(pull_request, base):
    if "diff" not in main.commands:
        pytest.skip("there is no `factcheck diff` yet")
    done, _ = pull_request(BASE_SHA=base)
    assert done.returncode == 2
    assert "BASE_SHA names no commit" in done.stderr


def commit(root):
    """Commit all there is; return the commit's id."""
    git = ["git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "change"]):
        subprocess.run([*git, *words], cwd=root, check=True, capture_output=True)
    return subprocess.run(
        [*git, "rev-parse", "HEAD"], cwd=root, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_links_and_pipes_are_not_followed(pull_request, desk):
    (desk.root / "claims/secret.yaml").symlink_to("/etc/passwd")
    os.mkfifo(desk.root / "seeds/pipe.txt")
    done, place = pull_request()
    assert done.returncode == 1
    assert "symbolic link" in (place / "summary").read_text()
    assert "root:" not in (place / "out/report.json").read_text()


def test_a_linked_folder_ends_it(pull_request, desk):
    (desk.root / "claims/officers.yaml").unlink()
    (desk.root / "claims").rmdir()
    (desk.root / "claims").symlink_to("/etc")
    done, _ = pull_request()
    assert done.returncode == 2
    assert "claims is a symbolic link" in done.stderr


def test_only_data_is_taken(desk, tmp_path_factory):
    target = tmp_path_factory.mktemp("laid") / "desk"
    for path in TRAPS:
        desk.write(path, TRAP)
    (desk.root / "content/link.md").symlink_to("/etc/passwd")
    desk.write("pyproject.toml", "[tool.factcheck]\n")
    lay_out(ROOT, desk.root, target)
    ours = [path for path in target.rglob("*") if path.is_file() and "plugins" not in path.parts]
    taken = [path.relative_to(target) for path in ours if path.read_bytes() == TRAP.encode()]
    assert taken == [Path("content/yaml.py")]
    assert (target / "pyproject.toml").read_text() == "[tool.factcheck]\n"
    assert str((target / "content/link.md").readlink()) == "a-link-is-not-followed"  # for the check to find


def test_too_many_files_are_refused(desk, tmp_path_factory, monkeypatch):
    monkeypatch.setattr("factcheck.ci.desk.MOST_FILES", 3)
    with pytest.raises(LayOutError, match="more than 3 files"):
        lay_out(ROOT, desk.root, tmp_path_factory.mktemp("laid") / "desk")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"GITHUB_REPOSITORY": "Desk/claims"}, "https://desk.github.io/claims"),
        ({"GITHUB_REPOSITORY": "desk/Desk.github.io", "SITEURL": ""}, "https://desk.github.io"),
        ({"GITHUB_REPOSITORY": "a/b", "SITEURL": "https://facts.example.org/ "}, "https://facts.example.org"),
    ],
)
def test_the_address_of_the_site(environment, expected):
    assert address(environment) == expected


class TestTheAction:
    """action.yml: its inputs reach the program as words."""

    ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
    STEP = ACTION["runs"]["steps"][-1]

    def run(self, folder, **inputs):
        given = {name: value["default"] for name, value in self.ACTION["inputs"].items()} | inputs
        env = {
            name: given[value.removeprefix("${{ inputs.").removesuffix(" }}")]
            for name, value in self.STEP["env"].items()
        }
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = os.environ | env | {"PATH": path}
        command = ["bash", "-eo", "pipefail", "-c", self.STEP["run"]]
        return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)

    def test_a_desk_in_a_folder(self, desk):
        done = self.run(desk.root.parent, path=desk.root.name)
        assert done.returncode == 0, done.stdout + done.stderr

    def test_findings_fail_it_from_the_level_on(self, desk):
        desk.change("claims/officers.yaml", "The plan names the number but not the month.", "The plan names it")
        desk.write("claims/second.yaml", "claim: x\n")
        assert self.run(desk.root).returncode == 1

    @pytest.mark.parametrize("evil", ["$(touch ran)", "; touch ran", "`touch ran`", "error\ntouch ran", "--help"])
    @pytest.mark.parametrize("name", ["path", "fail-on", "build"])
    def test_no_input_is_run(self, desk, name, evil):
        done = self.run(desk.root, **{name: evil})
        assert not (desk.root / "ran").exists()
        assert done.returncode != 0
