"""A date that lies in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from factcheck.diagnostics import Finding, Severity, Span
from factcheck.model import Claim, Document, Path, Source
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import each, repository_rule

HELP = "check the year; nothing that is checked can have happened after the day of the check"


@repository_rule("CLM007", Severity.ERROR, sees=each)
def future_date(context: Context) -> Iterator[Finding]:
    """Report every date after today in claims and sources. The scale's own dates may announce a change."""
    today, repository = context.repository.today, context.repository
    early = {claim.document.path for claim in repository.claims if not _later(claim, today)}
    for document in repository.documents:
        if document is repository.scale:
            continue
        if document.path in early:
            continue
        for path, day in _dates(document.values):
            if day > today:
                yield _finding(document.span(*path), str(path[-1]), day, today, path_key(document, path))
    for source in repository.sources:
        place = _header_place(source)
        if place and source.date and source.date > today:
            yield _finding(place, "date", source.date, today, "header")


def _later(claim: Claim, today: date) -> bool:
    """Whether any date of a claim is after today: a quick look, for it is so of hardly any."""
    days: list[date | None] = [claim.date, claim.reviewed, claim.last_verified, claim.as_of]
    for dated in (claim.evidence, claim.corrections, claim.reviews):
        days += [one.date for one in dated]
    if claim.reply is not None:
        days += (claim.reply.requested, claim.reply.received)
    if claim.withdrawn is not None:
        days.append(claim.withdrawn.date)
    return any(day is not None and day > today for day in days)


def _dates(value: Any, path: Path = ()) -> Iterator[tuple[Path, date]]:
    if isinstance(value, date):
        yield path, value
    elif isinstance(value, (dict, list, tuple)):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _dates(inner, (*path, step))


def _header_place(source: Source) -> Span | None:
    """Return the place of a date that stands in the text's header line and not in the sidecar."""
    document: Document | None = source.document
    if document is not None and isinstance(document.values, dict) and "date" in document.values:
        return None
    at = source.text.find(str(source.date), 0, source.body)
    return Span(source.file.path, at, at + len(str(source.date))) if at >= 0 else None


def _finding(place: Span, field: str, day: date, today: date, key: str) -> Finding:
    return Finding(place, f"`{field}` is `{day}`, which is after today (`{today}`)", HELP, "in the future", key)
