"""A rule that breaks off is a finding of its own, and hides nothing that others found."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck.check import check
from factcheck.rules import all_rules, engine


@pytest.fixture
def _broken(monkeypatch):
    def breaks(claim, context):
        raise IndexError("string index\nout of range")

    rules = tuple(replace(rule, check=breaks) if rule.name == "long-claim" else rule for rule in all_rules())
    monkeypatch.setattr(engine, "all_rules", lambda: rules)


@pytest.mark.usefixtures("_broken")
def test_a_rule_that_crashes_is_told_and_hides_nothing(desk):
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml").replace("half-true", "half-treu"))
    found = check(desk.root, date(2026, 11, 24)).report.diagnostics
    assert {"CFG900", "VER001"} <= {one.code for one in found}
    (crash,) = (one for one in found if one.code == "CFG900")
    assert (crash.name, crash.span.path) == ("rule-crashed", "claims/officers.yaml")
    assert crash.message.startswith("the rule long-claim (CLM008) crashed: IndexError: string index")
    assert "report it" in crash.help
    assert crash.fingerprint


def test_of_many_findings_like_each_other_a_hundred_are_told_and_the_others_counted(desk):
    keys = "".join(f"key{number}: x\n" for number in range(1_350))
    desk.write("claims/officers.yaml", desk.read("claims/officers.yaml") + keys + "topics: [" + "a, " * 400 + "a]\n")
    found = check(desk.root, date(2026, 11, 24)).report.diagnostics
    unknown = [one for one in found if one.name == "unknown-field"]
    assert len(unknown) == 100
    assert [one.message.partition(" (and ")[2] for one in unknown[-2:]] == ["", "1,250 more like it in this file)"]
    twice = [one for one in found if one.name == "listed-twice"]
    assert len(twice) == 100
    assert twice[-1].message.endswith("(and 300 more like it in this file)")
    assert not any("more like it" in one.message for one in twice[:-1])
