from __future__ import annotations

from pathlib import Path

import pytest

from .. import desk

ITEM = "evidence:\n  - title: Staff report\n    stance: contradicts\n    url: {}\n"


def found(root: Path, url: str, code: str) -> int:
    return len(desk.claim(root, ITEM.format(url), code))


@pytest.mark.parametrize(
    ("url", "count", "target"),
    [
        ("https://bit.ly/3x", 1, ""),
        ("https://T.CO/abc", 1, ""),
        ("https://user@bit.ly:443/3x", 1, ""),
        ("https://example.org/bit.ly/3x", 0, ""),
        ("https://habit.ly/3x", 0, ""),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1&h=x", 1, "https://example.org/a?b=1"),
        ("https://www.google.co.uk/url?sa=t&url=https://example.org/a&usg=x", 1, "https://example.org/a"),
        ("https://www.google.com/url?q=https%3A%2F%2Fexample.org%2F%22%3E", 1, ""),
        ("https://www.google.com/maps?q=city", 0, ""),
    ],
)
def test_what_only_forwards(tmp_path: Path, url: str, count: int, target: str) -> None:
    findings = desk.claim(tmp_path, ITEM.format(url), "LNK005")
    assert len(findings) == count
    assert [one.fix.edits[0].text if one.fix else "" for one in findings] == [target] * count


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://example.org/a?utm_source=x", "https://example.org/a"),
        ("https://example.org/a?b=1&fbclid=x&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ('"https://example.org/a?UTM_Source=x&b"', '"https://example.org/a?b"'),
        ("'https://example.org/a?gclid=x&gclid=y'", "'https://example.org/a'"),
    ],
)
def test_tracking_is_removed_and_nothing_else(tmp_path: Path, url: str, clean: str) -> None:
    (finding,) = desk.claim(tmp_path, ITEM.format(url), "LNK006")
    assert finding.fix is not None
    assert finding.fix.edits[0].text == clean
    assert desk.fixed(tmp_path, finding) == []


@pytest.mark.parametrize(
    "url", ["https://example.org/a?b=utm_source", "https://example.org/utm_source=x", "https://example.org/?oref=x"]
)
def test_what_a_page_may_need_stays(tmp_path: Path, url: str) -> None:
    assert found(tmp_path, url, "LNK006") == 0


def test_a_copy_keeps_the_address_as_it_was_saved(tmp_path: Path) -> None:
    text = (
        ITEM.format("https://a.example/b")
        + "    archived: https://web.archive.org/web/2026/https://a.example/b?utm_id=1"
    )
    assert desk.findings(tmp_path, {"claims/example.yaml": text + "\n"}) == []


def test_http_is_mended_where_the_site_has_https(tmp_path: Path) -> None:
    (finding,) = desk.claim(tmp_path, ITEM.format("http://example.org/staff-report"), "LNK007")
    assert finding.related[0].span.path == "seeds/article.yaml"
    assert desk.fixed(tmp_path, finding) == []
    assert found(tmp_path, "http://other.example.org/staff-report", "LNK007") == 0


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("http://localhost/a", 1),
        ("http://LOCALHOST:8000/a", 1),
        ("http://192.168.1.5/a", 1),
        ("http://10.0.0.1:80/a", 1),
        ("http://[::1]/a", 1),
        ("http://8.8.8.8/a", 0),
        ("http://1.2.3/a", 0),
        ("http://wiki/a", 1),
        ("http://wiki.intranet/a", 1),
        ("https://example.org/localhost", 0),
        ("https://local.example.org/", 0),
        ("https://xn--e1afmkfd.xn--p1ai/a", 0),
    ],
)
def test_what_no_reader_can_open(tmp_path: Path, url: str, count: int) -> None:
    assert found(tmp_path, url, "LNK008") == count


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("https://jane:secret@example.org/a", 1),
        ("https://example.org/a;jsessionid=0A1B2C3D4E", 1),
        ("https://example.org/a?x=1&PHPSESSID=0a1b2c3d4e", 1),
        ("https://example.org/a?sid=12", 0),
        ("https://example.org/@jane/a", 0),
        ("https://example.org/a?mail=jane@example.org", 0),
    ],
)
def test_what_would_be_given_away(tmp_path: Path, url: str, count: int) -> None:
    assert found(tmp_path, url, "LNK009") == count


@pytest.mark.parametrize(
    ("archived", "codes"),
    [
        ("https://web.archive.org/web/20261118093000/https://example.org/a", []),
        ("https://web.archive.org/web/20261118093000id_/http://www.example.org/a/?utm_source=x", []),
        ("https://archive.ph/AbCd1", []),
        ("https://perma.cc/AB12-CD34", []),
        ("https://our-desk.example/copies/a.pdf", []),
        ("https://example.org/archive/a", []),
        ("http://www.example.org/a/", ["LNK010"]),
        ("https://example.org/a-copy", ["LNK010"]),
        ("https://web.archive.org/web/*/https://example.org/a", ["LNK010"]),
        ("https://web.archive.org/web/https://example.org/a", ["LNK010"]),
        ("https://web.archive.org/save/https://example.org/a", ["LNK010"]),
        ("https://archive.ph/newest/https://example.org/a", ["LNK010"]),
        ("https://web.archive.org/web/20261118093000/https://example.org/b", ["LNK011"]),
        ("https://archive.ph/20261118/https://example.org/b", ["LNK011"]),
    ],
)
def test_what_counts_as_a_copy(tmp_path: Path, archived: str, codes: list[str]) -> None:
    text = ITEM.format("https://example.org/a") + f"    archived: {archived}\n"
    assert [one.code for one in desk.findings(tmp_path, {"claims/example.yaml": text})] == codes


def test_a_copy_is_compared_with_the_page_beside_it_only(tmp_path: Path) -> None:
    text = ITEM.format("https://example.org/a") + (
        "  - title: Kept\n    source: article\n    stance: context\n"
        "    archived: https://web.archive.org/web/20261118093000/https://example.org/b\n"
    )
    assert desk.findings(tmp_path, {"claims/example.yaml": text}) == []


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("https://example.org", 1),
        ("https://example.org/index.html", 1),
        ("https://x.com/search?q=cuts", 1),
        ("https://www.google.de/search?q=cuts", 1),
        ("https://example.org/?p=17", 0),
        ("https://example.org/search-engines", 0),
    ],
)
def test_what_shows_something_else_tomorrow(tmp_path: Path, url: str, count: int) -> None:
    assert found(tmp_path, url, "LNK013") == count


def test_a_kept_text_is_a_copy(tmp_path: Path) -> None:
    text = "evidence:\n  - {url: https://example.org/a, source: article, stance: context}\n"
    assert [one.span.path for one in desk.claim(tmp_path, text, "LNK012")] == ["seeds/article.yaml"]


@pytest.mark.parametrize(
    "url", ["http://[::ffff:127.0.0.1]/", "http://[fe80::1]/", "http://[fd00::1]:80/", "http://[::]/"]
)
def test_numbers_of_the_own_network(tmp_path: Path, url: str) -> None:
    assert found(tmp_path, url, "LNK008") == 1


@pytest.mark.parametrize(
    ("host", "label"),
    [
        ("ex\u0430mple.org", "ex\u0430mple"),
        ("\u0430\u0440\u0440\u04cf\u0435.com".replace("\u04cf", "\u0456"), "\u0430\u0440\u0440\u0456\u0435"),
        ("xn--pple-43d.com", "\u0430pple"),
        ("www.xn--pple-43d.com", "\u0430pple"),
        ("g\u03bf\u03bfgle.com", "g\u03bf\u03bfgle"),
        *((honest, "") for honest in ("example.org", "münchen.de", "xn--mnchen-3ya.de", "яндекс.рф", "παράδειγμα.gr")),
        *((honest, "") for honest in ("例えa.jp", "xn--e1afmkfd.xn--p1ai", "xn--zzzzzzzz.com", "xn--.com")),
    ],
)
def test_hosts_in_disguise(tmp_path: Path, host: str, label: str) -> None:
    findings = desk.claim(tmp_path, ITEM.format(f"https://{host}/a"), "LNK014")
    assert len(findings) == bool(label)
    assert all(f"`{label}`" in one.message and str(one.severity) == "info" for one in findings)


def test_the_roster_is_held_to_the_same(tmp_path: Path) -> None:
    people = "- {name: Ada, url: 'http://localhost/ada'}\n- {name: Bo, url: 'https://u:p@example.org/'}\n"
    found = desk.findings(tmp_path, {"content/people.yaml": people})
    assert {(one.code, one.span.path) for one in found} >= {
        ("LNK008", "content/people.yaml"),
        ("LNK009", "content/people.yaml"),
    }
