"""What commands that report share: formats as options, and reports written to files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click


class WrongError(click.ClickException):
    """What was asked for can't be done as it was written; not a finding."""

    exit_code = 2


class FormatName(click.ParamType):  # type: ignore[type-arg]  # not generic before click 8.2
    """The name of a format; which there are is looked up when it is asked for, since that costs."""

    name = "format"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Show the choice of formats."""
        from factcheck.report import FORMATS

        return "|".join(FORMATS)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take the name of a format."""
        from factcheck.report import FORMATS

        return click.Choice(list(FORMATS)).convert(value, param, ctx)


class FormatAndFile(FormatName):
    """A format and the file that it goes to."""

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """Show the form of the value."""
        return "FORMAT:FILE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Take both, split at the first colon."""
        name, colon, path = value.partition(":")
        if not (colon and path):
            self.fail(f"{value!r} is not FORMAT:FILE, such as sarif:report.sarif", param, ctx)
        return super().convert(name, param, ctx), Path(path)


def write_report(path: Path, text: str | bytes) -> None:
    """Write a file in one step, and the folders that it needs; what is no ordinary file, such as a pipe, as it is."""
    from factcheck.editing.apply import replace_file

    data = text.encode("utf-8") if isinstance(text, str) else text
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            replace_file(path, data)
    except OSError as error:
        raise WrongError(f"{path} can't be written: {error.strerror}") from None
