"""`factcheck check`."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from factcheck import diagnostics
from factcheck.cli.common import in_folder, root_of, today_option

NOTHING_TO_CHECK = 3


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["full", "concise", "json", "github"]),
    help="How findings are written.  [default: full on a terminal, concise in a pipe, github in GitHub Actions]",
)
@today_option
@in_folder
@click.pass_context
def check(context: click.Context, paths: tuple[str, ...], format_: str | None, today: date) -> None:
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

    root = root_of(*paths)
    if root is None:
        click.echo("nothing to check: no folder `claims` here or above; go to your desk, or name it with -C", err=True)
        context.exit(NOTHING_TO_CHECK)
    report = _only(check_desk(root, today).report, root, paths)
    if not (report.summary.claims or report.diagnostics):
        click.echo(f"nothing to check: {root / 'claims'} holds no claim file (<id>.yaml)", err=True)
        context.exit(NOTHING_TO_CHECK)
    format_ = format_ or _default_format()
    click.echo(render(report, format_, color=_color(format_)), nl=False, color=True)
    context.exit(1 if report.failed else 0)


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
