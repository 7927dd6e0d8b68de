"""The field tables of the three YAML files: a claim, a source's sidecar, and the scale of verdicts."""

from __future__ import annotations

from factcheck.model.fields import (
    Field,
    Kind,
    Need,
    choice,
    date,
    flag,
    many,
    mapping,
    slug,
    text,
    url,
)

_ALWAYS, _PUBLISHED = Need.ALWAYS, Need.PUBLISHED

_BESIDE = (
    text("before", "words that stand just before the quote, where the same words stand more than once"),
    text("after", "words that stand just after the quote, where the same words stand more than once"),
    flag("edited", "the quote shows its changes: an ellipsis or square brackets"),
)

QUOTE = mapping(
    "quote",
    "one place where the claim stands, word for word",
    text("source", "the id of the source that holds the words", _ALWAYS, "ice-poach-nypd"),
    text("quote", "the words exactly as the source prints them, mistakes included", _ALWAYS),
    *_BESIDE,
    text("note", "what a reader should know about this quote"),
)

EVIDENCE = mapping(
    "evidence",
    "one item that supports the claim, contradicts it, or gives context",
    text("title", "the item's title as seen; left out where it was not seen"),
    text("publisher", "who published it"),
    url("url", "where it stands", claimreview="citation.url"),
    url("archived", "an archived copy", claimreview="citation.archivedAt"),
    date("date", "when it was published; left out where unknown", claimreview="citation.datePublished"),
    choice("type", "its weight, strongest first", "primary", "official", "reporting", "secondary"),
    choice("stance", "what it does to the claim", "supports", "contradicts", "context"),
    text("origin", "who first reported it: items of one origin count once", example="NBC News"),
    flag("interested", "it speaks for a party to the matter"),
    text("quote", "its words; verified where `source` names an archived text"),
    *_BESIDE,
    text("source", "the id of a source in seeds/ that keeps its text"),
    text("note", "our words: what it shows, and what it does not"),
)

CORRECTION = mapping(
    "correction",
    "one change after publication",
    date("date", "when it was made", _ALWAYS),
    choice("kind", "what it is", "correction", "clarification", "update", "verdict", need=_ALWAYS),
    text("was", "what stood before"),
    text("note", "what changed, and why", _ALWAYS),
)

CLAIM = mapping(
    "claim",
    "A claim and its fact-check: one claim a file, claims/<id>.yaml",
    text(
        "claim",
        "the assertion in one plain sentence, at most 75 characters",
        _ALWAYS,
        "ICE turned away more than 200 recruits who had been improperly vetted",
        "claimReviewed",
    ),
    text("short", "the claim in at most 75 characters, where `claim` is longer", claimreview="claimReviewed"),
    mapping(
        "claimant",
        "who asserts it: a name, or a mapping",
        text("name", "the person's or organisation's name", _ALWAYS, "The New Republic"),
        choice("type", "what the claimant is", "person", "organization"),
        text("role", "the claimant's role, as readers should know it"),
        url("url", "a home page, Wikipedia or Wikidata page", claimreview="itemReviewed.author.sameAs"),
        need=_ALWAYS,
        short_form="name",
        claimreview="itemReviewed.author",
    ),
    date(
        "date",
        "when it was made; the date of the first quote's source where left out",
        claimreview="itemReviewed.datePublished",
    ),
    many(
        "quotes",
        "where the claim stands, word for word",
        QUOTE,
        _PUBLISHED,
        "itemReviewed.appearance",
    ),
    text("verdict", "the id of a verdict in content/verdicts.yaml", _PUBLISHED, "mostly-false", "reviewRating"),
    text(
        "summary",
        "one to three plain sentences that give the verdict's reason",
        _PUBLISHED,
        claimreview="reviewRating.ratingExplanation",
    ),
    date("reviewed", "when the fact-check was published", _PUBLISHED, "datePublished"),
    many(
        "authors",
        "who wrote the fact-check; the site's publisher where left out",
        text("author", "a name", _ALWAYS),
        claimreview="author",
    ),
    many("evidence", "what the verdict rests on", EVIDENCE, claimreview="citation"),
    Field("review", Kind.MARKDOWN, "the reasoning, in Markdown", _PUBLISHED, claimreview="reviewBody"),
    many("topics", "what it is about", text("topic", "a topic", _ALWAYS, "immigration"), claimreview="keywords"),
    many(
        "flags",
        "what is wrong in another way than the verdict says",
        choice("flag", "a flag", "missing-context", "altered-media", "satire", "outdated", "misattributed"),
    ),
    mapping(
        "reply",
        "the claimant's right of reply",
        choice("status", "how it stands", "requested", "received", "declined", "none", need=_ALWAYS),
        date("requested", "when it was asked for"),
        date("received", "when it came"),
        text("quote", "the answer's words"),
        url("url", "where the answer stands"),
    ),
    date("last_verified", "when all of it was last found to hold again"),
    date("as_of", "the day for which the verdict holds, where facts move"),
    many("todo", "what a reviewer still has to open; a lead is not evidence", text("step", "one step", _ALWAYS)),
    many("related", "claims that belong with this one", text("id", "a claim's id", _ALWAYS)),
    many("aliases", "former ids of this claim: each keeps redirecting", slug("id", "a former id", _ALWAYS)),
    choice("status", "how far it is (default: published)", "draft", "published", "withdrawn"),
    mapping(
        "withdrawn",
        "when and why the fact-check was withdrawn",
        date("date", "when it was withdrawn", _ALWAYS),
        text("reason", "why it no longer stands", _ALWAYS),
    ),
    many(
        "corrections",
        "what changed after publication, oldest first, never removed",
        CORRECTION,
        claimreview="correction",
    ),
    many(
        "reviews",
        "sign-offs by those who checked the fact-check",
        mapping(
            "review",
            "one sign-off",
            text("by", "who signed", _ALWAYS),
            date("date", "when", _ALWAYS),
            Field("digest", Kind.SHA256, "the digest of what was signed", _ALWAYS),
        ),
    ),
)

SOURCE = mapping(
    "source",
    "What is known of a source: seeds/<name>.yaml, beside seeds/<name>.txt, .html, .md, .vtt, .srt or .pdf",
    slug("id", "what claims call it; the file's stem where left out", example="ice-poach-nypd"),
    text("title", "its title; the text's header line gives it where left out"),
    date("date", "when it was published; the text's header line gives it where left out"),
    text("publisher", "who published it", _ALWAYS, "The New Republic"),
    text("author", "who wrote it"),
    url("url", "where it stands", _ALWAYS),
    url("archived", "an archived copy"),
    date("retrieved", "when the file was fetched from there"),
    Field("language", Kind.LANGUAGE, "its language (BCP 47); the site's where left out", example="en-US"),
    text("encoding", "the encoding of its file; found out where left out", example="windows-1252"),
    Field("sha256", Kind.SHA256, "the pin: the SHA-256 of the file's bytes, as it was retrieved"),
    choice("publish", "how much of the text the site may show (default: excerpts)", "excerpts", "full", "none"),
    choice(
        "kind",
        "what it is (default: article)",
        "article",
        "transcript",
        "post",
        "document",
        "dataset",
        "excerpt",
    ),
    many(
        "not_checked",
        "passages that are opinion, prediction or praise",
        mapping(
            "passage",
            "one passage",
            text("quote", "its words exactly as the source prints them", _ALWAYS),
            text("reason", "why it is not checked, for readers", _ALWAYS),
        ),
        most=1_000,
    ),
)

VERDICT = mapping(
    "verdict",
    "one point of the scale",
    slug("id", "what claims call it", _ALWAYS, "mostly-false"),
    text("title", "what readers see", _ALWAYS, "Mostly false"),
    Field("rating", Kind.INTEGER, "its number, worst 1; left out for a verdict off the scale", example="2"),
    text("meaning", "one or two sentences that tell readers what it means", _ALWAYS),
    choice("tone", "what colour and icon show", "positive", "mixed", "negative", "neutral"),
    flag("needs_evidence", "whether a claim with this verdict needs evidence (default: true)"),
    date("since", "since when it is used"),
    date("until", "until when it was used"),
    text("replaced_by", "the verdict that took its place"),
)

SCALE = many("scale", "The scale from one end to the other: content/verdicts.yaml", VERDICT, _ALWAYS)
