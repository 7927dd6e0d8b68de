"""A minimal good desk on disk, over which a test lays the files that it is about.

The lines of an overlay come first in a file, and the base's fields that it doesn't name follow: so the line numbers
of a finding are those of the overlay as it is written in the test or the page.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from factcheck.check import check
from factcheck.diagnostics import Diagnostic, Report
from factcheck.rules import all_rules
from factcheck.rules.contract import When
from factcheck.settings import Settings

TODAY = date(2026, 11, 24)

ARTICLE = """\
 date 2026-11-02 Council cuts 200 posts
The city council has cut 200 posts since May, the mayor said on Monday.
“We had to save $5 million,” she told reporters, “and we did not touch the schools.”
The council is the city’s largest employer. Its budget was 10,000 pounds short.
"""

SIDECAR = """\
url: https://example.org/council-cuts
publisher: Example Times
sha256: {digest}
"""

CLAIM = """\
claim: The city council cut 200 posts
claimant: The mayor
quotes:
  - source: article
    quote: The city council has cut 200 posts since May
verdict: mostly-false
summary: The council cut 120 posts.
reviewed: 2026-11-20
evidence:
  - title: Staff report
    url: https://example.org/staff-report
    stance: contradicts
review: The staff report counts 120 posts.
"""

VERDICTS = """\
- {id: accurate, title: Accurate, rating: 3, meaning: It is right., tone: positive}
- {id: mostly-false, title: Mostly false, rating: 2, meaning: More wrong than right., tone: negative}
- {id: wrong, title: Wrong, rating: 1, meaning: It is wrong., tone: negative}
- {id: opinion, title: Opinion, meaning: It can't be checked., needs_evidence: false}
"""

_FIELD = re.compile(r"^([a-z0-9_]+):[^\n]*\n(?:[ \t-][^\n]*\n|\n)*", re.MULTILINE)


def build(root: Path, files: Mapping[str, str], whole: frozenset[str] = frozenset()) -> None:
    """Write the base desk with ``files`` laid over it; those in ``whole`` replace the base's file."""
    texts = {"content/verdicts.yaml": VERDICTS, "seeds/article.txt": ARTICLE, "claims/example.yaml": ""}
    texts |= {"seeds/article.yaml": ""} | files
    for path, text in texts.items():
        base = "" if path in whole else _base(path, texts)
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(lay_over(base, text).encode("utf-8", "surrogateescape"))


def lay_over(base: str, text: str) -> str:
    """Return ``text``, then the fields of ``base`` that it doesn't give."""
    given = {match[1] for match in _FIELD.finditer(text if text.endswith("\n") else text + "\n")}
    return text + "".join(match[0] for match in _FIELD.finditer(base) if match[1] not in given)


def findings(root: Path, files: Mapping[str, str], whole: frozenset[str] = frozenset()) -> list[Diagnostic]:
    """Return what a check of the desk finds, in the report's order."""
    return list(report(root, files, whole).diagnostics)


def report(
    root: Path, files: Mapping[str, str], whole: frozenset[str] = frozenset(), selected: tuple[str, ...] = ()
) -> Report:
    """Return the report on the desk by its own settings; by no settings but what is ``selected``, where anything is."""
    build(root, files, whole)
    return _check(root, selected)


def claim(root: Path, text: str, code: str) -> list[Diagnostic]:
    """Return the findings of one code on the desk whose claim opens with ``text``, whenever its rule is asked."""
    found = report(root, {"claims/example.yaml": text}, selected=to_select(code)).diagnostics
    return [one for one in found if one.code == code]


def fixed(root: Path, finding: Diagnostic) -> list[Diagnostic]:
    """Make a finding's edits in the files below ``root``, and return what the next check finds, its rule asked too."""
    assert finding.fix is not None
    for edit in sorted(finding.fix.edits, key=lambda one: -one.span.start):
        target = root / edit.span.path
        text = target.read_bytes().decode()
        bom = text.startswith("\ufeff")
        start, end = edit.span.start + bom, edit.span.end + bom
        target.write_bytes((text[:start] + edit.text + text[end:]).encode())
    return list(_check(root, to_select(finding.code)).diagnostics)


def to_select(code: str) -> tuple[str, ...]:
    """Return what has to be selected so that the rule is asked: nothing, where it always is."""
    rule = next((rule for rule in all_rules() if rule.code == code), None)
    return (code,) if rule is not None and rule.when is not When.ALWAYS else ()


def _check(root: Path, selected: tuple[str, ...]) -> Report:
    return check(root, TODAY, Settings(select=selected) if selected else None).report


def _base(path: str, texts: Mapping[str, str]) -> str:
    if path.startswith("claims/"):
        return CLAIM
    if not (path.startswith("seeds/") and path.endswith(".yaml")):
        return ""
    text = texts.get(path.removesuffix(".yaml") + ".txt", "")
    return SIDECAR.format(digest=hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest())
