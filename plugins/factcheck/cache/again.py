"""Checks anew only the claims whose files changed, where that can be known to be enough.

Rules about one claim are asked again about each changed claim. Rules across files are not asked again: that is right as
long as no changed claim says anything else of what they look at (``facts``), and none of their findings stands in its
file or points there. Wherever one of these is in doubt, ``patch`` gives None, and everything is checked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from factcheck.cache.files import Later, SourcesById, read_claim
from factcheck.cache.kept import Kept
from factcheck.cache.stamps import Stamps
from factcheck.diagnostics import Diagnostic
from factcheck.model import Claim, Repository
from factcheck.model.people import PEOPLE, PEOPLE_PATH
from factcheck.model.tables import SCALE
from factcheck.reading.files import read_yaml
from factcheck.reading.records import claim_of, id_of, scale_of
from factcheck.reading.repository import SCALE_PATH, by_id, is_there
from factcheck.rules import Context, Rule, all_rules
from factcheck.rules.contract import Sees, nothing
from factcheck.rules.engine import CRASHED, Level, run_on

FEW = 50
"""So many changed claims are checked again each time rather than to write down everything anew."""

MOST = 1000
"""How many claims may have changed; past it everything is read."""


def keep(stamps: Stamps, repository: Repository, found: Sequence[Diagnostic], level: Level) -> Kept:
    """Return what the next check needs to know of this one; ``stamps`` are from before it."""
    claims, across = repository.claims, _seen(_across(level))
    return Kept(
        stamps,
        tuple(found),
        {claim.document.path: facts(claim, across) for claim in claims},
        {claim.document.path: len(claim.quotes) for claim in claims},
        tuple(one.path for one in repository.documents if "factcheck" in one.file.text),
        {id: source.file.path for id, source in repository.source_by_id.items()},
        len(repository.sources),
        tuple(repository.files),
    )


def facts(claim: Claim, across: Iterable[Sees]) -> str:
    """Return a digest of what the rules that look ``across`` claims see of this one."""
    told = repr([sees(claim) for sees in across])
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def patch(
    kept: Kept, now: Stamps, root: Path, today: date, level: Level, whole: Callable[[], Repository]
) -> Kept | None:
    """Return what is so ``now``, given what was ``kept``; None where everything has to be checked."""
    if kept.stamps.keys() != now.keys():
        return None
    changed = [path for path, stamp in now.items() if stamp != kept.stamps[path]]
    if not changed:
        return kept
    across = _across(level)
    if len(changed) > MOST or not _patchable(kept, set(changed), across):
        return None
    documents = {path: read_claim(root, path) for path in changed}
    claims = [claim_of(document) for document in documents.values()]
    if any(facts(claim, _seen(across)) != kept.facts[claim.document.path] for claim in claims):
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


def _patchable(kept: Kept, changed: set[str], across: Iterable[Rule]) -> bool:
    """Whether no finding that rules across claims gave, and that is kept, stands in a changed file or points there."""
    if not changed <= kept.facts.keys():
        return False
    codes = {rule.code for rule in across}
    return not any(_concerns(one, changed, codes) for one in kept.found)


def _across(level: Level) -> list[Rule]:
    """Return the rules that are on and see more claims than one."""
    return [rule for rule in all_rules() if not rule.own and rule.sees is not nothing and level(rule) is not None]


def _seen(across: Iterable[Rule]) -> list[Sees]:
    """Return what these rules see; what several see in the same way is one."""
    return list(dict.fromkeys(rule.sees for rule in across))


def _concerns(one: Diagnostic, changed: set[str], across: set[str]) -> bool:
    if one.name == CRASHED:
        return True
    return one.code in across and touches(one, changed)


def touches(one: Diagnostic, paths: Set[str]) -> bool:
    """Whether a finding stands in one of the files at ``paths``, or points there."""
    return one.span.path in paths or any(other.span.path in paths for other in one.related)


class _Desk:
    """The rules as they are asked about single claims of a desk."""

    def __init__(self, root: Path, today: date, level: Level, kept: Kept, whole: Callable[[], Repository]) -> None:
        scale = read_yaml(root, SCALE_PATH, SCALE) if is_there(root, SCALE_PATH) else None
        people = read_yaml(root, PEOPLE_PATH, PEOPLE) if is_there(root, PEOPLE_PATH) else None
        verdicts = scale_of(scale) if scale else ()
        by_source = SourcesById(root, kept)
        self.level = level
        self.people = (people,) if people else ()
        self.repository = Repository(
            today,
            claims=cast(Any, Later(lambda: whole().claims)),
            sources=cast(Any, Later(by_source.all)),
            verdicts=verdicts,
            scale=scale,
            documents=cast(Any, Later(lambda: whole().documents)),
            source_by_id=by_source,
            claim_by_id=cast(Any, dict.fromkeys(map(id_of, kept.facts))),
            verdict_by_id=by_id(verdicts),
        )

    def ask(self, claim: Claim) -> Iterable[Diagnostic]:
        """Return what the rules find in the claim's file."""
        document = claim.document
        context = Context(replace(self.repository, files={document.path: document.file}))
        context.keep(document, *self.people)
        return run_on(claim, context, self.level)
