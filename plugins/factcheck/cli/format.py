"""`factcheck format`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli.common import desk, in_folder

if TYPE_CHECKING:
    from factcheck.editing.formatting import Formatted


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True))
@click.option("--check", "only_check", is_flag=True, help="Write nothing; end with 1 where a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show the changes as a diff that `git apply` takes.")
@in_folder
@click.pass_context
def format(context: click.Context, paths: tuple[str, ...], only_check: bool, diff: bool) -> None:
    """Write claim files, sidecars and the scale of verdicts (all, or those in PATHS) in one way.

    Fields come in the order of the reference, long texts are folded at 100 columns, quotes stand only where they are
    needed. What a file says never changes, and every comment stays. A file that can't be read with certainty is left
    alone, and named.

    Exit status: 0 done, or nothing to do; 1 with --check or --diff a file would change, or a file was left alone; 2
    wrong usage.

    \b
    Examples:
      factcheck format
      factcheck format claims/mamdani-won.yaml
      factcheck format --check --diff
    """
    from factcheck.editing.diff import unified
    from factcheck.editing.formatting import format_desk, write_formatted

    root = desk(*paths)
    done = format_desk(root, map(Path, paths))
    if not done:
        raise click.UsageError("nothing to format: no claim file, sidecar or scale there")
    kept = only_check or diff
    unwritten = {} if kept else write_formatted(root, done)
    if diff:
        click.echo(unified(one.change for one in done), nl=False)
    for line in _told(done, unwritten, "would be formatted" if kept else "formatted"):
        click.echo(line, err=diff)
    wrong = unwritten or any(one.reason or (kept and one.changed) for one in done)
    context.exit(1 if wrong else 0)


def _told(done: Iterable[Formatted], unwritten: dict[str, str], verb: str) -> Iterator[str]:
    """Yield a line for each file that changed or was left alone, and one that counts them."""
    counts = {"changed": 0, "left": 0, "good": 0}
    for one in done:
        reason = one.reason or unwritten.get(one.change.path, "")
        counts["left" if reason else "changed" if one.changed else "good"] += 1
        if reason:
            yield f"{one.change.path}: left alone: {reason}"
        elif one.changed:
            yield f"{one.change.path}: {verb}"
    changed, left, good = ("1 file" if n == 1 else f"{n} files" for n in counts.values())
    yield f"{changed} {verb}, {good} already so" + (f", {left} left alone" if counts["left"] else "")
