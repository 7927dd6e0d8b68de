"""`factcheck schema`."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", type=click.Choice(["claim", "source", "verdicts"]))
def schema(name: str) -> None:
    """Print the JSON Schema of a claim file, a source's sidecar or the scale of verdicts."""
    from factcheck.editing.schema import render_schema

    click.echo(render_schema(name), nl=False)
