"""A desk as read from disk: odd files are said, never skipped and never fatal."""

import os
from datetime import date

from factcheck.reading import read_repository

TODAY = date(2026, 11, 24)


def kinds(desk):
    repository = read_repository(desk.root, TODAY)
    return {one.span.path: one.kind for document in repository.documents for one in document.problems}


def test_a_good_desk(desk):
    repository = read_repository(desk.root, TODAY)
    assert [claim.id for claim in repository.claims] == ["officers"]
    source = repository.source_by_id["article"]
    assert (source.title, source.date) == ("City hires officers", date(2025, 11, 7))
    assert source.file.text[source.body :].startswith("The city wants")
    assert kinds(desk) == {}


def test_sub_folders_mean_nothing(desk):
    desk.write("claims/2025/deep/other.yaml", desk.read("claims/officers.yaml"))
    assert [claim.id for claim in read_repository(desk.root, TODAY).claims] == ["officers", "other"]


def test_files_that_cannot_be_read_are_findings(desk):
    desk.write("claims/latin.yaml", "claim: caf\xe9\n".encode("latin-1"))
    desk.write("claims/empty.yaml", "")
    desk.write("claims/big.yaml", "claim: " + "x" * 300_000)
    (desk.root / "claims/folder.yaml").mkdir()
    (desk.root / "claims/link.yaml").symlink_to("/etc/hostname")
    os.mkfifo(desk.root / "claims/pipe.yaml")
    names = ["latin", "empty", "big", "folder", "link", "pipe"]
    assert kinds(desk) == {f"claims/{name}.yaml": "unreadable-file" for name in names}


def test_a_byte_order_mark_is_no_part_of_the_text(desk):
    desk.write("claims/officers.yaml", b"\xef\xbb\xbf" + desk.read("claims/officers.yaml").encode())
    claim = read_repository(desk.root, TODAY).claims[0]
    assert claim.document.file.bom
    assert claim.document.span("claim").start == len("claim: ")


def test_a_sidecar_without_its_text(desk):
    desk.write("seeds/lost.yaml", "url: https://x.org/\npublisher: X\n")
    assert kinds(desk) == {"seeds/lost.yaml": "text-missing"}


def test_an_impossible_header_is_text(desk):
    desk.write("seeds/article.txt", " date 2025-99-99 Title\nBody\n")
    source = read_repository(desk.root, TODAY).source_by_id["article"]
    assert (source.date, source.title, source.body) == (None, "", 0)


def test_what_nobody_sees_in_the_desks_own_pages_is_found_with_its_place(desk):
    desk.write("content/pages/about.md", "title: About us\n\nWe check the may\u200bor, and &#x202E;others.\n")
    desk.write("content/pages/fine.md", "title: Fine\n\nCafé — 🏴󠁧󠁢󠁥󠁮󠁧󠁿 &amp; می‌خواهم\n")
    repository = read_repository(desk.root, TODAY)
    (document,) = (one for one in repository.documents if one.problems)
    places = [document.file.position(one.span.start) for one in document.problems]
    assert [(place.line, place.column) for place in places] == [(3, 17), (3, 26)]
    assert {one.kind for one in document.problems} == {"hidden-character"}
