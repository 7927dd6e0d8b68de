"""Makes the repository of an empty desk, and tells its settings where the theme is that comes with this package."""

from __future__ import annotations

from pathlib import Path

from factcheck.editing.init.make import Desk, InitError, make_desk

THEME = str(Path(__file__).parent / "theme")
"""The folder of the theme, which follows updates of the package; a desk lays its own templates over it."""

__all__ = ["THEME", "Desk", "InitError", "make_desk"]
