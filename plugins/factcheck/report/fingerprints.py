"""Fingerprints for readers that drop every finding but the first of those that share one."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from factcheck.diagnostics import Diagnostic


def distinct(findings: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield each finding's fingerprint, made different where an earlier one has the same.

    A finding without a fingerprint gets one of its code, path and message: it, too, holds no line number.
    """
    seen: Counter[str] = Counter()
    for finding in findings:
        name = finding.fingerprint or _hash(finding.code, finding.span.path, finding.message)
        seen[name] += 1
        yield name if seen[name] == 1 else _hash(name, str(seen[name]))


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
