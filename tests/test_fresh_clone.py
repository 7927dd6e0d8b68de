"""What a person does first: clone, `make site`, open the address that it prints."""

import os
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from project import ROOT, lay_out


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """Clone the project with what is not committed yet laid over it."""
    folder = tmp_path_factory.mktemp("fresh clone") / "desk"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True)
    lay_out(folder)
    return folder


def make(folder, *targets):
    environment = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "GITHUB_ACTIONS"}}
    return subprocess.run(
        ["make", *targets], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def tree(folder):
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_make_site_then_a_mistake_then_the_old_site_still_stands(clone):
    done = make(clone, "site")
    assert done.returncode == 0, done.stdout + done.stderr
    address = re.search(r"file://\S+", done.stdout).group()
    assert "<h1" in Path(unquote(urlsplit(address).path)).read_text("utf-8")

    again = make(clone, "setup")
    assert (again.returncode, "Setting up" in again.stdout) == (0, False)

    before = tree(clone / "output")
    claim = clone / "claims/miller-10000-by-january.yaml"
    claim.write_text(claim.read_text("utf-8").replace("10,000 so-called", "1,000 so-called", 1), encoding="utf-8")
    done = make(clone, "site")
    assert done.returncode != 0
    assert "quote-altered" in done.stderr
    assert "claims/miller-10000-by-january.yaml:" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert tree(clone / "output") == before
