"""The settings as values, and what follows from them for each rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from factcheck.diagnostics import Severity
from factcheck.rules.contract import Rule, When
from factcheck.rules.engine import all_rules
from factcheck.settings.globs import matches
from factcheck.settings.guarded import why_guarded

ALL = "ALL"
"""Stands for every rule where codes are chosen."""


class Profile(StrEnum):
    """How much a desk wants to hear without naming rules."""

    STANDARD = "standard"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a desk has chosen; what it left open is as here.

    ``select`` and ``ignore`` hold codes (``QUO011``), beginnings of codes (``QUO``) or ``ALL``. A level of None in
    ``severity`` is the word ``off``. ``baseline`` is a path seen from the desk's root. ``rule_docs`` is the address
    of a rule's page, with ``{code}``, ``{name}`` or ``{docs}`` (its path in the project) where these go.
    """

    profile: Profile = Profile.STANDARD
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity | None] = field(default_factory=dict)
    fail_on: Severity = Severity.ERROR
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    format: str = ""
    baseline: str = ""
    rule_docs: str = ""

    @classmethod
    def everything(cls) -> Settings:
        """Return the settings with every rule on, the strict and the noisy too."""
        return cls(select=(ALL,))

    def level(self, rule: Rule) -> Severity | None:
        """Return how much the findings of ``rule`` weigh; None where it is off.

        The most specific word about a rule decides: its code before a beginning, a beginning before ``ALL``, and
        these before the profile. Where both sides are as specific, the rule is off.
        """
        given = self.severity.get(rule.code, rule.severity)
        if why_guarded(rule.code):
            return max(given or rule.severity, rule.severity)
        if given is None or not self._on(rule):
            return None
        return given

    def ignored_in(self, path: str, code: str) -> bool:
        """Return whether the findings of the rule ``code`` are not wanted in the file at ``path``."""
        if why_guarded(code):
            return False
        return any(matches(glob, path) and names(codes, code) for glob, codes in self.per_file_ignores.items())

    def asks(self, path: str, code: str) -> bool:
        """Return whether the rule ``code`` is on in the file at ``path``."""
        on = (self.level(rule) is not None for rule in all_rules() if rule.code == code)
        return any(on) and not self.ignored_in(path, code)

    def _on(self, rule: Rule) -> bool:
        chosen = self.select + tuple(code for code, level in self.severity.items() if level is not None)
        on, off = _specificity(rule.code, chosen), _specificity(rule.code, self.ignore)
        if on == off == 0:
            return rule.when is When.ALWAYS or (rule.when is When.STRICT and self.profile is Profile.STRICT)
        return on > off


def names(chosen: Iterable[str], code: str) -> bool:
    """Return whether ``code`` is among the ``chosen`` codes, beginnings of codes and ``ALL``."""
    return _specificity(code, chosen) > 0


def _specificity(code: str, chosen: Iterable[str]) -> int:
    """Return how exactly ``chosen`` names ``code``: 0 not at all, 1 by ``ALL``, else more with each letter."""
    return max((1 if one == ALL else 1 + len(one) for one in chosen if one == ALL or code.startswith(one)), default=0)
