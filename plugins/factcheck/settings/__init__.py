"""What a desk has decided about its checks: which rules are on, how much they weigh, and what is known already."""

from factcheck.settings.choices import Settings
from factcheck.settings.load import SETTINGS_PATH, load

__all__ = ["SETTINGS_PATH", "Settings", "load"]
