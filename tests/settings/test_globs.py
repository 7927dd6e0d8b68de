"""Path patterns."""

import time

import pytest

from factcheck.settings.globs import matches


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("claims/old.yaml", "claims/old.yaml", True),
        ("claims/old-*.yaml", "claims/old-1.yaml", True),
        ("claims/*.yaml", "claims/2019/a.yaml", False),
        ("claims/**/*.yaml", "claims/2019/05/a.yaml", True),
        ("claims/**/*.yaml", "claims/a.yaml", True),
        ("claims/2019", "claims/2019/a.yaml", True),
        ("claims/2019/", "claims/2019/a.yaml", True),
        ("claims", "claims/2019/a.yaml", True),
        ("2019", "claims/2019/a.yaml", True),
        ("a.yaml", "claims/2019/a.yaml", True),
        ("2019/*", "claims/2019/a.yaml", False),
        ("**", "claims/a.yaml", True),
        ("*", "claims/a.yaml", True),
        ("claims/[ab].yaml", "claims/b.yaml", True),
        ("Claims/a.yaml", "claims/a.yaml", False),
        ("claims/a.yaml/b", "claims/a.yaml", False),
        ("", "claims/a.yaml", False),
    ],
)
def test_what_a_pattern_means(pattern, path, expected):
    assert matches(pattern, path) is expected


@pytest.mark.parametrize("pattern", ["*a" * 500, "**/" * 5000 + "b", "a/" + "*a*" * 400])
def test_a_hostile_pattern_costs_little(pattern):
    start = time.process_time()
    assert not matches(pattern, "/".join(["a" * 250] * 16))
    assert time.process_time() - start < 1
