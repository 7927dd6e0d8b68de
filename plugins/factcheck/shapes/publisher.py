"""Who publishes fact-checks, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from factcheck.shapes.values import Node


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose checks they are, and where they stand: ``base`` is the site's address without the last slash, or ``""``.

    ``kind`` is its type in schema.org's terms, ``policies`` the addresses of its policies by their property.
    """

    name: str = ""
    base: str = ""
    language: str = ""
    license: str = ""  # its address
    kind: str = "Organization"
    policies: Mapping[str, str] = field(default_factory=dict)

    def at(self, path: str) -> str:
        """Return the absolute address of ``path`` on the site; ``""`` where the site's is not known."""
        return f"{self.base}/{path}" if self.base else ""

    @property
    def host(self) -> str:
        """The site's host; ``""`` where it is not known."""
        return urlsplit(self.base).hostname or ""

    @property
    def site(self) -> Node:
        """The publisher in schema.org's terms: its name and its front page."""
        return {"@type": "Organization", "name": self.name, "url": self.at("")}

    @property
    def node(self) -> Node:
        """The same with what kind of organization it is, and its policies."""
        return {**self.site, "@type": self.kind, **self.policies}
