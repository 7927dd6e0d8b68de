"""Desks that are built for real, by `python -m pelican` in a process of its own."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from base_desk import ARTICLE, CLAIM, VERDICTS

ROOT = Path(__file__).parent.parent.parent

BASE = {name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "SITEURL", "NO_COLOR"}}

ABOUT = """\
title: About this desk
description: Who we are
date: 2025-11-30

# What we do
See [the verdicts](../verdicts/index.html) and [the claims](../claims/). <script>alert("page")</script>
"""

SECOND = """\
claim: The mayor said in public that the city wants to hire ten thousand officers by January of the next year
short: Mayor says city wants to hire 10,000 officers by January
claimant: {name: Example News, type: organization, role: newspaper, url: https://news.example.org/}
quotes:
  - source: article
    quote: hire 10,000 officers by January, the mayor said
verdict: "true"
summary: The recording has these words.
reviewed: 2025-12-01
authors: [Ada Example]
evidence:
  - title: Recording
    publisher: City Radio
    url: https://radio.example.org/1
    archived: https://web.archive.org/web/2025/https://radio.example.org/1
    date: 2025-11-06
    type: primary
    stance: supports
    quote: The city wants to hire 10,000 officers
    source: article
  - title: A blog
    publisher: Somebody
    url: https://blog.example.org/
    stance: context
    type: secondary
review: |
  # Heard
  The [recording](https://radio.example.org/1) has it.
topics: [Policing, City]
related: [officers]
aliases: [mayor-said-it]
corrections:
  - {date: 2025-12-05, kind: verdict, was: half-true, note: We had not heard the recording.}
  - {date: 2025-12-09, kind: clarification, note: The station is named now.}
"""

WITHDRAWN = """\
claim: The city is broke
claimant: The mayor
quotes:
  - source: other
    quote: The city is broke
verdict: unproven
summary: Nobody knows.
reviewed: 2025-11-20
review: Nobody could tell us.
topics: [City]
status: withdrawn
withdrawn: {date: 2025-12-11, reason: The quote was a joke.}
"""

DRAFT = """\
claim: A draft that nobody may see
claimant: The secret claimant
status: draft
topics: [Secret topic]
quotes:
  - source: other
    quote: Nothing else is here
"""


class Built:
    """The files of a built site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        files = (path for path in sorted(self.folder.rglob("*")) if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in files}

    def pages(self) -> dict[str, str]:
        return {name: data.decode() for name, data in self.files().items() if name.endswith(".html")}


class Desk:
    """A small good desk on disk, that can be built."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("content/verdicts.yaml", VERDICTS)
        self.source("article", ARTICLE)
        self.write("claims/officers.yaml", CLAIM)
        for name in ("pelicanconf.py", "publishconf.py"):
            self.write(name, (ROOT / name).read_text("utf-8"))
        self.change("pelicanconf.py", 'THEME = "theme"', f"THEME = {str(ROOT / 'theme')!r}")
        self.change("pelicanconf.py", 'PLUGIN_PATHS = ["plugins"]', f"PLUGIN_PATHS = [{str(ROOT / 'plugins')!r}]")

    def write(self, path: str, text: str) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def source(self, name: str, text: str, **fields: str) -> None:
        """Add a source text with a sidecar that pins it."""
        sidecar = {"url": f"https://news.example.org/{name}", "publisher": "Example News", **fields}
        sidecar["sha256"] = hashlib.sha256(text.encode()).hexdigest()
        self.write(f"seeds/{name}.txt", text)
        self.write(f"seeds/{name}.yaml", "".join(f"{key}: {value}\n" for key, value in sidecar.items()))

    @property
    def output(self) -> Built:
        return Built(self.root / "output")

    def pelican(self, *options: str, **env: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pelican", *options]
        return subprocess.run(
            command, cwd=self.root, env=BASE | env, capture_output=True, encoding="utf-8", timeout=60, check=False
        )

    def build(self, *options: str, **env: str) -> Built:
        """Build the site, which has to succeed without a word on stderr."""
        done = self.pelican(*options, **env)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.output


def full_desk(root: Path) -> Desk:
    """Return a desk with a claim of each kind: overlapping, corrected, withdrawn, draft."""
    desk = Desk(root)
    desk.source("other", "The city is broke. Nothing else is here, and more.\n", title="Other", publish="none")
    desk.write("claims/mayor-said.yaml", SECOND)
    desk.write("claims/broke.yaml", WITHDRAWN)
    desk.write("claims/secret-draft.yaml", DRAFT)
    desk.write("content/pages/about.md", ABOUT)
    return desk


def desk_with_templates(root: Path, settings: str) -> Desk:
    """Return the full desk with a folder ``mine`` for templates of its own, and more settings."""
    desk = full_desk(root)
    (root / "mine").mkdir()
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + settings)
    return desk
