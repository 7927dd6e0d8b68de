"""Finds and reads gettext catalogues: the desk's own first, then the theme's, then English for what neither has.

A catalogue is ``<folder>/<language>/LC_MESSAGES/messages.po``. It is compiled in memory at each build, so that no
binary has to be kept in step with it. A message that would break a page (a lost place for a value, other markup than
the English text has) is left out and named: the page then shows the English text.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from gettext import GNUTranslations, NullTranslations
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.site.language.words import Language

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

FILE = "LC_MESSAGES/messages.po"
_LARGEST = 5_000_000  # bytes
_PLACES = re.compile(r"%%|%\(\w+\)[a-z]|%")
_TAGS = re.compile(r"<[^<>]*>")


def load(tag: str, folders: Iterable[Path]) -> tuple[Language, list[str]]:
    """Return the language of ``tag`` with the catalogues in ``folders`` (the first wins), and what is wrong in them."""
    problems: list[str] = []
    chain: list[GNUTranslations] = []
    for file in _files(tag, folders):
        found = _read(file, problems)
        if found is not None:
            chain.append(found)
    for before, after in pairwise(chain):
        before.add_fallback(after)
    if not chain and not problems and tag.split("-")[0] != "en":
        problems.append(f"there is no translation of the theme to {tag}: its texts stay English")
    return Language(tag, chain[0] if chain else NullTranslations()), problems


def broken(message: Message) -> str:
    """Return why a translation can't be shown, ``""`` where it can."""
    texts, sources = _several(message.string), _several(message.id)
    several = len(sources) > 1
    allowed = {_places(source, several) for source in sources}
    for text in filter(None, texts):
        if _places(text, several) not in allowed:
            return "its places for values are not those of the English text"
        if sorted(_TAGS.findall(text)) != sorted(_TAGS.findall(sources[-1])):
            return "its markup is not that of the English text"
        if re.search('[<>"]', _TAGS.sub("", text)):
            return 'it has a sign that is markup (<, > or ")'
    return ""


def _several(text: str | Sequence[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _places(text: str, several: bool) -> frozenset[str]:
    """Return the places for values; of a text with several forms some may say the number in words."""
    return frozenset(_PLACES.findall(text)) - {"%%"} - ({"%(num)s"} if several else set())


def _files(tag: str, folders: Iterable[Path]) -> Iterator[Path]:
    """Yield each catalogue there is, the more exact language first: ``pt_BR`` before ``pt``."""
    parts = tag.replace("_", "-").split("-")
    names = ["_".join(parts[:length]) for length in range(len(parts), 0, -1)]
    for folder in folders:
        for name in names:
            file = folder / name / FILE
            if file.is_file():
                yield file


def _read(file: Path, problems: list[str]) -> GNUTranslations | None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        data = file.read_bytes()
        if len(data) > _LARGEST:
            raise ValueError(f"it is larger than {_LARGEST:,} bytes")
        catalog = read_po(io.BytesIO(data), abort_invalid=True)
        sound = _sound(catalog, file, problems)
        compiled = io.BytesIO()
        write_mo(compiled, sound)
        return GNUTranslations(io.BytesIO(compiled.getvalue()))
    except (OSError, ValueError, LookupError, SyntaxError, PoFileError) as error:
        problems.append(f"{file} can't be read ({error}): its texts stay English")
        return None


def _sound(catalog: Catalog, file: Path, problems: list[str]) -> Catalog:
    """Return the catalogue without the messages that would break a page."""
    for message in list(catalog):
        if message.id and message.string and not message.fuzzy and (why := broken(message)):
            english = message.id[0] if isinstance(message.id, tuple) else message.id
            problems.append(f"{file}: the translation of “{english}” is left out: {why}")
            catalog.delete(message.id, message.context)
    return catalog
