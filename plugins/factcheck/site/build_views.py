"""The whole site as views, from what is listed of each claim and source. What only one page shows is made with it.

A list is worked out when it is first asked for: a preview shows one page after an edit, and most pages need few lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from factcheck.site import corrections, groups, verdicts
from factcheck.site.claims import Shelf
from factcheck.site.coverage import Mark
from factcheck.site.desk import Desk
from factcheck.site.evidence import headings
from factcheck.site.links import Addresses
from factcheck.site.listed import Listed, light_view
from factcheck.site.options import Options
from factcheck.site.people import roster
from factcheck.site.site_view import SiteView
from factcheck.site.sources import light_source
from factcheck.site.told import publisher_of
from factcheck.site.views import ClaimView, CorrectionView, GroupView, SourceLink, SourceView, VerdictView


class Site:
    """Everything that is published, as lists show it. ``claims`` are the newest first, ``by_id`` the same by id."""

    def __init__(self, desk: Desk, addresses: Addresses, before: Site | None = None) -> None:
        """Show ``desk``. Of ``before``, which is given up, the views of claims that are listed as they were stay."""
        stay = _Stay(desk, before if before is not None and _serves(before, desk, addresses) else None)
        self.desk, self.shelf = desk, _shelf(desk, addresses, stay)
        views = stay.views(self.shelf)
        fresh = [one for one in desk.claims if id(one) not in views]
        views |= {id(one): self._view(one) for one in fresh}
        self.claims = [views[id(one)] for one in desk.claims]
        gone = {one.id for one in stay.gone}
        self.by_id: dict[str, ClaimView] = {id: view for id, view in stay.by_id.items() if id not in gone}
        self.by_id |= {one.id: views[id(one)] for one in fresh}
        self.view = SiteView(self, addresses.options)

    def _view(self, one: Listed) -> ClaimView:
        shelf = self.shelf
        return light_view(one, shelf.verdicts, shelf.claimants, shelf.topics, shelf.addresses.options.name)

    @cached_property
    def scale(self) -> list[VerdictView]:
        """The verdicts, with how many claims have each."""
        scale = [replace(one) for one in self.shelf.verdicts.values()]
        verdicts.count(scale, self.claims)
        return scale

    @cached_property
    def claimants(self) -> list[GroupView]:
        """The claimants with their claims, those with most first."""
        return groups.fill(self.shelf.claimants.values(), self.claims, lambda claim: [claim.claimant], self.scale)

    @cached_property
    def topics(self) -> list[GroupView]:
        """The topics with their claims, those with most first."""
        return groups.fill(self.shelf.topics.values(), self.claims, lambda claim: claim.topics, self.scale)

    @cached_property
    def marks(self) -> dict[str, list[Mark]]:
        """Where claims quote each source, by its id."""
        marks: dict[str, list[Mark]] = {}
        for claim, view in zip(self.desk.claims, self.claims, strict=True):
            for source, start, end in claim.marks:
                marks.setdefault(source, []).append(Mark(start, end, view))
        for found in marks.values():
            found.sort(key=lambda one: (one.start, one.end))
        return marks

    @cached_property
    def sources(self) -> list[SourceView]:
        """The sources with the claims that quote them, the newest first."""
        links = self.shelf.sources
        sources = [light_source(links[one.id], self.marks.get(one.id, [])) for one in self.desk.sources]
        sources.sort(key=lambda one: (-(one.link.date.toordinal() if one.link.date else 0), one.link.id))
        return sources

    @cached_property
    def corrections(self) -> list[CorrectionView]:
        """The corrections log, the newest entry first."""
        return corrections.log(self.claims)

    @cached_property
    def redirects(self) -> list[tuple[str, ClaimView]]:
        """The address and the claim of each former id that no claim has now."""
        named = ((alias, self.by_id[claim.id]) for claim in self.desk.claims for alias in claim.aliases)
        found = {alias: view for alias, view in named if alias not in self.by_id}
        return [(f"claims/{alias}/", claim) for alias, claim in sorted(found.items(), key=lambda item: item[0])]

    @cached_property
    def _former(self) -> dict[str, ClaimView]:
        return {path.split("/")[1]: claim for path, claim in self.redirects}

    def related(self, claim: ClaimView) -> list[ClaimView]:
        """Return the claims that ``claim`` points to, under their own ids or former ones, and not itself."""
        views = [self.by_id.get(id) or self._former.get(id) for id in claim.points_to]
        return [one for one in views if one is not None and one.id != claim.id]


def _serves(before: Site, desk: Desk, addresses: Addresses) -> bool:
    """Whether views of ``before`` can be shown still: by the same settings, people and scale."""
    shelf = before.shelf
    return shelf.addresses is addresses and shelf.context.repository.verdicts == desk.context.repository.verdicts


class _Stay:
    """What stays of ``before`` where it is ``desk`` that is shown; nothing where there is no site before.

    Claims are told apart by the identity of what is listed of each, which both desks hold, so that it stays its own.
    """

    def __init__(self, desk: Desk, before: Site | None) -> None:
        self.shelf = before.shelf if before else None
        self.by_id: Mapping[str, ClaimView] = before.by_id if before else {}
        self.sources = before.desk.sources if before else []
        self._views = dict(zip(map(id, before.desk.claims), before.claims, strict=True)) if before else {}
        now = set(map(id, desk.claims))
        self.gone = [one for one in before.desk.claims if id(one) not in now] if before else []
        fresh = [one for one in desk.claims if id(one) not in self._views]
        self.grouped = before is not None and _grouping(self.gone) == _grouping(fresh)

    def views(self, shelf: Shelf) -> dict[int, ClaimView]:
        """Return the views of claims that point to what is on ``shelf`` still."""
        if self.shelf is None or self.grouped:
            return self._views
        moved = _moved(self.shelf.claimants, shelf.claimants) | _moved(self.shelf.topics, shelf.topics)
        paths = ((key, [view.claimant.path, *(one.path for one in view.topics)]) for key, view in self._views.items())
        return {key: self._views[key] for key, found in paths if moved.isdisjoint(found)} if moved else self._views


def _grouping(claims: Iterable[Listed]) -> list[tuple[str, str, list[str]]]:
    """Return all that names of groups, their addresses and roles are made from."""
    return sorted((one.claimant, one.role, one.topics) for one in claims)


def _moved(before: Mapping[str, GroupView], now: Mapping[str, GroupView]) -> set[str]:
    """Return the addresses of the groups that are gone, or whose views are other ones now."""
    return {group.path for name, group in before.items() if now.get(name) is not group}


def _shelf(desk: Desk, addresses: Addresses, stay: _Stay) -> Shelf:
    """Return what claims point to; what would be made again as it was stays."""
    options, old = addresses.options, stay.shelf
    sources = old.sources if old and stay.sources is desk.sources else _links(desk, options)
    if old and stay.grouped:
        return replace(old, context=desk.context, sources=sources)
    topics = {topic for claim in desk.claims for topic in claim.topics}
    claimants = {claim.claimant for claim in desk.claims}
    shelf = Shelf(
        context=desk.context,
        addresses=addresses,
        publisher=old.publisher if old else publisher_of(options),
        verdicts=old.verdicts if old else _scale(desk),
        sources=sources,
        claimants=groups.groups_by_name(claimants, "claimants", options.slug_rules, old.claimants if old else {}),
        topics=groups.groups_by_name(topics, "topics", options.slug_rules, old.topics if old else {}),
        people=old.people if old else roster(options),
        headings=old.headings if old else headings(options.words),
    )
    groups.give_roles(shelf.claimants, ((claim.claimant, claim.role) for claim in desk.claims))
    return shelf


def _scale(desk: Desk) -> dict[str, VerdictView]:
    return {one.id: one for one in verdicts.scale_views(desk.context.repository.verdicts)}


def _links(desk: Desk, options: Options) -> dict[str, SourceLink]:
    return {source.id: source.link(options.words) for source in desk.sources}
