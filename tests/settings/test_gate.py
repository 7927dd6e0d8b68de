"""The site's gate goes by the same settings as the command line."""

import pytest

from factcheck.site import gate
from factcheck.site.options import Options
from rules import desk

SHORT = "quotes:\n  - source: article\n    quote: The council\n"


@pytest.fixture
def ask(tmp_path):
    """Ask whether a site may be built from a claim with these settings; return the status and the verdict."""

    def run(claim, settings):
        desk.build(tmp_path, {"claims/example.yaml": claim, "pyproject.toml": f"[tool.factcheck]\n{settings}\n"})
        answer = gate.ask(Options(tmp_path), desk.TODAY)
        return answer.exitcode, answer.verdict

    return run


def test_a_warning_stops_the_build_where_the_settings_say_so(ask):
    assert ask(SHORT, "") == (0, "")
    assert ask(SHORT, "fail-on = 'warning'") == (
        1,
        'The site was not built: 1 finding, and the settings say `fail-on = "warning"`.',
    )
    assert ask(SHORT, "fail-on = 'warning'\nignore = ['QUO010']") == (0, "")
    assert ask(SHORT, "severity = {QUO010 = 'error'}") == (1, "The site was not built: 1 error.")


def test_wrong_settings_stop_the_build(ask):
    assert ask("claim: Words\n", "fail-on = 'never'") == (1, "The site was not built: 1 error.")


@pytest.mark.parametrize("settings", ["ignore = ['ALL']", "per-file-ignores = {'**' = ['ALL']}"])
def test_no_settings_let_an_altered_quote_through(ask, settings):
    altered = "quotes:\n  - source: article\n    quote: The city council has cut 300 posts since May"
    comment = "  # factcheck: ignore[QUO002] no"
    assert ask(altered + comment + "\n", settings) == (1, "The site was not built: 1 error.")
