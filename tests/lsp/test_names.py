"""From the words of a claim to where they come from, to what else uses them, and to another name for them."""

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from .editor import CLAIM, OFFICERS, Editor, connected

OTHER = CLAIM.replace("10,000 officers by January\nclaimant", "10,000 officers\nclaimant") + "related: [officers]\n"
HERE = CLAIM + "related:\n  - other\n"
EMOJI = "# 🧊 “”\n"


@pytest.fixture
def pair(desk, editor):
    desk.write("claims/other.yaml", OTHER)
    desk.write(OFFICERS, HERE)
    return editor


def test_a_quote_shows_its_passage_in_its_source(editor):
    told = editor.hover(EMOJI + CLAIM.replace("quote: The ci", "quote: The ci¦"))
    assert told.startswith("Word for word · City hires officers, Example News")
    assert "seeds/article.txt, line 2" in told
    assert "**The city wants to hire 10,000 officers by January**, the mayor said." in told


def test_a_quote_that_differs_shows_how(editor):
    told = editor.hover(CLAIM.replace("quote: The city wants to hire 10", "quote: The city wants to hire 9¦0"))
    assert "this passage is close" in told
    assert "number: the quote says “90,000”, the source “10,000”" in told


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("verdict: h", "verdict: h¦", "**Half true** · 2 of 3"),
        ("verdict: h", "verdict: h¦", "It is partly so."),
        ("source: a", "source: a¦", "https://news.example.org/city-hires"),
        ("source: a", "source: a¦", "2025-11-07"),
        ("verdict:", "ver¦dict:", "content/verdicts.yaml"),
        ("stance: s", "stance: s¦", "what it does to the claim"),
        ("  - other", "  - o¦ther", "10,000 officers"),
        ("claimant: The", "claimant: T¦he", ""),
        ("claim: ", "topics: [ '\nver¦dict: ", "content/verdicts.yaml"),
    ],
)
def test_words_are_explained(pair, old, new, expected):
    told = pair.hover(HERE.replace(old, new, 1))
    assert expected.lower() in told.lower()
    assert bool(told) == bool(expected)


def test_nothing_that_a_source_says_acts_in_the_editor(desk, editor):
    desk.write(
        "seeds/article.yaml", desk.read("seeds/article.yaml") + "title: '![x](https://evil.example/x.png) <b>'\n"
    )
    params = types.HoverParams(**editor.place(CLAIM.replace("source: a", "source: a¦")))
    editor.changed_on_disk("seeds/article.yaml")
    editor.type(CLAIM + "\n")
    editor.shown()
    told = editor.connection.ask(editor.connection.client.text_document_hover_async, params).contents.value
    assert r"\!\[x\]\(https\:\/\/" in told.replace("//", r"\/\/")
    assert r"\<b\>" in told


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_quote_leads_to_the_line_of_its_source(desk, editor, end):
    desk.write("seeds/article.txt", EMOJI + desk.read("seeds/article.txt").replace("\n", end))
    marked = (EMOJI + CLAIM.replace("quote: The", "quote: The¦")).replace("\n", end)
    words = "The city wants to hire 10,000 officers by January"
    assert editor.definition(marked) == [("seeds/article.txt", words)]


def test_names_lead_to_what_has_them(pair):
    assert pair.definition(HERE.replace("source: a", "source: a¦")) == [
        ("seeds/article.yaml", "url: https://news.example.org/city-hires")
    ]
    assert pair.definition(HERE.replace("half", "ha¦lf")) == [("content/verdicts.yaml", "half-true")]
    assert pair.definition(HERE.replace("- other", "- oth¦er")) == [
        ("claims/other.yaml", "The city wants to hire 10,000 officers")
    ]
    assert pair.definition(HERE.replace("- other", "- nobo¦dy")) == []


def test_every_use_of_a_name_is_found(pair):
    both = [("claims/other.yaml", "article"), (OFFICERS, "article")]
    assert sorted(pair.references(HERE.replace("source: a", "source: a¦"))) == sorted(both)
    assert len(pair.references(HERE.replace("half", "ha¦lf"), declared=True)) == 3
    assert pair.references(HERE.replace("claimant:", "claim¦ant:")) == [("claims/other.yaml", "officers")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("aliases", "expected"),
    [
        ("", "aliases: [officers]\n"),
        ("aliases: [old]\n", "aliases: [old, officers]\n"),
        ("aliases:\n  - old  # why\n", "aliases:\n  - old  # why\n  - officers\n"),
        ("aliases: [police]\n", "aliases: [officers]\n"),
    ],
)
def test_a_claim_keeps_its_old_address_under_a_new_name(pair, end, aliases, expected):
    text = (HERE + aliases).replace("\n", end)
    after = pair.renamed(text.replace("claim: ", "cl¦aim: ", 1), "police")
    assert after["claims/police.yaml"] == (HERE + expected).replace("\n", end)
    assert after[OFFICERS] == ""
    assert after["claims/other.yaml"] == OTHER.replace("[officers]", "[police]")


def test_a_claim_is_renamed_from_where_it_is_named(pair):
    after = pair.renamed(HERE.replace("- other", "- ot¦her"), "more-officers")
    assert "related: [officers]\naliases: [other]\n" in after["claims/more-officers.yaml"]
    assert "- more-officers\n" in after[OFFICERS]


def test_a_source_takes_its_files_or_its_id_along(desk, pair):
    after = pair.renamed(HERE.replace("source: a", "source: a¦"), "true")
    assert "source: 'true'\n" in after[OFFICERS]
    assert "source: 'true'\n" in after["claims/other.yaml"]
    assert after["seeds/true.yaml"] == desk.read("seeds/article.yaml")
    assert after["seeds/true.txt"] == desk.read("seeds/article.txt")
    desk.write("seeds/article.yaml", "id: article\n" + desk.read("seeds/article.yaml"))
    pair.changed_on_disk("seeds/article.yaml")
    after = pair.renamed(HERE.replace("source: a", "source: a¦") + "\n", "news")
    assert sorted(after) == sorted([OFFICERS, "claims/other.yaml", "seeds/article.yaml"])
    assert after["seeds/article.yaml"].startswith("id: news\n")


def test_a_verdict_is_renamed_in_the_scale_and_everywhere(pair):
    after = pair.renamed(HERE.replace("half", "ha¦lf"), "partly")
    assert {"verdict: partly" in text for path, text in after.items() if path.startswith("claims/")} == {True}
    assert "{id: partly, title: Half true" in after["content/verdicts.yaml"]


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        ("Bad Name", "lower-case letters"),
        ("con", "lower-case letters"),
        ("other", "already"),
        ("old", "already"),
        ("officers", "already"),
    ],
)
def test_a_name_that_is_none_or_taken_is_refused_with_the_reason(desk, pair, new, reason):
    desk.write("claims/other.yaml", OTHER + "aliases: [old]\n")
    pair.changed_on_disk("claims/other.yaml")
    with pytest.raises(JsonRpcException, match=reason):
        pair.renamed(HERE.replace("claim: ", "cl¦aim: ", 1), new)


def test_no_file_is_written_over(desk, pair):
    desk.write("seeds/taken.yaml", desk.read("seeds/article.yaml"))
    with pytest.raises(JsonRpcException, match="there is a file"):
        pair.renamed(HERE.replace("source: a", "source: a¦"), "taken")


def test_what_can_be_renamed_is_told_before(pair):
    ask = pair.connection.client.text_document_prepare_rename_async
    answer = pair.connection.ask(ask, types.PrepareRenameParams(**pair.place(HERE.replace("half", "ha¦lf"))))
    assert answer.placeholder == "half-true"
    assert (
        pair.connection.ask(ask, types.PrepareRenameParams(**pair.place(HERE.replace("The mayor", "The ma¦yor"))))
        is None
    )


def test_a_file_that_gets_a_new_name_takes_its_references_along(pair):
    pair.open()
    moves = [types.FileRename(pair.uri("claims/other.yaml"), pair.uri("claims/new-name.yaml"))]
    edit = pair.connection.ask(pair.connection.client.workspace_will_rename_files_async, types.RenameFilesParams(moves))
    after = pair.after(edit, {OFFICERS: HERE})
    assert "- new-name\n" in after[OFFICERS]
    assert after["claims/other.yaml"].endswith("aliases: [other]\n")
    moves = [types.FileRename(pair.uri("seeds/article.yaml"), pair.uri("seeds/news.yaml"))]
    edit = pair.connection.ask(pair.connection.client.workspace_will_rename_files_async, types.RenameFilesParams(moves))
    after = pair.after(edit, {OFFICERS: HERE})
    assert "source: news\n" in after[OFFICERS]
    assert "seeds/news.txt" in after


def test_an_editor_that_can_do_little_gets_what_it_can(desk):
    desk.write("claims/other.yaml", OTHER)
    with connected(capabilities=types.ClientCapabilities()) as connection:
        editor = Editor(connection, desk.root)
        told = editor.hover(CLAIM.replace("quote: The", "quote: The¦"))
        assert "*" not in told
        assert "The city wants to hire 10,000 officers by January, the mayor" in told
        params = types.RenameParams(new_name="news", **editor.place(CLAIM.replace("source: a", "source: a¦")))
        changes = connection.ask(connection.client.text_document_rename_async, params).changes
        assert sorted(changes) == sorted(map(editor.uri, [OFFICERS, "claims/other.yaml", "seeds/article.yaml"]))
        params = types.RenameParams(new_name="police", **editor.place("cl¦" + CLAIM[2:]))
        with pytest.raises(JsonRpcException, match="rename the claim's file there"):
            connection.ask(connection.client.text_document_rename_async, params)
