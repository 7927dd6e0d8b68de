"""Two states of a desk compared as claims, not as lines: what a change does to what readers are told."""

from factcheck.review.digest import digest

__all__ = ["digest"]
