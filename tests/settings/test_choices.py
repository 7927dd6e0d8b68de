"""Which rules are on, and at what level."""

import pytest

from factcheck.diagnostics import Severity
from factcheck.rules.contract import Rule, Subject, When
from factcheck.settings import Settings
from factcheck.settings.choices import Profile

WARNING = Severity.WARNING


def rule(code="EVD010", when=When.ALWAYS, severity=WARNING):
    return Rule(code, "some-rule", severity, Subject.CLAIM, lambda *_: [], "some.module", when)


def on(settings, **kind):
    return settings.level(rule(**kind)) is not None


def test_without_a_word_the_rules_for_every_desk_are_on():
    assert [on(Settings(), when=when) for when in When] == [True, False, False]


def test_the_strict_profile_adds_the_strict_rules():
    assert [on(Settings(profile=Profile.STRICT), when=when) for when in When] == [True, True, False]


def test_everything_is_on():
    assert all(on(Settings.everything(), when=when) for when in When)


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (["EVD010"], [], True),
        (["EVD"], [], True),
        (["EVD01"], [], True),
        (["QUO"], [], False),
        (["ALL"], ["EVD"], False),
        (["EVD"], ["ALL"], True),
        (["EVD010"], ["EVD"], True),
        (["EVD"], ["EVD010"], False),
        (["EVD010"], ["EVD010"], False),
    ],
)
def test_the_more_specific_word_decides(select, ignore, expected):
    settings = Settings(select=tuple(select), ignore=tuple(ignore))
    assert on(settings, when=When.CHOSEN) is expected


def test_a_level_turns_a_rule_on_and_off_turns_it_off():
    settings = Settings(severity={"EVD010": Severity.ERROR, "EVD011": None})
    assert settings.level(rule("EVD010", When.CHOSEN)) is Severity.ERROR
    assert settings.level(rule("EVD011")) is None


def test_what_keeps_the_site_true_is_always_on_at_its_level():
    settings = Settings(ignore=("ALL", "QUO002"), severity={"QUO002": None, "QUO001": Severity.INFO})
    assert settings.level(rule("QUO002", severity=Severity.ERROR)) is Severity.ERROR
    assert settings.level(rule("QUO001", severity=Severity.ERROR)) is Severity.ERROR
