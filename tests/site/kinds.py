"""The pages that are looked at: one of each kind and of each state that a page can be in."""

from __future__ import annotations

DEMONSTRATION = (
    "index.html",
    "claims/",
    "claims/ice-recruitment-trouble/",
    "sources/",
    "sources/ice-poach-nypd/",
    "search/?q=officers",
    "methodology/",
    "about/",
    "corrections-policy/",
    "embed/mamdani-won/",
    "404.html",
)

# Corrected and signed, long in all its parts; not corrected; withdrawn; a quote in another language; an alias.
EVERY_STATE = (
    "index.html",
    "claims/?verdict=unproven&sort=oldest",
    "claims/?verdict=true&topic=bridges",
    "claims/page/4/",
    "claims/year/2023/",
    "claims/harbour-dredged/",
    "claims/worse-next-year/",
    "claims/courrier-mayor/",
    "claims/harbour-depth/",
    "sources/",
    "sources/speech/",
    "sources/speech/page/2/",
    "sources/minutes/page/3/",
    "sources/courrier/",
    "verdicts/",
    "verdicts/unproven/",
    "claimants/",
    "claimants/port-authority-of-greater-northern-harbour-and-adjacent-isla/",
    "topics/",
    "topics/harbour/",
    "corrections/",
    "search/",
    "search/?q=qqqq&verdict=True",
    "embed/harbour-dredged/",
    "embed/worse-next-year/",
    "no/such/page/",
)

NO_CLAIMS = ("index.html", "claims/", "sources/", "verdicts/", "topics/", "corrections/", "search/", "verdicts/true/")

PAGES = (
    *DEMONSTRATION,
    *(f"repo/{path}" for path in EVERY_STATE),
    *(f"none/{path}" for path in NO_CLAIMS),
)

ALIAS = "repo/claims/harbour-depth/"
"""A page that leads on to another at once."""

STOPS = ("index.html", "claims/?verdict=true&year=2025", "search/?q=officers", "repo/claims/harbour-dredged/",
         "repo/sources/speech/", "repo/verdicts/unproven/", "repo/embed/harbour-dredged/")  # fmt: skip
"""Pages that are gone through by keyboard: header, filters, search, evidence, passages, pagination, card."""
