"""The rules that ClaimReview markup keeps, as one function over a built site."""

import json
import re
from datetime import date
from urllib.parse import urlsplit

from .desks import Built

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
NODES = {
    "ClaimReview",
    "Rating",
    "Claim",
    "Person",
    "Organization",
    "NewsMediaOrganization",
    "CreativeWork",
    "CorrectionComment",
}


def reviews(built: Built) -> dict[str, dict]:
    """Return the ClaimReview of each page that has one; every page has at most one, and claims' pages only."""
    found = {}
    for name, page in built.pages().items():
        blocks = BLOCK.findall(page)
        assert len(blocks) <= 1, name
        for block in blocks:
            assert re.fullmatch(r"claims/[a-z0-9-]+/index\.html", name), name
            assert not set(block) & set("<>&\u2028\u2029"), name
            found[name] = json.loads(block)
    return found


def problems(built: Built) -> list[str]:
    """Return everything that breaks a rule, as lines of `page: what`."""
    sitemap = built.read("sitemap.xml")
    lines, seen = [], set()
    for name, review in reviews(built).items():
        page = built.read(name)
        found = [*_empty(review), *_head(review, page, sitemap), *_rating(review), *_claim(review), *_nodes(review)]
        found += ["address used twice"] if review["url"] in seen else []
        seen.add(review["url"])
        lines += [f"{name}: {one}" for one in found]
    return lines


def _empty(value: object, path: str = "$"):
    if value in ("", None, [], {}):
        yield f"{path} is empty"
    for key, one in value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else []):
        yield from _empty(one, f"{path}.{key}")


def _head(review: dict, page: str, sitemap: str):
    canonical = re.findall(r'<link rel="canonical" href="([^"]*)"', page)
    claimed = review["claimReviewed"]
    checks = {
        "context": review["@context"] == "https://schema.org",
        "type": review["@type"] == "ClaimReview",
        "claimReviewed is plain text": isinstance(claimed, str),
        "claimReviewed is the short form": len(claimed) <= 75 or "short" not in page,
        "url is canonical": canonical == [review["url"]],
        "url is absolute": urlsplit(review["url"]).scheme in ("http", "https"),
        "url in the sitemap": f"<loc>{review['url']}</loc>" in sitemap,
        "indexed": "noindex" not in page,
        "dates": date.fromisoformat(review["datePublished"]) <= date.fromisoformat(review["dateModified"]),
        "language": bool(review["inLanguage"]),
        "links to methodology": "methodology/" in page,
        "links to the corrections policy": "corrections-policy/" in page,
    }
    yield from (name for name, good in checks.items() if not good)
    authors = review["author"] if isinstance(review["author"], list) else [review["author"]]
    for author in authors:
        if (
            author["@type"] not in ("Person", "Organization", "NewsMediaOrganization")
            or not author["name"]
            or "url" not in author
        ):
            yield f"author {author}"


def _rating(review: dict):
    rating = review["reviewRating"]
    if not 0 < len(rating["alternateName"]) <= 40 or not rating["ratingExplanation"]:
        yield "the rating has no words"
    numbers = [rating.get(name) for name in ("worstRating", "ratingValue", "bestRating")]
    if any(number is None for number in numbers):
        if any(number is not None for number in numbers):
            yield "numbers are together or not at all"
    elif not (all(type(number) is int for number in numbers) and 1 <= numbers[0] <= numbers[1] <= numbers[2] > 1):
        yield f"numbers {numbers}"


def _claim(review: dict):
    claim = review["itemReviewed"]
    if claim["@type"] != "Claim" or not claim["text"] or claim["author"]["@type"] not in ("Person", "Organization"):
        yield "no claim"
    if claim.get("datePublished", "") > review["datePublished"]:
        yield "the claim is younger than its review"
    if ("appearance" in claim) != ("firstAppearance" in claim):
        yield "appearances are told together or not at all"
    works = [*claim["appearance"], claim["firstAppearance"]] if "appearance" in claim else []
    for work in works:
        if work["@type"] != "CreativeWork" or urlsplit(work["url"]).hostname == urlsplit(review["url"]).hostname:
            yield f"appearance {work}"


def _nodes(value: object):
    if isinstance(value, dict):
        if value.get("@type") not in NODES:
            yield f"unknown type {value.get('@type')}"
        if "verificationFactCheckingPolicy" in value and value["@type"] != "NewsMediaOrganization":
            yield "a policy of checking is a news organization's"
        if "correctionsPolicy" in value and value["@type"] not in ("Organization", "NewsMediaOrganization"):
            yield "a corrections policy is an organization's"
        for key, one in value.items():
            if key in ("url", "sameAs", "archivedAt") and not re.match(r"https?://[^/]", one):
                yield f"{key} {one}"
            yield from _nodes(one)
    elif isinstance(value, list):
        for one in value:
            yield from _nodes(one)
