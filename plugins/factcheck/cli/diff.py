"""`factcheck diff`."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.common import in_folder, root_of, today_option

if TYPE_CHECKING:
    from factcheck.review import Diff

FINDINGS, WRONG, NOTHING_TO_COMPARE = 1, 2, 3
_FORMATS = ["terminal", "markdown", "json", "github", "sarif", "html"]


class _Output(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.2
    """A format and the file that it goes to."""

    name = "FORMAT:FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        name, colon, path = value.partition(":")
        if not (colon and path):
            self.fail(f"{value!r} is not FORMAT:FILE, such as markdown:comment.md", param, ctx)
        return click.Choice(_FORMATS).convert(name, param, ctx), Path(path)


class _WrongError(click.ClickException):
    """A state can't be compared; not a finding."""

    exit_code = WRONG


@click.command()
@click.argument("states", nargs=-1, metavar="[BASE] [HEAD]")
@click.option("--staged", is_flag=True, help="Take what is staged for the next commit as HEAD.")
@click.option(
    "--merge-base/--no-merge-base",
    default=None,
    help="Compare with the commit from which BASE and HEAD parted.  [default: in CI]",
)
@click.option("--format", type=click.Choice(_FORMATS), help="How it is written.  [default: github in GitHub Actions]")
@click.option("--output-file", multiple=True, type=_Output(), help="Write it to a file, too; may be repeated.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    show_default=True,
    help="End with 1 from this level on.",
)
@click.option("--git-driver", is_flag=True, help="Take the words that git gives to an external diff driver.")
@today_option
@in_folder
@click.pass_context
def diff(context: click.Context, /, states: tuple[str, ...], today: date, **words: Any) -> None:
    """Show what a change does to what readers are told: claims, not lines.

    BASE and HEAD are git revisions or folders. Without HEAD, the working tree is compared; without BASE, the last
    commit is the base. Nothing of the repository is run.

    Exit status: 0 no change at error level (or from --fail-on on), 1 there is one, 2 wrong usage or a state that git
    does not have, 3 nothing to compare.

    \b
    Examples:
      factcheck diff
      factcheck diff --staged
      factcheck diff origin/main HEAD --merge-base
      factcheck diff ../desk-of-last-week . --format html > changes.html
    """
    from factcheck.review import StateError

    try:
        if words["git_driver"]:
            _drive(states, today)
            return
        context.exit(_compare(states, today, words))
    except StateError as error:
        raise _WrongError(str(error)) from None


def _compare(states: tuple[str, ...], today: date, words: dict[str, Any]) -> int:
    from factcheck.diagnostics import Severity
    from factcheck.review import compare
    from factcheck.review.choose import choose
    from factcheck.review.formats import render

    if len(states) > (1 if words["staged"] else 2):
        raise click.UsageError("give at most BASE and HEAD; --staged takes the place of HEAD")
    base, head = (*states, "HEAD", "")[0], states[1] if len(states) > 1 else ""
    found = compare(*choose(root_of() or Path.cwd(), base, head, words["staged"], _merge_base(words, states)), today)
    if found.sides.empty:
        click.echo("nothing to compare: neither state holds a claim", err=True)
        return NOTHING_TO_COMPARE
    format = words["format"] or ("github" if os.environ.get("GITHUB_ACTIONS") else "terminal")
    click.echo(render(found, format, _color(format)), nl=False, color=True)
    for name, path in words["output_file"]:
        _write(path, render(found, name))
    return FINDINGS if any(one.level >= Severity[words["fail_on"].upper()] for one in found.changes) else 0


def _merge_base(words: dict[str, Any], states: tuple[str, ...]) -> bool:
    """Return whether to start where the states parted: as asked, else in CI where a base is named."""
    given: bool | None = words["merge_base"]
    if given is not None:
        return given
    return bool(states) and bool(os.environ.get("CI") or os.environ.get("GITHUB_ACTIONS"))


def _drive(arguments: tuple[str, ...], today: date) -> None:
    """Print what git shows for one file; always end well, since git takes anything else for a crash."""
    from factcheck.report.typeset import visible
    from factcheck.review import compare
    from factcheck.review.choose import of_driver

    if len(arguments) not in (1, 7, 9):
        raise click.UsageError("--git-driver takes the seven words that git gives; see `factcheck git-setup`")
    if len(arguments) == 1:
        click.echo(f"* unmerged path {visible(arguments[0])}")
        return
    path, base, head = of_driver(arguments)
    click.echo(f"claims {visible(path)}", color=True)
    click.echo(_driven(compare(base, head, today)), nl=False, color=True)


def _driven(found: Diff) -> str:
    from factcheck.review.formats import render

    return render(found, "terminal", _color("terminal")).partition("\n")[2].removeprefix("\n")


def _color(format: str) -> bool:
    return format == "terminal" and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise _WrongError(f"{path} can't be written: {error.strerror}") from None
