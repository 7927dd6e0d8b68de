"""Whether fixes did harm: a check before them, a check after them, and what must be taken back, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from factcheck.diagnostics import Diagnostic, Report

_UNREADABLE = {"syntax-error", "unreadable-file", "too-deep"}


def paths_of(one: Diagnostic) -> frozenset[str]:
    """Return the files that the finding's fix edits."""
    return frozenset(edit.span.path for edit in one.fix.edits) if one.fix else frozenset()


def harmed(before: Report, after: Report, taken: Iterable[Diagnostic]) -> dict[str, str]:
    """Return the files in which the fixes of ``taken`` must be taken back, each with the reason.

    A fix does harm that makes its file unreadable, after which the file has more errors than before, or that leaves
    its own finding standing. A fix of several files goes back in all of them.
    """
    taken = list(taken)
    reasons = {path: reason for one in taken for path in paths_of(one) if (reason := _harm(path, before, after))}
    stood, stands = _standing(before), _standing(after)
    for one in taken:
        if stands[one.code, one.fingerprint] >= stood[one.code, one.fingerprint]:
            reasons |= dict.fromkeys(
                paths_of(one) - reasons.keys(), "its fix does not mend it; this is a bug in factcheck"
            )
    for _ in taken:
        for one in taken:
            reason = next((reasons[path] for path in sorted(paths_of(one)) if path in reasons), "")
            reasons |= dict.fromkeys(paths_of(one) - reasons.keys() if reason else (), reason)
    return reasons


def _standing(report: Report) -> Counter[tuple[str, str]]:
    return Counter((one.code, one.fingerprint) for one in report.diagnostics)


def _harm(path: str, before: Report, after: Report) -> str:
    was, now = before.where(path.__eq__), after.where(path.__eq__)
    could, can = (not any(one.name in _UNREADABLE for one in each.diagnostics) for each in (was, now))
    if could and not can:
        return "its fix would make the file unreadable"
    # A file that could not be read before shows all its errors only now: that is no harm.
    if could and now.summary.errors > was.summary.errors:
        return "its fix would bring up more errors than it mends"
    return ""
