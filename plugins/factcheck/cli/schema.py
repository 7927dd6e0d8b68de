"""`factcheck schema`."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", type=click.Choice(["claim", "source", "verdicts", "report"]))
def schema(name: str) -> None:
    """Print the JSON Schema of a claim file, a source's sidecar, the scale of verdicts or a report.

    A report is what `factcheck check --format json` writes.
    """
    from factcheck.editing.schema import render_schema
    from factcheck.report.schema import render_report_schema

    click.echo(render_report_schema() if name == "report" else render_schema(name), nl=False)
