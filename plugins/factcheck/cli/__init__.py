"""The command line: a module a command, which reads its words and asks the room that does the work."""

from __future__ import annotations

import sys

import click

from factcheck.cli.build import build
from factcheck.cli.check import check
from factcheck.cli.comment import comment
from factcheck.cli.common import in_folder
from factcheck.cli.diff import diff
from factcheck.cli.draft import draft
from factcheck.cli.explain import explain
from factcheck.cli.export import export
from factcheck.cli.format import format
from factcheck.cli.git_setup import git_setup
from factcheck.cli.import_ import import_
from factcheck.cli.init import init
from factcheck.cli.list_ import list_
from factcheck.cli.locate import locate
from factcheck.cli.log import log
from factcheck.cli.lsp import lsp
from factcheck.cli.new import new
from factcheck.cli.pin import pin
from factcheck.cli.reverify import reverify
from factcheck.cli.rules import rules
from factcheck.cli.schema import schema
from factcheck.cli.show import show
from factcheck.cli.sign import sign
from factcheck.cli.source import source
from factcheck.cli.stale import stale
from factcheck.cli.stats import stats
from factcheck.cli.suggest import suggest
from factcheck.cli.trust import trust
from factcheck.cli.verify import verify


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="factcheck")
@in_folder
def main() -> None:
    """Keep fact-checks in git: claims tied word for word to quotes in source articles."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


_COMMANDS = (
    build,
    check,
    comment,
    diff,
    draft,
    explain,
    export,
    format,
    git_setup,
    import_,
    init,
    list_,
    locate,
    log,
    lsp,
    new,
    pin,
    reverify,
    rules,
    schema,
    show,
    sign,
    source,
    stale,
    stats,
    suggest,
    trust,
    verify,
)
for _command in _COMMANDS:
    main.add_command(_command)
