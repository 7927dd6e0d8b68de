"""One file of the site: where it goes, what it is made from, and how. Equal needs give equal bytes.

``needs`` says everything that the file's bytes depend on, beyond what all files depend on (the program, the settings,
the theme). Where it is what it was at the last build, the file stands, and is not made again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from factcheck.site.views import ClaimView

Keys = Mapping[str, str]
"""The key of each claim's list entry, by its id."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file at ``path`` in the output folder; ``make`` gives its text in pieces."""

    path: str
    needs: tuple[object, ...]
    make: Callable[[], Iterable[str]]


def key_of(value: object, keys: Keys) -> str:
    """Return a digest of ``value``: plain values, views, and lists of them; a claim counts by its key."""
    told: list[str] = []
    _tell(value, keys, told)
    return digest("\0".join(told))


def digest(text: str) -> str:
    """Return a digest of ``text``, 32 hexadecimal digits."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _tell(value: object, keys: Keys, told: list[str]) -> None:
    """Write down ``value`` so that other values are written otherwise: each with its type or its length.

    Most values are claims and plain ones in a list: they are written down in the loop, without another call.
    """
    if isinstance(value, list | tuple):
        told.append(f"[{len(value)}")
        for one in value:
            kind = type(one)
            if kind is ClaimView:
                told.append(keys[one.id])
            elif kind in _PLAIN:
                told.append(repr(one))
            else:
                _tell(one, keys, told)
    elif isinstance(value, ClaimView):
        told.append(keys[value.id])
    elif value is None or isinstance(value, str | int | date):
        told.append(f"{value!r}")
    elif isinstance(value, Mapping):
        told.append(f"{{{len(value)}")
        for name, one in value.items():
            told.append(repr(name))
            _tell(one, keys, told)
    elif is_dataclass(value):
        told.append(type(value).__name__)
        _tell([getattr(value, name) for name in _names(type(value))], keys, told)
    else:
        raise TypeError(f"a {type(value).__name__} can't be told by its value")


_PLAIN = {str, int, bool, date, type(None)}
_known: dict[type, tuple[str, ...]] = {}


def _names(kind: Any) -> tuple[str, ...]:
    if kind not in _known:
        _known[kind] = tuple(one.name for one in fields(kind))
    return _known[kind]
