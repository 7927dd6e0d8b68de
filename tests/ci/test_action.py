"""action.yml: its step that checks, run as a runner does, with the inputs that a workflow gives."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from project import ROOT

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
(STEP,) = [step for step in ACTION["runs"]["steps"] if step.get("name") == "Check the desk"]


@pytest.fixture
def action(desk):
    """Run the step in a workspace that holds the desk, and return how it ended."""

    def run(**given):
        inputs = {name: str(one["default"]) for name, one in ACTION["inputs"].items()} | given
        words = {
            name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: inputs[found[1]], value)
            for name, value in STEP["env"].items()
        }
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        bash = shutil.which("bash")
        assert bash is not None
        command = [bash, "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", STEP["run"]]
        env = os.environ | words | {"PATH": path, "GITHUB_ACTIONS": "true", "PYTHONPATH": str(ROOT / "plugins")}
        return subprocess.run(command, cwd=desk.root, env=env, capture_output=True, encoding="utf-8", check=False)

    return run


def test_a_good_desk_passes_and_nothing_is_built(action, desk):
    done = action()
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(path.name for path in desk.root.iterdir() if not path.name.startswith(".")) == [
        "claims",
        "content",
        "seeds",
    ]


def test_a_finding_is_an_annotation_and_fails_the_step(action, desk):
    desk.change("claims/officers.yaml", "quote: The city wants", "quote: The town wants")
    done = action()
    assert done.returncode == 1
    assert "::error file=claims/officers.yaml,line=5," in done.stdout


def test_which_level_fails_is_for_the_workflow_to_say(action, desk):
    desk.change("claims/officers.yaml", "https://city.example.org/plan", "https://bit.ly/plan")
    assert action().returncode == 0
    assert action(**{"fail-on": "warning"}).returncode == 1
    assert action(**{"fail-on": "everything"}).returncode == 2


def test_the_path_is_a_folder_and_words_are_no_code(action, desk):
    assert action(path="nowhere").returncode == 2
    assert action(path="$(touch ran)").returncode == 2
    assert not (desk.root / "ran").exists()
