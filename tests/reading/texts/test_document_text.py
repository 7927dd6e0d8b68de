import subprocess
import sys
import zlib

import pytest
from pdf_writer import column, pdf

from factcheck.model.sourcetext import SourceText
from factcheck.reading.texts import Refusal, extract

HEAD = (60, 810, "Fixture Weather Review")
LEFT = """
The fixture harbour was quiet on Tuesday
and no ferry left the port, which the har-
bour master called a first in fifty years.
The co-owner of the pier said it was improp-
erly lit, and that a well-known co-
owner of the boats had said so in Sept-
Oct of the year before.
   A second paragraph opens with an indent
and goes on for two lines of the column
before it stops. The fog, which had come
in from the sea on Monday, was to stay un-"""
RIGHT = """
til the wind turned, said the office of the
harbour. Nobody was hurt in the fog, and
the boats stayed where they were, which
was in port, as the master and the deputy"""
OVERLEAF = """
Director of the office said on the next page
of this document. The end came later."""
TITLE = "Fog closes the harbour for a second day in a row and nobody is surprised by it at all"
TEXT = [
    TITLE,
    "The fixture harbour was quiet on Tuesday and no ferry left the port, which the harbour master called a first in "
    "fifty years. The co-owner of the pier said it was improperly lit, and that a well-known co-owner of the boats had "
    "said so in Sept-Oct of the year before.",
    "A second paragraph opens with an indent and goes on for two lines of the column before it stops. The fog, which "
    "had come in from the sea on Monday, was to stay until the wind turned, said the office of the harbour. Nobody was "
    "hurt in the fog, and the boats stayed where they were, which was in port, as the master and the deputy Director "
    "of the office said on the next page of this document. The end came later.",
]


def document(data):
    found = extract(".pdf", data)
    assert isinstance(found, SourceText), found
    return found


@pytest.fixture(scope="module")
def paper():
    first = [HEAD, (60, 770, TITLE), *column(60, 720, LEFT), *column(310, 722, RIGHT), (290, 30, "1")]
    second = [HEAD, *column(60, 770, OVERLEAF), (285, 30, "Page 2 of 3")]
    return document(pdf([first, second, [HEAD, (290, 30, "3")]]))


def test_columns_hyphens_and_page_breaks_are_undone(paper):
    assert paper.text.split("\n") == TEXT


def test_every_page_has_its_offset(paper):
    over = paper.text.index("Director of")
    assert paper.pages == (0, over, len(paper.text))
    assert [paper.page(offset) for offset in (0, over - 1, over, len(paper.text) - 1)] == [1, 1, 2, 2]


def test_a_document_has_no_way_back_into_the_file(paper):
    assert (paper.encoding, paper.file_text, paper.in_file(0, 9)) == ("", None, None)


def test_paragraphs_apart_stay_apart():
    lines = [*column(60, 780, "The first paragraph is\nended here."), *column(60, 730, "The second one\nas well.")]
    assert document(pdf([lines])).text == "The first paragraph is ended here.\nThe second one as well."


def test_an_item_of_a_list_is_a_paragraph():
    assert document(pdf([column(60, 700, "• fog and\n  more fog\n• wind")])).text == "• fog and more fog\n• wind"


def test_a_hyphen_stays_where_the_document_has_the_word_with_it():
    text = "The make-up of the crew, said the master of the make-\nup, is unknown, and is well-\nbalanced and 20-\nish."
    assert "the make-up, is unknown, and is wellbalanced and 20-ish." in document(pdf([column(60, 700, text)])).text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"hello", "it is not a PDF file"),
        (b"%PDF-1.4\nnothing", "it is damaged: its pages can't be read"),
        (pdf([[HEAD]])[:400], "it is damaged: its pages can't be read"),
    ],
    ids=["text", "nothing", "cut"],
)
def test_what_can_not_be_read_is_refused(data, reason):
    assert extract(".pdf", data) == Refusal(reason)


def test_a_scan_is_refused():
    found = extract(".pdf", pdf([[]]))
    assert isinstance(found, Refusal)
    assert found.reason.startswith("it has no text that can be read")


def test_a_locked_file_is_refused():
    locked = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >> /ID [<41> <41>]"
    )
    assert extract(".pdf", pdf([[HEAD]], trailer=locked)) == Refusal("it is locked with a password")


def test_a_page_of_too_many_characters_is_refused():
    crowd = [(60, y / 50, "a b c d e f g h") for y in range(10, 2500)]
    assert extract(".pdf", pdf([crowd])) == Refusal("it has a page of more than 30,000 characters")


def test_without_the_extra_the_reason_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pdfminer", None)
    found = extract(".pdf", pdf([[HEAD]]))
    assert found == Refusal("PDF files need one more package: pip install 'factcheck[pdf]'")


def test_plain_text_waits_for_no_library():
    code = (
        "import sys; from factcheck.reading.texts import extract; extract('.txt', b'fog');"
        "print({'lxml', 'trafilatura', 'cmarkgfm', 'pdfminer', 'charset_normalizer'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_a_page_that_unpacks_without_end_is_refused():
    bomb = zlib.compress(b" " * 40_000_000)
    page = pdf([[HEAD]]).replace(b"/Length ", b"/Was ")  # its own page stays; another stream takes the page's place
    start = page.index(b"stream\n", page.index(b"5 0 obj"))
    packed = page[:start].replace(b"<< /Was", b"<< /Filter /FlateDecode /Was") + b"stream\n" + bomb
    found = extract(".pdf", packed + b"\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")
    assert found == Refusal("a part of it unpacks to more than 30 MB")


def test_nothing_in_the_working_folder_takes_part(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    (tmp_path / "pdfminer").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert document(pdf([[HEAD]])).text
