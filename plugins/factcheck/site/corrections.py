"""The corrections log, made from the claims themselves so that no entry can be missing from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.model import Claim
from factcheck.site.language import Language
from factcheck.site.views import ClaimView, CorrectionView, VerdictView


def correction_kinds(words: Language) -> dict[str, str]:
    """Return what each kind of entry is called."""
    return {
        "correction": words.gettext("Correction"),
        "clarification": words.gettext("Clarification"),
        "update": words.gettext("Update"),
        "verdict": words.gettext("Change of verdict"),
        "withdrawal": words.gettext("Withdrawal"),
    }


def corrections_of(claim: Claim, path: str, verdicts: Mapping[str, VerdictView]) -> list[CorrectionView]:
    """Return what was corrected in ``claim``, newest first; a former verdict is named by its title."""
    found = [
        CorrectionView(
            date=one.date,
            kind=one.kind,
            note=one.note,
            was=verdicts[one.was].title if one.was in verdicts else one.was,
            claim_title=claim.claim,
            claim_path=path,
        )
        for one in claim.corrections
        if one.date
    ]
    return newest_first(found)


def withdrawal_of(claim: Claim, path: str) -> CorrectionView | None:
    """Return the entry for a claim that was withdrawn."""
    if claim.withdrawn is None or claim.withdrawn.date is None:
        return None
    return CorrectionView(claim.withdrawn.date, "withdrawal", claim.withdrawn.reason, "", claim.claim, path)


def log(claims: Iterable[ClaimView]) -> list[CorrectionView]:
    """Return every entry of every claim, newest first."""
    entries = [entry for claim in claims for entry in claim.corrections]
    entries += [claim.withdrawn for claim in claims if claim.withdrawn]
    return newest_first(entries)


def newest_first(entries: Iterable[CorrectionView]) -> list[CorrectionView]:
    """Return the entries by date, the newest first; of one day, by claim."""
    return sorted(entries, key=lambda one: (-one.date.toordinal(), one.claim_path))
