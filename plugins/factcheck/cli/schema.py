"""`factcheck schema`."""

from __future__ import annotations

import click

from factcheck.cli.common import in_folder


@click.command()
@click.argument("name", type=click.Choice(["claim", "source", "verdicts", "report", "diff", "catalog"]))
@click.option("--at", metavar="URL", help="Where the schemas of a catalogue stand: the address of their folder.")
@in_folder
def schema(name: str, at: str | None) -> None:
    """Print the JSON Schema of a claim file, a source's sidecar, the scale of verdicts, a report or a diff.

    A report is what `factcheck check --format json` writes, a diff what `factcheck diff --format json` does. A catalog
    tells editors which file has which schema, in the shape of SchemaStore's.

    \b
    Examples:
      factcheck schema claim > .vscode/claim.schema.json
      factcheck schema report
      factcheck schema catalog --at https://facts.example.org/schema
    """
    from factcheck.editing.schema import render_catalog, render_schema
    from factcheck.model.addresses import is_web_address
    from factcheck.report.schema import render_report_schema
    from factcheck.review.formats.json import render_diff_schema

    if (name == "catalog") != bool(at) or (at and not is_web_address(at)):
        raise click.UsageError("a catalog, and nothing else, takes --at with a web address")
    if at:
        click.echo(render_catalog(at), nl=False)
        return
    others = {"report": render_report_schema, "diff": render_diff_schema}
    click.echo(others[name]() if name in others else render_schema(name), nl=False)
