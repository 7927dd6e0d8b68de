"""What every test may use: a small good desk in a folder of its own, and the program as a person runs it."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from base_desk import ARTICLE, CLAIM, SIDECAR, VERDICTS

settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("new", deadline=None)
settings.load_profile("new" if os.environ.get("MINUTES") else "same")
"""`make test` tries the same inputs each time, so that a change can be blamed for a failure; `make fuzz` new ones."""


class Desk:
    """A desk on disk, with the verbs that a test needs."""

    def __init__(self, root: Path) -> None:
        self.root = root
        digest = hashlib.sha256(ARTICLE.encode()).hexdigest()
        self.write("content/verdicts.yaml", VERDICTS)
        self.write("seeds/article.txt", ARTICLE)
        self.write("seeds/article.yaml", SIDECAR.format(digest=digest))
        self.write("claims/officers.yaml", CLAIM)

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode()

    def change(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def _run(command: list[str], cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "NO_COLOR", "CI"}}
    return subprocess.run(
        command, cwd=cwd, env=clean | env, capture_output=True, encoding="utf-8", timeout=120, check=False
    )


@pytest.fixture
def factcheck(desk):
    """Run the command in the desk, as a person would."""

    def run(*arguments: str, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
        command = [str(Path(sys.executable).parent / "factcheck"), *arguments]
        return _run(command, cwd or desk.root, **env)

    return run


@pytest.fixture
def run_python(tmp_path):
    return lambda code: _run([sys.executable, "-c", code], tmp_path)
