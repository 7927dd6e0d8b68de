"""What the tests of a change share: two states of the small good desk, and the changes between them."""

from datetime import date

import pytest

from base_desk import ARTICLE, CLAIM, SIDECAR, VERDICTS
from factcheck.review import compare
from factcheck.review.choose import Files

BASE = {
    "content/verdicts.yaml": VERDICTS,
    "seeds/article.txt": ARTICLE,
    "seeds/article.yaml": SIDECAR.format(digest="0" * 64),
    "claims/officers.yaml": CLAIM,
}


def state(name, files):
    return Files(name, {path: text if isinstance(text, bytes) else text.encode() for path, text in files.items()})


def diff_of(base, head):
    return compare(state("before", base), state("after", head), date(2026, 1, 1))


def seen(base, head):
    """Return (rule, level) of each change."""
    return [(one.rule, str(one.level)) for one in diff_of(base, head).changes]


@pytest.fixture
def base():
    return dict(BASE)
