"""Whatever is typed, every question gets an answer: never an error, and never the end of the server."""

import random

from lsprotocol import types

from .editor import CLAIM, OFFICERS

ODD = [
    "",
    "\0",
    "\ud800: \ud800",
    "a: [",
    "- {",
    "%",
    "&x [*x]",
    "'",
    '"\\',
    "?" * 3000,
    "[" * 5000,
    "- " * 999,
    "\r\r\n\u2028a: |",
]
WHOLE = CLAIM + "topics: [a, 'b', {c: d}]\nreply: {status: none, url: \"x\n  y\"}\nrelated:\n- officers\naliases: [x]\n"


def ask_everything(editor, text, line, character):
    client, ask = editor.connection.client, editor.connection.ask
    editor.type(text)
    place = {"text_document": editor.document(OFFICERS), "position": types.Position(line, character)}
    whole = types.Range(types.Position(0, 0), types.Position(9999, 0))
    ask(client.text_document_completion_async, types.CompletionParams(**place))
    ask(client.text_document_hover_async, types.HoverParams(**place))
    ask(client.text_document_definition_async, types.DefinitionParams(**place))
    ask(client.text_document_prepare_rename_async, types.PrepareRenameParams(**place))
    ask(client.text_document_references_async, types.ReferenceParams(types.ReferenceContext(True), **place))
    ask(client.text_document_document_symbol_async, types.DocumentSymbolParams(place["text_document"]))
    context = types.CodeActionContext([], [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll])
    ask(client.text_document_code_action_async, types.CodeActionParams(place["text_document"], whole, context))
    options = types.FormattingOptions(2, True)
    ask(client.text_document_formatting_async, types.DocumentFormattingParams(place["text_document"], options))


def test_odd_texts(editor):
    for text in ODD:
        ask_everything(editor, text, 0, min(len(text), 9))
        ask_everything(editor, CLAIM + text, CLAIM.count("\n"), 2)
    editor.type(CLAIM)
    assert editor.codes() == []
    editor.connection.logged.clear()  # formatting said why it left them alone


def test_a_claim_while_it_is_written(editor):
    chosen = random.Random(7)
    for end in sorted(chosen.sample(range(len(WHOLE)), 20)):
        begun = WHOLE[:end]
        ask_everything(editor, begun, begun.count("\n"), len(begun) - begun.rfind("\n") - 1)
        ask_everything(editor, begun + "¦" + WHOLE[end + chosen.randrange(40) :], begun.count("\n"), 3)
    assert all("left alone" in message for message in editor.connection.logged)
    editor.connection.logged.clear()


def test_places_that_are_not_there(editor):
    for line, character in ((9999, 0), (0, 9999), (3, 2**31 - 1), (2**31 - 1, 2**31 - 1)):
        ask_everything(editor, CLAIM, line, character)
