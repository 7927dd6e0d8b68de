"""The list of known findings."""

import json
import random

import pytest

from factcheck.check import check
from factcheck.settings import Settings
from factcheck.settings.baseline import written
from rules import desk

SHORT = "quotes:\n  - source: article\n    quote: The council\n"


@pytest.fixture
def known(tmp_path):
    """Write the baseline of a claim, and return what is found of another with it: new codes, and known ones."""

    def run(before, after, settings=None):
        desk.build(tmp_path, {"claims/example.yaml": before})
        (tmp_path / "known.json").write_text(written(check(tmp_path, desk.TODAY).report.diagnostics))
        desk.build(tmp_path, {"claims/example.yaml": after})
        done = check(tmp_path, desk.TODAY, settings or Settings(baseline="known.json"))
        return [one.code for one in done.report.diagnostics], [one.code for one in done.known]

    return run


def test_what_is_known_is_set_aside_and_what_is_new_is_not(known):
    assert known(SHORT, SHORT) == ([], ["QUO010"])
    assert known(SHORT, f"# a line above\nclaim: Other words\n{SHORT}") == ([], ["QUO010"])
    assert known(SHORT, f"{SHORT}evidence: []\n") == (["YML008"], ["QUO010"])


def test_what_is_gone_is_told(known):
    assert known(SHORT, "claim: Words\n") == (["CFG009"], [])
    assert known(SHORT, "claim: Words\n", Settings(baseline="known.json", ignore=("QUO",))) == ([], [])


def test_a_second_finding_of_the_same_name_is_new(known):
    twice = "quotes:\n" + "  - source: article\n    quote: The council\n" * 2
    new, old = known(SHORT, twice)
    assert ("QUO010" in old, "QUO009" in new) == (True, True)


def test_what_keeps_the_site_true_is_never_known(known):
    altered = "quotes:\n  - source: article\n    quote: The city council has cut 300 posts since May\n"
    assert known(altered, altered) == (["QUO002"], [])


def test_the_file_is_the_same_in_any_order_and_plain_to_read(tmp_path):
    found = desk.findings(tmp_path, {"claims/example.yaml": SHORT + "evidence: []\nclaimant: ‘Q’ ##[error]\n"})
    shuffled = random.Random(1).sample(found, len(found))
    text = written(found)
    assert written(shuffled) == text
    entry = json.loads(text)["findings"][0]
    assert list(entry) == ["path", "code", "message", "fingerprint"]
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 2, "findings": []}', '{"version": 1, "findings": [1]}', "[" * 99999]
)
def test_a_file_of_another_kind_is_one_finding(tmp_path, text):
    desk.build(tmp_path, {"claims/example.yaml": SHORT})
    (tmp_path / "known.json").write_text(text)
    done = check(tmp_path, desk.TODAY, Settings(baseline="known.json"))
    assert [one.code for one in done.report.diagnostics] == ["QUO010", "CFG008"]


def test_a_missing_file_is_one_finding(tmp_path):
    desk.build(tmp_path, {})
    done = check(tmp_path, desk.TODAY, Settings(baseline="known.json"))
    assert [(one.code, one.message) for one in done.report.diagnostics] == [
        ("CFG008", "the list of known findings can't be read: the system says: No such file or directory")
    ]
