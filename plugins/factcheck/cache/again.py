"""Checks anew only the claims whose files changed, where that can be known to be enough.

Rules about one claim are asked again about each changed claim. Rules across files are not asked again: that is right as
long as no changed claim says anything else of what they look at (``facts``), and none of their findings stands in its
file or points there. Wherever one of these is in doubt, ``patch`` gives None, and everything is checked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, cast

from factcheck.cache.files import Later, SourcesById, read_claim
from factcheck.cache.kept import Kept
from factcheck.cache.stamps import Stamps
from factcheck.diagnostics import Diagnostic
from factcheck.model import Claim, Repository
from factcheck.model.tables import SCALE
from factcheck.reading.files import read_yaml
from factcheck.reading.records import claim_of, scale_of
from factcheck.reading.repository import SCALE_PATH, by_id
from factcheck.rules import Context, run
from factcheck.rules.contract import Rule, Subject
from factcheck.rules.engine import Level, all_rules

EACH_BY_ITSELF = frozenset(
    """
    copy-of-another-page forwarding-link future-date misread-elsewhere not-a-copy not-archived private-address
    private-link tracking-parameters unknown-verdict
    """.split()
)
"""Rules that are asked once, and yet judge each claim by itself."""

BY_FACTS = frozenset(
    """
    alias-clash conflicting-verdicts duplicate-claim duplicate-id plain-http topic-variant unused-source unused-verdict
    """.split()
)
"""Rules across claims, which see of a claim what ``facts`` digests."""

WITHOUT_CLAIMS = frozenset(
    """
    duplicate-source-id duplicate-verdict hidden-text passage-not-found pin-missing rated-without-evidence
    rating-gap rating-order scale-missing sidecar-missing tone-against-rating verdict-succession verdicts-alike
    """.split()
)
"""Rules about sources and the scale that look at no claim."""

FEW = 50
"""So many changed claims are checked again each time rather than to write down everything anew."""

MOST = 1000
"""How many claims may have changed; past it everything is read."""


def keep(stamps: Stamps, repository: Repository, found: Sequence[Diagnostic]) -> Kept:
    """Return what the next check needs to know of this one; ``stamps`` are from before it."""
    claims = repository.claims
    return Kept(
        stamps,
        tuple(found),
        {claim.document.path: facts(claim) for claim in claims},
        {claim.document.path: len(claim.quotes) for claim in claims},
        tuple(one.path for one in repository.documents if "factcheck" in one.file.text),
        {id: source.file.path for id, source in repository.source_by_id.items()},
        len(repository.sources),
        tuple(repository.files),
    )


def facts(claim: Claim) -> str:
    """Return a digest of what rules about other files may see of a claim."""
    addresses = [(item.url, item.archived, item.source) for item in claim.evidence]
    pages = (claim.claimant and claim.claimant.url, claim.reply and claim.reply.url)
    words = (claim.id, claim.claim, claim.verdict, claim.status, claim.aliases, claim.topics, claim.related)
    dates = (claim.date, claim.as_of)
    used = ([quote.source for quote in claim.quotes], [one.was for one in claim.corrections])
    spoiled = (type(claim.document.values).__name__, [(one.kind, one.path) for one in claim.document.problems])
    told = repr((addresses, pages, words, dates, used, spoiled))
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def patch(
    kept: Kept, now: Stamps, root: Path, today: date, level: Level, whole: Callable[[], Repository]
) -> Kept | None:
    """Return what is so ``now``, given what was ``kept``; None where everything has to be checked."""
    if list(kept.stamps) != list(now):
        return None
    changed = [path for path, stamp in now.items() if stamp != kept.stamps[path]]
    if not changed:
        return kept
    if len(changed) > MOST or not _patchable(kept, set(changed), level):
        return None
    documents = {path: read_claim(root, path) for path in changed}
    claims = [claim_of(document) for document in documents.values()]
    if any(facts(claim) != kept.facts[claim.document.path] for claim in claims):
        return None
    stay = [one for one in kept.found if one.span.path not in documents]
    desk = _Desk(root, today, level, kept, whole)
    found = [*stay, *(one for claim in claims for one in desk.ask(claim))]
    commented = [path for path in kept.commented if path not in documents]
    commented += [path for path, document in documents.items() if "factcheck" in document.file.text]
    quotes = {**kept.quotes, **{claim.document.path: len(claim.quotes) for claim in claims}}
    return replace(kept, stamps=now, found=tuple(found), quotes=quotes, commented=tuple(sorted(commented)))


def worth_saving(before: Kept | None, now: Kept) -> bool:
    """Whether so much has changed that writing all of it costs less than checking these claims again each time."""
    if before is None or before.stamps.keys() != now.stamps.keys():
        return True
    return sum(stamp != before.stamps[path] for path, stamp in now.stamps.items()) > FEW


def _patchable(kept: Kept, changed: set[str], level: Level) -> bool:
    """Whether the changed files are claims, and no finding across files concerns them."""
    if not changed <= kept.facts.keys():
        return False
    across = {rule.code for rule in all_rules() if _across(rule)}
    on = (rule for rule in all_rules() if level(rule) is not None)
    if not all(rule.name in BY_FACTS | WITHOUT_CLAIMS for rule in on if _across(rule) and not _points_back(rule)):
        return False
    return not any(_concerns(one, changed, across) for one in kept.found)


def _across(rule: Rule) -> bool:
    return rule.subject in (Subject.REPOSITORY, Subject.SOURCE) and rule.name not in EACH_BY_ITSELF


def _points_back(rule: Rule) -> bool:
    """Whether it tells of each changed source which claims quote it: while it finds nothing, it looks at none."""
    return rule.name == "pin-mismatch"


def _concerns(one: Diagnostic, changed: set[str], across: set[str]) -> bool:
    if one.name == "pin-mismatch" or one.name == "rule-crashed":
        return True
    if one.span.path in changed:
        return one.code in across
    return any(other.span.path in changed for other in one.related)


class _Desk:
    """The rules as they are asked about single claims of a desk."""

    def __init__(self, root: Path, today: date, level: Level, kept: Kept, whole: Callable[[], Repository]) -> None:
        scale = read_yaml(root, SCALE_PATH, SCALE) if (root / SCALE_PATH).exists() else None
        verdicts = scale_of(scale) if scale else ()
        self.level = level
        self.narrow = Repository(today, verdicts=verdicts, scale=scale, verdict_by_id=by_id(verdicts))
        ids = dict.fromkeys(PurePosixPath(path).stem for path in kept.facts)
        by_source = SourcesById(root, kept)
        parts: dict[str, Any] = {
            "claims": Later(lambda: whole().claims),
            "documents": Later(lambda: whole().documents),
            "sources": Later(by_source.all),
        }
        self.wide = replace(self.narrow, **parts, source_by_id=by_source, claim_by_id=cast(Any, ids))

    def ask(self, claim: Claim) -> Iterable[Diagnostic]:
        """Return what the rules find in the claim's file."""
        document = claim.document
        alone = replace(self.narrow, claims=(claim,), documents=(document,), files={document.path: document.file})
        wide = replace(self.wide, files=alone.files)
        context = Context(wide)
        context.keep(document)
        found = run(alone, Context(alone), self._level({Subject.REPOSITORY}))
        found += run(alone, context, self._level({Subject.CLAIM, Subject.PROBLEM}))
        return [one for one in found if one.span.path == document.path]

    def _level(self, subjects: set[Subject]) -> Level:
        return lambda rule: self.level(rule) if rule.subject in subjects and not _across(rule) else None
