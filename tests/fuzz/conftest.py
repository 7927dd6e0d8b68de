"""Repeats each test until its share of the time that was asked for is spent, with other inputs each time."""

from __future__ import annotations

import time

import pytest

from .test_fuzz import MINUTES, SHARE


def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run a test again and again; without MINUTES, or for a seed that is known, once as always."""
    if not MINUTES or "seed" in pyfuncitem.funcargs:
        return None
    given = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    end = time.monotonic() + SHARE
    while time.monotonic() < end:
        pyfuncitem.obj(**given)
    return True
