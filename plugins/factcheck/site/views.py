"""What templates are given: values that are worked out already. Templates lay them out and compute nothing.

``path`` is an address within the site (``claims/some-id/``), never absolute: a template turns it into a link with
``link(path)``. Texts are plain and escaped by the template, except where the type says ``Markup``. Views that point to
each other (claims, groups, sources) are equal only to themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - fields of views are called `date`

from markupsafe import Markup


@dataclass(slots=True)
class VerdictView:
    """A verdict as readers see it; ``share`` is its part of all published claims, in whole percent."""

    id: str
    title: str
    meaning: str
    tone: str  # "positive", "mixed", "negative", "neutral"
    path: str
    rating: int | None = None
    best: int | None = None
    worst_title: str = ""  # what the ends of the scale are called
    best_title: str = ""
    count: int = 0
    share: int = 0
    since: Date | None = None
    until: Date | None = None
    replaced_by: str = ""  # the title of the verdict that took its place


@dataclass(slots=True, eq=False)
class GroupView:
    """A claimant or a topic: a name, its page, and how its claims came out.

    Seen from a claim, it has a name, a page and a role; in a list of groups it has no ``claims``.
    """

    name: str
    path: str
    count: int = 0
    role: str = ""
    claims: list[ClaimView] = field(default_factory=list)
    distribution: list[VerdictView] = field(default_factory=list)


@dataclass(slots=True)
class QuoteView:
    """A quote in its context: the paragraph before the words, the words as the source prints them, and after.

    ``words`` is a list of (text, is_verbatim) pieces: an edited quote shows what was left out between them.
    ``before`` and ``after`` carry the white space next to the words themselves; ``…`` marks a cut.
    ``fragment_url`` is the source's address with a fragment that leads to the words (text, time or page).
    """

    source: SourceLink
    before: str
    words: list[tuple[str, bool]]
    after: str
    tier: str  # "exact", "equivalent", "edited"
    as_written: str
    fragment_url: str = ""
    place: str = ""  # in a recording or a PDF: "At 2:03 in the recording", "On page 4"
    note: str = ""

    @property
    def text(self) -> str:
        """The passage as one text, what an edited quote left out included."""
        return "".join(text for text, _ in self.words)


@dataclass(slots=True)
class SourceLink:
    """What a reader must know of a source to recognise it."""

    id: str
    title: str
    publisher: str
    path: str
    url: str = ""
    date: Date | None = None
    archived: str = ""
    retrieved: Date | None = None
    author: str = ""
    language: str = ""  # where it is another than the site's, as a language tag
    direction: str = ""  # of that language, where it is another than the site's


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody who checked or signed off: ``role`` is what they do at the desk, ``url`` where more is said of them."""

    name: str
    role: str = ""
    url: str = ""


@dataclass(slots=True)
class EvidenceView:
    """One item of evidence. ``quote_state`` is "verified", "unverified", "mismatch" or "" (no quote)."""

    title: str
    publisher: str
    url: str
    archived: str
    date: Date | None
    type: str
    origin: str
    interested: bool
    quote: str
    quote_state: str
    note: str
    source: SourceLink | None = None


@dataclass(slots=True)
class CorrectionView:
    """One entry of the corrections log, with the claim it belongs to."""

    date: Date
    kind: str  # "correction", "clarification", "update", "verdict", "withdrawal"
    note: str
    was: str
    claim_title: str
    claim_path: str


@dataclass(slots=True, eq=False)
class ClaimView:
    """A published claim. ``evidence`` is grouped: (heading, items) in the order supports, contradicts, context.

    On its own pages it is whole. In lists it has what a list shows: no ``quotes``, ``evidence``, ``review``, ``flags``,
    ``todo``, ``related``, ``citation`` or ``claim_review``, and nothing of its reply and its reviewers.
    """

    id: str
    path: str
    claim: str
    claimant: GroupView
    claimant_role: str
    claimant_url: str
    date: Date | None
    verdict: VerdictView
    summary: str
    reviewed: Date | None
    modified: Date | None
    authors: list[str]
    quotes: list[QuoteView]
    evidence: list[tuple[str, list[EvidenceView]]]
    evidence_count: int
    origin_count: int
    review: Markup
    topics: list[GroupView]
    flags: list[str]
    todo: list[str]
    as_of: Date | None = None
    last_verified: Date | None = None
    reply_status: str = ""
    reply_quote: str = ""
    reply_url: str = ""
    reply_date: Date | None = None
    related: list[ClaimView] = field(default_factory=list)
    corrections: list[CorrectionView] = field(default_factory=list)
    checkers: list[PersonView] = field(default_factory=list)  # the authors
    reviewers: list[tuple[PersonView, Date | None]] = field(default_factory=list)
    withdrawn: CorrectionView | None = None
    citation: str = ""
    quoted: list[str] = field(default_factory=list)  # the id of each quote's source
    points_to: list[str] = field(default_factory=list)  # the ids of related claims, former ones too
    history: str = ""  # pages of the repository's host, "" where readers are shown none
    change: str = ""
    report: str = ""
    claim_review: str = ""  # JSON-LD, escaped for a script element
    claim_review_digest: str = ""  # of these characters, as a Content-Security-Policy names it

    @property
    def data(self) -> str:
        """The address of the claim's own data (JSON)."""
        return f"{self.path.rstrip('/')}.json"

    @property
    def places(self) -> list[SourceLink]:
        """The sources in which the claim stands, each once, in the order of its quotes."""
        return list({quote.source.id: quote.source for quote in self.quotes}.values())

    @property
    def year(self) -> int | None:
        """The year that the claim is listed under: when it was made, else when it was checked."""
        date = self.date or self.reviewed
        return date.year if date else None


@dataclass(slots=True)
class PieceView:
    """A stretch of a source's text. ``kind`` is "claim", "opinion", "both", "plain" or "left-out".

    A stretch can belong to several claims: overlapping quotes are cut at every edge, so that pieces never overlap.
    ``text`` is empty where the text may not be shown; ``more`` is how many further claims are on the stretch.
    """

    text: str
    kind: str
    claims: list[ClaimView] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    more: int = 0


@dataclass(slots=True)
class PassageView:
    """One checked or opinion passage in reading order, with the claims or the reason that belong to it."""

    text: str
    kind: str  # "claim" or "opinion"
    claims: list[ClaimView] = field(default_factory=list)
    reason: str = ""
    fragment_url: str = ""
    place: str = ""


@dataclass(slots=True)
class CoverageView:
    """How much of a source's text is checked, opinion or untouched, in whole percent that add up to 100."""

    checked: int
    opinion: int
    untouched: int


@dataclass(slots=True, eq=False)
class SourceView:
    """A source with its passages; ``paragraphs`` are the text as far as the source's ``publish`` allows.

    In a list it has its ``link`` and its ``claims`` only. A page that is one part of several has the passages and the
    paragraphs of its part.
    """

    link: SourceLink
    claims: list[ClaimView]
    kind: str = ""
    publish: str = ""
    digest: str = ""
    coverage: CoverageView = field(default_factory=lambda: CoverageView(0, 0, 100))
    passages: list[PassageView] = field(default_factory=list)
    paragraphs: list[list[PieceView]] = field(default_factory=list)
    retrieved: Date | None = None
    distribution: list[VerdictView] = field(default_factory=list)
