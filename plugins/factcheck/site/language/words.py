"""What a site says of itself, in one language: texts, dates, numbers, and the direction in which it is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from gettext import NullTranslations

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

_SCRIPTS = ("Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa")  # read from right to left
_DAY_FIRST = {"en": "en_GB"}  # plain English: 24 November 2026, which no reader takes for another day


@dataclass(frozen=True, slots=True)
class Language:
    """One language. ``tag`` is its BCP 47 name; texts without a translation stay English."""

    tag: str = "en"
    catalogue: NullTranslations = field(default_factory=NullTranslations)
    _days: dict[date, str] = field(default_factory=dict)
    _numbers: dict[int, str] = field(default_factory=dict)

    @property
    def direction(self) -> str:
        """``"rtl"`` for a language that is read from right to left, else ``"ltr"``."""
        return direction_of(self.tag)

    def gettext(self, text: str, **values: object) -> str:
        """Return ``text`` in this language, its ``%(name)s`` places filled with ``values``."""
        found = self.catalogue.gettext(text)
        return found % values if values else found

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the form for ``count``, which stands in it as ``%(num)s``."""
        return self.catalogue.ngettext(one, many, count) % {"num": self.number(count), **values}

    def forms(self, one: str, many: str) -> dict[str, str]:
        """Return a text's forms by CLDR's plural categories (``one``, ``few``, ``other`` …), as scripts count."""
        rule = locale_of(self.tag).plural_form
        example = {rule(number): number for number in (*range(1000, -1, -1), 1_000_000)}  # the smallest of each
        numbers = {category: example[category] for category in sorted(example)}
        return {category: self.catalogue.ngettext(one, many, number) for category, number in numbers.items()}

    def day(self, value: date | None) -> str:
        """Return the date in full, as ``24 November 2026``; ``""`` for none."""
        if not value:
            return ""
        found = self._days.get(value)
        if found is None:
            locale = locale_of(_DAY_FIRST.get(self.tag, self.tag))
            found = self._days[value] = format_date(value, "long", locale=locale)
        return found

    def number(self, value: int) -> str:
        """Return a whole number with the marks between its groups: ``30,573``."""
        found = self._numbers.get(value)
        if found is None:
            found = self._numbers[value] = format_decimal(value, locale=locale_of(self.tag))
        return found

    def percent(self, value: int) -> str:
        """Return a share in whole percent with its sign: ``12%``."""
        return _percent(value, self.tag)


def direction_of(tag: str) -> str:
    """Return ``"rtl"`` or ``"ltr"`` for a BCP 47 tag; a script that it names (``az-Arab``) counts first."""
    script = next((part.title() for part in tag.split("-")[1:] if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _SCRIPTS else "ltr"
    return "rtl" if locale_of(tag).character_order == "right-to-left" else "ltr"


@cache
def locale_of(tag: str) -> Locale:
    """Return the locale of a BCP 47 tag, by its language alone where the whole is not known; English for neither."""
    for name in (tag.replace("_", "-"), tag.replace("_", "-").split("-")[0]):
        try:
            return Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


@cache
def _percent(value: int, tag: str) -> str:
    return format_percent(value / 100, locale=locale_of(tag))


ENGLISH = Language()
"""The language that every text of the theme is written in."""
