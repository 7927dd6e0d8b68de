"""What all shapes are made of: values without empty ones, addresses, days, and who publishes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.model import Claim, Repository, Source, Verdict
from factcheck.model.addresses import is_web_address

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Whose checks they are, and where they stand: ``base`` is the site's address without the last slash."""

    name: str = ""
    base: str = ""
    language: str = ""
    license: str = ""

    def page(self, claim: Claim) -> str:
        """Return the address of a claim's page; ``""`` where the site's is not known."""
        return f"{self.base}/claims/{claim.id}/" if self.base else ""

    @property
    def node(self) -> Node:
        """The publisher in schema.org's terms."""
        return {"@type": "Organization", "name": self.name, "url": f"{self.base}/" if self.base else ""}


def tidy(value: Any) -> Any:
    """Return ``value`` without empty texts, lists, objects and nothings, and without nodes that only have a type."""
    if isinstance(value, Mapping):
        kept = {key: tidied for key, one in value.items() if (tidied := tidy(one)) not in ("", None, [], {})}
        return {} if set(kept) == {"@type"} else kept
    if isinstance(value, list | tuple):
        return [tidied for one in value if (tidied := tidy(one)) not in ("", None, [], {})]
    return value


def iso(day: date | None) -> str:
    """Return a day as ``2026-11-24``; ``""`` for none."""
    return day.isoformat() if day else ""


def web(url: str) -> str:
    """Return ``url`` where it is an http(s) address, else ``""``: nothing else may become a link."""
    return url if is_web_address(url) else ""


def best(repository: Repository) -> int | None:
    """Return the best number of the scale, None where there is no scale of two numbers or more."""
    numbers = {verdict.rating for verdict in repository.verdicts if verdict.rating is not None}
    return max(numbers) if len(numbers) > 1 else None


def verdict_of(claim: Claim, repository: Repository) -> Verdict:
    """Return the claim's verdict; one without words where the scale doesn't have it."""
    return repository.verdict_by_id.get(claim.verdict) or Verdict(0, claim.verdict, claim.verdict)


def sources_of(claim: Claim, repository: Repository) -> list[Source]:
    """Return the sources that the claim quotes, each once."""
    ids = dict.fromkeys(quote.source for quote in claim.quotes)
    return [repository.source_by_id[id] for id in ids if id in repository.source_by_id]


def line(value: Any) -> str:
    """Return ``value`` as one line of JSON, safe within a web page's script element."""
    text = json.dumps(value, ensure_ascii=False)
    return text.translate({ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def listing(head: Node, name: str, items: Iterable[str]) -> Iterator[str]:
    """Yield ``head`` with ``items`` (JSON already, one a line) as its last member."""
    opening = line(head)[:-1]
    yield f"{opening}{', ' if head else ''}{json.dumps(name)}: ["
    before = "\n"
    for item in items:
        yield before + item
        before = ",\n"
    yield "\n]}\n"
