"""Collects the theme's texts for translators: one template of all of them, and each catalogue brought up to it.

Files name no dates and no line numbers, so that they change when a text does, and not else.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from factcheck.site.language.catalogue import FILE

TEMPLATES, TRANSLATIONS = "theme/templates", "theme/translations"
CODE = ("plugins/factcheck/shapes", "plugins/factcheck/site")
TEMPLATE = f"{TRANSLATIONS}/messages.pot"
_KEYWORDS: dict[str, Any] = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "forms": (1, 2),
    "plural_forms": (1, 2),
}
_JINJA = {"extensions": "jinja2.ext.i18n,factcheck.site.templating.once.Once", "trimmed": "false"}
_CHANGING = re.compile(r'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To):.*\n', re.MULTILINE)


def catalogues(root: Path) -> dict[str, str]:
    """Return the text of the template and of each catalogue, by path in the project at ``root``."""
    template = collect(root)
    files = {TEMPLATE: _text(template)}
    for file in sorted((root / TRANSLATIONS).glob(f"*/{FILE}")):
        files[file.relative_to(root).as_posix()] = _text(_updated(file, template))
    return files


def collect(root: Path) -> Catalog:
    """Return every text that a template or the code marks, each with the files that use it."""
    found = Catalog(project="factcheck", version="theme", charset="utf-8", fuzzy=False)
    found.header_comment = (
        "# The texts of the theme. Written by `make messages`; docs/languages.md says how to translate."
    )
    for path, method, options in _sources(root):
        with (root / path).open("rb") as file:
            for _, text, comments, context in extract(method, file, _KEYWORDS, ("Translators:",), options):
                found.add(text, None, [(path, 1)], auto_comments=comments, context=context)
    return found


def _sources(root: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    for file in sorted((root / TEMPLATES).rglob("*.html")):
        yield file.relative_to(root).as_posix(), "jinja2.ext:babel_extract", _JINJA
    for file in chain.from_iterable(sorted((root / folder).rglob("*.py")) for folder in CODE):
        yield file.relative_to(root).as_posix(), "python", {}


def _updated(file: Path, template: Catalog) -> Catalog:
    """Return the catalogue with the texts of ``template``; what is used no longer goes, nothing is guessed."""
    catalog = read_po(io.BytesIO(file.read_bytes()), locale=file.parts[-3])
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def _text(catalog: Catalog) -> str:
    out = io.BytesIO()
    write_po(out, catalog, width=110, sort_output=True, include_lineno=False, ignore_obsolete=True)
    return _CHANGING.sub("", out.getvalue().decode("utf-8"))
