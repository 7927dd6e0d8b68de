"""What the command line says on top of a desk's settings: it has the last word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.diagnostics import Severity
from factcheck.settings.choices import ALL, Profile, Settings
from factcheck.settings.guarded import why_guarded
from factcheck.settings.keys import LEVELS, OFF, names_rules, right_code


def with_words(
    settings: Settings,
    *,
    profile: str = "",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Iterable[str] = (),
    fail_on: str = "",
) -> Settings:
    """Return ``settings`` with these words added; a word that means nothing raises ``ValueError`` with its help.

    ``select`` and ``ignore`` are lists with commas, ``severity`` is ``CODE=LEVEL`` each. What a word covers of the
    desk's own settings no longer counts.
    """
    on, off = _codes(select, refuse=False), _codes(ignore, refuse=True)
    levels = {code: level for code, level in settings.severity.items() if not _covered(code, off if level else on)}
    return replace(
        settings,
        profile=Profile(profile) if profile else settings.profile,
        select=tuple(code for code in settings.select if not _covered(code, off)) + on,
        ignore=tuple(code for code in settings.ignore if not _covered(code, on)) + off,
        severity=levels | dict(map(_level, severity)),
        fail_on=LEVELS[fail_on] if fail_on else settings.fail_on,
    )


def _codes(lists: Iterable[str], refuse: bool) -> tuple[str, ...]:
    codes = tuple(code.strip() for words in lists for code in words.split(",") if code.strip())
    for code in codes:
        _look_at(code, refuse)
    return codes


def _level(word: str) -> tuple[str, Severity | None]:
    code, equals, name = (part.strip() for part in word.partition("="))
    if not equals or name not in {*LEVELS, OFF}:
        raise ValueError(f"`{word}` is not CODE=LEVEL, with one of these levels: {', '.join([*LEVELS, OFF])}")
    _look_at(code, name != str(Severity.ERROR), whole=True)
    return code, LEVELS.get(name)


def _look_at(code: str, refuse: bool, whole: bool = False) -> None:
    if not names_rules(code, whole):
        raise ValueError(f"no rule has the code `{code}`; {right_code(code, whole)}")
    if refuse and why_guarded(code):
        raise ValueError(f"the rule `{code}` can't be turned off: {why_guarded(code)}")


def _covered(code: str, words: Iterable[str]) -> bool:
    return any(word == ALL or code.startswith(word) for word in words)
