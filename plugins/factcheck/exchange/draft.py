"""A record to the values of a claim file: a whole fact-check where it has all that one needs, else a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from factcheck.exchange.incoming import Incoming, Work
from factcheck.exchange.verdict_map import VerdictMap
from factcheck.model import Repository, Source, Verdict

UNKNOWN = "Unknown"
_FOR_READERS = {
    "summary": "one to three plain sentences that give the verdict's reason",
    "review": "the reasoning",
    "reviewed": "when the fact-check was published",
}
_PUBLISHED_ELSEWHERE = "The fact-check from which this claim was imported"


@dataclass(slots=True)
class Desk:
    """What of the desk an import asks for."""

    verdict_map: VerdictMap
    sources: Mapping[str, Source] = field(default_factory=dict)
    by_url: Mapping[str, str] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)

    @staticmethod
    def of(repository: Repository, verdict_map: VerdictMap) -> Desk:
        """Return what is asked of ``repository``."""
        by_url = {source.url: source.id for source in reversed(repository.sources) if source.url}
        return Desk(verdict_map, repository.source_by_id, by_url, repository.verdict_by_id)


def draft(one: Incoming, desk: Desk) -> dict[str, Any]:
    """Return the claim file's values; what is missing or could not be kept in a field stands under ``todo``."""
    values = {name: value for name, value in one.fields.items() if value}
    todo = list(values.pop("todo", ()))
    status = values.pop("status", "published" if one.own else "draft")
    steps = [*_claimant(values), *_quotes(one, values, desk), *_verdict(one, values, desk)]
    if one.own:
        values["reviewed"] = values.get("reviewed") or one.reviewed
    else:
        steps += _from_elsewhere(one, values)
    steps += _missing(values, desk)
    if steps or status == "draft":
        steps += _without_sign_offs(values)
        values["status"] = "draft"
    elif status != "published":
        values["status"] = status
    # A step of an earlier import comes back in our own files.
    values["todo"] = list(dict.fromkeys([*todo, *steps, *one.left]))
    return values


def _claimant(values: dict[str, Any]) -> Iterator[str]:
    claimant = {name: value for name, value in (values.get("claimant") or {}).items() if value}
    if not claimant.get("name"):
        claimant["name"] = UNKNOWN
        yield "Say who made the claim: the import doesn't"
    values["claimant"] = claimant if len(claimant) > 1 else claimant["name"]


def _quotes(one: Incoming, values: dict[str, Any], desk: Desk) -> Iterator[str]:
    """Settle which quotes have a source; yield the works that are still to be added, and words without a source."""
    kept = []
    for quote in values.pop("quotes", ()):
        known = next((desk.by_url[work.url] for work in one.appearances if work.url in desk.by_url), "")
        quote["source"] = quote["source"] or known
        if quote["source"]:
            kept.append(quote)
        else:
            yield f"Find these words in the source, and quote them: “{quote['quote']}”"
    for id in dict.fromkeys(quote["source"] for quote in kept):
        if id not in desk.sources:
            yield f"Add the source `{id}`: the desk doesn't have it"
    quoted = {desk.sources[quote["source"]].url for quote in kept if quote["source"] in desk.sources}
    yield from (_step(work, desk, bool(kept)) for work in one.appearances if work.url not in quoted)
    if not kept and not one.appearances:
        yield "Find where the claim stands, add it as a source, and quote its words"
    if kept:
        values["quotes"] = kept


def _step(work: Work, desk: Desk, is_quoted: bool) -> str:
    """Return what is to be done with a work that the claim stands in."""
    if work.url in desk.by_url:
        return f"Quote the words of the claim from the source `{desk.by_url[work.url]}`: {work.told}"
    archived = f", archived at {work.archived}" if work.archived else ""
    step = "The source that it quotes" if is_quoted else "Add the source, and quote the words of the claim"
    return f"{step}: {work.told}{archived}"


def _verdict(one: Incoming, values: dict[str, Any], desk: Desk) -> Iterator[str]:
    number = "" if one.share is None else f" ({one.share:.0%} of the way from its worst to its best)"
    if not one.label:
        yield f"Choose a verdict: no word for one was given{number}"
        return
    found = desk.verdict_map.find(one.label, one.publisher, one.site)
    if found:
        values["verdict"] = found
        return
    known = "stands for none of ours" if found == "" else "is not in content/verdict-map.yaml"
    yield f"Choose a verdict: {one.publisher or 'the import'} says “{one.label}”{number}, which {known}"


def _from_elsewhere(one: Incoming, values: dict[str, Any]) -> Iterator[str]:
    """Keep another publisher's check as evidence: it is no work of ours, and its day is not ours."""
    who = one.publisher or one.site or "another desk"
    if values.get("summary") or values.get("review"):
        yield f"Check it yourself, and write your own words: summary and review are those of {who}"
    else:
        yield f"Check it yourself: the verdict is that of {who}"
    said = f"{_PUBLISHED_ELSEWHERE}." + (f" Its verdict: “{one.label}”." if one.label else "")
    check = {
        "title": one.title,
        "publisher": one.publisher or one.site,
        "url": one.url,
        "date": one.reviewed,
        "type": "secondary",
        "stance": "context",
        "note": said,
    }
    if one.url:
        values["evidence"] = [{name: value for name, value in check.items() if value}, *values.get("evidence", ())]
        return
    told = [one.title, one.publisher, str(one.reviewed or ""), f"verdict “{one.label}”" if one.label else ""]
    yield f"{_PUBLISHED_ELSEWHERE} has no address: {', '.join(filter(None, told)) or 'nothing is known of it'}"


def _missing(values: dict[str, Any], desk: Desk) -> Iterator[str]:
    for name, meaning in _FOR_READERS.items():
        if not values.get(name):
            yield f"Write `{name}`: {meaning}"
    verdict = desk.verdicts.get(values.get("verdict", ""))
    if not values.get("evidence") and (verdict is None or verdict.needs_evidence):
        yield "Add the evidence that the verdict rests on"


def _without_sign_offs(values: dict[str, Any]) -> Iterator[str]:
    """Take the sign-offs out of what has become a draft: they are of a whole fact-check, and would be void."""
    for one in values.pop("reviews", ()):
        yield f"It was signed by {one.get('by', '')} on {one.get('date', '')}: sign it again"
