"""The reference pages describe everything, and their links lead somewhere."""

import re
from pathlib import Path

import click
import pytest

from factcheck.cli.generate import generated_files, missing
from factcheck.editing.manual import commands_page, undocumented
from factcheck.settings.keys import KEYS

ROOT = Path(__file__).parent.parent.parent
REFERENCE = [path for path in generated_files() if path.endswith(".md")]
GUIDE = "".join(f"| `{key}` |" for key in KEYS)


def test_nothing_is_without_documentation():
    assert missing(ROOT) == []


@pytest.mark.parametrize("path", REFERENCE)
def test_links_lead_somewhere(path):
    for target in re.findall(r"\]\(([^)#:]+)\)", generated_files()[path]):
        assert ((ROOT / path).parent / target).is_file(), target


def test_the_help_is_the_same_on_every_machine(monkeypatch):
    page = generated_files()["docs/reference/commands.md"]
    monkeypatch.setenv("COLUMNS", "200")
    assert generated_files()["docs/reference/commands.md"] == page
    assert str(ROOT) not in page
    assert max(map(len, page.splitlines())) <= 120


def test_what_has_no_words_is_named():
    bare = click.Command("bare", params=[click.Option(["--x"])])
    program = click.Group("factcheck", {"bare": bare})
    assert "factcheck bare" in commands_page(program)
    named = undocumented(program, {"odd": ""}, GUIDE.replace("| `select` |", ""))
    assert named == ["command bare", "option bare --x", "format odd", "setting select"]
