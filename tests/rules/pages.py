"""Reads a rule's Markdown page: its heading, its sections, and the files and findings in their fenced blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from factcheck import rules

FOLDER = Path(rules.__file__).parent
NO_DESK = {
    "site-address-missing": "only a build finds it (tests/site_build/test_refusal.py)",
    "rule-crashed": "only a mistake in the program gives it (tests/rules/test_engine.py)",
}
"""The rules that no example of a desk can show, and where they are tested."""
_FENCE = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE_POINT = re.compile(r"\{U\+([0-9A-F]{4,6})\}")


@dataclass
class Case:
    """What one section shows: files to lay over the desk, and the findings expected."""

    files: dict[str, str] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)
    findings: list[str] = field(default_factory=list)


@dataclass
class Page:
    """One rule's page, by section."""

    path: Path
    heading: str
    sections: dict[str, str]

    def case(self, section: str) -> Case:
        """Return the files and findings that a section's blocks give."""
        case = Case()
        for match in _FENCE.finditer(self.sections[section]):
            if match[1] == "findings":
                case.findings = match[3].split("\n")[:-1]
                continue
            name, _, whole = match[2].strip().partition(" ")
            case.files[name] = _CODE_POINT.sub(lambda found: chr(int(found[1], 16)), match[3])
            case.whole |= {name} if whole == "(whole file)" else set()
        return case


def read_page(path: Path) -> Page:
    """Read the page at ``path``."""
    heading, _, body = path.read_text(encoding="utf-8").partition("\n")
    parts = re.split(r"^## (.+)$", body, flags=re.MULTILINE)
    return Page(path, heading, dict(zip(parts[1::2], parts[2::2], strict=True)))


PAGES = [read_page(path) for path in sorted(FOLDER.glob("*/*.md"))]
EXAMPLES = [page for page in PAGES if page.path.stem.replace("_", "-") not in NO_DESK]
