"""One scalar to a value of its declared kind, or to the problem that says why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from factcheck.model.addresses import is_web_address
from factcheck.model.fields import DATE, LANGUAGE, SHA256, Field, Kind, is_id

Refusal = tuple[str, dict[str, str]]
"""A problem's kind and what it needs to say."""

_SHA256, _LANGUAGE, _DATE = re.compile(SHA256), re.compile(LANGUAGE), re.compile(DATE)
NULL = frozenset(("", "~", "null", "Null", "NULL"))
"""Words that YAML reads as nothing where they stand without quotation marks."""


def is_empty(value: str, plain: bool) -> bool:
    """Whether nothing was written: white space only, or YAML's words for null without quotation marks."""
    return not value.strip() or (plain and value in NULL)


def read_scalar(field: Field, value: str, plain: bool) -> Any | Refusal:
    """Return the value as ``field`` declares it, or a ``Refusal``; the outer white space of a text is dropped."""
    return _READERS.get(field.kind, _text)(field, value.strip(), plain)


def _text(field: Field, value: str, plain: bool) -> Any:
    return value


def _slug(field: Field, value: str, plain: bool) -> Any:
    return value if is_id(value) else ("bad-slug", {"field": field.name, "value": value})


def _date(field: Field, value: str, plain: bool) -> Any:
    if _DATE.fullmatch(value) and value.isascii():
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    return "bad-date", {"field": field.name, "value": value}


def _url(field: Field, value: str, plain: bool) -> Any:
    return value if is_web_address(value) else ("bad-url", {"field": field.name, "value": value})


def _choice(field: Field, value: str, plain: bool) -> Any:
    if value in field.choices:
        return value
    return "unknown-choice", {"field": field.name, "value": value, "choices": ", ".join(field.choices)}


def _boolean(field: Field, value: str, plain: bool) -> Any:
    if plain and value in {"true", "false"}:
        return value == "true"
    return "wrong-type", {"field": field.name, "expected": "true or false", "found": f"`{value}`"}


def _integer(field: Field, value: str, plain: bool) -> Any:
    if plain and re.fullmatch(r"-?(0|[1-9][0-9]{0,8})", value):
        return int(value)
    return "bad-number", {"field": field.name, "value": value, "reason": "it is not a whole number"}


def _sha256(field: Field, value: str, plain: bool) -> Any:
    return value if _SHA256.fullmatch(value) else ("bad-sha256", {"field": field.name, "value": value})


def _language(field: Field, value: str, plain: bool) -> Any:
    return value if _LANGUAGE.fullmatch(value) else ("bad-language", {"field": field.name, "value": value})


_READERS: dict[Kind, Callable[[Field, str, bool], Any]] = {
    Kind.SLUG: _slug,
    Kind.DATE: _date,
    Kind.URL: _url,
    Kind.CHOICE: _choice,
    Kind.BOOLEAN: _boolean,
    Kind.INTEGER: _integer,
    Kind.SHA256: _sha256,
    Kind.LANGUAGE: _language,
}
