import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.sourcetext import EncodingTrouble, SourceText
from factcheck.reading.texts import Refusal, extract

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Fog | Fixture Post</title>
<script>var words = "<p>no words</p>";</script><style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> <a href="/weather">Weather</a></nav>
<header><h1>Fog closes the fixture <em>harbour</em></h1>
<p class="standfirst">Ferries stay in port until the wind turns, says the harbour master.</p><a>Share</a></header>
<article>
<figure><img src="x" alt="alternative"><figcaption>Boats at the pier.</figcaption></figure>
<p>The <b>fix</b>ture harbour was un<i>believ</i>ably quiet on Tuesday, with <a href="/x">no ferry</a> leaving.</p>
<p>A first line<br>and a second line of the same paragraph, which <!-- not this -->goes on<wbr> a bit.</p>
<div>Loose words<div>in an inner division</div>and after it some more words of the outer one.</div>
<ul><li>Visibility was <strong>forty</strong> metres.</li><li>Wind was nil.</li></ul>
<table><tr><th>Day</th><th>Metres</th></tr><tr><td>Mon<b>day</b></td><td>40</td></tr></table>
<p>It will lift, &ldquo;some time&rdquo; &amp; slowly, in Sk&aring;ne and in the caf&#233;s of the fixture coast.</p>
<p hidden>Hidden sentence one that nobody sees.</p><p style="color:red; display: none">Hidden sentence two.</p>
<p>Seen words <span aria-hidden="true">of a screen reader</span> go on after what is hidden from all readers.</p>
<template><p>Template sentence.</p></template><noscript><p>Scriptless sentence.</p></noscript>
</article>
<aside><a href="/other">A related story about something else altogether in another town</a></aside>
<footer>Copyright of the Fixture Post</footer></body></html>"""

SENTENCES = "".join(f"<p>Sentence number {n} of the fixture is long enough to count as text.</p>" for n in range(9))


def page(html, declared=""):
    found = extract(".html", html if isinstance(html, bytes) else html.encode(), declared)
    assert isinstance(found, SourceText), found
    assert found.file_text is not None
    assert len(found.mask) == len(found.file_text)
    return found


def article(body):
    return page(f"<html><body><article>{SENTENCES}{body}{SENTENCES}</article></body></html>").text.split("\n")


def test_the_article_stands_a_paragraph_a_line():
    assert page(PAGE).text.split("\n") == [
        "Fog closes the fixture harbour",
        "Ferries stay in port until the wind turns, says the harbour master.",
        "Boats at the pier.",
        "The fixture harbour was unbelievably quiet on Tuesday, with no ferry leaving.",
        "A first line and a second line of the same paragraph, which goes on a bit.",
        "Loose words",
        "in an inner division",
        "and after it some more words of the outer one.",
        "Visibility was forty metres.",
        "Wind was nil.",
        "Day",
        "Metres",
        "Monday",
        "40",
        "It will lift, “some time” & slowly, in Skåne and in the cafés of the fixture coast.",
        "Seen words go on after what is hidden from all readers.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The fixture harbour was unbelievably quiet",
        "fixture harbour",
        "first line and a second line",
        "goes on a bit",
        "Monday",
        "“some time” & slowly, in Skåne and in the cafés",
        "Seen words go on after what is hidden",
    ],
)
def test_a_passage_leads_back_into_the_file(words):
    found = page(PAGE)
    start = found.text.index(words)
    place = found.in_file(start, start + len(words))
    assert place is not None
    assert letters(found.mask[slice(*place)]) == letters(words)


def test_a_passage_that_stands_twice_leads_to_the_right_one():
    html = (
        f"<article>{SENTENCES}<p>The <b>fog</b> was thick.</p>{SENTENCES}<p>The fog was thick.</p>{SENTENCES}</article>"
    )
    found = page(html)
    first = found.text.index("The fog was thick.")
    second = found.text.index("The fog was thick.", first + 1)
    places = [found.in_file(start, start + 18) for start in (first, second)]
    assert [html[place[0] : place[1]] for place in places if place] == ["The <b>fog</b> was thick", "The fog was thick"]


def letters(text):
    return "".join(filter(str.isalnum, text))


INLINE = "b i em strong a span code sup sub u".split()
WORDS = st.text(alphabet="abcdefgéßñ0123", min_size=1, max_size=6)


@st.composite
def marked_words(draw):
    """A word as a page may write it: with tags, comments and references between its letters."""
    written = []
    for letter in draw(WORDS):
        tag = draw(st.sampled_from(["", "", "", *INLINE, "!"]))
        letter = f"&#{ord(letter)};" if draw(st.booleans()) else letter
        written.append(f"<!-- {letter} -->{letter}" if tag == "!" else f"<{tag}>{letter}</{tag}>" if tag else letter)
    return "".join(written)


@given(st.lists(st.lists(marked_words(), min_size=1, max_size=8), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_every_word_of_any_page_leads_back_to_the_same_letters(paragraphs):
    html = "".join(f"<p>{' '.join(words)}</p>\n" for words in paragraphs)
    found = page(f"<html><body><main>{html}</main></body></html>")
    at = 0
    for word in found.text.split():
        start = found.text.index(word, at)
        at = start + len(word)
        place = found.in_file(start, at)
        assert place is not None
        assert letters(found.mask[slice(*place)]) == letters(word)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<p>Para with a block<span>inline</span>after.</p>", "Para with a blockinlineafter."),
        ("<p>H<sub>2</sub>O at 3 &lt; 4</p>", "H2O at 3 < 4"),
        ("<p>Soft&shy;hyphen and nbsp&nbsp;here</p>", "Soft\u00adhyphen and nbsp\u00a0here"),
        ("<p>Many    spaces\n and\tlines</p>", "Many spaces and lines"),
        ("<pre>code  one\ncode two</pre>", "code one code two"),
        ("<p>Unclosed <b>bold <i>words</p>", "Unclosed bold words"),
    ],
)
def test_words_are_neither_glued_nor_split(written, shown):
    assert shown in article(written)


def test_a_page_without_an_article_gives_all_that_is_visible():
    assert page("<p>One</p><p hidden>Two</p>").text == "One"


def test_a_page_that_hides_itself_until_its_scripts_have_run_is_read():
    found = page(f'<html style="visibility: hidden"><body hidden>{SENTENCES}</body></html>')
    place = found.in_file(0, 17)
    assert place is not None
    assert found.mask[slice(*place)] == "Sentence number 0"


def test_an_element_that_hides_itself_hides_those_of_its_name_in_it():
    found = page(f"<body>{SENTENCES}<div hidden>no <div>no</div> no</div><p>Seen.</p><p hidden>no</body>")
    assert found.text.endswith("text.\nSeen.")
    # The one of the paragraph that is never closed: the mask can't tell where it ends.
    assert found.mask.split().count("no") == 1


def test_the_number_of_a_footnote_is_no_part_of_a_word():
    mark = '<sup id="r1"><a href="#n1">1</a></sup>'
    html = f"<body>{SENTENCES}<p>Some fog{mark} of 10<sup>2</sup> metres<sup><a href='/x'>x</a></sup>.</p></body>"
    found = page(html)
    start = found.text.index("Some fog of 102 metresx.")
    place = found.in_file(start, start + 24)
    assert place is not None
    assert html[slice(*place)] == f"Some fog{mark} of 10<sup>2</sup> metres<sup><a href='/x'>x"


def test_a_page_past_the_bounds_of_an_article_gives_what_is_in_its_main_part():
    found = page(f"<html><body><div>Home</div><main>{'<p>Fog.</p>' * 20_001}</main></body></html>")
    assert found.text == "\n".join(["Fog."] * 20_001)


def test_a_page_names_its_encoding():
    html = f'<html><head><meta charset="iso-8859-1"></head><body>{SENTENCES}<p>café “fog”</p></body></html>'
    found = page(html.encode("cp1252"))
    assert "café “fog”" in found.text
    assert (found.encoding, found.trouble) == ("windows-1252", None)


def test_a_page_that_names_the_wrong_encoding_is_read_as_what_it_is():
    html = f'<html><head>\n<meta charset="latin-1"></head><body>{SENTENCES}\n<p>café</p></body></html>'
    found = page(html)
    assert "café" in found.text
    assert found.trouble == EncodingTrouble("mismatch", "latin-1", "utf-8", "the page", 3)


def test_the_sidecar_is_believed_before_the_page():
    html = f'<html><head><meta charset="utf-8"></head><body>{SENTENCES}<p>港 fog</p></body></html>'
    found = page(html.encode("cp932"), "shift_jis")
    assert "港" in found.text
    assert (found.encoding, found.trouble) == ("shift_jis", None)


@pytest.mark.parametrize("html", ["", "<!-- only -->", "<script>x</script>", "<p hidden>x</p>", "   "])
def test_a_page_without_words_is_refused(html):
    assert extract(".html", html.encode()) in (Refusal("it is empty"), Refusal("it has no article text"))


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<!--", "<template>", "<p hidden>x", "&", "<a b='\"", "<br>x", "<b>", "</p>"]
)
def test_hostile_pages_end_in_a_value(unit):
    found = extract(".html", (unit * (200_000 // len(unit))).encode())
    assert isinstance(found, Refusal | SourceText)
    if isinstance(found, SourceText):
        found.in_file(0, 20)


def test_ten_thousand_nested_elements_are_refused():
    found = extract(".html", b"<div>" * 10_000 + b"deep" + b"</div>" * 10_000)
    assert found == Refusal("its elements are nested too deeply")


def test_control_characters_and_odd_code_points_do_no_harm():
    found = page("<p>fog\x0c &#0; &#xD800; &#x110000; \ufffe \u2028 harbour</p>")
    assert "harbour" in found.text
    found.text.encode()


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<p>a" * 100_001, "it has more than 100,000 elements; keep the part that is quoted"),
        # Of one element: to make a tree of it would take hours.
        ("<p " + " ".join(f"a{n}" for n in range(400_000)) + ">words", "its elements have too many attributes"),
        (("<p " + " ".join(f"a{n}" for n in range(250)) + ">words") * 1_500, "its elements have too many attributes"),
        ("<p>words" + "&amp;" * 200_001, "it has more than 200,000 character references"),
    ],
    ids=["elements", "attributes-of-one", "attributes-of-all", "references"],
)
def test_pages_that_are_made_to_fill_memory_are_refused(page, reason):
    found = extract(".html", page.encode())
    assert isinstance(found, Refusal)
    assert found.reason.startswith(reason)


def test_a_long_page_of_scripts_and_pictures_is_within_all_bounds():
    page = "<script>" + "if (a<b && c>d) e();" * 40_000 + "</script>" + "<p class=a id=b>A paragraph.</p>" * 20_000
    assert isinstance(extract(".html", page.encode()), SourceText)
