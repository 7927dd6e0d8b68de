"""The rules: one module each, found by themselves. ``run`` gives a repository's findings.

A rule's module lies in its family's folder and is named after the rule (``quotes/quote_altered.py`` is
``quote-altered``); beside it stands the Markdown page that explains it and whose examples are its tests.
"""

from factcheck.rules.context import Context
from factcheck.rules.contract import Rule, claim_rule, problem_rule, repository_rule, source_rule
from factcheck.rules.engine import all_rules, run

__all__ = [
    "Context",
    "Rule",
    "all_rules",
    "claim_rule",
    "problem_rule",
    "repository_rule",
    "run",
    "source_rule",
]
