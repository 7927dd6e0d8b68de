"""Which feeds there are: all fact-checks, the corrections, and those of each topic, verdict and claimant.

Their dates come from the claims, never from the clock: equal data gives equal bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.site.build_views import Site
from factcheck.site.corrections import correction_kinds
from factcheck.site.language import Language
from factcheck.site.links import Addresses
from factcheck.site.machines.feed_xml import FORMATS, Entry, Feed, feed_xml
from factcheck.site.outputs import Output
from factcheck.site.views import ClaimView, CorrectionView

_NEWEST = 100  # entries in a feed; all of them are in the downloads


def feeds(site: Site, addresses: Addresses) -> Iterator[Output]:
    """Yield every feed in every format."""
    for plan in _plans(site, addresses.options.words):
        needs = (plan.path, plan.page, plan.title, plan.text, plan.claims, plan.corrections)

        def feed(plan: _Plan = plan) -> Feed:
            entries = _entries(plan.claims, addresses) + _corrections(plan.corrections, addresses)
            return _feed(site, plan.path, plan.page, plan.title, plan.text, entries)

        for suffix in FORMATS:
            yield Output(
                plan.path + suffix,
                needs,
                lambda feed=feed, suffix=suffix: [feed_xml(feed(), suffix, addresses.absolute(""))],  # type: ignore[misc]
            )


class _Plan(NamedTuple):
    """One feed before its entries are made: those of ``claims``, or of ``corrections``."""

    path: str
    page: str
    title: str
    text: str
    claims: list[ClaimView]
    corrections: list[CorrectionView]


def _plans(site: Site, words: Language) -> Iterator[_Plan]:
    view = site.view
    yield _Plan("feeds/all", "", "", view.tagline, site.claims[:_NEWEST], [])
    text = words.gettext("Every correction, clarification, update, change of verdict and withdrawal.")
    title = words.gettext("Corrections")
    yield _Plan("feeds/corrections", "corrections/", title, text, [], site.corrections[:_NEWEST])
    by_verdict: dict[str, list[ClaimView]] = {verdict.id: [] for verdict in view.verdicts}
    for claim in site.claims:
        by_verdict.setdefault(claim.verdict.id, []).append(claim)
    for verdict in view.verdicts:
        claims = by_verdict[verdict.id][:_NEWEST]
        yield _Plan(feed_path(verdict.path), verdict.path, verdict.title, verdict.meaning, claims, [])
    for group in [*site.topics, *site.claimants]:
        text = words.gettext("Fact-checks: %(name)s", name=group.name)
        yield _Plan(feed_path(group.path), group.path, group.name, text, group.claims[:_NEWEST], [])


def feed_path(page: str) -> str:
    """Return the address of the feed that belongs to ``page``, without the format's ending."""
    return f"feeds/{page.rstrip('/')}"


def _feed(site: Site, path: str, page: str, title: str, text: str, entries: list[Entry]) -> Feed:
    name = site.view.name
    return Feed(path, f"{title} – {name}" if title else name, text, page, name, site.view.language, entries)


def _entries(claims: list[ClaimView], addresses: Addresses) -> list[Entry]:
    return [_entry(claim, addresses.absolute(claim.path), addresses.options.words) for claim in claims]


def _entry(claim: ClaimView, address: str, words: Language) -> Entry:
    title = f"{claim.verdict.title}: {claim.claim}"
    return Entry(
        id=address,
        link=address,
        title=words.gettext("Withdrawn: %(reason)s", reason=title) if claim.withdrawn else title,
        text=claim.summary,
        published=claim.reviewed,
        updated=claim.modified,
        authors=claim.authors,
        categories=[topic.name for topic in claim.topics],
    )


def _corrections(entries: list[CorrectionView], addresses: Addresses) -> list[Entry]:
    words = addresses.options.words
    kinds = correction_kinds(words)
    return [
        _correction(one, addresses.absolute(one.claim_path), name, kinds.get(one.kind, one.kind.capitalize()), words)
        for one, name in zip(entries, _names(entries), strict=True)
    ]


def _names(entries: Iterable[CorrectionView]) -> list[str]:
    """Return a name for each entry, unique within its claim, that later entries never change.

    Entries are only ever appended, and those of one day stand in the claim's own order.
    """
    seen: Counter[tuple[str, str]] = Counter()
    names = []
    for one in entries:
        name = f"{one.kind}-{one.date.isoformat()}"
        seen[one.claim_path, name] += 1
        number = seen[one.claim_path, name]
        names.append(name if number == 1 else f"{name}-{number}")
    return names


def _correction(one: CorrectionView, address: str, name: str, kind: str, words: Language) -> Entry:
    text = words.gettext("%(note)s Before: %(verdict)s.", note=one.note, verdict=one.was) if one.was else one.note
    return Entry(
        id=f"{address}#{name}",
        link=address,
        title=f"{kind}: {one.claim_title}",
        text=text,
        published=one.date,
        updated=one.date,
        categories=[one.kind],
        permalink=False,  # the page says what changed, but has no place of this name
    )
