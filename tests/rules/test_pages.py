"""Each rule's page is its test: the example gives the findings it lists, and the mended one gives none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.diagnostics import Report
from factcheck.rules import Rule, all_rules
from factcheck.rules.contract import When

from . import desk
from .pages import EXAMPLES, PAGES, Case, Page

SECTIONS = ["What it finds", "Why it matters", "Example", "Instead", "Fix"]
FAMILIES = {
    "syntax": "YML",
    "record": "CLM",
    "quotes": "QUO",
    "sources": "SRC",
    "verdicts": "VER",
    "evidence": "EVD",
    "links": "LNK",
    "corrections": "COR",
    "integrity": "REV",
    "configuration": "CFG",
    "suppression": "SUP",
}
WHEN = {When.STRICT: "\n\nAsked in the profile `strict`.\n", When.CHOSEN: "\n\nAsked only where it is selected.\n"}
PYTHON_WORDS = re.compile(r"\b(None|NoneType|dict|str|datetime|Traceback)\b|(?<!a )\blist\b(?! (it|the|of))")

page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.stem)
example = pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.path.stem)
rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)


def _report(root: Path, case: Case, page: Page) -> Report:
    return desk.report(root, case.files, frozenset(case.whole), desk.to_select(_rule_of(page).code))


def _lines(report: Report) -> list[str]:
    places = [(one, report.place(one.span)[0]) for one in report.diagnostics]
    return [f"{one.span.path}:{place.line}:{place.column} {one.code}" for one, place in places]


@example
def test_the_example_gives_the_findings_it_lists(page: Page, tmp_path: Path) -> None:
    case = page.case("Example")
    code = _rule_of(page).code
    assert any(line.endswith(code) for line in case.findings)
    assert _lines(_report(tmp_path, case, page)) == case.findings


@example
def test_the_mended_example_gives_none(page: Page, tmp_path: Path) -> None:
    assert _lines(_report(tmp_path, page.case("Instead"), page)) == []


@example
def test_messages_stand_alone_and_are_in_plain_words(page: Page, tmp_path: Path) -> None:
    for finding in _report(tmp_path, page.case("Example"), page).diagnostics:
        assert finding.message
        assert finding.help
        assert finding.fingerprint
        assert not PYTHON_WORDS.search(finding.message + finding.help + finding.label)


@page
def test_a_page_has_its_heading_and_sections(page: Page) -> None:
    rule = _rule_of(page)
    assert page.heading == f"# {rule.name} ({rule.code})"
    assert list(page.sections) == SECTIONS
    assert page.sections["Fix"].strip().partition(".")[0].partition(":")[0].lower() in {"safe", "unsafe", "none"}


@example
def test_the_page_says_what_the_fix_is(page: Page, tmp_path: Path) -> None:
    rule = _rule_of(page)
    found = [one for one in _report(tmp_path, page.case("Example"), page).diagnostics if one.code == rule.code]
    kinds = {str(one.fix.applicability) if one.fix else "none" for one in found}
    assert page.sections["Fix"].strip().partition(".")[0].partition(":")[0].lower() in kinds


@page
def test_the_page_says_when_the_rule_is_asked(page: Page) -> None:
    said = {when for when, words in WHEN.items() if words in page.sections["What it finds"]}
    assert said == {_rule_of(page).when} - {When.ALWAYS}


@rule
def test_a_rule_is_named_after_its_module_and_family(rule: Rule) -> None:
    family, module = rule.module.split(".")[-2:]
    assert rule.name == module.replace("_", "-")
    assert rule.code.startswith(FAMILIES[family])
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    modules = {"/".join(rule.module.split(".")[-2:]) for rule in all_rules()}
    assert {f"{page.path.parent.name}/{page.path.stem}" for page in PAGES} == modules


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in all_rules()]
    assert len(codes) == len(set(codes))


def test_the_base_desk_is_clean(tmp_path: Path) -> None:
    assert desk.findings(tmp_path, {}) == []


def _rule_of(page: Page) -> Rule:
    return next(rule for rule in all_rules() if rule.name == page.path.stem.replace("_", "-"))
