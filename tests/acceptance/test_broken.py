"""One desk with many different defects: all of them are found, once, in order, and the same by every way in."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_build.desks import ROOT

from .run import CLEAN, TODAY, report_of

BROKEN = Path(__file__).parent / "data" / "broken"
HUGE = "claims/file-huge.yaml"
ROW = re.compile(r"^\| ([A-Z]{3}\d{3}) \| (\S+) \| (\d+) \|$", re.MULTILINE)
PLANTED = [(path, int(line), code) for code, path, line in ROW.findall((BROKEN / "defects.md").read_text("utf-8"))]


def lay_out(folder: Path, backwards: bool = False) -> Path:
    """Copy the desk file by file, and add the file that is too large to be kept here."""
    files = sorted(path for path in (BROKEN / "desk").rglob("*") if path.is_file())
    for path in reversed(files) if backwards else files:
        target = folder / path.relative_to(BROKEN / "desk")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
    (folder / HUGE).write_text("x" * 300_000, "utf-8")
    return folder


@pytest.fixture
def broken(tmp_path):
    return lay_out(tmp_path / "desk")


def places(findings):
    return [(one["path"], one["line"], one["code"]) for one in findings]


def test_enough_is_planted_in_every_family():
    assert len(PLANTED) >= 50
    assert len({code for _, _, code in PLANTED}) >= 50
    assert {code[:3] for _, _, code in PLANTED} >= set("YML CLM QUO SRC VER EVD COR LNK SUP CFG".split())


def test_every_planted_defect_is_found_and_nothing_else(broken):
    done = report_of(broken)
    assert done.returncode == 2  # mistakes in the settings
    assert sorted(places(json.loads(done.stdout)["findings"])) == sorted(PLANTED)


def test_findings_stand_in_order_and_once(broken):
    findings = json.loads(report_of(broken).stdout)["findings"]
    keys = [(one["path"], one["line"], one["column"], one["code"]) for one in findings]
    assert keys == sorted(keys)
    assert len({(*key, one["message"]) for key, one in zip(keys, findings, strict=True)}) == len(findings)


def test_two_runs_are_the_same_bytes_wherever_they_run(broken, tmp_path):
    other = lay_out(tmp_path / "other" / "desk", backwards=True)
    for format in ("json", "concise", "full"):
        here = report_of(broken, format, TZ="Pacific/Kiritimati", LANG="C", LC_ALL="C", PYTHONHASHSEED="1")
        there = report_of(other, format, TZ="Pacific/Niue", LANG="C.UTF-8", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")
        assert here.stdout == there.stdout


def test_the_site_refuses_with_the_same_findings(broken):
    for name in ("pelicanconf.py", "publishconf.py"):
        text = (ROOT / name).read_text("utf-8")
        text = text.replace('THEME = "theme"', f"THEME = {str(ROOT / 'theme')!r}")
        text = text.replace('PLUGIN_PATHS = ["plugins"]', f"PLUGIN_PATHS = [{str(ROOT / 'plugins')!r}]")
        (broken / name).write_text(f"{text}\nFACTCHECK_TODAY = {TODAY!r}\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pelican"],
        cwd=broken, env=CLEAN, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert not (broken / "output").exists()
    shown = re.findall(r"^\w+\[([A-Z]{3}\d{3})\].*\n +--> (.+):(\d+):\d+$", done.stderr, re.MULTILINE)
    assert [(path, int(line), code) for code, path, line in shown] == places(
        json.loads(report_of(broken).stdout)["findings"]
    )
