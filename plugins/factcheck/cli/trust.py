"""`factcheck trust`."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.common import desk, format_option, in_folder


@click.command()
@click.argument("site", required=False, metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path))
@format_option
@in_folder
@click.pass_context
def trust(context: click.Context, site: Path | None, format_: str) -> None:
    """Tell whether a built site shows what is asked of fact-checkers.

    The site is DIR, or the desk's output/. The IFCN Code of Principles and the European Code of Standards ask for it:
    how claims are chosen and checked, what verdicts mean, who pays, who works on it, how to complain, and the way
    there from every claim. This tells whether something is shown, not whether it is true.

    Exit status: 0 all is there, 1 something is missing, 2 wrong usage or no built site.

    \b
    Examples:
      factcheck trust
      factcheck trust output --format json
    """
    from factcheck.trust.built_site import NotBuiltError
    from factcheck.trust.examination import as_json, as_text, examine

    try:
        examined = examine(site or desk() / "output")
    except NotBuiltError as error:
        raise click.UsageError(str(error)) from None
    click.echo(as_json(examined) if format_ == "json" else "\n".join(as_text(examined)))
    context.exit(0 if examined.passed else 1)
