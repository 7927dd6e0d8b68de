"""`factcheck rules`."""

from __future__ import annotations

import click

from factcheck.cli.common import in_folder


@click.command()
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
    help="How the list is written.",
)
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
