"""`factcheck lsp`."""

from __future__ import annotations

from datetime import date

import click
from click.core import ParameterSource

from factcheck.cli.common import in_folder, today_option


@click.command()
@click.option(
    "--stdio", is_flag=True, help="Changes nothing: some editors say so of every server that speaks this way."
)
@today_option
@in_folder
@click.pass_context
def lsp(context: click.Context, today: date, stdio: bool) -> None:
    """Tell an editor what is wrong as you type, in the Language Server Protocol on standard input and output.

    Editors start this themselves; docs/language-server.md says how to set them up. Checks say what `check` says.

    \b
    Examples:
      factcheck lsp
    """
    try:
        from factcheck.lsp.server import server_for
    except ImportError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        raise click.UsageError("the language server needs one more package: pip install 'factcheck[lsp]'") from None
    pinned = context.get_parameter_source("today") is ParameterSource.COMMANDLINE
    server_for((lambda: today) if pinned else date.today).start_io()
