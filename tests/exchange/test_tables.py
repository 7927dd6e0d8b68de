"""Tables: columns guessed and told, or named by the editor; cells as they come."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from factcheck.exchange.reading.columns import MappingError
from factcheck.exchange.reading.tables import TableError

POLITIFACT = """\
verdict,statement_originator,statement,statement_date,statement_source,factchecker,factcheck_date,factcheck_analysis_link
pants-fire,Jane Roe,The moon is cheese,6/11/2008,speech,Ann Check,6/16/2008,https://p.example/1
"""
POST = """\
id;date;claim;analysis;pinocchios;category;repeated_count
7;2019-03-04;The sun is butter;No butter was found.;4;Science;12
8;2019-03-05;;nothing;4;;
"""


def test_a_table_like_politifacts(empty):
    entry, claim = empty.only(POLITIFACT, name="table.csv", own=True)
    assert (entry.verdict, claim["claimant"], claim["authors"]) == ("false", {"name": "Jane Roe"}, ["Ann Check"])
    assert str(claim["reviewed"]) == "2008-06-16"
    assert "Given as date: 6/11/2008" in claim["todo"]
    assert "Given as statement_source: speech" in claim["todo"]
    assert "kept as text in `todo`: statement_source" in empty.content.notes[0]


def test_a_table_like_the_posts(empty):
    first, second = empty.bring(POST, name="table.csv")
    assert (first.verdict, first.place) == ("false", "table.csv:2")
    claim = empty.claim(first.path)
    assert (claim["review"], claim["topics"]) == ("No butter was found.", ["Science"])
    assert (second.outcome, second.reason) == ("refused", "the row has no claim")


def test_columns_named_by_the_editor(empty):
    _, claim = empty.only(
        "Was gesagt wurde\tWer\tUrteil\nEin Satz\tAnn\tFalse\n",
        name="t.tsv",
        columns={"Was gesagt wurde": "claim", "Wer": "claimant", "Urteil": "verdict"},
    )
    assert (claim["claim"], claim["claimant"], claim["verdict"]) == ("Ein Satz", {"name": "Ann"}, "false")


@pytest.mark.parametrize("columns", [{}, {"No such": "claim"}, {"a": "nonsense"}])
def test_a_table_without_a_claim_says_which_columns_it_has(empty, columns):
    with pytest.raises(MappingError):
        empty.bring("a,b\n1,2\n", name="t.csv", columns=columns)


def test_cells_of_every_shape(empty):
    entries = empty.bring('claim,verdict\n"Two\nlines, ""quoted""",False,surplus\nShort\n\n=1+1,False\n', name="t.csv")
    assert [entry.place for entry in entries] == ["t.csv:2", "t.csv:4", "t.csv:6"]
    assert empty.claim(entries[0].path)["claim"] == 'Two lines, "quoted"'
    assert "Given as column 3: surplus" in empty.claim(entries[0].path)["todo"]
    assert empty.claim(entries[2].path)["claim"] == "=1+1"


def test_other_encodings_are_read_and_said(empty):
    (entry,) = empty.bring("claim\nCafé\n".encode("cp1252"), name="t.csv")
    assert empty.claim(entry.path)["claim"] == "Café"
    assert "read as Windows-1252" in empty.content.notes[0]
    (entry,) = empty.bring("claim\nTée\n".encode("utf-16"), name="t.csv")
    assert empty.claim(entry.path)["claim"] == "Tée"


def test_a_cell_without_end_is_refused(empty):
    with pytest.raises(TableError):
        empty.bring('claim\n"' + "x" * 200_000 + "\n", name="t.csv")


def test_a_workbook(empty):
    openpyxl = pytest.importorskip("openpyxl")
    from datetime import datetime

    book, out = openpyxl.Workbook(), BytesIO()
    for row in (["Claim", "Speaker", "Date", "Rating"], ["A claim", "Ann", datetime(2025, 3, 4), "False"], [None] * 4):
        book.active.append(row)
    book.save(out)
    entry, claim = empty.only(out.getvalue(), name="t.xlsx")
    assert (entry.place, claim["claim"], str(claim["date"])) == ("t.xlsx:2", "A claim", "2025-03-04")


def written(sheet: str) -> bytes:
    """Return a workbook whose sheet is this XML, as other programs write it."""
    openpyxl = pytest.importorskip("openpyxl")
    made, out = BytesIO(), BytesIO()
    openpyxl.Workbook().save(made)
    with ZipFile(made) as plain, ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name in plain.namelist():
            packed.writestr(name, sheet if name == "xl/worksheets/sheet1.xml" else plain.read(name))
    return out.getvalue()


def sheet(rows: str) -> str:
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{name}"><dimension ref="A1"/><sheetData>{rows}</sheetData></worksheet>'


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_workbook_that_says_it_is_smaller_than_it_is(empty):
    head = f'<row r="1">{cell("A1", "Claim")}{cell("B1", "Speaker")}</row>'
    rows = f'<row r="2">{cell("A2", "One")}{cell("B2", "Ann")}</row><row r="3">{cell("A3", "Two")}</row>'
    entries = empty.bring(written(sheet(head + rows)), name="t.xlsx")
    assert [entry.place for entry in entries] == ["t.xlsx:2", "t.xlsx:3"]


def test_a_workbook_with_more_rows_than_any_program_writes(empty):
    rows = "".join(f'<row r="{at}">{cell(f"A{at}", "claim")}</row>' for at in (1, 2_000_000))
    with pytest.raises(TableError, match="1,048,576 rows"):
        empty.bring(written(sheet(rows)), name="t.xlsx")


def test_a_broken_workbook(empty):
    pytest.importorskip("openpyxl")
    with pytest.raises(TableError):
        empty.bring(b"PK\x03\x04 broken", name="t.xlsx")


def test_words_that_no_list_has_stay_as_text(empty):
    _, claim = empty.only("claim,status,flags,claimant_type,claimant\nA,active,odd,group,Ann\n", name="t.csv")
    assert {"Given as status: active", "Given as flags: odd", "Given as claimant_type: group"} <= set(claim["todo"])


def test_thousands_of_the_same_words_take_no_longer(empty):
    rows = "".join(f"The same words,https://a.example/{number}\n" for number in range(3_000))
    entries = empty.bring("claim,url\n" + rows, name="t.csv", dry=True)
    assert len({entry.path for entry in entries}) == 3_000


def test_a_heap_of_marks_does_not_hold_up_an_import(empty):
    (entry,) = empty.bring("claim\na" + "\u0301\u0323" * 50_000 + "\n", name="t.csv")
    assert entry.outcome in ("draft", "refused")
