"""A check that uses what the last one kept says, byte for byte, what one that reads everything says."""

import random
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from changing_desk import NAMES, change, make, write
from factcheck.cache import again, store
from factcheck.cache.files import read_claim
from factcheck.cache.store import NAME
from factcheck.check import check, find
from factcheck.report import FORMATS, render
from factcheck.rules.engine import all_rules
from factcheck.settings import Settings

TODAY = date(2026, 11, 24)


@pytest.fixture
def desk(tmp_path):
    return make(tmp_path)


def said(root, outcome):
    report = outcome.report
    shown = {name: render(report, name, color=False) for name in FORMATS}
    return shown, report.diagnostics, report.summary, outcome.suppressed, outcome.known


def agree(root, today=TODAY, settings=None):
    time.sleep(0.01)  # the clock of file systems ticks
    warm = find(root, today, settings, root / ".factcheck-cache", time.time_ns() + 10**9)
    cold = check(root, today, settings)
    assert warm.report.diagnostics == cold.report.diagnostics
    assert said(root, warm) == said(root, cold)


@pytest.mark.parametrize("seed", range(12))
def test_a_check_with_a_cache_says_what_one_without_says(desk, seed):
    chance = random.Random(seed)
    agree(desk)
    for _ in range(12):
        for _ in range(chance.choice([0, 1, 1, 1, 2, 3])):
            change(desk, chance)
        agree(desk, settings=Settings.everything() if seed % 3 == 0 else None)


def test_an_edit_of_words_does_not_read_the_other_claims(desk, monkeypatch):
    good = """claim: There are # bridges
quotes: [{source: speech, quote: The city has # bridges}]
evidence: [{title: Report, url: 'https://report.example.org/', stance: contradicts}]
verdict: "true"
"""
    for number, name in enumerate(NAMES[:3]):
        write(desk, f"claims/{name}.yaml", good.replace("#", str(number)) + "summary: It is so.\n")
    agree(desk)
    write(desk, "claims/one.yaml", good.replace("#", "0") + "summary: It is so, says localhost <b>there</b>.\n")
    read = []
    monkeypatch.setattr(again, "read_claim", lambda root, path: read.append(path) or read_claim(root, path))
    monkeypatch.setattr("factcheck.check.read_repository", lambda *_: pytest.fail("read everything"))
    found = find(desk, TODAY, None, desk / ".factcheck-cache", time.time_ns())
    assert read == ["claims/one.yaml"]
    assert any(one.name == "markup-in-text" for one in found.report.diagnostics)


def test_another_day_or_other_settings_are_another_world(desk):
    agree(desk)
    agree(desk, TODAY + timedelta(days=400))
    agree(desk, settings=Settings(select=("ALL",)))
    agree(desk)


@pytest.mark.parametrize("damage", [b"", b"\0\xff", b"{}", b"[" * 100_000])
def test_a_damaged_cache_is_made_anew(desk, damage):
    agree(desk)
    kept = desk / ".factcheck-cache" / NAME
    whole = kept.read_bytes()
    for data in (damage, whole[: len(whole) // 2], whole[:130] + damage, whole.split(b"\n")[0] + b"\n\n" + damage):
        kept.write_bytes(data)
        agree(desk)
    assert kept.read_bytes() == whole


def test_a_cache_that_others_can_write_is_not_read(desk):
    agree(desk)
    kept = desk / ".factcheck-cache" / NAME
    kept.chmod(0o666)
    agree(desk)
    assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("there", ["file", "link", "folder"])
def test_what_stands_in_the_way_is_left_alone(desk, tmp_path_factory, there):
    folder, other = desk / ".factcheck-cache", tmp_path_factory.mktemp("other")
    if there == "file":
        folder.write_text("mine")
    elif there == "link":
        folder.symlink_to(other)
    else:
        (folder / NAME).mkdir(parents=True)
    agree(desk)
    agree(desk)
    assert not list(other.iterdir())


def test_nothing_is_kept_of_files_that_change_at_that_moment(desk):
    find(desk, TODAY, None, desk / ".factcheck-cache", (desk / "claims/one.yaml").stat().st_ctime_ns)
    assert not (desk / ".factcheck-cache").exists()


def test_rules_about_one_claim_see_no_other_but_its_id_and_aliases():
    rules = Path(again.__file__).parent.parent / "rules"
    for rule in all_rules():
        if rule.subject == "claim" and rule.name != "unknown-related":
            text = (rules.parent.parent / (rule.module.replace(".", "/") + ".py")).read_text("utf-8")
            assert not any(f"repository.{part}" in text for part in ("claims", "claim_by_id", "documents")) or (
                rule.name == "unknown-source"  # looks at those in seeds/
            )


def test_a_planted_link_makes_no_file_elsewhere(tmp_path):
    cache, outside = tmp_path / "desk/.factcheck-cache", tmp_path / "outside"
    cache.mkdir(parents=True)
    (cache / ".gitignore").symlink_to(outside)
    store.write(cache, "kept.json", "world", b"{}")
    assert not outside.exists()
    assert store.read(cache, "kept.json", "world") == b"{}"
