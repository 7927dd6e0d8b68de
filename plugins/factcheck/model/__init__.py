"""The records of a fact-check desk, and the field table behind their reader, JSON Schema and reference page."""

from factcheck.model.document import Document, Path, Problem
from factcheck.model.records import (
    Claim,
    Claimant,
    Correction,
    Evidence,
    NotChecked,
    Quote,
    Reply,
    Repository,
    SignOff,
    Source,
    Verdict,
    Withdrawal,
)
from factcheck.model.sourcetext import Cue, EncodingTrouble, SourceText

__all__ = [
    "Claim",
    "Claimant",
    "Correction",
    "Cue",
    "Document",
    "EncodingTrouble",
    "Evidence",
    "NotChecked",
    "Path",
    "Problem",
    "Quote",
    "Reply",
    "Repository",
    "SignOff",
    "Source",
    "SourceText",
    "Verdict",
    "Withdrawal",
]
