"""What an editor shows and does with a file as a whole: its outline, the desk's search, and the one way of writing."""

import pytest
from lsprotocol import types

from .editor import CLAIM, OFFICERS, edited

MESSY = "reviewed:   2025-12-01\n" + CLAIM.replace("reviewed: 2025-12-01\n", "").replace(
    "claimant: The", 'claimant: "The'
)
MESSY = MESSY.replace("The mayor\n", 'The mayor"  # 🧊\n')


def symbols(editor, text):
    editor.type(text)
    params = types.DocumentSymbolParams(editor.document(OFFICERS))
    return editor.connection.ask(editor.connection.client.text_document_document_symbol_async, params)


def names(found):
    return {one.name: names(one.children) if one.children else one.detail for one in found}


def test_the_outline_of_a_claim(editor):
    found = names(symbols(editor, CLAIM))
    assert list(found)[:4] == ["claim", "claimant", "quotes", "verdict"]
    assert found["verdict"] == "half-true"
    assert list(found["quotes"]) == ["The city wants to hire 10,000 officers by January"]
    assert found["evidence"]["The plan"]["stance"] == "supports"


@pytest.mark.parametrize(
    "text", ["quotes:\n  - quote: 'x\nverdict: [a\nsum", "a: [[[", "- - -\n", "\t", "", "x: {y: {z", "'a': |"]
)
def test_a_file_that_is_being_written_has_an_outline(editor, text):
    for one in symbols(editor, text):
        assert one.range.start <= one.selection_range.start
        assert one.selection_range.end <= one.range.end
        assert one.name


def test_the_desk_is_searched_by_ids_and_words(desk, editor):
    editor.open()
    editor.shown()

    def search(query):
        params = types.WorkspaceSymbolParams(query)
        found = editor.connection.ask(editor.connection.client.workspace_symbol_async, params)
        return [one.name for one in found if one.location.uri.startswith(desk.root.as_uri())]

    assert search("CITY hire") == ["officers", "article"]
    assert search("half") == ["half-true"]
    assert search("nowhere") == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_formatting_does_what_the_command_does(desk, editor, factcheck, end, mark):
    text = mark + MESSY.replace("\n", end)
    editor.type(text)
    params = types.DocumentFormattingParams(editor.document(OFFICERS), types.FormattingOptions(2, True))
    edits = editor.connection.ask(editor.connection.client.text_document_formatting_async, params)
    assert desk.read(OFFICERS) == CLAIM
    desk.write(OFFICERS, text)
    assert factcheck("format").returncode == 0
    after = edited(text, edits)
    assert after == desk.read(OFFICERS) != text
    editor.type(after)
    assert list(editor.connection.ask(editor.connection.client.text_document_formatting_async, params)) == []


def test_a_file_that_can_t_be_formatted_says_why(editor):
    editor.type("claim: [")
    params = types.DocumentFormattingParams(editor.document(OFFICERS), types.FormattingOptions(2, True))
    assert list(editor.connection.ask(editor.connection.client.text_document_formatting_async, params)) == []
    (told,) = editor.connection.logged
    assert "left alone: it must be mended first" in told
    editor.connection.logged.clear()
