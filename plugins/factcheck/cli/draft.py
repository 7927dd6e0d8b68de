"""`factcheck draft`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from factcheck.cli.common import desk, in_folder


@click.command()
@click.argument("form", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--id", "id_", metavar="ID", default="", help="The new claim's id.  [default: its first words]")
@click.option("--print", "only_print", is_flag=True, help="Write no file; print what would stand in it.")
@in_folder
@click.pass_context
def draft(context: click.Context, form: str, id_: str, only_print: bool) -> None:
    """Make a draft claim of FORM, a filled form: an issue's body as Markdown, or JSON; - reads it from a pipe.

    The draft says what the form says, as text, and lists in `todo` what is left to do. No file is overwritten, and no
    verdict is guessed.

    Exit status: 0 written, 1 there is such a claim already, 2 wrong usage, or a form that names no claim.

    \b
    Examples:
      factcheck draft issue.md
      factcheck draft issue.md --id council-cut-posts
      factcheck draft event.json --print
    """
    from factcheck.ci import draft as drafting
    from factcheck.ci.form import FormError, answers
    from factcheck.reading import read_repository
    from factcheck.rules.wording import slug

    root = desk()
    try:
        given = answers(_text(form))
    except FormError as error:
        raise click.UsageError(str(error)) from None
    if id_ and id_ != slug(id_):
        raise click.UsageError(f"`{id_}` can't be an id; use for example --id {slug(id_) or 'a-claim'}")
    repository = read_repository(root, date.today())
    text = drafting.draft(given, repository)
    if only_print:
        click.echo(text, nl=False)
        return
    try:
        path = drafting.write(root, id_ or drafting.id_of(given), text, repository)
    except drafting.TakenError as error:
        click.echo(str(error), err=True)
        context.exit(1)
    click.echo(f"{path} is written; its `todo` says what is left to do")


def _text(form: str) -> str:
    from factcheck.ci.form import LIMIT, FormError
    from factcheck.reading.files import RefusedError, read_bytes

    try:
        data = sys.stdin.buffer.read(LIMIT + 1) if form == "-" else read_bytes(Path(form), LIMIT)
    except RefusedError as error:
        raise FormError(f"{form} can't be read: {error}") from None
    if len(data) > LIMIT:
        raise FormError(f"the form is larger than {LIMIT // 1024} kB")
    return data.decode("utf-8", "replace").removeprefix("\ufeff")
