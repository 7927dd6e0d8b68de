"""What every test may use: a small good desk in a folder of its own, and the program as a person runs it."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

VERDICTS = """\
- {id: "true", title: "True", rating: 3, meaning: It is so., tone: positive}
- {id: half-true, title: Half true, rating: 2, meaning: It is partly so., tone: mixed}
- {id: "false", title: "False", rating: 1, meaning: It is not so., tone: negative}
- {id: unproven, title: Unproven, meaning: Nobody knows., tone: neutral, needs_evidence: false}
"""

ARTICLE = """\
 date 2025-11-07 City hires officers
The city wants to hire 10,000 officers by January, the mayor said.
Critics called the plan “a wonderful dream” and left.
"""

SIDECAR = """\
url: https://news.example.org/city-hires
publisher: Example News
sha256: {digest}
"""

CLAIM = """\
claim: The city wants to hire 10,000 officers by January
claimant: The mayor
quotes:
  - source: article
    quote: The city wants to hire 10,000 officers by January
verdict: half-true
summary: The plan names the number but not the month.
reviewed: 2025-12-01
evidence:
  - title: The plan
    publisher: City Hall
    url: https://city.example.org/plan
    date: 2025-11-01
    type: official
    stance: supports
review: |
  The plan says **10,000** officers and gives no month.
"""


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
