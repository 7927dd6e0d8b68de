"""The browser and the npm packages that the site tests drive, and where they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]


def node_module(path: str) -> Path:
    """Return a file of the npm packages that package.json names."""
    file = HERE / "node_modules" / path
    if not file.is_file():
        pytest.fail(f"{path} is missing: run `npm install` in tests/site", pytrace=False)
    return file
