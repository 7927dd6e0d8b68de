"""Two states of a desk compared as claims, not as lines: what a change does to what readers are told."""

from factcheck.review.compare import Diff, all_change_rules, compare
from factcheck.review.contract import Change, ChangeRule
from factcheck.review.digest import digest
from factcheck.review.git import StateError

__all__ = ["Change", "ChangeRule", "Diff", "StateError", "all_change_rules", "compare", "digest"]
