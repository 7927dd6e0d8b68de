"""Where things stand in a text: as the parser has it where there is one, and something useful where there is none."""

import random
import time

import pytest

from factcheck.diagnostics import FileText
from factcheck.lsp.outline import outline
from factcheck.lsp.spot import spot_at
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.reading.values import read_document
from project import ROOT

TABLES = {"claims": CLAIM, "seeds": SOURCE, "content": SCALE}
FILES = [path for name in TABLES for path in sorted((ROOT / name).rglob("*.yaml"))]
STYLES = """\
claim: 'it''s # so'  # a comment
"short": >-
  folded
    and more

  text
claimant: {name: "A, B", type: person,
  role: it's "one"}
topics: [a, 'b, c',
  d # a comment
]
quotes:
- source: a
  quote: goes on
    below, it does
  note: "two
    lines"
- quote: |1
   kept
  source: b
authors:
  - A
  -
    B
review: |

  **text**: - x
"""


def reads_alike(text, table):
    document = read_document(FileText("x", text), table)
    seen = {}
    for one in outline(text, table):
        seen.setdefault(one.path, (one.start, one.end))
    for path, place in document.places.items():
        value = document.values
        for step in path:
            value = value[step]
        in_block = isinstance(value, dict | list) and seen.get(path, (0, 0))[0] == seen.get(path, (0, 0))[1]
        assert in_block or seen.get(path) == place, (path, text[slice(*place)])
    return len(document.places)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_desk_s_own_files_are_read_as_the_parser_reads_them(end):
    texts = [(path.read_text("utf-8").replace("\n", end), TABLES[path.relative_to(ROOT).parts[0]]) for path in FILES]
    assert sum(reads_alike(text, table) for text, table in texts) > 500
    assert reads_alike(STYLES.replace("\n", end), CLAIM) > 20


def path_at(marked, table=CLAIM):
    before, _, after = marked.partition("¦")
    spot = spot_at(before + after, len(before), table)
    return spot and (spot.path, spot.in_key, spot.typed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('quotes:\n  - quote: "ab¦\n    source: x\n', (("quotes", 0, "quote"), False, "ab")),
        ('topics: [a, "b\nclaim: x¦', (("claim",), False, "x")),
        ("quotes:\n  - source: a\n   quote: b¦", (("quotes", 0, "quote"), False, "b")),
        ("claim: 'x\n\n\nverdict: y¦\n", (("verdict",), False, "y")),
        ("reply: {status: none, url: ¦\nverdict: y", (("reply", "url"), False, "")),
        ("review: |\n  a\n\n  b¦", (("review",), False, "a b")),
        ("claim: x # no¦", None),
    ],
)
def test_a_place_is_found_in_half_a_text(text, expected):
    assert path_at(text) == expected


def test_no_text_takes_long_or_stops_it():
    chosen = random.Random(1)
    letters = list("[]{}\"'|>-:#, \n\t&*!%@`ab\\\r\ue000")
    for _ in range(1500):
        text = "".join(chosen.choices(letters, k=chosen.randrange(60)))
        assert all(0 <= one.start <= one.end <= len(text) for one in outline(text, CLAIM))
        spot_at(text, chosen.randrange(len(text) + 1), CLAIM)
    begun = time.monotonic()
    for text in ("a" + " " * 90_000, "- " * 40_000, "[" * 90_000, '"\\' * 40_000, "a: |\n" * 9000, "a: '\n" * 9000):
        outline(text, CLAIM)
    assert time.monotonic() - begun < 30  # what goes wrong here takes hours
