"""The corrections log, made from the claims themselves so that no entry can be missing from it."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.site.language import Language
from factcheck.site.views import ClaimView, CorrectionView


def correction_kinds(words: Language) -> dict[str, str]:
    """Return what each kind of entry is called."""
    return {
        "correction": words.gettext("Correction"),
        "clarification": words.gettext("Clarification"),
        "update": words.gettext("Update"),
        "verdict": words.gettext("Change of verdict"),
        "withdrawal": words.gettext("Withdrawal"),
    }


def log(claims: Iterable[ClaimView]) -> list[CorrectionView]:
    """Return every entry of every claim, newest first."""
    entries = [entry for claim in claims for entry in claim.corrections]
    entries += [claim.withdrawn for claim in claims if claim.withdrawn]
    return newest_first(entries)


def newest_first(entries: Iterable[CorrectionView]) -> list[CorrectionView]:
    """Return the entries by date, the newest first; of one day, by claim."""
    return sorted(entries, key=lambda one: (-one.date.toordinal(), one.claim_path))
