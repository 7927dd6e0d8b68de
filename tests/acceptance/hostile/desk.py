"""A desk that is hostile in every field, built once for all that look at its pages."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from site_build.desks import ROOT, Desk

from .plant import SECRET, pieces, plant
from .table import Case, cases

STRINGS = [case for case in cases("strings") if case.string]
MARKDOWN = [case for case in cases("strings") if case.markdown]

FIELDS = """\
claim: {text}
claimant: {{name: {text}, type: person, role: {text}, url: "https://a.example.org/?a=1&b=%22%3E"}}
quotes: [{{source: {id}, quote: "hire 10,000 officers", note: {text}}}]
verdict: half-true
summary: {text}
reviewed: 2025-12-01
authors: [{text}]
topics: [{text}]
todo: [{text}]
reply: {{status: received, requested: 2025-11-10, received: 2025-11-11, quote: {text}, url: "https://a.example.org/r"}}
evidence:
  - {{title: {text}, publisher: {text}, url: "https://a.example.org/?a=1&b=%22", stance: supports, type: primary,
     origin: {text}, note: {text}, quote: {text}}}
review: {text}
corrections: [{{date: 2025-12-02, kind: correction, was: {text}, note: {text}}}]
"""


def outside(folder: Path) -> None:
    """Make the folder beside the desk that holds what nobody may publish."""
    folder.mkdir(parents=True)
    (folder / "secret.txt").write_text(f"{SECRET}\n")
    (folder / "secret.md").write_text(f"title: {SECRET}\n\n{SECRET}\n")


def hostile_desk(root: Path) -> Desk:
    """Lay out a claim and a source for each hostile string, and a claim for each hostile review."""
    outside(root.parent / "outside")
    desk = Desk(root)
    for case in STRINGS:
        words = json.dumps(case.string, ensure_ascii=False).replace("\x85", "\\x85")
        desk.source(case.id, desk.read("seeds/article.txt"), title=words, author=words, publisher=words)
        desk.write(f"claims/{case.id}.yaml", FIELDS.format(text=words, id=case.id))
    for case in MARKDOWN:
        words = json.dumps(pieces(case.markdown, root).decode())
        good = desk.read("claims/officers.yaml").partition("review:")[0]
        desk.write(f"claims/{case.id}.yaml", f"{good}review: {words}\n")
    return desk


def single_desk(root: Path, case: Case) -> Desk:
    """Lay out a good desk with what ``case`` plants."""
    outside(root.parent / "outside")
    desk = Desk(root)
    plant(root, case.plants)
    return desk


def build(desk: Desk) -> subprocess.CompletedProcess[str]:
    """Build for the web, as the pages are published."""
    return desk.pelican("-s", "publishconf.py", SITEURL="https://example.org/facts")


__all__ = ["MARKDOWN", "ROOT", "STRINGS", "build", "hostile_desk", "single_desk"]
