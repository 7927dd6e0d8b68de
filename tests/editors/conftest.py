"""Editors that people use, driven without a screen: the set-up that docs/language-server.md shows, and our server."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from project import ROOT

HERE = Path(__file__).parent
DOCUMENT = ROOT / "docs/language-server.md"


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.editors)


def documented(heading):
    """Return the set-up that the document shows below ``heading``."""
    block = re.search(rf"^#+ {re.escape(heading)}\n.*?^```\w+\n(.*?)^```", DOCUMENT.read_text("utf-8"), re.M | re.S)
    return block[1]


@pytest.fixture
def ask(desk, tmp_path_factory):
    """Run an editor with a documented set-up and a script of ours; return what the script tells, by its name."""

    def run(heading, suffix, command):
        if not shutil.which(command[0]):
            pytest.fail(f"{command[0]} is not installed: .ci/run says which package has it")
        folder = tmp_path_factory.mktemp("editor")
        setup, told = folder / f"setup{suffix}", folder / "told"
        setup.write_text(documented(heading), "utf-8")
        env = os.environ | {"HOME": str(folder), "TOLD": str(told)}
        env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}"
        words = [word.format(setup=setup, script=HERE / f"session{suffix}") for word in command]
        done = subprocess.run(words, cwd=desk.root, env=env, input="y\n", capture_output=True, text=True, timeout=90)
        assert told.exists(), done.stdout + done.stderr
        said = dict(json.loads(line) for line in told.read_text("utf-8").splitlines())
        assert "end" in said, done.stdout + done.stderr
        return said

    return run
