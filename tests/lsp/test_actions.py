"""What an editor offers to do about a finding, and what the file then holds."""

import pytest
from lsprotocol import types

from .editor import CLAIM, OFFICERS

UNSAFE = CLAIM.replace("verdict: half-true", "verdict: half-treu")
SAFE = CLAIM.replace("url: https://city.example.org/plan", "url: https://city.example.org/plan?utm_source=x")
SECOND = SAFE.replace("quote: The city", "quote: The\xa0city")


def made(editor, action, text, path=OFFICERS):
    return editor.after(action.edit, {path: text})[path]


def test_a_fix_that_needs_a_look_says_so_and_is_not_preferred(editor):
    (fix,) = (one for one in editor.actions("half-treu", UNSAFE) if "silence" not in one.title)
    assert "unsafe" in fix.title
    assert (fix.kind, fix.is_preferred) == (types.CodeActionKind.QuickFix, False)
    assert fix.diagnostics[0].code == "VER001"
    assert made(editor, fix, UNSAFE) == CLAIM


def test_a_safe_fix_is_preferred(editor):
    (fix,) = (one for one in editor.actions("https://city", SAFE) if one.is_preferred)
    assert "unsafe" not in fix.title
    assert made(editor, fix, SAFE) == CLAIM


def test_nothing_is_offered_elsewhere(editor):
    assert editor.actions("claimant", UNSAFE) == []


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_all_safe_fixes_are_made_at_once(desk, editor, end, mark):
    text = mark + SECOND.replace("verdict: half-true", "verdict: half-treu").replace("\n", end)
    (action,) = editor.actions("claimant", text, [types.CodeActionKind.SourceFixAll])
    assert action.kind == "source.fixAll.factcheck"
    after = made(editor, action, text)
    assert "utm_source" not in after
    assert "half-treu" in after  # what needs a look is left
    assert after.startswith(mark)
    assert after.count("\r\n") == (after.count("\n") if end == "\r\n" else 0)
    assert desk.read(OFFICERS) == CLAIM


def test_only_what_was_asked_for_is_answered(editor):
    assert all(one.kind == "quickfix" for one in editor.actions("https://city", SAFE, [types.CodeActionKind.QuickFix]))
    assert editor.actions("claim", CLAIM, [types.CodeActionKind.SourceFixAll]) == []
    assert editor.actions("https://city", SAFE, [types.CodeActionKind.RefactorInline]) == []


@pytest.mark.parametrize(
    "field",
    [
        "summary: He loves it, the evil plan.",
        "summary: >-\n  He\n  loves it, the evil plan.",
    ],
)
def test_a_finding_can_be_silenced_with_a_reason(editor, field):
    text = CLAIM.replace("reviewed: 2025-12-01", "reviewed: 2025-12-01\ndate: 2025-12-30")
    text = text.replace("summary: The plan names the number but not the month.", field)
    editor.type(text)
    codes = {one.code for one in editor.shown()}
    (one, *_) = (one for one in editor.actions("2025-12-30", text) if "silence" in one.title)
    silenced = made(editor, one, text)
    code = one.diagnostics[0].code
    assert f"\n# factcheck: ignore[{code}] \ndate: 2025-12-30" in silenced
    editor.type(silenced)
    assert {one.code for one in editor.shown()} == codes - {code} | {"SUP002"}
    editor.type(silenced.replace(f"[{code}] ", f"[{code}] it is a forecast"))
    assert {one.code for one in editor.shown()} == codes - {code}


def test_what_nothing_may_silence_is_not_offered_to_be(editor):
    assert not any("silence" in one.title for one in editor.actions("half-treu", UNSAFE))
