"""`factcheck schema`."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", type=click.Choice(["claim", "source", "verdicts", "report", "diff"]))
def schema(name: str) -> None:
    """Print the JSON Schema of a claim file, a source's sidecar, the scale of verdicts, a report or a diff.

    A report is what `factcheck check --format json` writes, a diff what `factcheck diff --format json` does.
    """
    from factcheck.editing.schema import render_schema
    from factcheck.report.schema import render_report_schema
    from factcheck.review.formats.json import render_diff_schema

    others = {"report": render_report_schema, "diff": render_diff_schema}
    click.echo(others[name]() if name in others else render_schema(name), nl=False)
