"""Writes the committed files that are generated: JSON Schemas and reference pages (``make reference``)."""

from __future__ import annotations

from pathlib import Path

from factcheck.editing.reference import fields_page, rules_page
from factcheck.editing.schema import SCHEMAS, render_schema


def generated_files() -> dict[str, str]:
    """Return every generated file's text by its path in the project."""
    schemas = {f"plugins/factcheck/schema/{name}.schema.json": render_schema(name) for name in SCHEMAS}
    return schemas | {"docs/reference/fields.md": fields_page(), "docs/reference/rules.md": rules_page()}


def main() -> None:
    """Write the files below the current folder, the project's root."""
    for path, text in generated_files().items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
