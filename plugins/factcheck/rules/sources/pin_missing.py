"""A source text that could be changed without anybody noticing."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Source
from factcheck.rules.context import Context, spoiled
from factcheck.rules.contract import source_rule
from factcheck.rules.fixes import append_field


@source_rule("SRC008", Severity.WARNING)
def pin_missing(source: Source, context: Context) -> Iterator[Finding]:
    """Report a sidecar without ``sha256``, and offer to add it."""
    document = source.document
    if document is None or source.sha256 or not source.digest or spoiled(document, "sha256"):
        return
    line = f"sha256: {source.digest}"
    yield Finding(
        document.span(),
        f"the text `{source.file.path}` isn't pinned: a change to it would go unnoticed",
        f"add the line `{line}`",
        key="sha256",
        fix=append_field(document, line, "add the text's SHA-256"),
    )
