"""What writes files or speaks for the desk, on inputs that nobody thought of."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from pathlib import Path

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options as Cmark
from hypothesis import given, settings

from base_desk import ARTICLE, CLAIM, SIDECAR, VERDICTS
from exchange.bringing import review
from factcheck.ci.comment import comment
from factcheck.ci.draft import draft
from factcheck.ci.form import FormError, answers
from factcheck.ci.received import BadReportError, received_in
from factcheck.diagnostics import FileText
from factcheck.editing.fix import fix
from factcheck.editing.formatting import LeftAloneError, format_text
from factcheck.exchange.importing import Importer
from factcheck.exchange.reading.columns import MappingError
from factcheck.exchange.reading.files import FileError, Options, read_file
from factcheck.exchange.reading.tables import TableError
from factcheck.model import Repository
from factcheck.model.tables import CLAIM as TABLE
from factcheck.reading.values import read_document

from .test_fuzz import MINUTES, look, mutated

TODAY = date(2026, 11, 24)
NONE = Repository(TODAY, (), (), (), None, (), {}, {}, {}, {})
UNSAFE = Cmark.CMARK_OPT_UNSAFE  # what GitHub's renderer lets through before its sieve
slow = settings(look, max_examples=look.max_examples if MINUTES else 12)
REVIEW = json.dumps(review()).encode()
BROUGHT = {
    "in.json": REVIEW,
    "in.jsonl": REVIEW + b"\n" + REVIEW + b"\n",
    "in.html": b'<html><script type="application/ld+json">' + REVIEW + b"</script></html>",
    "in.csv": b'claim,claimant,verdict,url,date\r\n"The moon, of cheese",A person,False,https://e.example.org/,2025-03-02\r\n',
}
FORM = (Path(__file__).parent.parent / "ci/data/forms/filled.md").read_bytes()
FINDING = {
    "path": "claims/officers.yaml", "line": 5, "column": 12, "end_line": 5, "end_column": 20, "code": "QUO002",
    "name": "quote-altered", "severity": "error", "message": "the quotation `a <b>` differs", "help": "copy it",
    "fix": None, "related": [], "fingerprint": "0" * 32,
}  # fmt: skip
SUMMARY = {"claims": 3, "sources": 1, "quotes": 4, "errors": 1, "warnings": 0, "suppressed": 0, "known": 0}
CHANGE = {
    "rule": "verdict-flipped",
    "level": "error",
    "claim": "officers",
    "message": "turned",
    "fingerprint": "0" * 32,
}
REPORT = json.dumps({"version": 1, "findings": [FINDING, FINDING], "summary": SUMMARY}).encode()
CHANGES = json.dumps({"version": 1, "base": "main", "changes": [CHANGE]}).encode()
_ALLOWED = {
    *(
        "p",
        "a",
        "strong",
        "em",
        "code",
        "pre",
        "ul",
        "ol",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "table",
        "thead",
        "tbody",
        "tr",
    ),
    *("th", "td", "details", "summary", "br", "hr", "sub", "sup", "blockquote", "del", "ins", "tt"),
}


def desk_in(folder: Path, claim: bytes = CLAIM.encode()) -> Path:
    """Lay the good desk out anew, with one claim as it is given."""
    files = {"content/verdicts.yaml": VERDICTS.encode(), "seeds/article.txt": ARTICLE.encode(),
             "seeds/article.yaml": SIDECAR.format(digest="0" * 64).encode(), "claims/a.yaml": claim}  # fmt: skip
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("name", BROUGHT)
def test_imports(tmp_path: Path, name: str) -> None:
    """Whatever a file holds: claim files come of it that can be read, or a word that says why none do."""
    root = desk_in(tmp_path / "desk")

    @slow
    @given(mutated(BROUGHT[name]))
    def each(data: bytes) -> None:
        (tmp_path / name).write_bytes(data)
        try:
            content = read_file(tmp_path / name, Options())
            entries = list(
                Importer(root, TODAY, "claims", root / "content/verdict-map.yaml", False).run(content.records)
            )
        except (FileError, TableError, MappingError):
            return
        for entry in entries:
            if entry.outcome in ("imported", "draft"):
                file = root / entry.path
                document = read_document(FileText(entry.path, file.read_text("utf-8")), TABLE)
                file.unlink()
                assert {one.kind for one in document.problems} <= {"required-field"}, document.file.text

    each()


@look
@given(mutated(FORM))
def test_forms(data: bytes) -> None:
    try:
        text = draft(answers(data.decode("utf-8", "replace")), NONE)
    except FormError:
        return
    document = read_document(FileText("claims/a.yaml", text), TABLE)
    assert {one.kind for one in document.problems} <= {"required-field", "empty-value"}, text


@look
@given(mutated(REPORT), mutated(CHANGES))
def test_reports_of_strangers(tmp_path_factory: pytest.TempPathFactory, data: bytes, told: bytes) -> None:
    """A comment under a pull request shows words: rendered as GitHub does, nothing in it acts or leads astray."""
    folder = tmp_path_factory.getbasetemp() / "received"
    folder.mkdir(exist_ok=True)
    (folder / "report.json").write_bytes(data)
    (folder / "changes.json").write_bytes(told)
    try:
        got = received_in(folder)
    except BadReportError:
        return
    rendered = cmarkgfm.github_flavored_markdown_to_html(comment(got), options=UNSAFE)
    tags = {
        tag.lower() for tag in re.findall(r"<([A-Za-z][\w-]*)", re.sub(r"<!--.*?-->", "", rendered, flags=re.DOTALL))
    }
    assert tags <= _ALLOWED, rendered
    assert not re.search(r"""(?i)\son\w+\s*=|href=.(?!https://)""", re.sub(r">[^<]*<", "><", html.unescape(rendered)))


@look
@given(mutated(CLAIM.encode()))
def test_formatting(data: bytes) -> None:
    """Formatting keeps what a file says, and formatting again changes nothing."""
    text = data.decode("utf-8", "replace")
    try:
        once = format_text(text, TABLE)
    except LeftAloneError:
        return
    before, after = (read_document(FileText("claims/a.yaml", one), TABLE) for one in (text, once))
    assert after.values == before.values
    assert format_text(once, TABLE) == once


@slow
@given(mutated(CLAIM.encode()))
def test_fixing(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Fixes end, and the file can be read by the same rules afterwards as before."""
    root = desk_in(tmp_path_factory.getbasetemp() / "fixed", data)
    fix(root, TODAY, True, lambda one: True)
    fix(root, TODAY, True, lambda one: True)
