"""A desk held in memory says after each change, byte for byte, what a check that reads everything says."""

import random
import time
from datetime import date, timedelta

import pytest

from changing_desk import NAMES, change, claim, make, write
from factcheck.check import check
from factcheck.live import Live
from factcheck.report import render
from factcheck.rules.contract import Rule, Subject
from factcheck.rules.engine import all_rules
from factcheck.settings import Settings

TODAY = date(2026, 11, 24)


@pytest.fixture
def desk(tmp_path):
    return make(tmp_path)


def stamped(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else None for path in root.rglob("*")
    }


def agree(live, today=TODAY, settings=None, unsaved=None, paths=None):
    warm = live.check(today, unsaved or {}, paths)
    cold = check(live.root, today, settings, unsaved or {})
    assert warm.report.diagnostics == cold.report.diagnostics
    assert warm.report.summary == cold.report.summary
    assert (warm.suppressed, warm.known, warm.settings) == (cold.suppressed, cold.known, cold.settings)
    assert list(warm.repository.files) == list(cold.repository.files)
    assert warm.repository == cold.repository
    for name in ("full", "json"):
        assert render(warm.report, name, color=False) == render(cold.report, name, color=False)
    quoted = [[context.quotes(one) for one in context.repository.claims] for context in (warm.context, cold.context)]
    assert quoted[0] == quoted[1]
    return warm


@pytest.mark.parametrize("seed", range(8))
def test_after_each_change_it_says_what_a_check_of_everything_says(desk, seed):
    chance, settings = random.Random(seed), Settings.everything() if seed % 3 == 0 else None
    live, today = Live(desk, settings), TODAY
    unsaved = {}
    agree(live, today, settings)
    for _ in range(12):
        before = stamped(desk)
        for _ in range(chance.choice([0, 1, 1, 1, 2, 3])):
            change(desk, chance)
        now = stamped(desk)
        paths = {path for path in before.keys() | now.keys() if before.get(path, 0) != now.get(path, 0)}
        if chance.random() < 0.3:
            unsaved = {f"claims/{chance.choice(NAMES)}.yaml": claim(chance).encode()} if not unsaved else {}
        if chance.random() < 0.1:
            today += timedelta(days=100)
        agree(live, today, settings, unsaved, paths if chance.random() < 0.5 else None)


def test_an_edit_reads_one_claim_and_leaves_the_others_as_they_are(desk):
    live = Live(desk)
    time.sleep(0.05)  # until the files are older than the clock's tick
    before = live.check(TODAY)
    assert live.reread == {one.document.path for one in before.repository.claims}
    assert live.check(TODAY) is before
    write(desk, "claims/two.yaml", "claim: The city has 40 bridges\n")
    after = live.check(TODAY)
    assert live.reread == {"claims/two.yaml"}
    assert after.repository.claim_by_id["two"].claim == "The city has 40 bridges"
    assert after.repository.claim_by_id["one"] is before.repository.claim_by_id["one"]
    assert after.repository.source_by_id["speech"] is before.repository.source_by_id["speech"]
    assert before.repository.claim_by_id["two"].claim != "The city has 40 bridges"


def test_a_crash_is_gone_when_its_cause_is(desk, monkeypatch):
    def crash(*_):
        raise ValueError("no")

    rules = (*all_rules(), Rule("CLM999", "crash", 2, Subject.CLAIM, crash, "some.module"))
    monkeypatch.setattr("factcheck.rules.engine.all_rules", lambda: rules)
    live = Live(desk)
    assert "CFG900" in [one.code for one in live.check(TODAY).report.diagnostics]
    monkeypatch.undo()
    agree(live)
