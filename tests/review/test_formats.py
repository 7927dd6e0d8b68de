"""What each format shows; that it fits; that no text of a stranger's does anything but stand there."""

import json
import re
from datetime import date
from html.parser import HTMLParser

import jsonschema
import pytest

from factcheck.report.inert import hidden
from factcheck.review import compare
from factcheck.review.formats import FORMATS, render
from factcheck.review.formats.json import DIFF_SCHEMA
from factcheck.review.formats.markdown import LIMIT, MARKER
from report.attacks import ATTACKS, SIGNS
from report.published import sarif_validator
from report.shown import Shown

from .conftest import BASE, diff_of, state

CLAIM = "claims/officers.yaml"
FLIPPED = BASE | {CLAIM: BASE[CLAIM].replace("half-true", '"false"').replace("not the month", "no month at all")}


def many(count, text=BASE[CLAIM]):
    others = {path: made for path, made in BASE.items() if path != CLAIM}
    return others | {
        f"claims/claim-{number}.yaml": text.replace("The city wants", f"{number} towns want") for number in range(count)
    }


def test_nothing_changed():
    same = diff_of(BASE, BASE)
    assert render(same, "markdown") == ""
    assert render(same, "terminal") == "Nothing changes for readers.\n"
    assert json.loads(render(same, "json"))["changes"] == []


def test_a_comment_opens_with_the_verdict_and_can_be_found_again():
    lines = render(
        diff_of(BASE, BASE | {CLAIM: BASE[CLAIM].replace("quote: The", "quote: the")}), "markdown"
    ).splitlines()
    assert lines[0] == "Not yet: 1 change must not reach readers as it is, of 1 change in 1 claim."
    assert lines[2] == MARKER
    assert lines[4].startswith("| claim |")
    assert "| `officers` | quote-changed: " in lines[6]
    assert any(line.startswith("<details><summary><code>officers</code>: 1 change</summary>") for line in lines)
    assert "  - now: <del>`The`</del> <ins>`the`</ins> city wants to hire 10,000 officers by January" in lines


def test_five_thousand_changes_fit_and_the_rest_is_counted_exactly():
    found = diff_of(many(2500), many(2500, FLIPPED[CLAIM]))
    page = render(found, "markdown")
    assert len(found.changes) == 5000
    assert len(page) <= LIMIT
    left = int(re.search(r"Left out for length: ([\d,]+) changes", page)[1].replace(",", ""))
    assert page.count("- **") == 5000 - left
    assert page.count("<details>") == page.count("</details>")


def test_json_follows_its_schema():
    document = json.loads(render(diff_of(BASE, FLIPPED), "json"))
    jsonschema.Draft202012Validator(DIFF_SCHEMA).validate(document)
    assert document["summary"] == {"changes": 2, "errors": 0, "warnings": 2, "infos": 0}
    (moved,) = [one for one in document["changes"] if one["rule"] == "verdict-moved"]
    assert (moved["before"], moved["after"], moved["head"]["line"], moved["head"]["column"]) == (
        "half-true",
        "false",
        6,
        10,
    )


def test_annotations_are_at_most_ten_a_level_and_removals_stand_at_a_line_that_is_left():
    rows = render(diff_of(many(30), many(30, FLIPPED[CLAIM])), "github").splitlines()
    assert len([row for row in rows if row.startswith("::")]) == 10
    assert "50 more changes at level warning; see `factcheck diff`" in rows
    two = BASE | {
        CLAIM: BASE[CLAIM].replace("verdict:", "  - {source: article, quote: a wonderful dream}\nverdict:", 1)
    }
    (row,) = [row for row in render(diff_of(two, BASE), "github").splitlines() if row.startswith("::")]
    assert row.startswith("::warning file=claims/officers.yaml,line=3,title=quote-removed officers::")


def test_sarif_follows_its_schema():
    document = json.loads(render(diff_of(BASE, FLIPPED), "sarif"))
    sarif_validator().validate(document)
    sarif_validator().validate(json.loads(render(diff_of(BASE, {}), "sarif")))
    sarif_validator().validate(json.loads(render(diff_of(BASE, BASE), "sarif")))
    assert [one["ruleId"] for one in document["runs"][0]["results"]] == ["summary-changed", "verdict-moved"]
    assert document["version"] == "2.1.0"


def test_a_hundred_claims_fit_on_a_page():
    page = render(diff_of(many(100), many(100, FLIPPED[CLAIM])), "html")
    assert len(page.encode()) < 2_000_000
    assert page.count('<section class="change">') == 100


def test_the_page_shows_each_state_as_readers_see_it():
    """The verdict's own title, the quote in its context, what went on the left and what came on the right."""
    page = render(diff_of(BASE, FLIPPED), "html")
    before, after = page.split("<h3>Before</h3>")[1].split("<h3>After</h3>")
    assert 'class="verdict large tone-mixed"' in before
    assert '<del><span class="visually-hidden">(removed:) </span>Half true</del>' in before
    assert 'class="verdict large tone-negative"' in after
    assert '<ins><span class="visually-hidden">(added:) </span>False</ins>' in after
    assert "<mark>The city wants to hire 10,000 officers by January</mark>" in after
    assert '<span class="around">… ' in after
    assert "<ins>" not in before
    assert "<del>" not in after


def test_the_page_tells_of_drafts_withdrawals_and_what_is_in_one_state_only():
    draft = BASE | {CLAIM: "status: draft\n" + BASE[CLAIM]}
    assert "A draft: readers don’t see it." in render(diff_of(BASE, draft), "html")
    gone = {path: text for path, text in BASE.items() if path != CLAIM}
    assert '<p class="aside">It is gone.</p>' in render(diff_of(BASE, gone), "html")
    assert '<p class="aside">It was not there.</p>' in render(diff_of(gone, BASE), "html")
    withdrawn = "status: withdrawn\nwithdrawn: {date: 2025-12-09, reason: Wrong plan.}\n" + BASE[CLAIM]
    page = render(diff_of(BASE, BASE | {CLAIM: withdrawn}), "html")
    assert '<strong>Withdrawn</strong> <ins><span class="visually-hidden">(added:) </span>2025-12-09: Wrong' in page


class Tags(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.seen, self.attributes = set(), set()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.attributes |= {name for name, _ in attrs}


PLAIN = Tags(render(diff_of(BASE, FLIPPED), "html"))
OWN = {"details", "summary", "del", "ins", "ul", "li", "p", "strong", "code", "comment"}
OWN |= {"table", "thead", "tbody", "tr", "th", "td", "pre"}


def hostile(text):
    """Return a diff in which every text that a stranger writes holds ``text``."""
    claim = {
        "claim": text,
        "claimant": text,
        "quotes": [{"source": text, "quote": text}],
        "summary": text,
        "verdict": text,
        "evidence": [{"title": text, "publisher": text, "note": text, "stance": "supports"}],
        "authors": [text],
        "corrections": [{"date": "2025-12-05", "kind": "update", "note": text}],
        "reviews": [{"by": text, "date": "2025-12-05", "digest": "0" * 64}],
    }
    name = "".join(one for one in text if one not in "/\0\\" and not 0xD800 <= ord(one) < 0xE000) or "x"
    sidecar = BASE["seeds/article.yaml"] + f"title: {json.dumps(text)}\n"
    head = BASE | {CLAIM: json.dumps(claim), f"seeds/{name}.csv": "x", f"claims/{name}.yaml": json.dumps(claim)}
    return diff_of(BASE, head | {"seeds/article.yaml": sidecar})


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", ["\x1b[31m", "\u202e", "\x9b2J", "\r::error::x", "##[error]x", "\u2028", "a\x00b"])
def test_hostile_characters_are_written_out(text, format):
    page = render(hostile(text), format)
    assert [char for char in page if char != "\n" and hidden(char)] == []
    assert not re.search(r"##\w*\[", page)
    assert not any(line.lstrip().startswith("::error::") for line in page.splitlines())


@pytest.mark.parametrize("name", ATTACKS)
def test_hostile_markup_is_text(name):
    found = hostile(f"a {ATTACKS[name]} b")
    shown = Shown(render(found, "markdown"))
    assert set(shown.tags) <= OWN
    assert shown.links == []
    assert not SIGNS.search(re.sub(r"[|\n]", " ", shown.open).replace("&", ""))
    page = Tags(render(found, "html"))
    assert page.seen <= PLAIN.seen | {"br"}
    assert page.attributes <= PLAIN.attributes


def test_the_page_runs_nothing_and_fetches_nothing():
    page = render(diff_of(BASE, FLIPPED), "html")
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not PLAIN.seen & {"script", "a", "img", "link", "iframe", "form"}


@pytest.mark.parametrize("format", FORMATS)
def test_two_runs_give_the_same_bytes(format):
    one, other = (compare(state("a", BASE), state("b", FLIPPED), date(2026, 1, 1)) for _ in range(2))
    assert render(one, format) == render(other, format)
