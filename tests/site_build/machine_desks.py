"""Desks in every state that a format has to stand: empty, one claim, every kind, more than fit a feed, hostile."""

import json
from pathlib import Path

from .desks import Built, Desk, full_desk
from .test_hostile import ATTACK, FIELDS

ADDRESS = "https://example.org/facts/"
EVERY_FORMULA = ["=1+1", "+1", "-1", "@SUM(1)", "\\t=1", "\\r=1", " =1", "＝1"]
RECORDING = """\
WEBVTT

00:00:01.000 --> 00:00:04.500
Good evening. The bridge is closed

00:00:04.500 --> 00:00:09.000
until the end of the year, she said.
"""
HEARD = """\
claim: The bridge is closed until the end of the year
claimant: {name: A Speaker, type: person, role: mayor}
quotes:
  - {source: recording, quote: "The bridge is closed until the end of the year", note: Heard twice.}
verdict: "false"
summary: It opens in May.
reviewed: 2025-12-03
as_of: 2025-12-02
last_verified: 2025-12-04
flags: [outdated]
todo: [Ask the mayor]
reply: {status: received, requested: 2025-12-01, received: 2025-12-02, quote: "I was wrong", url: "https://mayor.example.org/"}
evidence:
  - {title: Plan, url: "https://city.example.org/bridge", stance: contradicts, type: official, interested: true,
     source: article, quote: "hire 10,000 … by January", edited: true, before: "wants to", publisher: City}
review: It opens in May.
topics: [Bridges]
"""


BARE = """\
claim: The city wants to hire 10,000 officers by January
claimant: The mayor
quotes: [{source: article, quote: "The city wants to hire 10,000 officers by January"}]
verdict: unproven
summary: Nobody knows.
reviewed: 2025-12-01
review: <b></b>
"""


def empty(desk: Desk) -> None:
    desk.change("claims/officers.yaml", "reviewed: 2025-12-01", "reviewed: 2025-12-01\nstatus: draft")


def full(desk: Desk) -> None:
    full_desk(desk.root)
    desk.write("seeds/recording.vtt", RECORDING)
    desk.write(
        "seeds/recording.yaml", "url: https://radio.example.org/bridge\npublisher: City Radio\ndate: 2025-12-01\n"
    )
    desk.write("claims/bridge.yaml", HEARD)


def many(desk: Desk) -> None:
    for number in range(120):
        claim = desk.read("claims/officers.yaml").replace("officers by January", f"officers by January {number}", 1)
        desk.write(f"claims/more-{number}.yaml", claim)


def hostile(desk: Desk) -> None:
    desk.source("article", desk.read("seeds/article.txt"), title=json.dumps(ATTACK), author=json.dumps(ATTACK))
    desk.write("claims/evil.yaml", FIELDS.format(attack=json.dumps(ATTACK), bare=ATTACK))
    withdrawn = f"status: withdrawn\nwithdrawn: {{date: 2025-12-09, reason: {json.dumps(ATTACK)}}}\n"
    desk.write("claims/evil-too.yaml", FIELDS.format(attack=json.dumps(ATTACK), bare=ATTACK) + withdrawn)
    for number, cell in enumerate(EVERY_FORMULA):
        claim = desk.read("claims/officers.yaml").replace("The plan names the number but not the month.", f'"{cell}"')
        desk.write(f"claims/formula-{number}.yaml", claim)


def bare(desk: Desk) -> None:
    """Only what no setting lets a desk do without: no sidecar, no date, no topic, no evidence."""
    desk.write("pyproject.toml", '[tool.factcheck]\nignore = ["SRC004"]\n')
    (desk.root / "seeds/article.yaml").unlink()
    desk.write("seeds/article.txt", "The city wants to hire 10,000 officers by January.\n")
    desk.write("claims/officers.yaml", BARE)


STATES = {"empty": empty, "bare": bare, "one": lambda desk: None, "full": full, "many": many, "hostile": hostile}


def built(state: str, root: Path) -> Built:
    """Return the desk in ``state``, built for the web under a sub-path; warnings may be said, errors not."""
    desk = Desk(root)
    STATES[state](desk)
    done = desk.pelican("-s", "publishconf.py", SITEURL=ADDRESS)
    assert done.returncode == 0, done.stdout + done.stderr
    return desk.output
