"""The site's language: every text is marked and translated, and a page in another language is one in all its parts."""

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from factcheck.site.language import ENGLISH, direction_of, load
from factcheck.site.language.catalogue import broken
from factcheck.site.language.extraction import catalogues

from .arabic import arabic_desk

ROOT = Path(__file__).parent.parent.parent
SHIPPED = sorted(path.parts[-3] for path in (ROOT / "theme/translations").glob("*/LC_MESSAGES/messages.po"))

# Names of formats, of a licence and of a machine's own doings: the same in every language.
SAME = re.compile(
    r"\b(JSON|CSV|Atom|RSS|Web Annotation|JavaScript|SHA-256|CC BY( \d\.\d)?|iframe|[0-9a-f]{64})\b|https?://\S+|\S+@\S+"
)
OF_THE_DESK = re.compile(
    r"Example (Times|Wire)|Budget|Price of the bridge|Ada Example|A bridge and its price|p\. 14|What the ground cost"
)


class Latin(HTMLParser):
    """Collects what a page says in Latin letters in the site's own name: texts and attributes that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.found: set[str] = set()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        foreign = given.get("lang") == "en" or tag in ("script", "style", "code")
        if tag not in ("meta", "link", "br", "input", "rect", "path", "circle", "hr"):
            self.open.append((tag, foreign or bool(self.open and self.open[-1][1])))
        if not foreign:
            for name in ("title", "aria-label", "alt", "data-forms", "data-of", "placeholder"):
                self._note(given.get(name) or "")

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not (self.open and self.open[-1][1]):
            self._note(data)

    def _note(self, text):
        text = re.sub(r"%\(\w+\)s|\b(zero|one|two|few|many|other)\b(?=\":)", "", text)
        text = OF_THE_DESK.sub("", SAME.sub("", text))
        if re.search("[A-Za-z]{2}", text):
            self.found.add(" ".join(text.split()))


@pytest.fixture(scope="module")
def arabic(tmp_path_factory):
    desk = arabic_desk(tmp_path_factory.mktemp("arabic"))
    return desk.build("-s", "publishconf.py", SITEURL="https://example.org/facts")


def test_the_catalogues_have_every_text():
    """`make messages` was run since a text changed."""
    for path, text in catalogues(ROOT).items():
        assert (ROOT / path).read_text("utf-8") == text, f"run `make messages`: {path}"


@pytest.mark.parametrize("language", SHIPPED)
def test_a_shipped_translation_is_whole_and_sound(language):
    with (ROOT / f"theme/translations/{language}/LC_MESSAGES/messages.po").open("rb") as file:
        messages = [one for one in read_po(file, locale=language) if one.id]
    missing = [one.id for one in messages if not (all(one.string) if isinstance(one.string, tuple) else one.string)]
    assert missing == []
    assert [(one.id, why) for one in messages if (why := broken(one))] == []
    assert [one.id for one in messages if one.fuzzy] == []


def test_a_page_in_another_language_has_no_word_of_english(arabic):
    """A text that a template or the code forgot to mark would stand here in English."""
    said = {}
    for name, page in arabic.pages().items():
        reader = Latin()
        reader.feed(page)
        if left := {one for one in reader.found if "The new bridge opened in November" not in one}:
            said[name] = left
    assert said == {}


def test_a_page_says_its_language_and_direction(arabic, published):
    for name, page in arabic.pages().items():
        assert '<html lang="ar" dir="rtl">' in page, name
    assert '<html lang="en">' in published.read("index.html")


def test_words_of_another_direction_stand_apart(arabic):
    page = arabic.read("claims/bridge/index.html")
    assert '<blockquote lang="en" dir="ltr"' in page
    assert "<bdi>Example Times</bdi>" in page
    assert '<h1 class="words"><bdi>كلّف الجسر الجديد 12 مليون دينار</bdi></h1>' in page
    assert re.search(r'<p class="summary" dir="auto">', page)
    assert "7 نوفمبر 2025" in page
    assert "<bdi>The new bridge opened in November</bdi>" in arabic.read("claims/index.html")


def test_an_english_page_sets_apart_only_what_runs_the_other_way(desk):
    desk.change("claims/officers.yaml", "claimant: The mayor", "claimant: رئيسة البلدية")
    page = desk.build().read("claims/officers/index.html")
    assert "<bdi>رئيسة البلدية</bdi>" in page
    assert page.count("<bdi>") <= 3
    assert "dir=" not in page.replace('class="snippet" dir="ltr"', "")


def test_what_machines_read_is_in_the_same_language(arabic):
    assert "<title>التصحيحات – مكتب التحقق</title>" in arabic.read("feeds/corrections.atom.xml")
    assert "مسحوب: خاطئ: رفضت" in arabic.read("feeds/all.rss.xml")
    review = json.loads(re.search(r"ld\+json\">(.*?)</script>", arabic.read("claims/who-paid/index.html"))[1])
    assert review["inLanguage"] == "ar"
    assert review["reviewRating"]["alternateName"] == "مسحوب"
    rows = json.loads(arabic.read("data/filter/text-0.json"))
    assert "7 نوفمبر 2025" in [row[3] for row in rows]


def test_german_writes_dates_numbers_and_shares_its_own_way(desk):
    desk.change("pelicanconf.py", 'DEFAULT_LANG = "en"', 'DEFAULT_LANG = "de"')
    built = desk.build()
    home, claim = built.read("index.html"), built.read("claims/officers/index.html")
    assert "1 Behauptung geprüft, aus 1 Quelle" in home
    assert "100\N{NO-BREAK SPACE}%" in home
    assert '<time datetime="2025-12-01">1. Dezember 2025</time>' in claim
    assert "Stützt die Behauptung" in claim
    assert "Was „Half true“ bedeutet" in claim


def test_a_desk_words_texts_its_own_way(desk):
    desk.write(
        "translations/en/LC_MESSAGES/messages.po",
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Evidence"\nmsgstr "What we found"\n',
    )
    page = desk.build().read("claims/officers/index.html")
    assert '<h2 id="evidence">What we found</h2>' in page
    assert "Right of reply" not in page
    assert "Who checked this" in page


def test_a_translation_that_would_break_a_page_is_left_out_and_named(desk):
    desk.change("pelicanconf.py", 'DEFAULT_LANG = "en"', 'DEFAULT_LANG = "de"')
    head = (
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
    )
    wrong = 'msgid "Withdrawn on %(date)s"\nmsgstr "Weg seit %(day)s"\n\nmsgid "Search"\nmsgstr "<script>alert(1)"\n'
    desk.write("translations/de/LC_MESSAGES/messages.po", head + wrong)
    done = desk.pelican()
    assert done.returncode == 0
    assert "“Search” is left out: its markup is not that of the English text" in done.stderr
    assert "“Withdrawn on %(date)s” is left out: its places for values" in done.stderr
    assert ">Suche</a>" in desk.output.read("index.html")
    desk.write("translations/de/LC_MESSAGES/messages.po", "nonsense\n")
    done = desk.pelican()
    assert done.returncode == 0
    assert "can't be read" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_language_without_translation_stays_english_and_says_so(desk):
    desk.change("pelicanconf.py", 'DEFAULT_LANG = "en"', 'DEFAULT_LANG = "eo"')
    done = desk.pelican()
    assert done.returncode == 0
    assert "Note: there is no translation of the theme to eo: its texts stay English." in done.stderr
    assert '<html lang="eo">' in desk.output.read("index.html")
    desk.change("pelicanconf.py", '"eo"', '"../de"')
    done = desk.pelican()
    assert done.returncode == 2
    assert "DEFAULT_LANG is '../de': it has to be a language tag" in done.stderr


def test_a_variety_takes_what_its_language_has():
    words, problems = load("de-AT", [ROOT / "theme/translations"])
    assert problems == []
    assert words.gettext("Search") == "Suche"
    assert words.day(date(2026, 1, 24)) == "24. Jänner 2026"


@pytest.mark.parametrize(
    ("tag", "direction"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("ur_PK", "rtl"),
        ("qq", "ltr"),
    ],
)
def test_directions(tag, direction):
    assert direction_of(tag) == direction


def test_dates_numbers_and_plural_forms():
    assert ENGLISH.day(date(2026, 11, 24)) == "24 November 2026"
    assert ENGLISH.day(None) == ""
    assert ENGLISH.number(30573) == "30,573"
    assert ENGLISH.ngettext("%(num)s claim", "%(num)s claims", 1) == "1 claim"
    assert ENGLISH.ngettext("%(num)s claim", "%(num)s claims", 1200) == "1,200 claims"
    assert ENGLISH.forms("%(num)s claim", "%(num)s claims") == {"one": "%(num)s claim", "other": "%(num)s claims"}
    arabic, _ = load("ar", [ROOT / "theme/translations"])
    forms = arabic.forms("%(num)s claim", "%(num)s claims")
    assert list(forms) == ["few", "many", "one", "other", "two", "zero"]
    assert forms["two"] == "ادعاءان"
    assert forms["many"] == "%(num)s ادعاءً"
    assert [arabic.ngettext("%(num)s claim", "%(num)s claims", n) for n in (2, 3, 11, 100)] == [
        "ادعاءان",
        "3 ادعاءات",
        "11 ادعاءً",
        "100 ادعاء",
    ]
