"""What the commands share: the folder they run in, and the desk around it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from factcheck.model import Repository, Source

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _enter(context: click.Context, parameter: click.Parameter, folders: tuple[str, ...]) -> None:
    """Run as if started in each folder in turn, as git's -C does."""
    for folder in folders:
        try:
            os.chdir(folder)
        except OSError as error:
            raise click.BadParameter(f"{folder}: {error.strerror}", context, parameter) from None


def in_folder(command: _Command) -> _Command:
    """Give a command the option ``-C``."""
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


def today_option(command: _Command) -> _Command:
    """Give a command the option ``--today``, which pins the clock; its value is a date."""
    option = click.option(
        "--today",
        type=click.DateTime(["%Y-%m-%d"]),
        callback=lambda _context, _parameter, value: value.date() if value else date.today(),
        help="Work as of this day.  [default: the clock's]",
    )
    return option(command)


def formats(*names: str, help: str) -> Callable[[_Command], _Command]:
    """Return what gives a command the option ``--format`` with the first of ``names`` as its default."""
    return click.option("--format", "format_", type=click.Choice(names), default=names[0], show_default=True, help=help)


format_option = formats("text", "json", help="Write for people, or one JSON object for programs.")
"""Gives a command the option ``--format``, whose value is "text" or "json"."""


def root_of(*paths: str) -> Path | None:
    """Return the desk's root: the nearest folder with claims, upwards from the first path, else from here."""
    from factcheck.reading import is_root

    starts = [Path(path).resolve() for path in paths[:1]] + [Path.cwd()]
    return next((folder for start in starts for folder in (start, *start.parents) if is_root(folder)), None)


def sources_named(repository: Repository, ids: Iterable[str]) -> list[Source]:
    """Return the sources of these ids, all where none is given; end with the closest id where one is unknown."""
    from factcheck.rules.context import did_you_mean

    known = repository.source_by_id
    for id in ids:
        if id not in known:
            raise click.UsageError(f"there is no source `{id}`; " + did_you_mean(id, list(known), "see `seeds/`"))
    return [known[id] for id in dict.fromkeys(ids)] or list(known.values())


def desk(*paths: str) -> Path:
    """Return the root of the desk around the first path, else around here; end with what to do where there is none."""
    root = root_of(*paths)
    if root is None:
        raise click.UsageError("no folder `claims` here or above; go to your desk, or name it with -C")
    return root
