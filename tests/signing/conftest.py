"""Run a command of this room in the desk, without the program around it."""

from datetime import date

import pytest
from click.testing import CliRunner

from factcheck.check import check
from factcheck.cli.sign import sign as command

TODAY = date(2026, 1, 16)
PATH = "claims/officers.yaml"


@pytest.fixture
def sign(desk, monkeypatch):
    monkeypatch.chdir(desk.root)

    def run(*words, by="Ben Example", claim="officers"):
        return CliRunner().invoke(command, [claim, "--by", by, "--today", str(TODAY), *words])

    return run


@pytest.fixture
def errors(desk):
    """Return the codes of what is wrong at error level."""
    return lambda: [str(one.code) for one in check(desk.root, TODAY).report.diagnostics if str(one.severity) == "error"]
