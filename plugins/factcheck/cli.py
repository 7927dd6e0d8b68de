"""The command line: one short function a command, then the room that does the work."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from factcheck import diagnostics

NOTHING_TO_CHECK = 3
_Command = TypeVar("_Command", bound=Callable[..., Any])


def _enter(context: click.Context, parameter: click.Parameter, folders: tuple[str, ...]) -> None:
    """Run as if started in each folder in turn, as git's -C does."""
    for folder in folders:
        try:
            os.chdir(folder)
        except OSError as error:
            raise click.BadParameter(f"{folder}: {error.strerror}", context, parameter) from None


def _in_folder(command: _Command) -> _Command:
    option = click.option(
        "-C",
        "folders",
        metavar="DIR",
        multiple=True,
        expose_value=False,
        is_eager=True,
        callback=_enter,
        help="Run as if started in DIR; may be given more than once, each relative to the one before.",
    )
    return option(command)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck")
@_in_folder
def main() -> None:
    """Keep fact-checks in git: claims tied word for word to quotes in source articles."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["full", "concise", "json", "github"]),
    help="How findings are written.  [default: full on a terminal, concise in a pipe, github in GitHub Actions]",
)
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Check as of this day.  [default: the clock's]")
@_in_folder
@click.pass_context
def check(context: click.Context, paths: tuple[str, ...], format_: str | None, today: Any) -> None:
    """Check claims, sources and the scale of verdicts.

    With PATHS, report only what stands in these files and folders; the whole desk is read all the same.

    Exit status: 0 nothing wrong, 1 a finding at error level, 2 wrong usage or an internal error, 3 nothing to check.

    \b
    Examples:
      factcheck check
      factcheck check claims/mamdani-won.yaml
      factcheck -C ../desk check --format json
    """
    from factcheck.check import check as check_desk
    from factcheck.report import render

    root = _root(paths)
    if root is None:
        click.echo("nothing to check: no folder `claims` here or above; go to your desk, or name it with -C", err=True)
        context.exit(NOTHING_TO_CHECK)
    report = _only(check_desk(root, today.date() if today else date.today()).report, root, paths)
    if not (report.summary.claims or report.diagnostics):
        click.echo(f"nothing to check: {root / 'claims'} holds no claim file (<id>.yaml)", err=True)
        context.exit(NOTHING_TO_CHECK)
    format_ = format_ or _default_format()
    click.echo(render(report, format_, color=_color(format_)), nl=False, color=True)
    context.exit(1 if report.failed else 0)


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("pelican_options", nargs=-1, type=click.UNPROCESSED)
@_in_folder
def build(pelican_options: tuple[str, ...]) -> None:
    """Check, then build the site into output/: the same as plain `pelican`, whose options it takes.

    \b
    Examples:
      factcheck build
      factcheck build --settings publishconf.py
    """
    root = _root(())
    if root is None or not (root / "pelicanconf.py").is_file():
        raise click.UsageError("no `pelicanconf.py` with a folder `claims` beside it, here or above")
    os.chdir(root)
    from pelican import main as pelican

    pelican(list(pelican_options))


@main.command()
@click.argument("source", required=False)
@click.argument("quote", required=False)
@click.option("--before", help="Words that stand just before the quote.")
@click.option("--after", help="Words that stand just after the quote.")
@click.option("--batch", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read cases as JSON lines.")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@_in_folder
@click.pass_context
def locate(
    context: click.Context,
    source: str | None,
    quote: str | None,
    before: str | None,
    after: str | None,
    batch: Path | None,
    format_: str,
) -> None:
    """Show where QUOTE stands in SOURCE (a text file or a source's id), and what the match is worth.

    Exit status: 0 the words stand there, 1 they don't, 2 wrong usage.

    \b
    Examples:
      factcheck locate ice-poach-nypd "hire 10,000 so-called"
      factcheck locate seeds/article.txt "in the wake of" --after "Mamdani" --format json
      factcheck locate --batch cases.jsonl
    """
    from factcheck.editing import locate as locating

    if batch is None and (source is None or quote is None):
        raise click.UsageError("name a SOURCE and a QUOTE, or a file with --batch")
    try:
        if batch is not None:
            for line in locating.batch(batch):
                click.echo(line)
            return
        text = locating.Texts().get(_source_path(source or ""))
    except locating.UnreadableError as error:
        raise click.UsageError(str(error)) from None
    match = text.locate(quote or "", before, after)
    click.echo(locating.as_json(match) if format_ == "json" else locating.as_text(match, text.raw))
    context.exit(0 if match.holds else 1)


@main.command()
@click.argument("name", type=click.Choice(["claim", "source", "verdicts"]))
def schema(name: str) -> None:
    """Print the JSON Schema of a claim file, a source's sidecar or the scale of verdicts."""
    from factcheck.editing.schema import render_schema

    click.echo(render_schema(name), nl=False)


def _source_path(source: str) -> str:
    """Return the path of the text file that ``source`` names: a path, or a source's id in the desk around here."""
    root = None if Path(source).is_file() else _root(())
    if root is not None:
        from factcheck.reading import read_repository

        known = read_repository(root, date.today()).source_by_id.get(source)
        return str(root / known.file.path) if known else source
    return source


def _root(paths: tuple[str, ...]) -> Path | None:
    """Return the desk's root: the nearest folder with claims, upwards from the first path, else from here."""
    from factcheck.reading import is_root

    starts = [Path(path).resolve() for path in paths[:1]] + [Path.cwd()]
    return next((folder for start in starts for folder in (start, *start.parents) if is_root(folder)), None)


def _only(report: diagnostics.Report, root: Path, paths: tuple[str, ...]) -> diagnostics.Report:
    """Return the report with only the findings that stand at or below ``paths``."""
    chosen = [Path(path).resolve() for path in paths]
    return report.where(lambda path: not chosen or any((root / path).is_relative_to(one) for one in chosen))


def _default_format() -> str:
    if os.environ.get("GITHUB_ACTIONS"):
        return "github"
    return "full" if sys.stdout.isatty() else "concise"


def _color(format_: str) -> bool:
    return format_ == "full" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
