"""JSON Schemas of the downloads whose form is a standard of others: the part of it that we write."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_URL: Schema = {"type": "string", "format": "uri", "pattern": "^https?://"}
_DATE: Schema = {"type": "string", "format": "date"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_RATING_NUMBER: Schema = {"type": "integer", "minimum": 1}


def _object(required: str, /, **properties: Schema) -> Schema:
    """Return an object that has at least the ``required`` properties."""
    return {"type": "object", "required": required.split(), "properties": properties}


def _list(items: Schema) -> Schema:
    return {"type": "array", "minItems": 1, "items": items}


def _one_or_more(items: Schema) -> Schema:
    return {"anyOf": [items, _list(items)]}


def _linked(kind: str, required: str, /, **properties: Schema) -> Schema:
    """Return a node of JSON-LD that says its type."""
    return _object(f"@type {required}", **{"@type": {"const": kind}}, **properties)


def _typed(kind: str, required: str, /, **properties: Schema) -> Schema:
    """Return a node of a Web Annotation, whose context calls the type ``type``."""
    return _object(f"type {required}", type={"const": kind}, **properties)


def _either(*nodes: Schema) -> Schema:
    return {"oneOf": list(nodes)}


_ORGANIZATION: dict[str, Schema] = {
    "name": _TEXT,
    "url": _URL,
    "sameAs": _URL,
    "description": _TEXT,
    "correctionsPolicy": _URL,
}
_AGENT = _either(
    _linked("Organization", "name", **_ORGANIZATION),
    _linked("NewsMediaOrganization", "name", **_ORGANIZATION, verificationFactCheckingPolicy=_URL),
    _linked("Person", "name", name=_TEXT, url=_URL, sameAs=_URL, jobTitle=_TEXT),
)
_WORK = _linked(
    "CreativeWork",
    "",
    url=_URL,
    headline=_TEXT,
    datePublished=_DATE,
    publisher=_AGENT,
    archivedAt=_URL,
    inLanguage=_TEXT,
)
_RATING = _linked(
    "Rating",
    "alternateName",
    alternateName=_TEXT,
    ratingExplanation=_TEXT,
    ratingValue=_RATING_NUMBER,
    bestRating=_RATING_NUMBER,
    worstRating=_RATING_NUMBER,
) | {
    "dependentRequired": {
        "ratingValue": ["bestRating", "worstRating"],
        "bestRating": ["ratingValue"],
        "worstRating": ["ratingValue"],
    }
}
_CLAIM = _linked(
    "Claim",
    "text author",
    text=_TEXT,
    author=_AGENT,
    datePublished=_DATE,
    appearance=_list(_WORK),
    firstAppearance=_WORK,
)

REVIEW: Schema = _linked(
    "ClaimReview",
    "@context url claimReviewed reviewRating author datePublished itemReviewed",
    **{"@context": {"const": "https://schema.org"}},
    url=_URL,
    claimReviewed=_TEXT,
    reviewRating=_RATING,
    author=_one_or_more(_AGENT),
    publisher=_AGENT,
    datePublished=_DATE,
    dateModified=_DATE,
    inLanguage=_TEXT,
    description=_TEXT,
    reviewBody=_TEXT,
    keywords=_list(_TEXT),
    itemReviewed=_CLAIM,
    citation=_list(_WORK),
    correction=_list(_linked("CorrectionComment", "text datePublished", text=_TEXT, datePublished=_DATE)),
    sdPublisher=_AGENT,
    sdLicense=_URL,
)
"""One ClaimReview (schema.org) as it stands on a page and in ``data/claimreview.jsonl``."""

REVIEW_FEED: Schema = {"title": "All ClaimReviews as a DataFeed (schema.org), newest first"} | _linked(
    "DataFeed",
    "@context name url dataFeedElement",
    **{"@context": {"const": "https://schema.org"}},
    name=_TEXT,
    url=_URL,
    dateModified=_DATE,
    license=_URL,
    dataFeedElement={
        "type": "array",
        "items": _linked(
            "DataFeedItem", "url item", url=_URL, dateCreated=_DATE, dateModified=_DATE, item=_list(REVIEW)
        ),
    },
)
"""``data/claimreview.json``."""

_SELECTOR = _either(
    _typed("TextQuoteSelector", "exact", exact=_TEXT, prefix=_TEXT, suffix=_TEXT),
    _typed("TextPositionSelector", "start end", start=_COUNT, end=_COUNT),
    _typed("FragmentSelector", "conformsTo value", conformsTo=_URL, value=_TEXT),
)
_TARGET = _typed(
    "SpecificResource",
    "source selector",
    source=_URL,
    selector=_list(_SELECTOR),
    state=_typed("TimeState", "", cached=_URL, sourceDate=_MOMENT),
)
_BODY = _either(
    _typed(
        "TextualBody",
        "purpose value",
        purpose={"enum": ["describing", "classifying", "commenting"]},
        value=_TEXT,
        format={"const": "text/plain"},
        language=_TEXT,
    ),
    _typed("SpecificResource", "purpose source", purpose={"const": "linking"}, source=_URL),
)
_ANNOTATION = _typed(
    "Annotation",
    "id motivation body target",
    id=_URL,
    motivation={"const": "assessing"},
    created=_MOMENT,
    modified=_MOMENT,
    creator=_typed("Organization", "id name", id=_URL, name=_TEXT),
    rights=_URL,
    body=_list(_BODY),
    target=_one_or_more(_TARGET),
)

ANNOTATIONS: Schema = {"title": "Each quote as a W3C Web Annotation"} | _typed(
    "AnnotationCollection",
    "@context id label total",
    **{"@context": {"const": "http://www.w3.org/ns/anno.jsonld"}},
    id=_URL,
    label=_TEXT,
    total=_COUNT,
    modified=_MOMENT,
    rights=_URL,
    last=_URL,
    first=_typed(
        "AnnotationPage",
        "id partOf startIndex items",
        id=_URL,
        partOf=_URL,
        startIndex=_COUNT,
        items=_list(_ANNOTATION),
    ),
)
"""``data/annotations.json``."""

SEARCH: Schema = {"title": "All claims as the Fact Check Tools API answers claims.search"} | _object(
    "claims",
    claims={
        "type": "array",
        "items": _object(
            "text claimReview",
            text=_TEXT,
            claimant=_TEXT,
            claimDate=_MOMENT,
            claimReview=_list(
                _object(
                    "publisher url textualRating",
                    publisher=_object("site", name=_TEXT, site=_TEXT),
                    url=_URL,
                    title=_TEXT,
                    reviewDate=_MOMENT,
                    textualRating=_TEXT,
                    languageCode=_TEXT,
                )
            ),
        ),
    },
)
"""``data/claim-search.json``."""

PAGES: Schema = {"title": "All pages as the Fact Check Tools API answers pages.list"} | _object(
    "claimReviewMarkupPages",
    claimReviewMarkupPages={
        "type": "array",
        "items": _object(
            "pageUrl claimReviewMarkups",
            pageUrl=_URL,
            publishDate=_DATE,
            claimReviewAuthor=_object("name", name=_TEXT),
            claimReviewMarkups=_list(
                _object(
                    "url claimReviewed rating",
                    url=_URL,
                    claimReviewed=_TEXT,
                    claimDate=_DATE,
                    claimFirstAppearance=_URL,
                    claimAppearances=_list(_URL),
                    claimAuthor=_object("name", name=_TEXT, jobTitle=_TEXT, sameAs=_URL),
                    rating=_object(
                        "textualRating",
                        textualRating=_TEXT,
                        ratingExplanation=_TEXT,
                        ratingValue=_RATING_NUMBER,
                        worstRating=_RATING_NUMBER,
                        bestRating=_RATING_NUMBER,
                    ),
                )
            ),
        ),
    },
)
"""``data/claim-review-pages.json``."""
