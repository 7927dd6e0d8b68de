"""What every claim's page has to link to, so that a reader can check the fact-check and object to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from factcheck.trust.built_site import BuiltSite
from factcheck.trust.own_pages import CHECKING, CORRECTIONS_POLICY, REPORT
from factcheck.trust.page import Page
from factcheck.trust.requirement import EFCSN, IFCN, Answer, Part, Requirement
from factcheck.trust.sections import Wanted, place_of

_MEND = "add the link to theme/templates/claim.html"
_Lacks = Callable[[BuiltSite, Page, Mapping[str, Any]], Iterator[str]]


def _each(site: BuiltSite, lacks: _Lacks) -> Answer:
    """Return the answer for all claim pages; ``lacks`` yields what one of them has no link to."""
    missing = []
    for claim in site.claims:
        page = site.claim_page(claim)
        if page is None:
            missing.append(f"the claim `{claim['id']}` has no page")
        else:
            missing += [f"{page.address} has no link to {what}" for what in lacks(site, page, claim)]
    count = len(site.claims)
    return Answer((f"on each of {count} claim pages" if count else "no claim is published yet",), tuple(missing), _MEND)


def _linking(id: str, asks: str, wanted: Wanted, serves: Part) -> Requirement:
    """Return the requirement that each claim's page links to a section of the desk's own pages."""

    def look(site: BuiltSite) -> Answer:
        place = place_of(site, wanted)
        if place is None:
            return Answer(missing=(f"there is nothing to link to: see `{wanted.id}`",), mend=wanted.mend)

        def lacks(site: BuiltSite, page: Page, _claim: Mapping[str, Any]) -> Iterator[str]:
            if not site.links_to(page, place.page.file, "main"):
                yield str(place)

        return _each(site, lacks)

    return Requirement(id, asks, (serves, Part(EFCSN)), look)


def _source(site: BuiltSite, page: Page, claim: Mapping[str, Any]) -> Iterator[str]:
    for source in {quote["source"]["id"]: quote["source"] for quote in claim.get("quotes", [])}.values():
        if not _leads(site, page, source.get("url", ""), source["id"]):
            yield f"its source `{source['id']}`"


def _evidence(site: BuiltSite, page: Page, claim: Mapping[str, Any]) -> Iterator[str]:
    for item in claim.get("evidence", []):
        address, source = item.get("url", ""), item.get("source", "")
        if (address or source) and not _leads(site, page, address, source):
            yield f"its evidence {address or source}"


def _leads(site: BuiltSite, page: Page, address: str, source: str) -> bool:
    """Whether the page's main part links to a web address; to our own page of the source, where it has none."""
    if not address:
        return site.links_to(page, f"sources/{source}/index.html", "main")
    here = (link.address for link in page.links if link.place == "main")
    return any(one.partition("#")[0] == address.partition("#")[0] for one in here)


_SOURCES = (Part(IFCN, "principle 2"), Part(EFCSN))

CLAIM_PAGES = (
    _linking("claim-methodology", "each claim: how it was checked", CHECKING, Part(IFCN, "principle 4")),
    _linking(
        "claim-corrections-policy",
        "each claim: how it would be corrected",
        CORRECTIONS_POLICY,
        Part(IFCN, "principle 5"),
    ),
    _linking("claim-report-an-error", "each claim: how to report an error", REPORT, Part(IFCN, "principle 5")),
    Requirement("claim-source", "each claim: where it stands", _SOURCES, lambda site: _each(site, _source)),
    Requirement("claim-evidence", "each claim: its evidence", _SOURCES, lambda site: _each(site, _evidence)),
)
