"""Writes the committed files that are generated: JSON Schemas and reference pages (``make reference``).

With ``--check`` it names what has no documentation, and ends with 1 where anything has none (``make docs``).
"""

from __future__ import annotations

import sys
from pathlib import Path

from factcheck.cli import main as program
from factcheck.editing.manual import commands_page, formats_page, undocumented
from factcheck.editing.reference import fields_page, rules_page
from factcheck.editing.schema import SCHEMAS, render_schema
from factcheck.report import FORMATS, describe

SETTINGS_GUIDE = "docs/settings.md"


def generated_files() -> dict[str, str]:
    """Return every generated file's text by its path in the project."""
    schemas = {f"plugins/factcheck/schema/{name}.schema.json": render_schema(name) for name in SCHEMAS}
    return schemas | {
        "docs/reference/commands.md": commands_page(program),
        "docs/reference/fields.md": fields_page(),
        "docs/reference/formats.md": formats_page(_formats()),
        "docs/reference/rules.md": rules_page(),
    }


def missing(root: Path) -> list[str]:
    """Return every command, option, rule, format, setting and field that has no documentation."""
    return undocumented(program, _formats(), (root / SETTINGS_GUIDE).read_text("utf-8"))


def _formats() -> dict[str, str]:
    return {name: describe(name) for name in FORMATS}


def main() -> None:
    """Write the files below the current folder, the project's root; with ``--check`` look only."""
    if "--check" in sys.argv[1:]:
        names = missing(Path())
        sys.exit("\n".join(f"no documentation: {name}" for name in names) if names else 0)
    for path, text in generated_files().items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
