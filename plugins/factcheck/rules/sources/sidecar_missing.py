"""A source text that nothing is known about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from factcheck.diagnostics import Finding, Severity, Span
from factcheck.model import Source
from factcheck.rules.context import Context
from factcheck.rules.contract import source_rule
from factcheck.rules.wording import listed


@source_rule("SRC004", Severity.ERROR)
def sidecar_missing(source: Source, context: Context) -> Iterator[Finding]:
    """Report a text in ``seeds/`` with no ``.yaml`` file beside it."""
    if source.document is None:
        path = source.file.path
        lines = ["url: https://example.org/article", "publisher: The New Republic"]
        lines += [f"sha256: {source.digest}"] if source.digest else []
        yield Finding(
            Span(path, 0, len(source.file.line(1))),
            f"nothing says where `{path}` comes from",
            f"add the file `{PurePosixPath(path).with_suffix('.yaml')}` with the lines {listed(lines)}",
        )
