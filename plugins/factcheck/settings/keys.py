"""Every key of ``[tool.factcheck]``, with what it takes. Another value becomes a problem, and is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar

from factcheck.diagnostics import Severity
from factcheck.model import Document, Path, Problem
from factcheck.rules.context import did_you_mean
from factcheck.rules.engine import all_rules
from factcheck.settings.choices import ALL, Profile, Settings
from factcheck.settings.guarded import why_guarded

LEVELS: dict[str, Severity] = {str(level): level for level in reversed(Severity)}
"""The levels by the words for them, the weightiest first."""
OFF = "off"
"""The word that turns a rule off where its level is asked for."""
_MOST_PATHS = 100
_LEVELS_AND_OFF: dict[str, tuple[Severity | None]] = {
    **{word: (level,) for word, level in LEVELS.items()},
    OFF: (None,),
}
_Value = TypeVar("_Value")


def choose(document: Document) -> Settings:
    """Return the settings that the document's values stand for, and add what is wrong in them to its problems."""
    if not isinstance(document.values, dict):
        _wrong(document, (), "a table of settings", {"example": "[tool.factcheck]"})
        document.values = {}
    chosen = {}
    for key, value in document.values.items():
        read = KEYS.get(key)
        if read is None:
            _problem(document, "unknown-setting", (key,), name=key, known=" ".join(KEYS))
            continue
        answer = read(document, (key,), value)
        if answer is not None:
            chosen[key.replace("-", "_")] = answer
    return Settings(**chosen)


def _problem(document: Document, kind: str, path: Path, **detail: str) -> None:
    value = kind == "bad-setting" and path in document.places
    span = document.span(*path) if value else document.key_span(*path)
    document.problems.append(Problem(kind, span, path, detail))


def _wrong(document: Document, path: Path, takes: str, detail: dict[str, str]) -> None:
    _problem(document, "bad-setting", path, name=_name(path), takes=takes, **detail)


def _name(path: Path) -> str:
    return next((str(step) for step in path if isinstance(step, str)), "tool.factcheck")


def _profile(document: Document, path: Path, value: Any) -> Profile | None:
    return _word(document, path, value, {str(one): one for one in Profile}, 'profile = "strict"')


def _fail_on(document: Document, path: Path, value: Any) -> Severity | None:
    return _word(document, path, value, LEVELS, 'fail-on = "warning"')


def _word(document: Document, path: Path, value: Any, words: Mapping[str, _Value], example: str) -> _Value | None:
    if isinstance(value, str) and value in words:
        return words[value]
    choices = ", ".join(f'"{word}"' for word in words)
    written = value if isinstance(value, str) else ""
    _wrong(document, path, f"one of {choices}", {"example": example, "value": written, "words": " ".join(words)})
    return None


def _format(document: Document, path: Path, value: Any) -> str | None:
    if isinstance(value, str) and value:
        return value
    _wrong(document, path, "the name of a format", {"example": 'format = "concise"'})
    return None


def _baseline(document: Document, path: Path, value: Any) -> str | None:
    """Return the path, which must stay in the desk: the settings may be a stranger's."""
    if (
        isinstance(value, str)
        and value
        and not (PurePosixPath(value).is_absolute() or ".." in re.split(r"[\\/]", value))
    ):
        return value
    _wrong(document, path, "the path of a file in the desk", {"example": 'baseline = "factcheck-baseline.json"'})
    return None


def _rule_docs(document: Document, path: Path, value: Any) -> str | None:
    """Return the address; it stands in reports as a link, so it must be one that a browser opens."""
    if isinstance(value, str) and re.fullmatch(r"https?://[!-~]+", value) and re.search(r"\{(code|name|docs)\}", value):
        return value
    example = 'rule-docs = "https://example.org/factcheck/{docs}"'
    _wrong(document, path, "a web address with {code}, {name} or {docs} in it", {"example": example})
    return None


def _codes(document: Document, path: Path, value: Any) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        known = (one for index, one in enumerate(value) if _known(document, (*path, index), one, path[0] != "select"))
        return tuple(known)
    example = 'select = ["QUO011"]' if path[0] == "select" else 'ignore = ["QUO011"]'
    _wrong(document, path, "a list of codes", {"example": example})
    return None


def _severity(document: Document, path: Path, value: Any) -> dict[str, Severity | None] | None:
    if not isinstance(value, dict):
        _wrong(document, path, "a table of codes with their levels", {"example": 'severity = { QUO011 = "info" }'})
        return None
    chosen: dict[str, Severity | None] = {}
    for code, word in value.items():
        level = _word(document, (*path, code), word, _LEVELS_AND_OFF, f'{code} = "info"')
        lowers = level is not None and level != (Severity.ERROR,)
        if _known(document, (*path, code), code, lowers, whole=True) and level is not None:
            chosen[code] = level[0]
    return chosen


def _per_file(document: Document, path: Path, value: Any) -> dict[str, tuple[str, ...]] | None:
    if not isinstance(value, dict) or len(value) > _MOST_PATHS:
        example = 'per-file-ignores = { "claims/old-*.yaml" = ["QUO011"] }'
        _wrong(document, path, f"a table of at most {_MOST_PATHS} paths with lists of codes", {"example": example})
        return None
    found = {glob: _codes(document, (*path, glob), codes) for glob, codes in value.items()}
    return {glob: codes for glob, codes in found.items() if codes is not None}


def _known(document: Document, path: Path, code: str, off: bool, whole: bool = False) -> bool:
    """Return whether ``code`` may stand here: it names rules, or one rule (``whole``), that may be turned off."""
    if not names_rules(code, whole):
        _problem(document, "unknown-code", path, code=code, help=right_code(code, whole))
        return False
    if off and why_guarded(code):
        _problem(document, "always-on", path, code=code, why=why_guarded(code))
        return False
    return True


def names_rules(code: str, whole: bool = False) -> bool:
    """Return whether ``code`` is a rule's code, or, unless ``whole``, the beginning of some or ``ALL``."""
    if whole or not code:
        return any(rule.code == code for rule in all_rules())
    return code == ALL or any(rule.code.startswith(code) for rule in all_rules())


def right_code(code: str, whole: bool = False) -> str:
    """Return the help for a code that no rule has: the rule of that name, the closest code, or what codes are like."""
    named = next((rule.code for rule in all_rules() if rule.name == code.strip().lower().replace("_", "-")), "")
    known = [rule.code for rule in all_rules()]
    families = [] if whole else [ALL, *dict.fromkeys(one[:3] for one in known)]
    form = "write a rule's code as findings show it, such as `QUO011`"
    return f"write its code, `{named}`" if named else did_you_mean(code, [*families, *known], form)


KEYS: dict[str, Callable[[Document, Path, Any], Any]] = {
    "profile": _profile,
    "select": _codes,
    "ignore": _codes,
    "severity": _severity,
    "fail-on": _fail_on,
    "per-file-ignores": _per_file,
    "format": _format,
    "baseline": _baseline,
    "rule-docs": _rule_docs,
}
"""What reads the value of each key: it returns what ``Settings`` holds, or None where the value is no good."""
