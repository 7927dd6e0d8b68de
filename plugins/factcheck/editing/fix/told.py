"""What is said to a person about fixing: what was done, what was not and why, and what waits for their eye."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Applicability
from factcheck.editing.fix import Fixed
from factcheck.editing.fix.rounds import Chosen


def told(fixed: Fixed, wrote: bool = True, chosen: Chosen = lambda _: True) -> Iterator[str]:
    """Yield the lines on a ``fix``, or on a ``preview`` where nothing was written; ``chosen`` as it was given there."""
    verb = "fixed" if wrote else "would fix"
    counts = ", ".join(f"{number} {code}" for code, number in fixed.counts.items())
    files = _number(len(fixed.changes), "file")
    yield f"{verb} {_number(len(fixed.made), 'finding')} in {files} ({counts})" if fixed.made else "nothing to fix"
    for path, reason in fixed.unwritten.items():
        yield f"{path}: not written: {reason}"
    for one in fixed.left:
        yield f"{one.diagnostic.span.path}: {one.diagnostic.code} left: {one.reason}"
    left = {(one.diagnostic.code, one.diagnostic.fingerprint) for one in fixed.left}
    unsafe = [
        one
        for one in fixed.report.diagnostics
        if one.fix and one.fix.applicability is Applicability.UNSAFE and (one.code, one.fingerprint) not in left
    ]
    if waiting := sum(map(chosen, unsafe)):
        verb = "has a fix that needs" if waiting == 1 else "have fixes that need"
        yield f"{_number(waiting, 'more finding')} {verb} your eye: --unsafe-fixes makes them"


def _number(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
