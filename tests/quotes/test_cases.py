"""Every case of the development set: a quote, its source text and the right answer."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.quotes import Edit, Text

DATA = Path(__file__).parent / "data"
CASES = [json.loads(line) for line in (DATA / "cases.jsonl").read_text(encoding="utf-8").splitlines()]


@functools.cache
def source(name: str) -> Text:
    return Text((DATA / name).read_bytes().decode("utf-8"))  # bytes: line ends stay as they are


def as_given(edit: Edit) -> dict[str, Any]:
    if edit.type == "ellipsis":
        return {"type": "ellipsis", "omitted": edit.omitted}
    return {"type": str(edit.type), "inserted": edit.inserted, "replaced": edit.replaced}


@pytest.mark.parametrize("case", CASES, ids=[f"{case['category']}-{case['id']}" for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    match = source(case["source"]).locate(case["quote"], case["prefix"], case["suffix"])
    assert match.tier in case.get("tier_any", [case["tier"]])
    assert match.status == case["status"]
    assert not (case.get("must_not_pass") and match.holds)
    if not case.get("span_loose"):
        assert (match.start, match.end) == (case["start"], case["end"])
    for key in ("all_spans", "fragments"):
        if key in case:
            assert [list(span) for span in getattr(match, key)] == case[key]
    if "edits" in case:
        assert [as_given(edit) for edit in match.edits] == case["edits"]
    assert set(case.get("expect_warnings", ())) <= set(match.warnings)
    if case["tier"] == "altered":
        assert match.differences


def test_the_similarity_of_an_altered_quote_is_one_less_its_distance_by_its_length() -> None:
    for case in CASES:
        if case["tier"] == "altered" and case.get("similarity") is not None:
            match = source(case["source"]).locate(case["quote"])
            assert match.similarity == pytest.approx(case["similarity"], abs=2e-4), case["id"]
