"""Which cards a site has, and their files. What an earlier build drew of the same words is taken over, not drawn."""

from __future__ import annotations

import hashlib
import zlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.site.language import Language
from factcheck.site.links import Addresses
from factcheck.site.stop import say, stop
from factcheck.site.views import ClaimView

if TYPE_CHECKING:
    from factcheck.site.cards.draw import Words

WAYS = ("auto", "off", "on")
NEEDS = ("PIL", "font_source_sans_pro", "font_source_serif_pro")
_MISSING = 'Pillow or its fonts are not installed (pip install "factcheck[cards]")'


@dataclass(frozen=True, slots=True)
class Card:
    """A picture as a page's head names it. ``address`` is absolute, ``alt`` says in words what the picture says."""

    address: str
    alt: str
    width: int
    height: int


class Cards:
    """Makes the cards of claims. ``former`` is the folder of the site that stands, whose cards may be taken over."""

    def __init__(self, addresses: Addresses, former: Path, way: str) -> None:
        """Make cards where ``way`` (FACTCHECK_CARDS) wants them."""
        self._addresses, self._former = addresses, former
        self._wanted = _wanted(way)

    def of(self, claim: ClaimView) -> tuple[Card, str, bytes] | None:
        """Return the card of ``claim``, its file's path and its bytes; None where there is none."""
        language = self._addresses.options.words
        words = words_of(claim, self._addresses.options.name, language) if self._wanted else None
        if words is None:
            return None
        from factcheck.site.cards.draw import HEIGHT, WIDTH, draw

        name, key = f"cards/{claim.id}.png", _key(words)
        data = _take_over(self._former / name, key) or draw(words, key)
        alt = language.gettext(
            "Fact-check. %(by)s: “%(claim)s” Verdict: %(verdict)s.",
            by=", ".join(filter(None, [words.by, words.day])),
            claim=claim.claim,
            verdict=words.verdict,
        )
        return Card(self._addresses.absolute(name), alt, WIDTH, HEIGHT), name, data


def words_of(claim: ClaimView, site: str, language: Language) -> Words | None:
    """Return what a claim's card says, None where the faces can't print the claim or its verdict.

    A withdrawn check gives no verdict any more. A site's or a claimant's name that can't be printed is left out.
    """
    from factcheck.site.cards.draw import Words
    from factcheck.site.cards.faces import BOLD, SANS, SERIF, can_print, tidy

    verdict = language.gettext("Withdrawn") if claim.withdrawn else tidy(claim.verdict.title)
    text, who = tidy(claim.claim), tidy(claim.claimant.name)
    if not (text and verdict and can_print(text, SERIF) and can_print(verdict, BOLD)):
        return None
    said = language.gettext("Claim by %(name)s", name=who) if can_print(who, SANS) else language.gettext("Claim")
    day = language.day(claim.date)
    name, label = tidy(site), language.gettext("Fact-check")
    tone = "neutral" if claim.withdrawn else claim.verdict.tone
    label = label if can_print(label, SANS) else ""
    return Words(name if can_print(name, BOLD) else "", label, said, day, text, verdict, tone)


def _wanted(way: str) -> bool:
    if way not in WAYS:
        stop(f"FACTCHECK_CARDS is {way!r}: it can be {', '.join(WAYS)}.", 2)
    there = all(find_spec(name) for name in NEEDS)
    if way == "on" and not there:
        stop(f"FACTCHECK_CARDS is 'on', and {_MISSING}: the site was not published.", 2)
    if way == "auto" and not there:
        say(f"Note: {_MISSING}: the site is complete but for the pictures that go with links.")
    return there and way != "off"


def _key(words: Words) -> str:
    """Return a digest of everything that a card's bytes depend on."""
    from PIL import __version__ as pillow

    from factcheck.site.cards.draw import LOOK

    return hashlib.sha256(repr((LOOK, pillow, zlib.ZLIB_RUNTIME_VERSION, words)).encode("utf-8", "replace")).hexdigest()


def _take_over(old: Path, key: str) -> bytes | None:
    """Return a card that was drawn of the same words, where there is one, whole."""
    try:
        content = old.read_bytes()
    except OSError:
        return None
    drawn = key.encode() in content[:2000] and content.endswith(b"IEND\xaeB`\x82")
    return content if drawn else None
