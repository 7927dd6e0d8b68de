"""What a sign-off signs (see ``factcheck.rules.digest``), under the name by which it was first known."""

from factcheck.rules.digest import APART, VERSION, canonical, digest, markdown, meaning

__all__ = ["APART", "VERSION", "canonical", "digest", "markdown", "meaning"]
