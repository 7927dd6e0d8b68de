import pytest

from factcheck.model.sourcetext import SourceText
from factcheck.reading.texts import Refusal, extract

MARKDOWN = """---
title: No text
---
# Fog *closes* the har**bour**

Intro with [a link](http://x.test/a_(b) "title"), ![alternative](fog.png) and <b>bo</b>ld<br>words
in caf&eacute;s, `code <b> &amp;` too.[^1] In
2024. Then 3 \\* 4.

1. one
2. two
   more

- [ ] task

| Day | Metres |
|-----|--------|
| Mon | *40*   |

See [the note][n].

```py
def fog(): <i>
```

<div hidden>
nobody sees this
</div>

[n]: http://x.test "Title"
[^1]: A note.
"""


def markdown(text):
    found = extract(".md", text.encode())
    assert isinstance(found, SourceText), found
    assert found.file_text == text
    assert len(found.mask) == len(text)
    return found


def test_a_block_is_a_line():
    assert markdown(MARKDOWN).text.split("\n") == [
        "Fog closes the harbour",
        "Intro with a link, and bold words in cafés, code <b> &amp; too. In 2024. Then 3 * 4.",
        "one",
        "two more",
        "task",
        "Day",
        "Metres",
        "Mon",
        "40",
        "See the note.",
        "def fog(): <i>",
        "A note.",
    ]


def test_every_line_leads_back_into_the_file():
    found, at = markdown(MARKDOWN), 0
    for line in found.text.split("\n"):
        place = found.in_file(at, at + len(line))
        assert place is not None, line
        masked = found.mask[slice(*place)]
        assert [c for c in masked if c.isalnum()] == [c for c in line if c.isalnum()]
        at += len(line) + 1


def test_a_rule_is_no_front_matter():
    assert markdown("---\n\nfog\n\n---\nharbour").text == "fog\nharbour"


@pytest.mark.parametrize("text", ["", "\n\n", "<!-- -->", "[a]: b", "---\na: b\n---\n"])
def test_a_file_without_words_is_refused(text):
    assert extract(".md", text.encode()) == Refusal("it is empty")


@pytest.mark.parametrize(
    "unit", [">", "[", "](", "![", "`", "`a", "```\n", "<a ", "*a ", "1. a\n", "|a", "&a", "[^a] ", "---\n"]
)
def test_hostile_files_end_in_a_value(unit):
    found = extract(".md", (unit * (100_000 // len(unit))).encode())
    assert isinstance(found, Refusal | SourceText)


@pytest.mark.parametrize("unit", ["[", "a\n", "a\r", "- " * 40 + "a\n", "1. " * 20 + "a\n", ":", "|a"])
def test_files_of_nothing_but_signs_are_refused(unit):
    found = extract(".md", (unit * (1_000_000 // len(unit))).encode())
    assert isinstance(found, Refusal)
    assert found.reason.startswith("it has too many lines or signs of Markdown")


def test_a_report_of_500_pages_is_within_all_bounds():
    page = "## A heading\n\n" + "A paragraph with a [link](https://example.org/a) and *words*, of the report.\n\n" * 35
    assert isinstance(extract(".md", (page * 500).encode()), SourceText)
