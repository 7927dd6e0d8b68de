"""ClaimReview markup (schema.org): open interchange for fact-check explorers, aggregators and search engines.

Nothing stands in it that the page doesn't show, and no empty value: a property without a value is left out.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from typing import Any

from factcheck.model import Claim, Source
from factcheck.rules import Context
from factcheck.site.dates import iso
from factcheck.site.language import Language
from factcheck.site.links import Addresses, web_address
from factcheck.site.markdown import plain
from factcheck.site.options import Options
from factcheck.site.views import ClaimView, CorrectionView, EvidenceView, VerdictView

_ADVISED = 75  # characters: what readers of the markup show of a claim
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
Node = dict[str, Any]


def claim_review(claim: Claim, view: ClaimView, context: Context, addresses: Addresses) -> Node:
    """Return the ClaimReview of one claim, all addresses absolute."""
    options, words = addresses.options, addresses.options.words
    long = len(claim.claim) > _ADVISED
    review: Node = tidy(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "url": addresses.absolute(view.path),
            "claimReviewed": claim.short if long and claim.short else claim.claim,
            "reviewRating": _withdrawn(view.withdrawn, view.verdict, words) if view.withdrawn else _rating(view),
            "author": _authors(view, options),
            "publisher": _publisher(options),
            "datePublished": iso(claim.reviewed),
            "dateModified": iso(view.modified),
            "inLanguage": options.language,
            "description": claim.summary,
            "reviewBody": plain(view.review),
            "keywords": list(claim.topics),
            "itemReviewed": _claim(claim, view, context, options),
            "citation": [_citation(item) for _, items in view.evidence for item in items],
            "correction": [_correction(one, words) for one in _entries(view)],
            "sdPublisher": _site(options),
            "sdLicense": web_address(options.license),
        }
    )
    return review


def for_script(value: Any) -> str:
    """Return ``value`` as JSON that can't end or open a script element, whatever its strings hold."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def policy_digest(script: str) -> str:
    """Return what lets this very script element's text through a Content-Security-Policy (CSP 3, hash source)."""
    digest = hashlib.sha256(script.encode("utf-8", "replace")).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def tidy(value: Any) -> Any:
    """Return ``value`` without empty texts, lists, objects and nothings, and without nodes that only have a type."""
    if isinstance(value, Mapping):
        kept = {key: tidied for key, one in value.items() if (tidied := tidy(one)) not in ("", None, [], {})}
        return {} if set(kept) == {"@type"} else kept
    if isinstance(value, list):
        return [tidied for one in value if (tidied := tidy(one)) not in ("", None, [], {})]
    return value


def _rating(view: ClaimView) -> Node:
    verdict = view.verdict
    rating: Node = {"@type": "Rating", "alternateName": verdict.title, "ratingExplanation": view.summary}
    if verdict.rating is not None and verdict.best is not None and 1 <= verdict.rating <= verdict.best > 1:
        rating |= {"ratingValue": verdict.rating, "bestRating": verdict.best, "worstRating": 1}
    return rating


def _withdrawn(entry: CorrectionView, verdict: VerdictView, words: Language) -> Node:
    """Return a rating off the scale: who reads nothing else must not take a withdrawn verdict for one that stands."""
    said = words.gettext(
        "Withdrawn on %(date)s: %(reason)s The verdict was: %(verdict)s.",
        date=iso(entry.date),
        reason=entry.note,
        verdict=verdict.title,
    )
    return {"@type": "Rating", "alternateName": words.gettext("Withdrawn"), "ratingExplanation": said}


def _authors(view: ClaimView, options: Options) -> Node | list[Node]:
    """Return who checked: the named authors as the page names them, else the site."""
    nodes = []
    for one in view.checkers:
        if one.name == options.name:
            nodes.append(_publisher(options))
            continue
        kind = options.authors.get(one.name, {}).get("type", "Person")
        known = {"jobTitle" if kind == "Person" else "description": one.role, "url": one.url or options.base + "/"}
        nodes.append({"@type": kind, "name": one.name, **known})
    return nodes if len(nodes) > 1 else nodes[0] if nodes else _publisher(options)


def _publisher(options: Options) -> Node:
    """Return the desk with its policies; that of checking is a news organization's only (schema.org)."""
    kind = options.authors.get(options.name, {}).get("type", "")
    kind = kind if kind == "NewsMediaOrganization" else "Organization"
    node = {**_site(options), "@type": kind, "correctionsPolicy": f"{options.base}/corrections-policy/"}
    news = kind == "NewsMediaOrganization"
    return node | ({"verificationFactCheckingPolicy": f"{options.base}/methodology/"} if news else {})


def _site(options: Options) -> Node:
    return {"@type": "Organization", "name": options.name, "url": options.base + "/"}


def _claim(claim: Claim, view: ClaimView, context: Context, options: Options) -> Node:
    claimant = claim.claimant
    person = claimant is not None and claimant.type == "person"
    author: Node = {"@type": "Person" if person else "Organization", "name": view.claimant.name}
    author |= {"sameAs": view.claimant_url, "jobTitle" if person else "description": view.claimant_role}
    made = view.date if not (view.date and claim.reviewed and view.date > claim.reviewed) else None
    works = {source.id: source for _, source, _ in context.quotes(claim) if not _ours(source, options)}
    first = min(works.values(), key=lambda one: (iso(one.date) or "9999", one.id), default=None)
    return {
        "@type": "Claim",
        "text": claim.claim,
        "author": author,
        "datePublished": iso(made),
        "appearance": [_work(source) for source in works.values()],
        "firstAppearance": _work(first) if first else None,
    }


def _ours(source: Source, options: Options) -> bool:
    """Whether the source stands on this very site: a claim's origin must be elsewhere."""
    return source.url.startswith(options.base + "/")


def _work(source: Source) -> Node:
    return {
        "@type": "CreativeWork",
        "url": web_address(source.url),
        "headline": source.title,
        "datePublished": iso(source.date),
        "publisher": {"@type": "Organization", "name": source.publisher},
        "archivedAt": web_address(source.archived),
        "inLanguage": source.language,
    }


def _citation(item: EvidenceView) -> Node:
    return {
        "@type": "CreativeWork",
        "url": item.url,
        "headline": item.title,
        "datePublished": iso(item.date),
        "publisher": {"@type": "Organization", "name": item.publisher},
        "archivedAt": item.archived,
    }


def _entries(view: ClaimView) -> list[CorrectionView]:
    return ([view.withdrawn] if view.withdrawn else []) + view.corrections


def _correction(one: CorrectionView, words: Language) -> Node:
    text = words.gettext("Withdrawn: %(reason)s", reason=one.note) if one.kind == "withdrawal" else one.note
    return {"@type": "CorrectionComment", "text": text, "datePublished": iso(one.date)}
