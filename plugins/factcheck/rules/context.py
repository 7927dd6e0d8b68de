"""What a rule may ask about the world around its subject, each answer worked out once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, TypeVar

from factcheck.diagnostics import Finding, Fix, Span
from factcheck.model import Claim, Document, Evidence, Problem, Quote, Repository, Source
from factcheck.quotes import Match, Text, effort

EFFORT = 100
"""So much is spent on the quotes of one claim that don't stand word for word (see ``factcheck.quotes.effort``).

Those after that are looked for word for word only: a stranger's file could keep a check busy for minutes.
"""

_Work = TypeVar("_Work")
_Quoting = TypeVar("_Quoting", Quote, Evidence)


@dataclass(slots=True)
class Context:
    """The repository and its matches. Rules read it; only ``match`` keeps what it worked out."""

    repository: Repository
    _texts: dict[str, Text] = field(default_factory=dict)
    _matches: dict[tuple[str, str, str, str, bool], Match] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict)
    _quoting: dict[int, tuple[object, list[Any]]] = field(default_factory=dict)
    _said: tuple[Claim | None, str] = (None, "")
    _once: dict[Callable[[Context], Any], Any] = field(default_factory=dict)
    _made: dict[Callable[[str], str], dict[str, str]] = field(default_factory=dict)

    def document(self, path: str) -> Document | None:
        """Return the document read from the file at ``path``."""
        if not self._documents:
            self._documents = {document.path: document for document in self.repository.documents}
        return self._documents.get(path)

    def keep(self, *documents: Document) -> None:
        """Answer ``document`` with these, without a look at the repository's."""
        self._documents = {document.path: document for document in documents}

    def moved_to(self, repository: Repository, gone: Iterable[Claim]) -> Context:
        """Return the context of a repository with other claims, with what is known of those that are not ``gone``."""
        quoting = dict(self._quoting)
        for claim in gone:
            quoting.pop(id(claim.quotes), None)
            quoting.pop(id(claim.evidence), None)
        return Context(repository, self._texts, _quoting=quoting, _made=self._made)

    def source(self, id: str) -> Source | None:
        """Return the source that claims call ``id``."""
        return self.repository.source_by_id.get(id)

    def match(self, source: Source, quote: str, before: str = "", after: str = "", *, thorough: bool = True) -> Match:
        """Return where ``quote`` stands in ``source`` (see ``factcheck.quotes.Text.locate``)."""
        key = (source.file.path, quote, before, after, thorough)
        if key not in self._matches:
            text = self._texts.get(source.file.path)
            if text is None:
                text = self._texts[source.file.path] = Text(source.text)
            self._matches[key] = text.locate(quote, before or None, after or None, thorough=thorough)
        return self._matches[key]

    def quotes(self, claim: Claim) -> list[tuple[Quote, Source, Match]]:
        """Return the claim's quotes whose source is known and readable, each with its match."""
        return self._matched(claim.quotes)

    def evidence(self, claim: Claim) -> list[tuple[Evidence, Source, Match]]:
        """Return the claim's evidence that quotes a known and readable source, each with its match."""
        return self._matched(claim.evidence)

    def once(self, work: Callable[[Context], _Work]) -> _Work:
        """Return what ``work`` makes of this context; it is done for the first rule that asks."""
        if work not in self._once:
            self._once[work] = work(self)
        done: _Work = self._once[work]
        return done

    def made(self, work: Callable[[str], str], text: str) -> str:
        """Return what ``work`` makes of a claim's text; it is done once, whatever becomes of other claims."""
        known = self._made.setdefault(work, {})
        done = known.get(text)
        if done is None:
            done = known[text] = work(text)
        return done

    def said(self, claim: Claim) -> str:
        """Return the claim's plain texts, one a line: what it says and what is said of it, but for quotes and review.

        That of one claim is kept, for several questions in a row.
        """
        if self._said[0] is not claim:
            who = (claim.claimant.name, claim.claimant.role) if claim.claimant else ()
            texts = [claim.claim, claim.short, claim.summary, *who, *claim.authors, *claim.topics]
            for item in claim.evidence:
                texts += (item.title, item.publisher, item.origin, item.note)
            self._said = claim, "\n".join(texts) + "\n"
        return self._said[1]

    def _matched(self, quoting: tuple[_Quoting, ...]) -> list[tuple[_Quoting, Source, Match]]:
        if not quoting:
            return []
        known = self._quoting.get(id(quoting))  # the tuple is kept beside its answer, so that its id stays its own
        if known is None:
            known = self._quoting[id(quoting)] = quoting, self._match_each(quoting)
        return known[1]

    def _match_each(self, quoting: tuple[_Quoting, ...]) -> list[tuple[_Quoting, Source, Match]]:
        found, left = [], EFFORT
        for one in quoting:
            source = self.source(one.source)
            if source is not None and one.quote and source.digest:
                match = self.match(source, one.quote, one.before, one.after, thorough=left > 0)
                left -= effort(one.quote) if match.tier not in ("exact", "equivalent") else 0
                found.append((one, source, match))
        return found


def holds(quote: Quote | Evidence, match: Match) -> bool:
    """Whether the quote stands in its source as the claim says: verbatim, or edited where it says so."""
    return match.holds and (quote.edited or match.tier != "edited")


def suggestion(word: str, known: list[str]) -> str:
    """Return the known word most like ``word`` (case aside), or ``""`` where none is close."""
    by_folded = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[close[0]] if close else ""


def did_you_mean(word: str, known: list[str], otherwise: str = "") -> str:
    """Return the help line that names the closest known word, or lists them all where there are few."""
    close = suggestion(word, known)
    if close:
        return f"did you mean `{close}`?"
    if 0 < len(known) <= 12:
        return "use one of: " + ", ".join(f"`{name}`" for name in known)
    return otherwise


def path_key(document: Document, path: tuple[str | int, ...]) -> str:
    """Return the fingerprint key of the value at ``path``: list items are named by their content, not their index."""
    key, value = "", document.values
    for step in path:
        value = value[step] if value is not None and _has(value, step) else None
        key += f".{step}" if isinstance(step, str) else f"[{_item_name(value, step)}]"
    return key.lstrip(".")


def _has(value: object, step: str | int) -> bool:
    return (isinstance(value, dict) and step in value) or (
        isinstance(value, list) and isinstance(step, int) and step < len(value)
    )


def _item_name(value: object, index: int) -> str:
    """Name a list item by the field that tells it from its neighbours."""
    if isinstance(value, str):
        return value[:40]
    if isinstance(value, dict):
        for name in ("id", "url", "quote", "date", "by", "title"):
            if value.get(name):
                return re.sub(r"\s+", " ", str(value[name]))[:40]
    return str(index)


def spoiled(document: Document, *path: str | int) -> bool:
    """Whether the reader already found fault with the value at ``path``, with one in it, or with the whole file.

    A rule about a missing or odd value asks this first, so that one cause gives one finding.
    """
    if not isinstance(document.values, (dict, list)):
        return True
    return any(problem.path and _concerns(problem, path) for problem in document.problems)


def _concerns(problem: Problem, path: tuple[str | int, ...]) -> bool:
    """Whether a problem lies on the way to ``path`` or below it, or is that field under a misspelt name."""
    if problem.kind == "unknown-field" and problem.path[:-1] == path[:-1]:
        return bool(get_close_matches(str(path[-1]), [str(problem.path[-1])], n=1, cutoff=0.75))
    return _within(problem.path, path)


def _within(one: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def field_of(problem: Problem) -> str:
    """Return the name of the field that a problem stands in; for an item of a list, the list's."""
    names = [step for step in problem.path if isinstance(step, str)]
    return names[-1] if names else problem.detail.get("field", "")


def problem_finding(
    problem: Problem, context: Context, message: str, help: str, label: str = "", fix: Fix | None = None
) -> Finding:
    """Return the finding for a reader's problem, at the place and under the key that the reader gave."""
    document = context.document(problem.span.path)
    key = path_key(document, problem.path) if document else ".".join(map(str, problem.path))
    return Finding(problem.span, message, help, label, key, fix)


def item_span(document: Document, *path: str | int) -> Span:
    """Return the first line of the record at ``path``: where something missing in it is reported."""
    whole = document.span(*path)
    written = document.file.text[whole.start : whole.end]
    return Span(whole.path, whole.start, whole.start + len(written.partition("\n")[0].rstrip()))
