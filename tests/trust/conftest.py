"""Sites to examine: a desk that is built once, of which each test spoils a copy of its own."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli.trust import trust as command
from project import ROOT
from site_build.desks import full_desk


def desk_with_pages(folder: Path):
    """Return a desk with claims of each kind that says of itself what the demonstration desk says."""
    desk = full_desk(folder)
    for page in (ROOT / "content/pages").glob("*.md"):
        desk.write(f"content/pages/{page.name}", page.read_text("utf-8"))
    return desk


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    return desk_with_pages(tmp_path_factory.mktemp("built")).build().folder


class Site:
    """A built site that can be spoiled, and what `factcheck trust` says of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def change(self, name: str, old: str, new: str = "") -> None:
        """Replace ``old`` by ``new`` in the files that ``name`` (a glob) names, of which one has to hold it."""
        files = [file for file in self.folder.glob(name) if old in file.read_text("utf-8")]
        assert files
        for file in files:
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    def trust(self, *options: str):
        return CliRunner().invoke(command, [str(self.folder), *options])

    def missing(self) -> list[str]:
        """Return what the command says is missing, without how to mend it."""
        done = self.trust()
        lines, told = done.output.splitlines(), []
        for at, line in enumerate(lines):
            if line.startswith("✘ missing"):
                told.append(line.split()[2].rstrip(":"))
                told += _until_mend(lines[at + 1 :])
        assert done.exit_code == (1 if told else 0), done.output
        return told


def _until_mend(lines: list[str]) -> list[str]:
    end = next(at for at, line in enumerate(lines) if line.strip().startswith("mend: "))
    return [line.strip() for line in lines[:end]]


@pytest.fixture
def site(built, tmp_path):
    return Site(shutil.copytree(built, tmp_path / "site"))
