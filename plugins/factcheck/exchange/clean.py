"""Values as they stand in the wild to values as our fields hold them; what was mended is said."""

from __future__ import annotations

import html
import json
import math
import re
import unicodedata
from datetime import date, datetime
from typing import Any
from urllib.parse import quote

from factcheck.editing.new import fit
from factcheck.model.addresses import is_web_address

_ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].{0,40})?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T.{0,20})?", re.ASCII)
_NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .{0,20})?", re.ASCII)
_WORDS = re.compile(
    r"(?:[A-Za-z]{3,9}day,? )?(?:(\d{1,2})(?:st|nd|rd|th)? )?"
    r"([A-Za-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})",
    re.ASCII,
)
_MONTHS = {
    name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)
}  # fmt: skip
_HOST = re.compile(r"(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?:[:/?#].*)?", re.DOTALL)
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?", re.ASCII)
_BREAKS = re.compile(r"[\t\r\n\v\f\x85\u2028\u2029]")
_INSIDE = ("@value", "name", "text", "headline", "url", "@id")
_SHOWN = 5_000
_DEPTH = 4


class Cleaner:
    """Mends the values of one record, and notes what it mended and what it could not keep in a field.

    ``literal`` values are those of our own files: nothing but what no file may hold is changed in them.
    """

    def __init__(self, literal: bool = False) -> None:
        """Begin with nothing mended."""
        self.repairs: list[str] = []
        self.left: list[str] = []
        self._literal = literal

    def line(self, value: Any, name: str) -> str:
        """Return a text on one line."""
        text = self.text(value, name)
        line = " ".join(text.split())
        if _BREAKS.search(value if isinstance(value, str) else text):
            self._mended(name, "line ends and tabs became spaces")
        return line

    def text(self, value: Any, name: str) -> str:
        """Return a text that may have several lines."""
        text = self._flat(value, name)
        if not self._literal and "&" in text and _ENTITY.search(text):
            plain = html.unescape(html.unescape(text))
            if plain != text:
                self._mended(name, "HTML entities became characters")
                text = plain
        clean = fit(text.replace("\r\n", "\n").replace("\r", "\n"))
        if len(clean) != len(text.replace("\r\n", "\n")):
            self._mended(name, "characters that can't be shown were taken out")
        return "\n".join(line.rstrip() for line in clean.splitlines()).strip()

    def lines(self, value: Any, name: str) -> list[str]:
        """Return a list of texts; a text with commas or semicolons between is one too."""
        items = value if isinstance(value, list) else re.split(r"[;,]", value) if isinstance(value, str) else [value]
        return list(dict.fromkeys(filter(None, (self.line(item, name) for item in items))))

    def choice(self, value: Any, name: str, *choices: str) -> str:
        """Return one of ``choices``; another word is left as text."""
        word = self.line(value, name)
        if word and word not in choices:
            self.leave(name, word)
            return ""
        return word

    def day(self, value: Any, name: str) -> date | None:
        """Return a calendar day; what can't be read as one is left as text."""
        if isinstance(value, datetime | date):
            return value.date() if isinstance(value, datetime) else value
        text = self.line(value, name)
        found = _day(text) if text else None
        if text and found is None:
            self.leave(name, text)
        elif found and not re.fullmatch(rf"{found}(T.*)?", text):
            self._mended(name, f"“{text[:40]}” was read as {found}")
        return found

    def address(self, value: Any, name: str) -> str:
        """Return an http(s) address; what can't be one is left as text."""
        text = self.line(value, name)
        if not text or is_web_address(text):
            return text
        url = "https:" + text if text.startswith("//") else f"https://{text}" if _HOST.fullmatch(text) else text
        url = quote(url, safe=":/?#[]@!$&'()*+,;=%~-._", errors="replace")
        if is_web_address(url):
            self._mended(name, f"“{text[:80]}” became {url[:100]}")
            return url
        self.leave(name, text)
        return ""

    def number(self, value: Any) -> float | None:
        """Return a number, None where there is none."""
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value) if abs(value) < 1e9 and math.isfinite(value) else None
        text = str(value).strip() if isinstance(value, str) else ""
        return float(text) if _NUMBER.fullmatch(text) else None

    def leave(self, name: str, value: Any) -> None:
        """Note a value that no field holds."""
        text = fit(" ".join(_written(value).split()))
        if text not in ("", "[]", "{}", "null"):
            cut = f"{text[:_SHOWN]} … (cut: {len(text)} characters)" if len(text) > _SHOWN else text
            self.left.append(f"Given as {fit(name)[:60]}: {cut}")

    def said(self, name: str, what: str) -> None:
        """Note something that was mended."""
        self._mended(name, what)

    def _mended(self, name: str, what: str) -> None:
        note = f"{name}: {what}"
        if note not in self.repairs:
            self.repairs.append(note)

    def _flat(self, value: Any, name: str, depth: int = 0) -> str:
        """Return as one text what should have been one."""
        if isinstance(value, str):
            return value
        if value is None or isinstance(value, bool | int | float | date):
            return "" if value is None else str(value)
        if isinstance(value, list) and depth < _DEPTH:
            texts = [text for one in value if (text := self._flat(one, name, depth + 1))]
            self._mended(name, "a list stood where a text belongs") if value else None
            return "; ".join(dict.fromkeys(texts))
        if isinstance(value, dict) and depth < _DEPTH:
            inside = next((value[key] for key in _INSIDE if value.get(key)), None)
            self._mended(name, "an object stood where a text belongs") if value else None
            return self._flat(inside, name, depth + 1)
        self.leave(name, value)
        return ""


def share(value: float | None, worst: float | None, best: float | None) -> float | None:
    """Return where a rating stands between worst (0) and best (1), clipped; None where the scale has no length."""
    worst, best = 1.0 if worst is None else worst, 5.0 if best is None else best
    if value is None or best <= worst:
        return None
    return min(max((value - worst) / (best - worst), 0.0), 1.0)


def folded(text: str) -> str:
    """Return a label or name for comparing: letters and digits in one case, a space between words."""
    return " ".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text[:200]).casefold()))


def _written(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _day(text: str) -> date | None:
    if match := _ISO.fullmatch(text) or _COMPACT.fullmatch(text):
        return _date(*match.groups())
    if match := _NUMBERS.fullmatch(text):
        first, second, year = match.groups()
        if int(first) > 12 or first == second:
            return _date(year, second, first)
        return _date(year, first, second) if int(second) > 12 else None  # else nobody can tell the month from the day
    if match := _WORDS.fullmatch(text):
        before, month, after, year = match.groups()
        return _date(year, str(_MONTHS.get(month[:3].lower(), 0)), before or after or "0")
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day)) if int(year) >= 1000 else None
    except ValueError:
        return None
