"""A check that uses what the last one kept says, byte for byte, what one that reads everything says."""

import os
import random
import time
from datetime import date, timedelta
from pathlib import Path

import pytest

from factcheck.cache import again
from factcheck.cache.files import read_claim
from factcheck.cache.store import NAME
from factcheck.check import check, find
from factcheck.report import FORMATS, render
from factcheck.rules.engine import all_rules
from factcheck.settings import Settings

TODAY = date(2026, 11, 24)
SOURCE = "date 2025-11-07 A speech\n" + "\n".join(f"The city has {n} bridges and {n + 1} tunnels." for n in range(9))
SCALE = """\
- {id: "true", title: "True", rating: 2, meaning: It is so., tone: positive}
- {id: "false", title: "False", rating: 1, meaning: It is not so., tone: negative}
"""
LINES = [
    "claim: The city has 4 bridges",
    "claim: The city has 5 bridges",
    "claim: [broken",
    "quotes: [{source: speech, quote: The city has 3 bridges and 4 tunnels.}]",
    "quotes: [{source: speech, quote: The city has 3 bridges and 7 tunnels.}]",
    "quotes: [{source: nowhere, quote: The city has 3 bridges.}]",
    "quotes: [{source: page, quote: Nothing of the kind.}, {source: speech, quote: 5 bridges and 6 tunnels}]",
    'verdict: "true"',
    'verdict: "false"',
    "verdict: perhaps",
    "related: [one]",
    "related: [nine, old-name]",
    "aliases: [old-name]",
    "aliases: [two]",
    "topics: [bridge, city]",
    "topics: [Bridges]",
    "reviewed: 2027-01-01",
    "reviewed: 2026-01-01  # factcheck: ignore[CLM007] agreed",
    "reviewed: 2026-01-01",
    "summary: It is so.  # factcheck: ignore[CLM999]",
    "summary: It is utm so, see <b>there</b>.",
    "evidence: [{title: Report, url: 'http://report.example.org/?utm_source=x', stance: supports}]",
    "evidence: [{title: Report, url: 'https://report.example.org/a', stance: contradicts, date: 2027-02-02}]",
    "claimant: {name: Jane Doe, url: 'https://localhost/'}",
    "surprise: yes",
    "status: draft",
    "date: 2026-01-01",
    "as_of: 2026-01-01",
]
NAMES = ("one", "two", "three", "Two", "deep/one", "deep/four")


def write(root, path, text):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, "utf-8")


def claim(chance):
    lines = {line.partition(":")[0]: line for line in chance.sample(LINES, chance.randrange(4, 14))}
    return "\n".join(lines.values()) + "\n"


@pytest.fixture
def desk(tmp_path):
    write(tmp_path, "content/verdicts.yaml", SCALE)
    write(tmp_path, "seeds/speech.txt", SOURCE)
    write(tmp_path, "seeds/speech.yaml", "url: https://speech.example.org/\n")
    write(tmp_path, "seeds/page.html", "<p>The page of the city, which has 5 bridges.</p>")
    for name in NAMES[:3]:
        write(tmp_path, f"claims/{name}.yaml", claim(random.Random(name)))
    return tmp_path


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


def change(root, chance):
    """Change the desk as people do."""
    claims = sorted((root / "claims").rglob("*.y*ml"))
    if not claims:
        return write(root, "claims/one.yaml", claim(chance))
    path = chance.choice(claims)
    kind = chance.randrange(14)
    if kind < 5:
        lines = path.read_text("utf-8").splitlines()
        lines[chance.randrange(len(lines))] = chance.choice(LINES)
        path.write_text("\n".join(dict.fromkeys(lines)) + "\n", "utf-8")
    elif kind == 5:
        path.write_text(claim(chance), "utf-8")
    elif kind == 6 and len(claims) > 1:
        path.unlink()
    elif kind == 7:
        write(root, f"claims/{chance.choice(NAMES)}.yaml", claim(chance))
    elif kind == 8:
        path.rename(path.with_name(chance.choice(["one.yaml", "five.yaml", "moved.yml"])))
    elif kind == 9:
        os.utime(path, (chance.randrange(10**9), chance.randrange(10**9)))
    elif kind == 10:
        write(
            root, "seeds/speech.yaml", chance.choice(["id: page\n", "sha256: " + "0" * 64 + "\n", "date: 2026-02-02\n"])
        )
    elif kind == 11:
        write(root, "content/verdicts.yaml", chance.choice([SCALE, SCALE.replace("true", "perhaps")]))
    elif kind == 12:
        write(root, "seeds/speech.txt", SOURCE.replace(str(chance.randrange(9)), "many"))
    else:
        table = chance.choice(['select = ["ALL"]', 'ignore = ["CLM"]', 'profile = "strict"', "nonsense = 1"])
        write(root, "pyproject.toml", f"[tool.factcheck]\n{table}\n")
    return None


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
