"""Desks in the states that the demonstration is not in: all that a page can show at once, and nothing at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from site_build.desks import Desk

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_ADDRESS = (
    "https://harbour.example.org/" + "minutes-of-the-committee-on-" * 6 + "berths.html?session=42&item=7#" + "a" * 60
)

SETTINGS = """
SITENAME = "Harbour Facts"
SITESUBTITLE = "We check what is said about the harbour, word for word."
FACTCHECK_TODAY = "2026-01-15"
FACTCHECK_PER_PAGE = 3
FACTCHECK_NEWEST = 5
"""

PEOPLE = """\
- {id: ada, name: Ada Example, role: editor}
- {id: ben, name: Ben Example, role: reviewer}
"""

SPEECH = """\
The harbour will be dredged to 14 metres by June, the port authority said on Monday.
Nobody has done more for this town than the present board. \
The work costs 30 million euros, which is “half of what the last board asked for”, its chair told the council — \
and the ferry never missed a sailing in 2025.
Fishermen doubt it. “They told us the same in 2019,” said one of them. \
The sand has come back each winter, by the authority's own soundings, and next year will be worse.
The council votes in March. Until then nothing is dredged, and the ferry to the islands goes at high water only.
"""

RADIO = """\
WEBVTT

00:00:01.000 --> 00:00:05.000
Good evening. The bridge is closed

00:00:05.000 --> 00:00:09.000
until the end of the year, she said.
"""

RADIO_SIDE = """\
url: https://radio.example.org/1
publisher: City Radio
title: The evening news
date: 2025-12-01
kind: transcript
sha256: 34ddc416f79932e527abfb382c7647b632868fc5a9a90fd2b49a3ebcf9ceaaf4
"""

MINUTES = "The council votes in March. The chair closed the meeting.\n"

FRENCH = "Le port sera dragué avant l’été, a dit la maire. Personne ne l’a cru.\n"

FULL = """\
claim: The harbour will be dredged to 14 metres by June
claimant: {name: Port Authority of Greater Northern Harbour and Adjacent Islands, type: organization,
  role: runs the harbour and the ferries to the islands, url: https://port.example.org/}
quotes:
  - source: speech
    quote: The harbour will be dredged to 14 metres by June, the port authority said on Monday
  - source: speech
    quote: The work costs […] "half of what the last board asked for"
    edited: true
    note: The chair spoke of the contract, which is for 30 million euros, not of the money spent so far.
verdict: half-true
summary: The contract says 14 metres, but it ends in September, and the council has not yet voted on the money.
reviewed: 2025-12-01
as_of: 2025-12-20
last_verified: 2026-01-10
authors: [Ada Example, Cem Example]
flags: [missing-context, outdated]
topics: [Harbour, Ferries and islands, Public money]
related: [ferry-sailings, bridge-closed]
aliases: [harbour-depth]
todo: [Ask the dredging firm for its schedule, Open the soundings of 2019]
reply: {status: received, requested: 2025-11-28, received: 2025-11-30, url: "https://port.example.org/reply",
  quote: We said June because the first stretch is done in June.}
corrections:
  - {date: 2025-12-05, kind: clarification, note: We now say which contract we mean.}
  - {date: 2025-12-09, kind: verdict, was: "true", note: We had not seen that the contract ends in September.}
evidence:
  - {title: The dredging contract, publisher: Town of Harbour, url: "https://town.example.org/contract",
     date: 2025-10-02,
     archived: "https://web.archive.org/web/2025/https://town.example.org/contract", type: primary, stance: supports,
     interested: true, note: Page 3 has the depth; page 9 has the date.}
  - {title: LONG_WORD, publisher: Northern Gazette, url: "LONG_ADDRESS", type: reporting, stance: contradicts,
     origin: Northern Press Agency, date: 2025-11-20, source: courrier, quote: "Personne ne l’a cru"}
  - {publisher: Somebody's blog, url: "https://blog.example.org/1", type: secondary, stance: contradicts,
     origin: Northern Press Agency, quote: It will never be done.}
  - {title: Soundings since 2019, publisher: Hydrographic office, url: "https://soundings.example.org/", type: official,
     stance: context}
review: |
  The authority's sentence has two parts, the depth and the date.

  ## The depth

  The contract names **14 metres**. See [the contract](https://town.example.org/contract), where `clause 7` says:

  > The fairway shall be not less than 14 metres below chart datum.

  | year | depth in metres | who measured, and with what instrument |
  |---|---|---|
  | 2019 | 11.2 | Hydrographic office, single-beam echo sounder |
  | 2025 | 10.9 | Hydrographic office, multi-beam echo sounder |

  1. The work starts in March.
  2. It ends in September, not in June.

  LONG_ADDRESS
""".replace("LONG_WORD", LONG_WORD).replace("LONG_ADDRESS", LONG_ADDRESS)

FERRY = """\
claim: The ferry to the islands sailed each day in 2025, without missing a single one of its timetabled sailings
short: The ferry to the islands never missed a sailing in 2025
claimant: {name: Port Authority of Greater Northern Harbour and Adjacent Islands, type: organization}
quotes: [{source: speech, quote: the ferry never missed a sailing in 2025}]
verdict: "false"
summary: The timetable's own log has eleven days without a sailing.
reviewed: 2025-12-11
authors: [Ada Example]
topics: [Ferries and islands]
reply: {status: requested, requested: 2025-12-08}
evidence:
  - {title: The log of sailings, publisher: Ferry company, url: "https://ferry.example.org/log", date: 2025-12-09,
     type: primary, stance: contradicts}
review: The log counts eleven days without a sailing, each in a storm.
"""

BRIDGE = """\
claim: The bridge is closed until the end of the year
claimant: {name: María Ångström-Çelik, type: person, role: mayor}
quotes: [{source: radio, quote: "The bridge is closed until the end of the year"}]
verdict: mostly-true
summary: It is, but for buses.
reviewed: 2025-12-03
topics: [Bridges]
evidence:
  - {title: Road works, publisher: Town of Harbour, url: "https://town.example.org/works", type: official,
     stance: supports}
review: Cars may not cross; buses may.
"""

FRENCH_CLAIM = """\
claim: The mayor said that the harbour would be dredged before summer
claimant: {name: Le Courrier du Port, type: organization}
quotes: [{source: courrier, quote: "Le port sera dragué avant l'été, a dit la maire"}]
verdict: "true"
summary: The recording has her words.
reviewed: 2025-12-04
topics: [Harbour]
evidence:
  - {title: Recording, publisher: City Radio, url: "https://radio.example.org/2", type: primary, stance: supports}
review: We heard the recording.
"""

WITHDRAWN = """\
claim: Next year will be worse
claimant: {name: Northern Gazette, type: organization}
quotes: [{source: speech, quote: next year will be worse}]
verdict: not-checkable
summary: Nobody can know.
reviewed: 2025-11-28
topics: [Harbour]
review: This is a prediction.
status: withdrawn
withdrawn: {date: 2025-12-11, reason: It is a prediction. We do not check those and should not have published this.}
"""

PLAIN = """\
claim: The council votes in March ({number})
claimant: {{name: "{who}", type: person}}
quotes: [{{source: minutes, quote: The council votes in March}}]
verdict: {verdict}
summary: The agenda says so.
reviewed: {day}
topics: [{topic}]
review: We asked the clerk.
"""

SPEECH_SIDE = {
    "title": "'“Fourteen metres by June”: what the port authority told the council, and what fishermen make of it'",
    "author": "Ida Reporter",
    "publisher": "Northern Gazette",
    "date": "2025-11-24",
    "archived": "https://web.archive.org/web/2025/https://news.example.org/speech",
    "publish": "full",
    "retrieved": "2025-11-25",
    "not_checked": "[{quote: Nobody has done more for this town than the present board, "
    "reason: Praise; there is no fact that could settle it.}]",
}


def every_state(root: Path) -> Desk:
    """Return a desk whose claims are corrected, withdrawn, signed, renamed, long, and more than fit one page."""
    desk = Desk(root)
    for name in ("claims/officers.yaml", "seeds/article.txt", "seeds/article.yaml"):
        (root / name).unlink()
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + SETTINGS)
    _keep_house(desk)
    desk.source("speech", SPEECH, **SPEECH_SIDE)
    desk.source("courrier", FRENCH, title="Le port", publish="none", language="fr", date="2025-11-26")
    desk.source("minutes", MINUTES, title="Minutes", date="2023-01-10", kind="document")
    desk.write("seeds/radio.vtt", RADIO)
    desk.write("seeds/radio.yaml", RADIO_SIDE)
    named = {"harbour-dredged": FULL, "ferry-sailings": FERRY, "bridge-closed": BRIDGE}
    named |= {"courrier-mayor": FRENCH_CLAIM, "worse-next-year": WITHDRAWN}
    for name, text in named.items():
        desk.write(f"claims/{name}.yaml", text)
    for number in range(24):
        desk.write(f"claims/council-{number}.yaml", _plain(number))
    for name in ("harbour-dredged", "ferry-sailings"):
        _sign(desk, name)
    return desk


def no_claims(root: Path) -> Desk:
    """Return a desk that has published nothing yet."""
    desk = Desk(root)
    desk.change("claims/officers.yaml", "reviewed: 2025-12-01", "reviewed: 2025-12-01\nstatus: draft")
    _keep_house(desk)
    return desk


def _sign(desk: Desk, claim: str) -> None:
    program = Path(sys.executable).parent / "factcheck"
    command = [program, "sign", claim, "--by", "Ben Example", "--date", "2026-01-12", "--today", "2026-01-15"]
    subprocess.run([*command, "-C", desk.root], check=True, capture_output=True)


def _keep_house(desk: Desk) -> None:
    """Give the desk the demonstration's scale and pages, so that every link of a page leads somewhere."""
    project = Path(__file__).parents[2]
    desk.write("content/verdicts.yaml", (project / "content/verdicts.yaml").read_text("utf-8"))
    desk.write("content/people.yaml", PEOPLE)
    for page in (project / "content/pages").glob("*.md"):
        desk.write(f"content/pages/{page.name}", page.read_text("utf-8"))


def _plain(number: int) -> str:
    verdict = ("unproven", "not-checkable")[number % 2]
    day = f"202{3 + number % 3}-12-{1 + number:02}"
    return PLAIN.format(
        number=number, who=f"Councillor {number // 2}", verdict=verdict, day=day, topic=f"Topic {number // 2}"
    )
