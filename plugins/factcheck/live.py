"""A desk that one long-lived process checks again and again, as `factcheck serve` and the language server do.

``Live`` holds the desk in memory. Each ``check`` gives what ``factcheck.check.check`` gives for the same state, the
findings in the same order, but reads only files that changed, asks the rules about one claim of changed claims only,
and a rule across claims only where something changed of what it sees (``Rule.sees``)::

    live = Live(root)
    checked = live.check(today)                                    # reads everything
    checked = live.check(today)                                    # looks at every file's stamp, reads what changed
    checked = live.check(today, paths={"claims/mamdani-won.yaml"}) # looks at these files only: no scan
    checked = live.check(today, {"claims/mamdani-won.yaml": data}) # as an editor holds it; the rest as on disk

``checked.repository`` has the records (``claims``, ``claim_by_id``, ``sources``, ``source_by_id``, ``verdicts``), for
completion and for building pages; ``live.reread`` are the paths of the claims that the last check read anew. A claim
that didn't change stays the same object from one check to the next. Not for use by several threads at once.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

from factcheck import cache
from factcheck.check import Checked, finish, with_settings
from factcheck.diagnostics import Diagnostic
from factcheck.model import Claim, Document, Repository
from factcheck.model.tables import CLAIM
from factcheck.reading import read_repository
from factcheck.reading.files import SAVED, Unsaved, read_yaml
from factcheck.reading.garbage import no_collection
from factcheck.reading.records import claim_of
from factcheck.reading.repository import CLAIMS, by_id, claim_paths
from factcheck.rules import Context, Rule, all_rules, run
from factcheck.rules.engine import CRASHED, run_on
from factcheck.settings import Settings, load
from factcheck.settings.comments import MARK

_Found = dict[str, list[Diagnostic]]
_Claims = dict[str, Claim]


@dataclass(frozen=True, slots=True)
class _Read:
    """What a check reads, by what tells it from another: ``world`` is all but the claims, ``None`` where unsure."""

    world: object
    outside: cache.Stamps
    stamps: cache.Stamps
    unsaved: Unsaved


@dataclass(frozen=True, slots=True)
class _Held:
    """What the last check read and found.

    ``own`` are the findings that depend on one claim alone, by its path; ``across`` all others, by their code.
    """

    checked: Checked
    claims: _Claims
    commented: frozenset[str]
    own: _Found
    across: _Found

    def sound(self) -> bool:
        """Whether the next check can go on from here: no rule crashed."""
        return not any(found[0].name == CRASHED for found in self.across.values())


class Live:
    """A desk held in memory; see the module's text."""

    def __init__(self, root: Path, settings: Settings | None = None) -> None:
        """Hold the desk at ``root``; ``settings`` take the place of the desk's own, as in ``check``."""
        self.root, self.reread = root, frozenset[str]()
        self._settings = settings
        self._last: tuple[_Read, _Held] | None = None

    def check(self, today: date, unsaved: Unsaved = SAVED, paths: Iterable[str] | None = None) -> Checked:
        """Return the desk with every finding, as of ``today``, with what is ``unsaved``.

        ``paths`` (POSIX, from the root) are the files that may have changed on disk since the last call, where the
        caller knows them, as from a watcher; None: each file's stamp is looked at.
        """
        last, self._last = self._last, None  # where something breaks off, the next check starts anew
        now, loaded, given = time.time_ns(), load(self.root), None if paths is None else frozenset(paths)
        settings = self._settings or loaded.settings
        outside, stamps = self._look(last[0] if last else None, given)
        beside = {path: data for path, data in unsaved.items() if not _in_claims(path)}
        world = (today, repr(settings), loaded.document and loaded.document.file.text, outside, beside)
        differing = _differing(last[0], stamps, unsaved) | (given or set()) if last else stamps.keys() | unsaved.keys()
        if last is None or last[0].world != world:
            same = {path: one for path, one in last[1].claims.items() if path not in differing} if last else {}
            held = self._start(today, settings, loaded.document, unsaved, same)
        else:
            held = self._again(last[1], differing, _moved(last[0], stamps, unsaved), unsaved)
        fresh = {path: stamps[path] for path in differing & stamps.keys()}
        if held.sound():
            known = None if cache.racy(cache.changed(outside), now) else world
            self._last = _Read(known, outside, {**stamps, **cache.settled(fresh, now)}, dict(unsaved)), held
        return held.checked

    def _look(self, last: _Read | None, paths: frozenset[str] | None) -> tuple[cache.Stamps, cache.Stamps]:
        """Return the stamps of the files outside ``claims/`` and of those in it."""
        if last is None or paths is None:
            return cache.stamps(self.root, *cache.OUTSIDE), cache.stamps(self.root, CLAIMS)
        claims = {path for path in paths if _in_claims(path)}
        outside = last.outside if claims == paths else cache.stamps(self.root, *cache.OUTSIDE)
        now = cache.stamps(self.root, *claims)
        if claims == now.keys() and claims <= last.stamps.keys():
            return outside, {**last.stamps, **now}
        return outside, cache.stamps(self.root, CLAIMS)  # one is new, gone, or a folder

    def _start(
        self, today: date, settings: Settings, document: Document | None, unsaved: Unsaved, same: _Claims
    ) -> _Held:
        """Read everything but the claims that are the ``same`` as before, and judge all anew."""
        with no_collection():
            repository = with_settings(read_repository(self.root, today, unsaved, same), document)
            context = Context(repository)
            found = run(repository, context, settings.level)
            gc.freeze()  # the desk stays: without this, each full look for cycles goes through all of it
        claims = {claim.document.path: claim for claim in repository.claims}
        self.reread = frozenset(claims.keys() - same.keys())
        own, across = _apart(found, claims)
        commented = frozenset(one.path for one in repository.documents if MARK in one.file.text)
        checked = finish(self.root, repository, context, settings, found, commented)
        return _Held(checked, claims, commented, own, across)

    def _again(self, last: _Held, differing: set[str], moved: bool, unsaved: Unsaved) -> _Held:
        """Read and judge what is different; where files ``moved``, came or went, ask every rule across claims."""
        order = claim_paths(self.root, unsaved) if moved else last.claims
        paths = [path for path in order if path not in last.claims or path in differing] if moved else [*differing]
        fresh = {
            path: claim_of(read_yaml(self.root, path, CLAIM, unsaved)) for path in paths if moved or path in last.claims
        }
        self.reread = frozenset(fresh)
        if not fresh and not moved:
            return last
        claims = {path: fresh.get(path) or last.claims[path] for path in order} if moved else {**last.claims, **fresh}
        gone = [last.claims[path] for path in last.claims.keys() - claims.keys() | fresh.keys() & last.claims.keys()]
        repository = _with_claims(last.checked.repository, last.claims, claims)
        context, level = last.checked.context.moved_to(repository, gone), last.checked.settings.level
        asked = {rule.code for rule in all_rules() if not rule.own and (moved or _concerned(rule, last, fresh))}
        found = run(repository, context, lambda rule: level(rule) if rule.code in asked else None) if asked else ()
        across = {code: some for code, some in last.across.items() if code not in asked} | _apart(found, {})[1]
        own = {path: some for path, some in last.own.items() if path in claims and path not in fresh}
        own |= {path: list(run_on(claim, context, level)) for path, claim in fresh.items()}
        commented = last.commented - fresh.keys()
        commented |= {path for path, claim in fresh.items() if MARK in claim.document.file.text}
        everything = chain(*own.values(), *across.values())
        checked = finish(self.root, repository, context, last.checked.settings, everything, commented)
        return _Held(checked, claims, commented, own, across)


def _in_claims(path: str) -> bool:
    return path.startswith(f"{CLAIMS}/")


def _moved(last: _Read, stamps: cache.Stamps, unsaved: Unsaved) -> bool:
    """Whether there are other files or folders in ``claims/`` than before; one that an editor opened anew is one."""
    new = [{path for path in one if _in_claims(path) and path not in stamps} for one in (last.unsaved, unsaved)]
    return (
        last.stamps.keys() != stamps.keys() or new[0] != new[1] or cache.folders(last.stamps) != cache.folders(stamps)
    )


def _differing(last: _Read, stamps: cache.Stamps, unsaved: Unsaved) -> set[str]:
    """Return the paths of the files that aren't what they were; what an editor holds counts, and not what is saved."""
    before = last.stamps
    differing = {path for path, stamp in stamps.items() if before.get(path) != stamp}
    held = unsaved.keys() | last.unsaved.keys()
    return differing - held | {path for path in held if unsaved.get(path) != last.unsaved.get(path)}


def _apart(found: Iterable[Diagnostic], claims: _Claims) -> tuple[_Found, _Found]:
    """Return the findings that depend on one claim alone, by its path, and all others, by their code."""
    alone = {rule.code for rule in all_rules() if rule.own and rule.name != CRASHED}
    own: _Found = {}
    across: _Found = {}
    for one in found:
        if one.code in alone and one.span.path in claims:
            own.setdefault(one.span.path, []).append(one)
        else:
            across.setdefault(one.code, []).append(one)
    return own, across


def _concerned(rule: Rule, last: _Held, fresh: _Claims) -> bool:
    """Whether a rule sees anything else of the fresh claims than of the last ones, or has findings in their files."""
    if any(rule.sees(last.claims[path]) != rule.sees(claim) for path, claim in fresh.items()):
        return True
    return any(cache.touches(one, fresh.keys()) for one in last.across.get(rule.code, ()))


def _with_claims(repository: Repository, before: _Claims, claims: _Claims) -> Repository:
    """Return the repository with these claims in the place of those ``before``."""
    records = tuple(claims.values())
    if list(before) == list(claims):
        return _with_same_files(repository, before, records)
    documents = (*(one.document for one in records), *repository.documents[len(before) :])
    files = {path: claim.document.file for path, claim in claims.items()}
    files |= {path: file for path, file in repository.files.items() if path not in before}
    return replace(repository, claims=records, documents=documents, files=files, claim_by_id=by_id(records))


def _with_same_files(repository: Repository, before: _Claims, records: tuple[Claim, ...]) -> Repository:
    """Return the repository with ``records`` in the place of those ``before``, read from the same files in order.

    A claim's id follows from its file's name. All that stays is copied at once: the time is that of a glance at each.
    """
    documents, files, named = list(repository.documents), dict(repository.files), dict(repository.claim_by_id)
    for number, (old, claim) in enumerate(zip(before.values(), records, strict=True)):
        if old is not claim:
            documents[number], files[claim.document.path] = claim.document, claim.document.file
            if named[claim.id] is old:
                named[claim.id] = claim
    return replace(repository, claims=records, documents=tuple(documents), files=files, claim_by_id=named)
