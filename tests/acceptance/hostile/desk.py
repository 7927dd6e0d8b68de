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
short: {text}
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
reviews: [{{by: {text}, date: 2025-12-01, digest: "{digest}"}}]
"""

# A claim that stands no more; one for all strings.
WITHDRAWN = """\
claim: A claim that was withdrawn
claimant: The mayor
quotes: [{{source: article, quote: "hire 10,000 officers"}}]
verdict: half-true
summary: It stands no more.
reviewed: 2025-12-01
review: It stands no more.
status: withdrawn
withdrawn: {{date: 2025-12-02, reason: {text}}}
"""

SOURCE = "{sidecar}not_checked: [{{quote: a wonderful dream, reason: {text}}}]\n"
VERDICT = "- {{id: odd-{id}, title: {title}, meaning: {meaning}, needs_evidence: false}}\n"
PERSON = "- {{name: {text}, role: {text}}}\n"
TABLES = {"claim": (FIELDS, WITHDRAWN), "source": (SOURCE,), "scale": (VERDICT,), "people": (PERSON,)}
"""By table, what the hostile strings are put into: all that a reader could be shown."""


def outside(folder: Path) -> None:
    """Make the folder beside the desk that holds what nobody may publish."""
    folder.mkdir(parents=True)
    (folder / "secret.txt").write_text(f"{SECRET}\n")
    (folder / "secret.md").write_text(f"title: {SECRET}\n\n{SECRET}\n")


def hostile_desk(root: Path) -> Desk:
    """Lay out a claim and a source for each hostile string, and a claim for each hostile review."""
    outside(root.parent / "outside")
    desk = Desk(root)
    desk.write("pyproject.toml", '[tool.factcheck]\nignore = ["REV003", "REV004"]  # nobody signed what is made here\n')
    scale, people = desk.read("content/verdicts.yaml"), ""
    for case in STRINGS:
        words = json.dumps(case.string, ensure_ascii=False).replace("\x85", "\\x85")
        apart = {name: words[:-1] + f' {name} {case.id}"' for name in ("title", "meaning")}  # no two may be alike
        given = apart | {"text": words, "id": case.id, "digest": "0" * 64}
        desk.source(case.id, desk.read("seeds/article.txt"), title=words, author=words, publisher=words)
        desk.write(f"seeds/{case.id}.yaml", SOURCE.format(sidecar=desk.read(f"seeds/{case.id}.yaml"), **given))
        desk.write(f"claims/{case.id}.yaml", FIELDS.format(**given))
        scale += VERDICT.format(**given)
        people += PERSON.format(**given)
    every = json.dumps(" ".join(case.string for case in STRINGS), ensure_ascii=False).replace("\x85", "\\x85")
    desk.write("claims/withdrawn.yaml", WITHDRAWN.format(text=every))
    desk.write("content/verdicts.yaml", scale)
    desk.write("content/people.yaml", people)
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
