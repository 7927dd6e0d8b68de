"""The Atom feed (RFC 4287). Its dates come from the claims, never from the clock: equal data gives equal bytes."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from io import StringIO

from feedgenerator import Atom1Feed
from markupsafe import escape

from factcheck.site.build_views import Site
from factcheck.site.links import Addresses
from factcheck.site.views import ClaimView

PATH = "feeds/all.atom.xml"
_NEWEST = 100
_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)  # what an empty feed was updated on: there has to be a date


class _Feed(Atom1Feed):  # type: ignore[misc]
    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else _BEFORE_ALL


def atom(site: Site, addresses: Addresses) -> str:
    """Return the feed of the newest claims as XML."""
    view = site.view
    feed = _Feed(
        title=_text(view.name),
        link=addresses.absolute(""),
        description=_text(view.tagline),
        language=view.language,
        author_name=_text(view.name),
        feed_url=addresses.absolute(PATH),
        feed_guid=addresses.absolute(PATH),
    )
    for claim in site.claims[:_NEWEST]:
        _add(feed, claim, addresses)
    out = StringIO()
    feed.write(out, "utf-8")
    return out.getvalue() + "\n"


def _add(feed: Atom1Feed, claim: ClaimView, addresses: Addresses) -> None:
    address = addresses.absolute(claim.path)
    mark = "Withdrawn: " if claim.withdrawn else ""
    feed.add_item(
        title=_text(f"{mark}{claim.verdict.title}: {claim.claim}"),
        link=address,
        unique_id=address,
        # The feed library declares summaries as HTML: the text is escaped once more, so that it stays text.
        description=_html(claim.summary),
        author_name=_text(", ".join(claim.authors)),
        pubdate=_moment(claim.reviewed),
        updateddate=_moment(claim.modified or claim.reviewed),
        categories=[_text(topic.name) for topic in claim.topics],
    )


def _moment(value: date | None) -> datetime:
    return datetime.combine(value, time(), UTC) if value else _BEFORE_ALL


def _text(words: str) -> str:
    """Return ``words`` without the characters that XML can't hold."""
    return _NOT_XML.sub("", words)


def _html(words: str) -> str:
    return str(escape(_text(words)))
