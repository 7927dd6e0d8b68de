"""What stands under the text in an editor is what `factcheck check` finds, in the place where the person sees it."""

import json
import subprocess
import sys

import pytest
from lsprotocol import types

from acceptance.run import report_of
from acceptance.test_broken import PLANTED, lay_out

from .editor import ARTICLE, CLAIM, OFFICERS, Editor, connected

WRONG = CLAIM.replace("verdict: half-true", "verdict: half-treu")
MARKED = "🧊 “a\u2028b” \x85"


def units(desk, path, line, column):
    """Return the column (from 0, UTF-16) of one that counts characters from 1; of the first where none can be read."""
    try:
        text = (desk / path).read_bytes().decode("utf-8-sig").split("\n")[line - 1]
    except UnicodeDecodeError:
        return 0
    return len(text[: column - 1].encode("utf-16-le", "surrogatepass")) // 2


def test_the_same_defects_give_the_same_findings_as_the_command(tmp_path):
    desk = lay_out(tmp_path / "desk")
    expected = json.loads(report_of(desk).stdout)["findings"]
    with connected(desk) as connection:
        connection.until(lambda: sum(len(one.diagnostics) for one in connection.told.values()) >= len(expected))
        assert connection.logged == []
        told = connection.told
    seen = [(uri.removeprefix(f"{desk.as_uri()}/"), one) for uri, params in told.items() for one in params.diagnostics]
    assert sorted((path, one.range.start.line + 1, one.code) for path, one in seen) == sorted(PLANTED)
    assert sorted(
        (path, one.code, one.range.start, one.range.end, one.severity.name.lower()[:4], one.message)
        for path, one in seen
    ) == sorted(
        (
            one["path"],
            one["code"],
            types.Position(one["line"] - 1, units(desk, one["path"], one["line"], one["column"])),
            types.Position(one["end_line"] - 1, units(desk, one["path"], one["end_line"], one["end_column"])),
            one["severity"][:4],
            "\n".join(filter(None, (one["message"], one["help"]))),
        )
        for one in expected
    )


def test_a_finding_comes_while_typing_and_goes_when_mended(desk, editor):
    editor.open()
    assert editor.codes() == []
    editor.type(WRONG)
    (one,) = editor.shown()
    assert (one.source, one.severity) == ("factcheck", types.DiagnosticSeverity.Error)
    assert "did you mean `half-true`?" in one.message
    line = WRONG.split("\n")[one.range.start.line]
    assert line[one.range.start.character : one.range.end.character] == "half-treu"
    editor.type(CLAIM)
    assert editor.codes() == []
    assert desk.read(OFFICERS) == CLAIM


def test_only_the_newest_of_several_changes_is_answered(editor):
    editor.open()
    for length in range(len("verdict: half-treu")):
        editor.type(CLAIM.replace("verdict: half-true", "verdict: half-treu"[:length]))
    editor.type(WRONG)
    assert len(editor.codes()) == 1


def test_what_is_not_saved_when_a_file_is_closed_counts_no_more(editor):
    editor.open()
    editor.type(WRONG)
    assert len(editor.codes()) == 1
    editor.close()
    editor.until_codes(OFFICERS)


def test_what_others_change_on_disk_is_seen(desk, editor):
    editor.open()
    assert editor.codes() == []
    desk.change("content/verdicts.yaml", "half-true", "half-so")
    editor.changed_on_disk("content/verdicts.yaml")
    editor.until_codes(OFFICERS, "VER001")


def test_the_editor_is_asked_to_tell_of_changes_on_disk(connection):
    connection.until(lambda: connection.registered)
    (one,) = connection.registered
    assert one.method == "workspace/didChangeWatchedFiles"


@pytest.mark.parametrize("encoding", [None, "utf-8", "utf-32"])
def test_columns_count_as_the_client_counts(desk, encoding):
    encodings = [types.PositionEncodingKind(encoding)] if encoding else None
    can = types.ClientCapabilities(general=types.GeneralClientCapabilities(position_encodings=encodings))
    codec, size = {"utf-8": ("utf-8", 1), "utf-32": ("utf-32-le", 4)}.get(encoding, ("utf-16-le", 2))
    with connected(capabilities=can) as connection:
        editor = Editor(connection, desk.root)
        for end in ("\n", "\r\n"):
            for mark in ("", "\ufeff"):
                flow = f'verdict: half-true\nreply: {{quote: "{MARKED}", status: nobody}}'
                text = mark + f"# 🧊 “”\n{CLAIM.replace('verdict: half-true', flow)}".replace("\n", end)
                editor.type(text)
                (where,) = (one.range for one in editor.shown() if one.code == "CLM009")
                line = text.split("\n")[where.start.line].encode(codec)
                assert line[where.start.character * size : where.end.character * size].decode(codec) == "nobody"


def test_a_file_outside_any_desk_is_none_of_ours(connection, tmp_path):
    editor = Editor(connection, tmp_path)
    editor.open("notes.yaml", "a: [")
    never_saved = types.TextDocumentItem("untitled:Untitled-1", "yaml", 1, "a: [")
    connection.tell(connection.client.text_document_did_open, types.DidOpenTextDocumentParams(never_saved))
    connection.pause(0.3)
    assert editor.uri("notes.yaml") not in connection.told
    assert never_saved.uri not in connection.told
    assert connection.logged == []


def test_whatever_is_typed_the_server_goes_on(editor):
    editor.open()
    for text in ("", "\0", "a: [", "- {", "\ud800x", "%", "a: &x [*x]", "'", "?" * 3000, "[" * 5000):
        editor.type(text)
        assert editor.codes() != []
    editor.type(CLAIM)
    assert editor.codes() == []


def test_a_second_place_can_be_opened(editor):
    editor.type(CLAIM.replace("quote: The city wants to hire 10,000", "quote: The city wants to hire 90,000"))
    (other,) = (other for one in editor.shown() for other in one.related_information or ())
    assert other.location.uri == editor.uri("seeds/article.txt")
    line = ARTICLE.split("\n")[other.location.range.start.line]
    assert line[other.location.range.start.character : other.location.range.end.character] == "10,000"


def test_a_code_leads_to_its_rule_where_the_desk_says_where(desk, editor):
    desk.write("pyproject.toml", '[tool.factcheck]\nrule-docs = "https://docs.example.org/{code}"\n')
    editor.type(WRONG)
    (one,) = editor.shown()
    assert one.code_description.href == "https://docs.example.org/VER001"


def test_without_its_package_the_command_says_what_to_install():
    code = "import sys; sys.modules['pygls'] = None; from factcheck.cli.lsp import lsp; lsp()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "pip install 'factcheck[lsp]'" in done.stderr
    assert done.stdout == ""
