"""Small reports to render."""

from __future__ import annotations

from typing import Any

from factcheck.diagnostics import (
    Applicability,
    Diagnostic,
    Edit,
    FileText,
    Fix,
    Related,
    Report,
    Severity,
    Span,
    Summary,
)

CLAIM = "claims/trump-killers-in-new-york.yaml"
SEED = "seeds/000_c2008e17b072abf1.txt"
CLAIM_TEXT = """\
claim: Donald Trump said that there are killers in New York.
source: 000_c2008e17b072abf1
speaker: Donald Trump
quotes:
  - id: killers
    quote: They have killers in NewYork, we want to get them out
    speaker: Donald Trump
"""
SEED_TEXT = (
    "Nine lines of the article come first.\n" * 9
    + "The president was asked about the city once more on Tuesday, and repeated what he has said. "
    + "“They have killers in New York, we want to get them out,” Trump said. He did not say whom he meant.\n"
)
# What a stranger may put in a field or a file name: each does something to a terminal, a log or a reader's eye.
HOSTILE = {
    "escape": ("\x1b[31m", r"\x1b[31m"),
    "c1-control": ("\x9b31m", r"\x9b31m"),
    "nul": ("\x00", r"\x00"),
    "backspace": ("\b\x7f", r"\x08\x7f"),
    "bidi-override": ("\u202e", r"\u202e"),
    "bidi-isolate": ("\u2066", r"\u2066"),
    "zero-width-space": ("\u200b", r"\u200b"),
    "byte-order-mark": ("\ufeff", r"\ufeff"),
    "soft-hyphen": ("\xad", r"\xad"),
    "tag": ("\U000e0041", r"\U000e0041"),
    "hangul-filler": ("\u3164", r"\u3164"),
    "variation-selector": ("\ufe01", r"\ufe01"),
    "line-separator": ("\u2028", r"\u2028"),
    "next-line": ("\x85", r"\x85"),
    "surrogate": ("\ud800", r"\ud800"),
    "private-use": ("\ue000", r"\ue000"),
    "github-v1-command": ("##[error]", r"\x23#[error]"),
    "azure-command": ("##vso[task.x]", r"\x23#vso[task.x]"),
}


def span(path: str, text: str, words: str) -> Span:
    """Return where ``words`` stand in ``text``."""
    start = text.index(words)
    return Span(path, start, start + len(words))


def report(*findings: Diagnostic, files: dict[str, str] | None = None) -> Report:
    """Return a report on ``findings`` that counts them itself."""
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    texts = {path: FileText(path, text) for path, text in (files or {}).items()}
    return Report(findings, Summary(22, 1, 24, errors, warnings), texts)


def plain(at: Span, message: str = "wrong", severity: Severity = Severity.ERROR, **more: Any) -> Diagnostic:
    """Return a finding with nothing but a message and what else is given."""
    return Diagnostic("CLM001", "some-rule", severity, message, at, **more)


def at_words(text: str, words: str, label: str = "here") -> Report:
    """Return one error at ``words`` in a file of that text."""
    at = span("claims/a.yaml", text, words)
    return report(plain(at, label=label), files={at.path: text})


def fixed(text: str, *edits: tuple[str, str], applicability: Applicability = Applicability.SAFE) -> Report:
    """Return one error whose fix replaces each edit's old words in a file of that text."""
    spans = [(span("claims/a.yaml", text, old), new) for old, new in edits]
    fix = Fix("mend it", applicability, tuple(Edit(at, new) for at, new in spans))
    finding = Diagnostic("CLM001", "some-rule", Severity.ERROR, "wrong", spans[0][0], fix=fix)
    return report(finding, files={"claims/a.yaml": text})


def altered() -> Report:
    """Return the finding that this project is about: a quote that isn't word for word."""
    at = span(CLAIM, CLAIM_TEXT, "NewYork")
    finding = Diagnostic(
        code="QUO002",
        name="quote-altered",
        severity=Severity.ERROR,
        message="the quotation differs from the source",
        span=at,
        label="not in the source",
        help="copy the source's wording",
        fix=Fix("use the source's words", Applicability.SAFE, (Edit(at, "New York"),)),
        related=(Related(span(SEED, SEED_TEXT, "New York"), "closest passage, 98 % alike"),),
        fingerprint="5f2a",
    )
    return report(finding, files={CLAIM: CLAIM_TEXT, SEED: SEED_TEXT})


def hostile(value: str) -> Report:
    """Return a report with ``value`` in every place that a stranger's text can reach."""
    path = f"claims/{value}.yaml"
    text = f"{value}quote: {value}word{value}\n{value}\n"
    at = span(path, text, "word")
    finding = Diagnostic(
        code="CLM001",
        name="some-rule",
        severity=Severity.ERROR,
        message=f"{value} is wrong {value}",
        span=at,
        label=f"{value} label",
        help=f"{value} help",
        fix=Fix(f"{value} title", Applicability.UNSAFE, (Edit(at, f"{value}new"),)),
        related=(Related(Span(f"{value}/unread.txt"), f"{value} there"),),
    )
    return report(finding, files={path: text})
