"""The records that everything else works on. Dates are ``datetime.date``; a missing text is ``""``, never None."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.diagnostics import FileText, Span
from factcheck.model.document import Document
from factcheck.model.sourcetext import SourceText
from factcheck.model.times import clock


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who asserts a claim: a person or an organisation (not the outlet that reports it)."""

    name: str = ""
    type: str = ""  # "person", "organization" or unsaid
    role: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that stand verbatim in a source (W3C Web Annotation: TextQuoteSelector with prefix and suffix)."""

    index: int
    source: str = ""
    quote: str = ""
    before: str = ""
    after: str = ""
    edited: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One item that supports, contradicts or gives context; items of one ``origin`` count once."""

    index: int
    title: str = ""
    publisher: str = ""
    url: str = ""
    archived: str = ""
    date: dt.date | None = None
    type: str = ""  # "primary", "official", "reporting", "secondary"
    stance: str = ""  # "supports", "contradicts", "context"
    origin: str = ""
    interested: bool = False
    quote: str = ""
    before: str = ""
    after: str = ""
    edited: bool = False
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated note of what changed after publication: correction, clarification, update or verdict."""

    index: int
    date: dt.date | None = None
    kind: str = ""
    note: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """A reviewer's sign-off: who, when, and the digest of what was signed."""

    index: int
    by: str = ""
    date: dt.date | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """The claimant's right of reply: requested, received, declined or none."""

    status: str = ""
    requested: dt.date | None = None
    received: dt.date | None = None
    quote: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why and when a fact-check was withdrawn; its text stays."""

    date: dt.date | None = None
    reason: str = ""


@dataclass(slots=True)
class Claim:
    """One checkable assertion with its quotes, evidence and verdict. ``id`` is the file's stem."""

    id: str
    document: Document
    claim: str = ""
    short: str = ""
    claimant: Claimant | None = None
    date: dt.date | None = None
    quotes: tuple[Quote, ...] = ()
    verdict: str = ""
    summary: str = ""
    reviewed: dt.date | None = None
    authors: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    review: str = ""
    topics: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    reply: Reply | None = None
    last_verified: dt.date | None = None
    as_of: dt.date | None = None
    todo: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    status: str = "published"  # "draft", "published", "withdrawn"
    withdrawn: Withdrawal | None = None
    corrections: tuple[Correction, ...] = ()
    reviews: tuple[SignOff, ...] = ()

    @property
    def draft(self) -> bool:
        """Whether the claim is still being written: it is checked, and shown nowhere."""
        return self.status == "draft"


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A passage that is opinion, prediction or praise, with the reason why it is not checked."""

    index: int
    quote: str = ""
    reason: str = ""


@dataclass(slots=True)
class Source:
    """A text that quotes are checked against, with what its sidecar says.

    ``file`` is the file as an editor sees it, for showing findings in; ``content`` what a reader reads of it (of a
    page, the article), the header line included. ``body`` is the offset at which the text after that line opens.
    ``document`` is the sidecar, None where there is none. ``digest`` is the SHA-256 (hex) of the file's bytes; ``""``
    where the file could not be read. ``former`` is the text that the pin names, where the file now holds another one
    and git remembers it.
    """

    id: str
    file: FileText
    content: SourceText
    document: Document | None = None
    body: int = 0
    digest: str = ""
    former: str | None = None
    title: str = ""
    date: dt.date | None = None
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    retrieved: dt.date | None = None
    language: str = ""
    encoding: str = ""
    sha256: str = ""
    publish: str = "excerpts"  # "excerpts", "full", "none"
    kind: str = "article"
    not_checked: tuple[NotChecked, ...] = ()

    @property
    def text(self) -> str:
        """The text that a person reads, in which quotes are looked for; quote offsets count in it."""
        return self.content.text

    def where(self, start: int, end: int) -> str:
        """Return what tells a person the place besides its line: a time, a page, the line of a saved page's text."""
        time, page = self.content.time(start, end), self.content.page(start)
        if time is not None:
            return f"at {clock(time[0])}"
        if page is not None:
            return f"on page {page}"
        return "" if self.content.file_text is None else f"line {self.text.count(chr(10), 0, start) + 1} of its text"

    def place(self, start: int, end: int) -> Span:
        """Return where in the file the text's [start, end) stands; its first line where there is no way back."""
        there = (start, end) if self.content.file_text is None else self.content.in_file(start, end)
        return Span(self.file.path, *(there or (0, len(self.file.line(1)))))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A point on the scale. ``rating`` is a whole number (worst 1), None for a verdict off the truth axis."""

    index: int
    id: str = ""
    title: str = ""
    rating: int | None = None
    meaning: str = ""
    tone: str = "neutral"  # "positive", "mixed", "negative", "neutral"
    needs_evidence: bool = True
    since: dt.date | None = None
    until: dt.date | None = None
    replaced_by: str = ""


@dataclass(slots=True)
class Repository:
    """Everything read from one root folder. ``today`` is the day that the check counts from.

    ``claims``, ``sources`` hold every file, also where ids clash (``source`` finds by id, the first one wins);
    ``files`` maps paths to texts for showing findings; ``problems`` of files that are no document are in
    ``documents`` too, as a document without values.
    """

    today: dt.date
    claims: tuple[Claim, ...] = ()
    sources: tuple[Source, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    scale: Document | None = None
    documents: tuple[Document, ...] = ()
    files: Mapping[str, FileText] = field(default_factory=dict)
    source_by_id: Mapping[str, Source] = field(default_factory=dict)
    claim_by_id: Mapping[str, Claim] = field(default_factory=dict)
    verdict_by_id: Mapping[str, Verdict] = field(default_factory=dict)

    def made_on(self, claim: Claim) -> dt.date | None:
        """Return when a claim was made: as it says, else the date of its first quote's source."""
        source = self.source_by_id.get(claim.quotes[0].source) if claim.quotes else None
        return claim.date or (source.date if source else None)
