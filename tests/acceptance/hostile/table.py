"""Reads the tables of cases. README.md says what a case may hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases"
EVIL = "claims/evil.yaml"


@dataclass(frozen=True)
class Case:
    """One case. ``of`` names the threat or trap that it stands for: ``threat 1``, ``trap 8``."""

    id: str
    of: str
    plants: dict[str, Any] = field(default_factory=dict)
    spoils: str = ""  # lines that take the place of a good claim's, or come on top
    finds: Any = ()  # codes of which one must be found at the planted file, or path -> codes
    reads: bool = False  # nothing that was planted may be an error
    exit: int = 1  # the good desk has one mistake of its own, so that 0 is never right
    gone: tuple[str, ...] = ()  # words that no output may hold
    string: str = ""  # for builds: stands in every field
    markdown: Any = ""  # for builds: stands as a review
    shows: tuple[str, ...] = ()  # for builds: words that the page must show
    builds: int | None = None  # for builds of a desk of its own: the exit status

    @property
    def expected(self) -> dict[str, tuple[str, ...]]:
        """The codes of which one must be found, by path."""
        if isinstance(self.finds, dict):
            return {path: tuple(codes) for path, codes in self.finds.items()}
        path = EVIL if self.spoils or not self.plants else next(iter(self.plants))
        return {path: tuple(self.finds)} if self.finds else {}


def cases(*tables: str) -> list[Case]:
    """Return the cases of the named tables, in order."""
    return [Case(**record) for table in tables for record in _records(table)]


def _records(table: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = yaml.load((CASES / f"{table}.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
    return records
