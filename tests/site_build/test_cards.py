"""Pictures of claims: that they are there, say what the page says, and are never garbled."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from acceptance.hostile.table import cases
from factcheck.site.language import ENGLISH
from factcheck.site.links import Addresses
from factcheck.site.options import Options
from factcheck.site.stop import SiteNotBuiltError

Image = pytest.importorskip("PIL.Image")
ImageChops, ImageDraw = pytest.importorskip("PIL.ImageChops"), pytest.importorskip("PIL.ImageDraw")
pytest.importorskip("font_source_serif_pro")
pytest.importorskip("font_source_sans_pro")

from factcheck.site.cards.draw import Words, draw  # noqa: E402
from factcheck.site.cards.faces import BOLD, SANS, SERIF, face  # noqa: E402
from factcheck.site.cards.letters import letters  # noqa: E402
from factcheck.site.cards.png import png, strip  # noqa: E402
from factcheck.site.cards.wrap import fit, shorten, wrap  # noqa: E402
from factcheck.site.cards.write import Cards, words_of  # noqa: E402

LONG = "Every word of this claim is needed, and there are many of them in it. " * 12


def claim(text="The city is broke", verdict="Half true", tone="mixed", who="The mayor", id="broke", withdrawn=None):
    return SimpleNamespace(
        id=id,
        path=f"claims/{id}/",
        claim=text,
        claimant=SimpleNamespace(name=who),
        date=date(2025, 11, 7),
        verdict=SimpleNamespace(title=verdict, tone=tone),
        withdrawn=withdrawn,
    )


def write(claims, folder, former, way="on"):
    (folder / "cards").mkdir(parents=True, exist_ok=True)
    options = Options(folder, siteurl="https://example.org/facts", name="Facts")
    cards = Cards(Addresses(options), former, way)
    made = {claim.path: cards.of(claim) for claim in claims}
    for one in filter(None, made.values()):
        (folder / one[1]).write_bytes(one[2])
    return {path: one[0] for path, one in made.items() if one}


def test_a_card_is_a_small_picture_of_the_size_it_says(tmp_path):
    made = write([claim(LONG)], tmp_path / "new", tmp_path)["claims/broke/"]
    file = tmp_path / "new/cards/broke.png"
    assert made.address == "https://example.org/facts/cards/broke.png"
    assert "The mayor, 7 November 2025" in made.alt
    assert "Verdict: Half true." in made.alt
    with Image.open(file) as image:
        assert (image.size, image.mode) == ((made.width, made.height), "P")
    assert file.stat().st_size < 40_000


@pytest.mark.parametrize("tone", ["positive", "mixed", "negative", "neutral", "unheard-of"])
def test_the_same_words_make_the_same_bytes(tone):
    words = Words("Facts", "Fact-check", "Claim by A", "24 November 2026", LONG, "True", tone)
    assert draw(words, "k") == draw(words, "k")


@pytest.mark.parametrize(
    "text", ["المدينة مفلسة", "העיר פשטה רגל", "शहर दिवालिया है", "市は破産した", "broke \U0001f4b8", "a\u202eb"]
)
def test_what_cannot_be_printed_right_has_no_card(text, tmp_path):
    assert words_of(claim(text), "Facts", ENGLISH) is None
    assert write([claim(text)], tmp_path / "new", tmp_path) == {}


def test_accents_are_printed_and_a_name_that_cannot_be_is_left_out():
    words = words_of(claim("Łódź: “grüne” cafe\u0301s — 5 %", who="السيد"), "העיר", ENGLISH)
    assert (words.claim, words.by, words.site) == ("Łódź: “grüne” cafés — 5 %", "Claim", "")
    assert words.day == "7 November 2025"


def test_a_long_name_leaves_the_day_whole():
    short, long = (
        Words("", "", "Claim by " + "A long name " * by, "24 November 2026", "", "True", "") for by in (1, 99)
    )
    other = replace(long, day="25 November 2026")
    assert len({draw(one, "k") for one in (short, long, other)}) == 3


def test_a_withdrawn_check_shows_no_verdict():
    words = words_of(claim(withdrawn=object()), "Facts", ENGLISH)
    assert (words.verdict, words.tone) == ("Withdrawn", "neutral")


def test_lines_keep_their_width_and_their_number():
    lines, set_in = fit(LONG + "x" * 400, SERIF, 1056)
    assert len(lines) == 5
    assert lines[-1].endswith("…")
    assert all(set_in.length(line) <= 1056 for line in lines)
    small = letters(SERIF, 46)
    assert "".join(wrap("y" * 300, small, 500)) == "y" * 300
    assert shorten("short", small, 500) == "short"


@pytest.mark.parametrize("name", [SERIF, SANS, BOLD])
@pytest.mark.parametrize("text", ["AVATAR To Type Ávila", "Straße, Größe fjord", "“office” — 1,234.5", "Łódź Ωμέγα"])
def test_letters_side_by_side_are_the_line_that_pillow_draws(name, text):
    drawn, ours = Image.new("L", (900, 90)), Image.new("L", (900, 90))
    ImageDraw.Draw(drawn).text((9, 60), text, font=face(name, 46), fill=200, anchor="ls")
    letters(name, 46).write(ImageDraw.Draw(ours), 9, 60, text, 200)
    assert letters(name, 46).length(text) == face(name, 46).getlength(text)
    assert ImageChops.difference(drawn, ours).getbbox() is None


def test_a_picture_in_strips_is_those_strips_below_each_other(tmp_path):
    strips = [Image.effect_noise((64, height), 90).point(lambda grey: grey >> 4) for height in (1, 7, 40)]
    strips.insert(1, Image.new("P", (64, 0)))
    for one in strips:
        one.putpalette(bytes(range(48)))
    (tmp_path / "made.png").write_bytes(png(64, bytes(range(48)), map(strip, strips), b"name\0value"))
    with Image.open(tmp_path / "made.png") as image:
        image.verify()  # the checksums
    with Image.open(tmp_path / "made.png") as image:
        assert (image.size, image.text) == ((64, 48), {"name": "value"})
        assert image.tobytes() == b"".join(one.tobytes() for one in strips)
        assert image.getpalette()[:48] == list(range(48))


def test_a_card_is_taken_over_until_its_words_change(tmp_path, monkeypatch):
    write([claim()], tmp_path / "old", tmp_path)
    before = (tmp_path / "old/cards/broke.png").read_bytes()
    monkeypatch.setattr("factcheck.site.cards.draw.draw", lambda words, key: b"drawn anew")
    write([claim()], tmp_path / "same", tmp_path / "old")
    assert (tmp_path / "same/cards/broke.png").read_bytes() == before
    write([claim(verdict="True")], tmp_path / "other", tmp_path / "old")
    assert (tmp_path / "other/cards/broke.png").read_bytes() == b"drawn anew"
    (tmp_path / "old/cards/broke.png").write_bytes(before[:-20])
    write([claim()], tmp_path / "broken", tmp_path / "old")
    assert (tmp_path / "broken/cards/broke.png").read_bytes() == b"drawn anew"


def test_settings(tmp_path, monkeypatch, capsys):
    assert write([claim()], tmp_path / "off", tmp_path, "off") == {}
    with pytest.raises(SiteNotBuiltError):
        write([claim()], tmp_path / "odd", tmp_path, "maybe")
    monkeypatch.setattr("factcheck.site.cards.write.NEEDS", ("no_such_package",))
    assert write([claim()], tmp_path / "auto", tmp_path, "auto") == {}
    with pytest.raises(SiteNotBuiltError):
        write([claim()], tmp_path / "on", tmp_path, "on")


def test_a_page_names_its_picture(published):
    page = (published.folder / "claims/officers/index.html").read_text("utf-8")
    assert '<meta property="og:image" content="https://example.org/facts/cards/officers.png">' in page
    assert '<meta name="twitter:card" content="summary_large_image">' in page
    assert (published.folder / "cards/officers.png").is_file()
    assert "og:image" not in (published.folder / "index.html").read_text("utf-8")


def test_hostile_words_are_drawn_or_left_out_without_trouble(tmp_path):
    """Words that act elsewhere are but letters here: each card is a picture, with none of them beside it."""
    strings = [case.string for case in cases("strings") if case.string]
    strings += ["W" * 20_000, "a\u0301" * 5_000, "a b " * 5_000, "\u202e\u200b\U000e0041", "\n" * 500 + "a", "\ud800"]
    claims = [claim(text, text, who=text, id=f"evil-{number}") for number, text in enumerate(strings)]
    written = write(claims, tmp_path, tmp_path)
    assert written
    for file in (tmp_path / "cards").iterdir():
        with Image.open(file) as picture:
            picture.load()
            assert picture.size == (1200, 630)
            assert all(set(text) <= set("0123456789abcdef") for text in picture.text.values())  # the card's own digest
