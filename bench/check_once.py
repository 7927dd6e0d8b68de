"""Checks the desk in this folder once, as `factcheck check` does, with what the last check kept; prints the report."""

import time
from datetime import date
from pathlib import Path

from factcheck.check import find
from factcheck.report import render

root = Path.cwd()
outcome = find(root, date(2026, 11, 24), None, root / ".factcheck-cache", time.time_ns())
print(render(outcome.report, "concise"))
