"""What a requirement is: what is asked of a site, by whom, and the function that looks whether the site shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.trust.built_site import BuiltSite

IFCN = "IFCN Code of Principles"
EFCSN = "European Code of Standards (EFCSN)"


@dataclass(frozen=True, slots=True)
class Asked:
    """A published code that asks for something; ``part`` is the number of its principle or article, where known."""

    code: str
    part: str = ""

    def __str__(self) -> str:
        """Return the code's name with the part's number."""
        return f"{self.code}, {self.part}" if self.part else self.code


@dataclass(frozen=True, slots=True)
class Answer:
    """What a look at the site gave: where it stands, what is missing and how to mend that, what an assessor may ask."""

    found: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    mend: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def met(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a fact-checking site is asked to show. ``id`` is also its name in a page's ``Shows:`` line."""

    id: str
    asks: str
    asked_by: tuple[Asked, ...]
    look: Callable[[BuiltSite], Answer]
