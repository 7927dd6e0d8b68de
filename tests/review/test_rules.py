"""Each change rule tells what it is for, at its level, and the table of mirrors holds."""

from dataclasses import replace
from importlib import import_module

import pytest

from factcheck.review import all_change_rules
from factcheck.review.formats import render
from factcheck.review.remainder import FORMAT, OTHER

from .cases import CASES
from .conftest import diff_of, seen

RULES = {rule.name: rule for rule in all_change_rules()}
each = pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.folder.name}")


@each
def test_a_rule_tells_what_it_is_for(case):
    assert (case.rule, case.level) in seen(case.before, case.after)
    assert render(diff_of(case.before, case.after), "terminal") == case.expected


def test_every_rule_has_a_folder():
    assert {*RULES, FORMAT, OTHER} == {case.rule for case in CASES}


def test_every_rule_has_its_mirror_or_says_why_not():
    for rule in RULES.values():
        if rule.mirror:
            assert RULES[rule.mirror].mirror == rule.name
        else:
            assert len(rule.waiver) > 20


@each
def test_the_way_back_mirrors_the_way_there(case):
    there, back = mirrored(case.before, case.after), names(case.after, case.before)
    assert sorted(there) == sorted(back)


def mirrored(before, after):
    return [mirror(rule) for rule in names(before, after)]


def mirror(rule):
    return RULES[rule].mirror if rule in RULES else rule


def names(before, after):
    waived = {name for name, rule in RULES.items() if rule.waiver}
    return [one.rule for one in diff_of(before, after).changes if one.rule not in waived]


def test_a_text_that_changed_lists_each_claim_with_its_fate(base):
    head = base | {"seeds/article.txt": base["seeds/article.txt"].replace("10,000", "12,000")}
    (told,) = [one for one in diff_of(base, head).changes if one.rule == "source-text-changed"]
    assert told.notes == ("officers: broken",)
    assert told.message.endswith("1 claim broken")


def test_a_rename_with_an_alias_loses_nothing(base):
    head = dict(base)
    head["claims/hiring.yaml"] = "aliases: [officers]\n" + head.pop("claims/officers.yaml")
    assert {rule for rule, _ in seen(base, head)} == {"claim-moved", "url-added"}


def test_a_quote_from_a_source_whose_sidecar_names_it_is_judged(base):
    moved = {path: text for path, text in base.items() if not path.startswith("seeds/")}
    moved["seeds/000.txt"] = base["seeds/article.txt"]
    moved["seeds/000.yaml"] = "id: article\n" + base["seeds/article.yaml"]
    head = moved | {"claims/officers.yaml": base["claims/officers.yaml"].replace("10,000 officers by", "9,000 men by")}
    assert "quote-changed" in {rule for rule, _ in seen(moved, head)}
    broken = moved | {"seeds/000.txt": base["seeds/article.txt"].replace("10,000", "12,000")}
    assert "quote-broken" in {rule for rule, _ in seen(moved, broken)}


def test_a_rule_that_crashes_hides_no_other(base, monkeypatch):
    def crash(pair):
        raise ZeroDivisionError(pair.id)
        yield

    crashing = replace(RULES["claim-moved"], see=crash)
    rules = tuple(crashing if rule.name == crashing.name else rule for rule in RULES.values())
    # by its name in the table of modules: the package exports a function of that name
    monkeypatch.setattr(import_module("factcheck.review.compare"), "all_change_rules", lambda: rules)
    head = base | {"claims/officers.yaml": base["claims/officers.yaml"].replace("not the month", "no month")}
    assert sorted(seen(base, head)) == [("claim-moved", "error"), ("summary-changed", "warning")]


def test_no_byte_of_the_roster_changes_in_silence(base):
    people = "- {id: ann, name: Ann}\n"
    for head, rule in ((people.replace("{id: ann, ", "{"), "roster-changed"), (f"# us\n{people}", "other-change")):
        both = base | {"content/people.yaml": people}, base | {"content/people.yaml": head}
        assert [one for one, _ in seen(*both)] == [rule]
    assert [one for one, _ in seen(base, base | {"content/people.yaml": people})] == ["roster-changed"]
