from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("we did not touch the schools", 0),
        ("the city's largest employer", 0),
        ("we did not touch the zoos", 1),
        ("we did … touch the schools", 1),
        ("The moon is made of green cheese", 1),
        ("council", 1),
    ],
)
def test_a_passage_stands_word_for_word_and_once(tmp_path: Path, words: str, found: int) -> None:
    text = f'not_checked:\n  - quote: "{words}"\n    reason: A promise.\n'
    codes = [one.code for one in desk.findings(tmp_path, {"seeds/article.yaml": text})]
    assert codes == ["SRC006"] * found
