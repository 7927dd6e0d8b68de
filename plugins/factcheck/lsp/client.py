"""What the editor at the other end can do."""

from __future__ import annotations

from lsprotocol import types


class Client:
    """An editor's abilities, in our words; one that says nothing can do the least."""

    def __init__(self, can: types.ClientCapabilities) -> None:
        """Take what the editor said of itself."""
        edit = can.workspace.workspace_edit if can.workspace else None
        hover = can.text_document.hover if can.text_document else None
        symbol = can.text_document.document_symbol if can.text_document else None
        operations = (edit.resource_operations if edit else None) or ()
        self.takes_versions: bool = bool(edit and edit.document_changes)
        self.renames_files: bool = self.takes_versions and types.ResourceOperationKind.Rename in operations
        self.reads_markdown: bool = types.MarkupKind.Markdown in ((hover.content_format if hover else None) or ())
        self.nests_symbols: bool = bool(symbol and symbol.hierarchical_document_symbol_support)
