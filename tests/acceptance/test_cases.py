"""Each folder in `data/cases` is a test: a desk, and the report it must give (see README.md)."""

from pathlib import Path

import pytest

from .run import report_of

CASES = sorted(path for path in (Path(__file__).parent / "data" / "cases").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_report_is_as_expected(case):
    expected = sorted(case.glob("expected.*"))
    assert expected, f"{case.name} has no expected.txt or expected.json"
    for file in expected:
        format = {".txt": "concise", ".json": "json"}[file.suffix]
        assert report_of(case / "desk", format).stdout == file.read_text("utf-8")
