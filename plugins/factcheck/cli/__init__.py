"""The command line: a module a command, which reads its words and asks the room that does the work."""

from __future__ import annotations

import sys
from collections import UserDict
from collections.abc import Iterator
from importlib import import_module

import click

from factcheck.cli.common import in_folder
from factcheck.cli.program import Program

# A module of this package each, which holds the command under the module's name; `list_` is `factcheck list`.
_MODULES = """
build
check
comment
completion
diff
draft
explain
export
format
git_setup
import_
init
links
list_
locate
log
lsp
new
pin
reverify
rules
schema
serve
show
sign
source
stale
stats
suggest
trust
verify
""".split()
_BY_NAME = {module.rstrip("_").replace("_", "-"): module for module in _MODULES}


class _Commands(UserDict[str, click.Command]):
    """The commands by name. A command's module is loaded when it is asked for: most runs need one of thirty."""

    def __getitem__(self, name: str) -> click.Command:
        """Return the command called ``name``; raise KeyError where there is none."""
        if name not in self.data:
            module = _BY_NAME[name]
            self.data[name] = getattr(import_module(f"factcheck.cli.{module}"), module)
        return self.data[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names in order."""
        return iter(_BY_NAME)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(_BY_NAME)

    def __contains__(self, name: object) -> bool:
        """Whether there is a command called ``name``."""
        return name in _BY_NAME


@click.group(cls=Program, context_settings={"help_option_names": ["-h", "--help"]}, commands=_Commands())
@click.version_option(package_name="factcheck")
@in_folder
def main() -> None:
    """Keep fact-checks in git: claims tied word for word to quotes in source articles."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
