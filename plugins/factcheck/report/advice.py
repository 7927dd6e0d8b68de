"""What a finding says in one sentence or two, for formats that have a single field for it."""

from __future__ import annotations

from factcheck.diagnostics import Diagnostic
from factcheck.report.typeset import flat


def advice(finding: Diagnostic) -> str:
    """Return the message and, where there is one, the help, on one line of visible characters."""
    message = flat(finding.message)
    if not finding.help:
        return message
    stop = "" if message.endswith((".", "!", "?", "…", ":")) else "."
    return f"{message}{stop} Help: {flat(finding.help)}"
