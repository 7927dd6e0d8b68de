"""What an editor can do about a finding: its fix, every safe fix of the file at once, or a comment that silences it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from factcheck.check import Checked
from factcheck.diagnostics import Applicability, Diagnostic, Fix
from factcheck.editing.fix.edits import edits_of, is_sound
from factcheck.editing.ignore import ignore
from factcheck.lsp.desk import Desk
from factcheck.lsp.edits import difference, text_edits, workspace_edit
from factcheck.lsp.files import table_of
from factcheck.lsp.findings import shown

if TYPE_CHECKING:
    from factcheck.lsp.server import Server

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.factcheck"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL)


async def actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    """Answer what can be done in a part of a document."""
    desk = server.desk_of(params.text_document.uri)
    path = desk.path_of(params.text_document.uri) if desk else None
    checked = await desk.settled() if desk else None
    if desk is None or path is None or checked is None:
        return None
    only = [getattr(kind, "value", kind) for kind in params.context.only or ()]
    found = list[types.CodeAction]()
    if not only or _wanted(types.CodeActionKind.QuickFix.value, only):
        at = [one for one in checked.report.diagnostics if one.span.path == path and _touches(one, desk, params.range)]
        found += [action for one in at for action in _fixes(one, desk, checked)]
        found += [action for one in at for action in _ignores(one, desk, checked)]
    if _wanted(FIX_ALL, only):
        found += await _fix_all(path, desk, checked)
    return found


def _wanted(kind: str, only: list[str]) -> bool:
    return any(kind == one or kind.startswith(f"{one}.") for one in only)


def _touches(one: Diagnostic, desk: Desk, place: types.Range) -> bool:
    there = desk.lines_of(one.span.path).range(one.span)
    return there.start <= place.end and place.start <= there.end


def _fixes(one: Diagnostic, desk: Desk, checked: Checked) -> Iterator[types.CodeAction]:
    if one.fix is not None and is_sound(one, checked.report):
        safe = one.fix.applicability is Applicability.SAFE
        title = one.fix.title if safe else f"{one.fix.title} (unsafe: look at it afterwards)"
        yield _action(title, one, desk, Fix(title, one.fix.applicability, tuple(edits_of(one, checked.report))), safe)


def _ignores(one: Diagnostic, desk: Desk, checked: Checked) -> Iterator[types.CodeAction]:
    path, table = one.span.path, table_of(one.span.path)
    document = next((document for document in checked.repository.documents if document.path == path), None)
    fix = ignore(document, table, one) if document and table else None
    if fix is not None:
        yield _action(fix.title, one, desk, fix, preferred=False)


def _action(title: str, one: Diagnostic, desk: Desk, fix: Fix, preferred: bool) -> types.CodeAction:
    return types.CodeAction(
        title[:1].upper() + title[1:],
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[shown(one, desk.lines_of, desk.uri_of)],
        is_preferred=preferred,
        edit=workspace_edit(desk, text_edits(fix.edits, desk)),
    )


async def _fix_all(path: str, desk: Desk, checked: Checked) -> list[types.CodeAction]:
    """Return the action that makes every safe fix of a file; none where there is nothing to do."""
    if path not in checked.report.files or table_of(path) is None:
        return []
    before, after = checked.report.files[path].text, await desk.fixed(path, checked.report)
    edits = difference(before, after, desk.lines_of(path))
    edit = workspace_edit(desk, {path: edits})
    return [types.CodeAction("Make every safe fix", kind=FIX_ALL, edit=edit)] if edits else []
