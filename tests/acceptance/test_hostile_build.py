"""What strangers write, in the files of a built site: words stay words, and nothing of the machine gets out."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factcheck.diagnostics import FileText
from factcheck.model.fields import Field, Kind
from factcheck.model.people import PEOPLE
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading.values import read_document
from site_build.desks import Built

from .hostile.desk import MARKDOWN, STRINGS, TABLES, build, hostile_desk, single_desk
from .hostile.plant import SECRET
from .hostile.table import Case, cases

PAGES = cases("pages")
_TABLES = {"claim": CLAIM, "source": SOURCE, "scale": SCALE, "people": PEOPLE}
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_URLS = {"href", "src", "cite", "action", "formaction", "data", "poster", "srcset", "xlink:href", "content"}
_ALLOWED = re.compile(r"(https?:|mailto:)", re.I)
_SCHEME = re.compile(r"[\x00-\x20]*[a-z][a-z0-9+.\-\s]*:", re.I)
_HARMLESS = set(
    """
    html head meta title link body bdi header nav main footer section article aside a p span div ul ol li dl dt dd
    h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr th td blockquote q cite pre code em strong del ins mark abbr
    time br hr
    small sup sub details summary figure figcaption svg path circle rect g use symbol line text title desc label input
    select option button output noscript img b i search form fieldset legend polyline polygon ellipse defs
    pattern template
    """.split()
)


class Page(HTMLParser):
    """What a browser would act on, and the words that it would show."""

    def __init__(self, html: str, name: str) -> None:
        super().__init__()
        self.bad: list[str] = []
        self.words: list[str] = []
        self.data: list[str] = []
        self.name = name
        self._in = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._in = tag
        if tag == "script":
            own = values.get("src", "").startswith(("../", "./", "js/", "theme/", "https://example.org/facts/", "/"))
            self.bad += [] if values.get("type") == "application/ld+json" or own else [f"script {values}"]
            self.data += [""] if "src" not in values else []
        elif tag not in _HARMLESS:
            self.bad.append(f"<{tag}>")
        if tag == "img" and _SCHEME.match(values.get("src", "")):
            self.bad.append(f"image {values}")
        self.bad += [f"{name}={value}" for name, value in values.items() if name.startswith("on") or name == "style"]
        for name in _URLS & values.keys() - ({"content"} if tag == "meta" else set()):
            if _SCHEME.match(values[name]) and not _ALLOWED.match(values[name]):
                self.bad.append(f"{name}={values[name]}")

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "script" and self.data:
            self.data[-1] += data
        else:
            self.words.append(data)


# What refers to something else, or has to be the very words of a source: it can't be any string.
_REFERS = {
    *("claim.verdict", "claim.quotes.source", "claim.quotes.quote", "claim.quotes.before", "claim.quotes.after"),
    *("claim.evidence.source", "claim.evidence.before", "claim.evidence.after", "claim.related"),
    *("source.encoding", "source.not_checked.quote", "scale.replaced_by"),
}
_SOURCE_ITSELF = {"source.title", "source.publisher", "source.author"}  # given when the source is made


def texts_of(field: Field, before: str) -> Iterator[str]:
    """Yield the dotted name of each text that a file of this table can hold."""
    if field.kind in (Kind.TEXT, Kind.MARKDOWN):
        yield before
    for below in field.fields:
        yield from texts_of(below, f"{before}.{below.name}")
    if field.item is not None:
        yield from texts_of(field.item, before)


def test_every_text_of_every_table_is_tried() -> None:
    """A field that is added to a table has to be added to the hostile desk, or named as one that can't be any text."""
    tried = set(_SOURCE_ITSELF)
    for name, templates in TABLES.items():
        for template in templates:
            odd = dict.fromkeys(("text", "title", "meaning"), '"odd words"')
            text = template.format(**odd, id="a", digest="0" * 64, sidecar="")
            document = read_document(FileText("claims/a.yaml", text), _TABLES[name])
            paths = [path for path, place in document.places.items() if text[slice(*place)] == '"odd words"']
            tried |= {".".join([name, *(step for step in path if isinstance(step, str))]) for path in paths}
    assert {one for name, table in _TABLES.items() for one in texts_of(table, name)} - _REFERS - tried == set()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("strings")
    done = build(hostile_desk(folder / "desk"))
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in (folder / "outside").iterdir()) == ["secret.md", "secret.txt"]
    return Built(folder / "desk/output")


def plain(text: str) -> str:
    return " ".join(text.split())


def test_no_page_acts(built: Built) -> None:
    bad = {name: found for name, html in built.pages().items() if (found := Page(html, name).bad)}
    assert bad == {}


@pytest.mark.parametrize("case", STRINGS, ids=lambda case: case.id)
def test_words_stay_words(built: Built, case: Case) -> None:
    html = built.read(f"claims/{case.id}/index.html")
    page = Page(html, case.id)
    assert plain(case.string) in plain("".join(page.words))
    review = json.loads(page.data[0])
    assert any(plain(case.string) in plain(text) for text in _texts(review))
    record = json.loads(built.read(f"claims/{case.id}.json"))
    assert any(plain(case.string) in plain(text) for text in _texts(record))


def _texts(node: object) -> list[str]:
    if isinstance(node, dict):
        return [text for value in node.values() for text in _texts(value)]
    if isinstance(node, list):
        return [text for value in node for text in _texts(value)]
    return [node] if isinstance(node, str) else []


@pytest.mark.parametrize("case", MARKDOWN, ids=lambda case: case.id)
def test_markdown_is_rendered_harmless(built: Built, case: Case) -> None:
    html = built.read(f"claims/{case.id}/index.html")
    assert Page(html, case.id).bad == []
    assert len(html) < 3_000_000
    assert "10,000 officers" in html


def test_every_file_parses_and_none_tells_of_the_machine(built: Built) -> None:
    for name, data in built.files().items():
        text = data.decode("utf-8", "replace")
        if name.endswith((".json", ".jsonld")):
            json.loads(text)
        if name.endswith((".xml", ".svg")):
            ElementTree.fromstring(data)
        if name.endswith(".jsonl"):
            [json.loads(line) for line in text.split("\n") if line]
        assert SECRET not in text, name
        assert "root:x:0" not in text, name
        assert "54439" not in text, name
        assert str(built.folder.parent) not in text, name


def test_no_cell_is_a_formula(built: Built) -> None:
    if not (built.folder / "data/claims.csv").is_file():
        pytest.skip("there is no table of claims")
    rows = list(csv.reader(io.StringIO(built.read("data/claims.csv").removeprefix("\ufeff"), newline="")))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == 1 + len(STRINGS) + len(MARKDOWN) + 2
    assert [cell for row in rows for cell in row if _FORMULA.match(cell)] == []


def test_names_of_files_are_plain(built: Built) -> None:
    odd = [name for name in built.files() if not re.fullmatch(r"[A-Za-z0-9._/-]+", name) or ".." in name]
    assert odd == []
    names = [name.casefold() for name in built.files()]
    assert len(names) == len(set(names))
    assert max(len(part) for name in names for part in name.split("/")) <= 150


@pytest.fixture(scope="module")
def singles(tmp_path_factory: pytest.TempPathFactory) -> dict:
    folder = tmp_path_factory.mktemp("pages")
    with ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        return {case.id: pool.submit(_single, folder / case.id, case) for case in PAGES}


def _single(folder: Path, case: Case) -> tuple:
    return folder, build(single_desk(folder / "desk", case))


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case.id)
def test_pages_publish_nothing_else(singles: dict, case: Case) -> None:
    folder, done = singles[case.id].result()
    shown = done.stdout[-1500:] + done.stderr[-1500:]
    assert "Traceback" not in done.stderr, shown
    assert done.returncode in ((0, 1, 2) if case.builds is None else (case.builds,)), shown
    if case.id != "output-is-a-link":  # whoever has one chose to publish there
        assert sorted(path.name for path in (folder / "outside").iterdir()) == ["secret.md", "secret.txt"], shown
    assert (folder / "outside/secret.txt").read_text() == f"{SECRET}\n"
    assert (folder / "desk/claims/officers.yaml").is_file()
    if done.returncode or (folder / "desk/output").is_symlink():
        return
    for name, data in Built(folder / "desk/output").files().items():
        assert SECRET.encode() not in data, name
        if name.endswith(".html"):
            assert Page(data.decode(), name).bad == [], name
        assert not name.endswith(".svg") or b"<script" not in data, name
