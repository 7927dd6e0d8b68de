"""`factcheck rules`."""

from __future__ import annotations

import click

from factcheck.cli.common import formats, in_folder


@click.command()
@formats("text", "json", "markdown", help="How the list is written.")
@in_folder
def rules(format_: str) -> None:
    """List every rule: its severity, when it is on, whether it can be fixed, and what it finds.

    \b
    Examples:
      factcheck rules
      factcheck rules --format json
    """
    from factcheck.editing.explain import as_json, as_markdown, as_text
    from factcheck.rules import all_rules

    render = {"text": as_text, "json": as_json, "markdown": as_markdown}[format_]
    click.echo(render(all_rules()), nl=False)
