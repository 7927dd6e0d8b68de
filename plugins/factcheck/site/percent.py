"""Shares in whole percent: of the parts of a whole, and of verdicts beside their counts."""

from __future__ import annotations

from collections.abc import Sequence


def whole_percents(counts: Sequence[int]) -> list[int]:
    """Return each count's share in whole percent; together 100, or 0 where nothing is counted.

    Largest remainders are rounded up; of equal ones, the first.
    """
    total = sum(counts)
    if not total:
        return [0] * len(counts)
    shares = [100 * count // total for count in counts]
    by_remainder = sorted(range(len(counts)), key=lambda i: (-(100 * counts[i] % total), i))
    for i in by_remainder[: 100 - sum(shares)]:
        shares[i] += 1
    return shares


def rounded_percents(counts: Sequence[int]) -> list[int]:
    """Return each count's share in whole percent, halves rounded up; 0 where nothing is counted.

    Equal counts have equal shares, as readers who see both expect; so the shares may miss 100 by a few.
    """
    total = sum(counts)
    return [(200 * count + total) // (2 * total) if total else 0 for count in counts]
