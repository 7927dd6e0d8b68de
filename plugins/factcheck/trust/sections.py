"""Finds on a desk's own pages the section that shows a thing: where a page declares it, else by its English heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.trust.built_site import BuiltSite
from factcheck.trust.page import Page, Section
from factcheck.trust.requirement import Answer, Part, Requirement

# Letters: "We have no funding." says something, "Coming soon." doesn't. Not every script marks a sentence's end, so
# their number has to do; a Chinese, Japanese or Korean sign says as much as three letters.
_FEWEST, _EAST_ASIAN, _SIGN = 15, "\u2e80", 3
_NUMBER = re.compile(r"\+?\d[\d ()/.-]{6,}\d")
_REACHES = ("mailto:", "tel:", "http://", "https://")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for. ``english`` is a pattern of headings; ``file`` is where a desk without it best writes it.

    Where ``reaches`` is set, a reader needs something to follow: a link, a mail address or a telephone number.
    """

    id: str
    english: str
    file: str
    reaches: bool = False

    @property
    def mend(self) -> str:
        """What a person does about its absence."""
        line = f"Shows: {self.id} = The section's heading"
        return f"write a section about it in content/pages/{self.file}, and name it at the top of that file: `{line}`"


@dataclass(frozen=True, slots=True)
class Place:
    """The section of a page in which something is shown."""

    page: Page
    section: Section

    def __str__(self) -> str:
        """Return the page's address and the section's heading."""
        return f"{self.page.address}, “{self.section.heading}”"


def section(wanted: Wanted, asks: str, *serves: Part) -> Requirement:
    """Return the requirement that a section of the desk's own pages says something."""
    return Requirement(wanted.id, asks, serves, lambda site: _look(site, wanted))


def declared(page: Page) -> list[tuple[str, str]]:
    """Return what a page declares: ids of requirements, each with its heading; ``""`` stands for the whole page.

    Its ``Shows:`` line holds ``id = heading`` or ``id`` alone, parted by semicolons; ids alone by commas too.
    """
    found = []
    for part in page.shows.split(";"):
        ids, _, heading = part.partition("=")
        found += [(id.strip(), heading.strip()) for id in ids.split(",") if id.strip()]
    return found


def place_of(site: BuiltSite, wanted: Wanted) -> Place | None:
    """Return the section that shows what is wanted; None where there is none or nothing stands in it."""
    found = _find(site, wanted)
    return found if isinstance(found, Place) and _says_something(found.section) else None


def _look(site: BuiltSite, wanted: Wanted) -> Answer:
    found = _find(site, wanted)
    if isinstance(found, str):
        return Answer(missing=(found,), mend=wanted.mend)
    if not _says_something(found.section):
        return Answer(missing=(f"{found}: no sentence stands below this heading",), mend=wanted.mend)
    return Answer(found=(str(found),), remarks=_remarks(found.section, wanted))


def _find(site: BuiltSite, wanted: Wanted) -> Place | str:
    """Return the place, or what is wrong in words."""
    for page in site.own_pages:
        for id, heading in declared(page):
            if id == wanted.id:
                found = _headed(page, heading)
                return found or f"{page.address} declares `{id}` under the heading “{heading}”, which it doesn't have"
    return _by_heading(site, wanted)


def _headed(page: Page, heading: str) -> Place | None:
    """Return the section under ``heading``; the whole page where the declaration names none."""
    sections = page.sections if heading else page.sections[:1]
    same = (one for one in sections if not heading or _plain(one.heading) == _plain(heading))
    return next((Place(page, one) for one in same), None)


def _by_heading(site: BuiltSite, wanted: Wanted) -> Place | str:
    pattern = re.compile(wanted.english, re.IGNORECASE)
    english = [page for page in site.own_pages if page.language.lower().startswith("en")]
    places = [Place(page, one) for page in english for one in page.sections if pattern.search(one.heading)]
    if places:
        return next((place for place in places if _says_something(place.section)), places[0])
    if site.own_pages and not english:
        language = site.own_pages[0].language or "a language that they don't name"
        return f"no page declares it, and headings in {language} can't be told by machine"
    return "no page has a section about it"


def _says_something(section: Section) -> bool:
    return sum(_SIGN if letter >= _EAST_ASIAN else 1 for letter in section.text if letter.isalpha()) >= _FEWEST


def _remarks(section: Section, wanted: Wanted) -> tuple[str, ...]:
    followed = any(link.address.startswith(_REACHES) for link in section.links)
    if not wanted.reaches or followed or "@" in section.text or _NUMBER.search(section.text):
        return ()
    return ("it names nothing to follow: give a link, a mail address or a telephone number",)


def _plain(heading: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", "", heading).casefold().split())
