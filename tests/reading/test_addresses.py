"""Which addresses a record may hold: those that every program reads alike, and no exception for the others."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.addresses import host_of, is_web_address

GOOD = """
http://example.org https://example.org/ HTTPS://Example.ORG:443/a?b#c https://example.org. https://example.org:/
http://user:pass@a.example/ http://1.2.3.4/ http://[::1]:8000/ http://[2001:db8::1]/ https://a.b/[x]?[#[ https://a_b.c/
https://münchen.example/ https://परीक्षा.भारत/ https://例え.テスト/ https://xn--mnchen-3ya.example/ https://a.b/%zz
https://de.wikipedia.org/wiki/Müller_(Begriffsklärung) http://localhost/ https://l·l.example/ https://می‌خواهم.example/
""".split()

ODD = [
    *("", "x", "http:", "http://", "https:///x", "http:/a.b", "//a.b", "javascript:alert(1)", "ftp://a.b"),
    *("mailto:a@b.c",),
    *("http://[", "http://[::1", "http://[v1.a][", "http://[v1.a]/", "http://[]/", "http://]/", "http://[::1]x/"),
    *("http://a[b/", "http://a]b/", "http://[x@a.b/", "http://[fe80::1%eth0]/", "http://[::1%25]/", "http://a@b@c.d/"),
    *("http://a.b:0/", "http://a.b:65536/", "http://a.b:99999/", "http://a.b:-1/", "http://a.b:８０/", "http://a.b:x/"),
    *("http://.", "http://..", "http://a..b/", "http://.a.b/", "http://-a.b/", "http://a-.b/", "http://%41.b/"),
    *("http://1.2.3/", "http://1.2.3.4.5/", "http://0x7f.1/", "http://0177.0.0.1/", "http://2130706433/"),
    *("http://256.1.1.1/",),
    *("http://１.２.３.４/", "http://a。b/", "http://ａ.b/", "http://a℀b.c/", "http://℀@a.b/"),
    *("http://a.b\\@c.d/", "http:\\\\a.b"),
    *("http://a b.c/", "http://a.b/ x", "http://a.b/\tx", "http://a.b/\nx", "http://a.b/\x00", "http://a.b/\x85"),
    *("http://a.b/\u2028", "http://a.b/\u202ex", "http://a\u202e.b/", "http://a\u200b.b/", "http://a\xad.b/"),
    *("http://a.b/\ufeff", "http://a.b/\ud800", "http://a.b/\U000e0041", 'http://a.b/"x', "http://a.b/<x>", "http://a.b/{x}"),
    *(f"http://{'a' * 64}.b/", f"http://{'a.' * 130}b/", "http://a.b\x7f/", "http://\u2800.b/"),
]  # fmt: skip


@pytest.mark.parametrize("address", GOOD)
def test_addresses_of_the_web(address: str) -> None:
    assert is_web_address(address)
    assert host_of(address) == (urlsplit(address).hostname or "")


@pytest.mark.parametrize("address", ODD, ids=ascii)
def test_odd_ones_are_refused_in_words(address: str) -> None:
    assert not is_web_address(address)
    host_of(address)


PARTS = [
    "http://",
    "https://",
    "[",
    "]",
    ":",
    "@",
    "/",
    "?",
    "#",
    "%",
    ".",
    "-",
    "a",
    "1",
    "::1",
    "v1.",
    "é",
    "℀",
    "\\",
    "0x",
]


@given(st.lists(st.one_of(st.sampled_from(PARTS), st.characters()), max_size=12).map("".join))
def test_what_is_accepted_no_parser_stumbles_over(text: str) -> None:
    for address in (text, f"http://{text}"):
        if is_web_address(address):
            parts = urlsplit(address)
            assert parts.hostname == host_of(address)
            assert parts.port != 0
