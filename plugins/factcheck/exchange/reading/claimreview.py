"""ClaimReview markup (schema.org) to records, in the forms that the wild has."""

from __future__ import annotations

from typing import Any

from factcheck.exchange.clean import Cleaner, share
from factcheck.exchange.incoming import Incoming, Refused, Work
from factcheck.model.addresses import host_of

_USED = {
    "claimReviewed", "reviewRating", "author", "publisher", "url", "datePublished", "description", "reviewBody",
    "keywords", "itemReviewed", "citation", "correction", "name", "headline",
}  # fmt: skip
_OF_NO_USE = {"@context", "@type", "@id", "dateModified", "inLanguage", "sdPublisher", "sdLicense", "mainEntityOfPage"}
_CLAIM_USED = {"@type", "@id", "text", "author", "datePublished", "appearance", "firstAppearance", "name", "headline"}
_AUTHOR_USED = {"@type", "@id", "name", "sameAs", "url", "jobTitle", "description"}
_RATING_USED = {"@type", "alternateName", "name", "ratingValue", "bestRating", "worstRating", "ratingExplanation"}


def is_review(node: Any) -> bool:
    """Whether ``node`` is a ClaimReview, alone or among other types."""
    kinds = node.get("@type") if isinstance(node, dict) else None
    return any(
        str(kind).rpartition("/")[2] == "ClaimReview" for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def read_review(node: dict[str, Any], place: str, own: bool) -> Incoming | Refused:
    """Return the record of one ClaimReview."""
    clean, one = Cleaner(), Incoming(place, own=own)
    item = _one(node.get("itemReviewed"), "itemReviewed", clean)
    if _type(item) == "CreativeWork" and isinstance(item.get("itemReviewed"), dict):
        item = item["itemReviewed"]
    claim, short = _claim(node, item, clean)
    if not claim:
        return Refused(place, "it has no claimReviewed, and no text of a claim elsewhere")
    one.fields = {"claim": claim, "short": short, "date": clean.day(_made(item), "itemReviewed.datePublished")}
    one.fields["claimant"] = _claimant(item, clean)
    one.url = clean.address(node.get("url") or node.get("mainEntityOfPage"), "url")
    one.reviewed = clean.day(node.get("datePublished"), "datePublished")
    one.title = clean.line(node.get("headline") or node.get("name"), "headline")
    _publisher(one, node, clean)
    _rating(one, _one(node.get("reviewRating"), "reviewRating", clean), clean)
    _words(one, node, clean)
    one.appearances = _works(item, clean, "firstAppearance", "appearance")
    if _type(item) not in ("", "Claim"):
        one.appearances += _works({"itemReviewed": item}, clean, "itemReviewed")
    one.fields["evidence"] = [_evidence(work) for work in _works(node, clean, "citation")]
    _leave(node, _USED | _OF_NO_USE, "", clean)
    _leave(item, _CLAIM_USED if _type(item) in ("", "Claim") else set(item), "itemReviewed.", clean)
    one.repairs, one.left = clean.repairs, clean.left
    return one


def _one(value: Any, name: str, clean: Cleaner) -> dict[str, Any]:
    """Return an object, the first where a list stands; an empty one where there is none."""
    if isinstance(value, list):
        clean.said(name, "the first of a list was taken" if len(value) > 1 else "a list of one stood for the one")
        for other in value[1:]:
            clean.leave(f"{name} (another)", other)
        value = value[0] if value else {}
    if isinstance(value, dict):
        return value
    return {"name": value} if value else {}


def _type(node: dict[str, Any]) -> str:
    kind = node.get("@type") or ""
    return str(kind[0] if isinstance(kind, list) and kind else kind).rpartition("/")[2]


def _claim(node: dict[str, Any], item: dict[str, Any], clean: Cleaner) -> tuple[str, str]:
    """Return the claim, and its short form where there are two: ours keep the whole claim in ``text``."""
    reviewed, text = clean.line(node.get("claimReviewed"), "claimReviewed"), clean.line(item.get("text"), "text")
    if reviewed and text and reviewed != text:
        if len(reviewed) <= 75 < len(text):
            return text, reviewed
        clean.leave("itemReviewed.text", text)
    if not (reviewed or text) and _type(item) in ("", "Claim"):
        text = clean.line(item.get("name") or item.get("headline"), "itemReviewed.name")
        if text:
            clean.said("claimReviewed", "missing; the name of the item was taken")
    elif not reviewed and text:
        clean.said("claimReviewed", "missing; itemReviewed.text was taken")
    return reviewed or text, ""


def _made(item: dict[str, Any]) -> Any:
    return item.get("datePublished") if _type(item) in ("", "Claim", "CreativeWork") else None


def _claimant(item: dict[str, Any], clean: Cleaner) -> dict[str, str]:
    author = _one(item.get("author"), "itemReviewed.author", clean)
    kind = {"Person": "person"}.get(_type(author), "organization" if "Organization" in _type(author) else "")
    role = clean.line(author.get("jobTitle") or author.get("description"), "itemReviewed.author.jobTitle")
    same = author.get("sameAs") or author.get("url")
    first, *others = same if isinstance(same, list) and same else [same]
    for other in others:
        clean.leave("itemReviewed.author.sameAs", other)
    _leave(author, _AUTHOR_USED, "itemReviewed.author.", clean)
    url = clean.address(first, "itemReviewed.author.sameAs")
    return {"name": clean.line(author.get("name"), "itemReviewed.author"), "type": kind, "role": role, "url": url}


def _publisher(one: Incoming, node: dict[str, Any], clean: Cleaner) -> None:
    authors = node.get("author") if isinstance(node.get("author"), list) else [node.get("author")]
    nodes = [author if isinstance(author, dict) else {"name": author} for author in authors or ()]
    names = [name for author in nodes if (name := clean.line(author.get("name"), "author"))]
    published = clean.line(_one(node.get("publisher"), "publisher", clean).get("name"), "publisher")
    one.publisher = published or (names[0] if names else "")
    one.site = host(one.url)
    # An organisation that is the publisher too is no author of ours.
    named = [name for name in dict.fromkeys(names) if name != published]
    if one.own:
        one.fields["authors"] = named
    else:
        for name in named if published else named[1:]:
            clean.leave("author", name)


def host(url: str) -> str:
    """Return the host of an address, without ``www.``."""
    return host_of(url).removeprefix("www.")


def _rating(one: Incoming, rating: dict[str, Any], clean: Cleaner) -> None:
    one.label = clean.line(rating.get("alternateName") or rating.get("name"), "reviewRating.alternateName")
    value, worst, best = (clean.number(rating.get(name)) for name in ("ratingValue", "worstRating", "bestRating"))
    if not one.label and value is None and rating.get("ratingValue"):
        one.label = clean.line(rating["ratingValue"], "reviewRating.ratingValue")
        clean.said("reviewRating", "the label stood where the number belongs")
    if value is not None and (worst is not None and worst == best):
        clean.said("reviewRating", f"{value:g} on a scale of one point says nothing; only the label counts")
    for name, bound in (("worstRating", worst), ("bestRating", best)):
        if bound is None and rating.get(name) == "":
            clean.said(f"reviewRating.{name}", "empty; taken as not given")
    one.share = share(value, worst, best)
    one.fields["summary"] = clean.line(rating.get("ratingExplanation"), "reviewRating.ratingExplanation")
    _leave(rating, _RATING_USED, "reviewRating.", clean)


def _words(one: Incoming, node: dict[str, Any], clean: Cleaner) -> None:
    description = clean.line(node.get("description"), "description")
    summary = one.fields.get("summary")
    if not summary:
        one.fields["summary"] = description
    elif description and description != summary:
        clean.leave("description", description)
    one.fields["review"] = clean.text(node.get("reviewBody"), "reviewBody")
    keywords = node.get("keywords")
    one.fields["topics"] = clean.lines(keywords, "keywords") if keywords else []
    notes = node.get("correction") or []
    one.fields["corrections"] = [
        note for each in (notes if isinstance(notes, list) else [notes]) if (note := _correction(each, clean))
    ]


def _correction(node: Any, clean: Cleaner) -> dict[str, Any] | None:
    if not isinstance(node, dict):
        node = {"text": node}
    day, text = clean.day(node.get("datePublished"), "correction"), clean.line(node.get("text"), "correction")
    if day and text:
        return {"date": day, "kind": "correction", "note": text}
    clean.leave("correction", text)
    return None


def _works(node: dict[str, Any], clean: Cleaner, *names: str) -> list[Work]:
    """Return the works under ``names``, each address once."""
    works: dict[str, Work] = {}
    for name in names:
        value = node.get(name)
        for each in value if isinstance(value, list) else [value] if value else []:
            work = _work(each, name, clean)
            if work.told:
                works.setdefault(work.url or work.told, work)
    return list(works.values())


def _work(node: Any, name: str, clean: Cleaner) -> Work:
    if not isinstance(node, dict):
        return Work(clean.address(node, name))
    publisher = node.get("publisher") or node.get("author")
    return Work(
        clean.address(node.get("url") or node.get("@id"), f"{name}.url"),
        clean.line(node.get("headline") or node.get("name"), f"{name}.headline"),
        clean.line(publisher.get("name") if isinstance(publisher, dict) else publisher, f"{name}.publisher"),
        clean.day(node.get("datePublished"), f"{name}.datePublished"),
        clean.address(node.get("archivedAt"), f"{name}.archivedAt"),
    )


def _evidence(work: Work) -> dict[str, Any]:
    names = ("url", "title", "publisher", "date", "archived")
    return {name: getattr(work, name) for name in names if getattr(work, name)}


def _leave(node: dict[str, Any], used: set[str], lead: str, clean: Cleaner) -> None:
    for name, value in node.items():
        if name not in used:
            clean.leave(f"{lead}{name}", value)
