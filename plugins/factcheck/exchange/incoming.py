"""One record on its way in: what is known of it in our fields, and beside them what has no field here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Work:
    """A work that a record names: one that the claim stands in, or one that the check rests on."""

    url: str = ""
    title: str = ""
    publisher: str = ""
    date: date | None = None
    archived: str = ""

    @property
    def told(self) -> str:
        """The work in words: title, publisher, day and address, as far as they are known."""
        names = [f"“{self.title}”" if self.title else "", self.publisher, str(self.date or ""), self.url]
        return ", ".join(filter(None, names))


@dataclass(slots=True)
class Incoming:
    """A record as read.

    ``fields`` are values for a claim file; ``label`` and ``share`` (0 to 1) the verdict as its publisher gives it;
    ``repairs`` what was mended on the way, ``left`` what no field holds, both in words. ``url`` is the fact-check's.
    """

    place: str
    fields: dict[str, Any] = field(default_factory=dict)
    id: str = ""
    url: str = ""
    title: str = ""
    publisher: str = ""
    site: str = ""
    label: str = ""
    share: float | None = None
    reviewed: date | None = None
    appearances: list[Work] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    own: bool = False

    @property
    def key(self) -> str:
        """What tells the record from others: a digest of its address, claim and publisher."""
        claimant = self.fields.get("claimant")
        name = claimant.get("name", "") if isinstance(claimant, dict) else claimant or ""
        parts = (self.url, self.fields.get("claim", ""), "" if self.url else f"{self.publisher}\0{name}")
        return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Refused:
    """A record, or a whole file, that can't be used: where it stands, and why."""

    place: str
    reason: str
