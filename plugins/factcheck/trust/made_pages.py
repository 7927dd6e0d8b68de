"""What the pages that are made from data have to show: the scale, the corrections log, and every page's footer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factcheck.trust.built_site import BuiltSite
from factcheck.trust.own_pages import CHECKING, CONTACT, CORRECTIONS_POLICY, FUNDING, REPORT
from factcheck.trust.page import Page, Section
from factcheck.trust.requirement import EFCSN, IFCN, Answer, Part, Requirement
from factcheck.trust.sections import place_of

SCALE, LOG = "verdicts/index.html", "corrections/index.html"
_LOG_FOLDER = "corrections/"
_FOOTER = {
    "the methodology": CHECKING,
    "the corrections policy": CORRECTIONS_POLICY,
    "how to report an error": REPORT,
    "who pays for it": FUNDING,
    "how to reach the desk": CONTACT,
}


def _scale(site: BuiltSite) -> Answer:
    verdicts, page = site.data["verdicts"], site.pages.get(SCALE)
    if page is None or not verdicts:
        return Answer(
            missing=(f"there is no page {SCALE} with a verdict on it",), mend="list them in content/verdicts.yaml"
        )
    missing = [one["title"] for one in verdicts if not (one.get("meaning") and _stands(one["meaning"], page.text))]
    return Answer(
        found=(f"{page.address}: {len(verdicts) - len(missing)} verdicts with their meanings",),
        missing=tuple(f"{page.address} doesn't say what “{title}” means" for title in missing),
        mend="give the verdict a `meaning` in content/verdicts.yaml, and show it in theme/templates/verdicts.html",
    )


def _log(site: BuiltSite) -> Answer:
    page = site.pages.get(LOG)
    mend = "theme/templates/corrections.html has to show every entry, with its date and a link to its claim"
    if page is None:
        return Answer(missing=(f"there is no page {LOG}",), mend=mend)
    pages = _log_pages(site, page)
    logged = _by_day(pages)
    entries = [(claim, entry) for claim in site.claims for entry in _entries(claim)]
    missing = [
        f"{page.address} lacks the {entry['kind']} of {entry['date']} to the claim `{claim['id']}`"
        for claim, entry in entries
        if not _logged(site, logged, claim, entry)
    ]
    if not any(site.links_to(site.pages["index.html"], LOG, place) for place in ("main", "footer")):
        missing.append(f"the start page has no link to {page.address}")
    told = f"{len(entries)} entries, as many as in the data" if entries else "no entry yet"
    on = f", on {len(pages)} pages" if len(pages) > 1 else ""
    return Answer((f"{page.address}: {told}{on}",), tuple(missing), mend)


def _log_pages(site: BuiltSite, first: Page) -> list[Page]:
    """Return the pages of the log: the first, and those of the same folder that its pages lead on to."""
    found = {first.file: first}
    for page in (coming := [first]):
        for link in page.links:
            file = site.leads_to(page, link) if link.place == "main" else ""
            if file.startswith(_LOG_FOLDER) and file not in found:
                found[file] = site.pages[file]
                coming.append(found[file])
    return list(found.values())


def _by_day(pages: Iterable[Page]) -> dict[str, list[tuple[Page, Section]]]:
    """Return the log's sections by the days that they name."""
    found: dict[str, list[tuple[Page, Section]]] = {}
    for page in pages:
        for section in page.sections:
            for day in section.days if section.level > 1 else ():
                found.setdefault(day, []).append((page, section))
    return found


def _entries(claim: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    entries = list(claim.get("corrections", []))
    if withdrawn := claim.get("withdrawn"):
        entries.append({"date": withdrawn["date"], "kind": "withdrawal", "note": withdrawn.get("reason", "")})
    return entries


def _logged(
    site: BuiltSite, logged: Mapping[str, list[tuple[Page, Section]]], claim: dict[str, Any], entry: Mapping[str, Any]
) -> bool:
    """Whether a section of the log has the entry's day and note, and links to its claim."""
    claim_page = site.claim_page(claim)
    return any(
        _stands(entry["note"], section.text)
        and claim_page is not None
        and any(site.leads_to(page, link) == claim_page.file for link in section.links)
        for page, section in logged.get(entry["date"], ())
    )


def _footers(site: BuiltSite) -> Answer:
    missing = []
    for name, file in _footer_targets(site):
        lacking = [page.address for page in site.pages.values() if not site.links_to(page, file, "footer")]
        if lacking:
            missing.append(f"no link to {name} ({site.pages[file].address}) in the footer of {_some(lacking)}")
    mend = "add the link to the footer in theme/templates/base.html"
    return Answer((f"in the footer of each of {len(site.pages)} pages",), tuple(missing), mend)


def _footer_targets(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """Yield what every footer links to, as far as there is such a page: what is missing is said elsewhere."""
    for name, wanted in _FOOTER.items():
        place = place_of(site, wanted)
        if place is not None:
            yield name, place.page.file
    if LOG in site.pages:
        yield "the corrections log", LOG


def _some(names: list[str], most: int = 5) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def _stands(words: str, text: str) -> bool:
    return " ".join(words.split()) in text


MADE_PAGES = (
    Requirement("scale", "what each verdict means", (Part(IFCN, "principle 4"), Part(EFCSN)), _scale),
    Requirement("corrections-log", "every correction, in one place", (Part(IFCN, "principle 5"), Part(EFCSN)), _log),
    Requirement(
        "footer-links",
        "the way to all of this from every page",
        (Part(IFCN, "principles 3 to 5"), Part(EFCSN)),
        _footers,
    ),
)
