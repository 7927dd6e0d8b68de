"""What a requirement is: what is asked of a site, by whom, and the function that looks whether the site shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.trust.built_site import BuiltSite

IFCN = "IFCN Code of Principles"
EFCSN = "European Code of Standards (EFCSN)"


@dataclass(frozen=True, slots=True)
class Part:
    """A published code, or the principle or article of it that ``number`` names."""

    code: str
    number: str = ""

    def __str__(self) -> str:
        """Return the code's name with the number."""
        return f"{self.code}, {self.number}" if self.number else self.code


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
    """One thing that a fact-checking site has to show. ``id`` is also its name in a page's ``Shows:`` line.

    ``serves`` names the parts of published codes that it serves. A code may ask for less (that a policy be easy to
    find, where we look for a link in the footer) or for more (that it be followed, which no page shows).
    """

    id: str
    asks: str
    serves: tuple[Part, ...]
    look: Callable[[BuiltSite], Answer]
