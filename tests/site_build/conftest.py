"""Desks to build: a new one for each test, and a full one that was built once for the web and once for the disk."""

import pytest

from .desks import Desk, full_desk


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """Return the full desk, built once for the web under a sub-path."""
    desk = full_desk(tmp_path_factory.mktemp("published"))
    return desk.build("-s", "publishconf.py", SITEURL="https://example.org/facts/")


@pytest.fixture(scope="session")
def local(tmp_path_factory):
    """Return the full desk, built once to be opened from disk."""
    return full_desk(tmp_path_factory.mktemp("local")).build()
