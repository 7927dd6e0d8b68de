"""A small desk to import into."""

import pytest

from exchange.bringing import Empty


@pytest.fixture
def empty(tmp_path):
    return Empty(tmp_path / "desk")
