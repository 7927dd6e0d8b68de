"""What a desk has decided about its checks: which rules are on, how much they weigh, and what is known already."""

from factcheck.settings.choices import Settings

__all__ = ["Settings"]
