"""Readers, folding, Markdown, reports and settings on inputs that nobody thought of.

`make test` looks for a few seconds; `make fuzz MINUTES=60` for as long as asked. A file in seeds/ is an input that once
broke something: it is read by everything here, at every run.
"""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from base_desk import ARTICLE, CLAIM
from factcheck.diagnostics import FileText
from factcheck.lsp.outline import outline
from factcheck.lsp.spot import spot_at
from factcheck.model.sourcetext import SourceText
from factcheck.model.tables import CLAIM as TABLE
from factcheck.quotes.fold import fold
from factcheck.quotes.locate import locate
from factcheck.reading.texts import SUFFIXES, Refusal, extract
from factcheck.reading.values import read_document
from factcheck.settings import load
from factcheck.site.markdown import render

SEEDS = sorted(path for path in (Path(__file__).parent / "seeds").iterdir() if path.is_file())
MINUTES = float(os.environ.get("MINUTES", "0"))
EXAMPLES = 40 if not MINUTES else 200  # at a time: conftest.py repeats them until the time is spent
SHARE = 60 * MINUTES / (13 + len(SUFFIXES))  # seconds for each test, here and in test_fuzz_writers

look = settings(
    max_examples=EXAMPLES,
    deadline=timedelta(seconds=10),
    suppress_health_check=list(HealthCheck),
    derandomize=not MINUTES,
    database=None,
)

FIXTURES = {path.suffix: path.read_bytes() for path in (Path(__file__).parent / "fixtures").iterdir()}
FIXTURES |= {".txt": ARTICLE.encode(), ".htm": FIXTURES[".html"]}
SETTINGS = b'[tool.factcheck]\nprofile = "strict"\nignore = ["QUO011"]\nper-file-ignores = { "a/**" = [] }\n'
SNIPPETS = [
    *(b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"<!--", b"]]>", b"&#0;", b"--> ", b"[[", b"- - ", b"&a *a", b"!!x ", b"%"),
    *(b"\r", b"\xe2\x80\xa8", b"\xcc\x81" * 40, b"9" * 50, b"<table><tr><td>", b"<v ", b"\x1b[2J", b"{{", b"\\ud800"),
]
WORDS = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)


@st.composite
def mutated(draw: st.DrawFn, data: bytes) -> bytes:
    """Return ``data`` with some stretches cut, doubled or replaced."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 30)))
        fresh = draw(st.one_of(st.sampled_from(SNIPPETS), st.binary(max_size=8), st.just(data[start:end] * 3)))
        data = data[:start] + fresh + data[end:]
    return data


def read_yaml(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    document = read_document(FileText("claims/a.yaml", text), TABLE)
    for problem in document.problems:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
    for start, end in document.places.values():
        assert 0 <= start <= end <= len(text)
    for entry in outline(text, TABLE):
        assert 0 <= entry.start <= entry.end <= len(text)
    spot_at(text, len(text) // 2, TABLE)


def read_source(suffix: str, data: bytes, declared: str = "") -> None:
    found = extract(suffix, data, declared)
    assert isinstance(found, SourceText | Refusal)


def read_text(text: str, quote: str) -> None:
    assert isinstance(fold(text), str)
    locate(text, quote)


def read_settings(folder: Path, data: bytes) -> None:
    (folder / "pyproject.toml").write_bytes(data)
    load(folder)


def read_markdown(text: str) -> None:
    html = str(render(text))
    assert "<script" not in html
    assert 'href="javascript:' not in html


@look
@given(mutated(CLAIM.encode()))
def test_yaml(data: bytes) -> None:
    read_yaml(data)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_sources(suffix: str) -> None:
    @settings(look, max_examples=EXAMPLES if MINUTES else 25)
    @given(mutated(FIXTURES[suffix]), st.sampled_from(["", "utf-8", "cp1252", "utf-16", "hz", "zlib", "iso2022_jp"]))
    def each(data: bytes, declared: str) -> None:
        read_source(suffix, data, declared)

    each()


@look
@given(mutated(ARTICLE.encode()), WORDS)
def test_quotes(data: bytes, words: str) -> None:
    read_text(data.decode("utf-8", "replace"), words)
    read_text(words, data[:80].decode("utf-8", "replace"))


@look
@given(mutated(FIXTURES[".md"]))
def test_markdown(data: bytes) -> None:
    read_markdown(data.decode("utf-8", "replace"))


@look
@given(
    mutated(
        b'[tool.factcheck]\nprofile = "strict"\nignore = ["QUO011"]\n[tool.factcheck.per-file-ignores]\n"a/**" = []\n'
    )
)
def test_settings(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    read_settings(tmp_path_factory.getbasetemp(), data)


@look
@given(mutated(CLAIM.encode()))
def test_reports(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    from factcheck.check import check
    from factcheck.report import FORMATS, render

    folder = tmp_path_factory.getbasetemp() / "desk"
    (folder / "claims").mkdir(parents=True, exist_ok=True)
    (folder / "claims/a.yaml").write_bytes(data)
    report = check(folder, date(2026, 11, 24)).report
    assert not [one for one in report.diagnostics if one.code == "CFG900"]
    for name in FORMATS:
        render(report, name, color=False).encode()


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name)
def test_what_once_broke_something(seed: Path, tmp_path: Path) -> None:
    data = seed.read_bytes()
    text = data.decode("utf-8", "replace")
    read_yaml(data)
    read_text(ARTICLE, text[:500])
    read_text(text, "The city wants")
    read_markdown(text)
    read_settings(tmp_path, data)
    for suffix in SUFFIXES:
        for declared in ("", "zlib", "utf-16"):
            read_source(suffix, data, declared)
