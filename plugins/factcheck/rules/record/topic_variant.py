"""A topic in another spelling than elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context
from factcheck.rules.contract import repository_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown


def _seen(claim: Claim) -> object:
    return claim.topics


@repository_rule("CLM020", Severity.WARNING, sees=_seen)
def topic_variant(context: Context) -> Iterator[Finding]:
    """Report topics that differ from a more frequent one by capital letters, hyphens or a plural's *s* only."""
    claims = sorted(context.repository.claims, key=lambda one: one.document.path)
    spellings: dict[str, Counter[str]] = {}
    for claim in claims:
        for topic in claim.topics:
            spellings.setdefault(_stem(topic), Counter())[topic] += 1
    usual = {stem: counted.most_common(1)[0][0] for stem, counted in spellings.items() if len(counted) > 1}
    for claim in claims if usual else ():
        for index, topic in enumerate(claim.topics):
            better = usual.get(_stem(topic), topic)
            if better != topic and better not in claim.topics:
                place = claim.document.span("topics", index)
                yield Finding(
                    place,
                    f"the topic {shown(topic)} is spelt {shown(better)} elsewhere: they are two pages with one subject",
                    f"write {shown(better)} in all claims, or words that tell the two apart",
                    "spelt otherwise",
                    f"topics[{topic[:40]}]",
                    replace(place, better) if re.fullmatch(r"\w[\w &-]*", better) else None,
                )


@lru_cache(maxsize=1 << 12)
def _stem(topic: str) -> str:
    return " ".join(re.sub(r"(?<=\w{3}[^s\W])s$", "", word) for word in re.split(r"[\s_-]+", topic.casefold()))
