"""`pelican -r`: a broken file is reported once and waited for, and the last good site stays."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .desks import BASE

PATIENCE = 20


@pytest.fixture
def watcher(desk):
    """Start `pelican -r` in the desk; its stderr goes to a file."""
    log = desk.root / "stderr.txt"
    with log.open("wb") as stderr:
        process = subprocess.Popen(
            [sys.executable, "-m", "pelican", "-r"],
            cwd=desk.root,
            env=BASE,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
        )
    yield process, log
    process.kill()
    process.wait()


def until(met):
    """Wait until `met()`, at most for a while."""
    end = time.monotonic() + PATIENCE
    while not met():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def test_a_broken_claim_is_reported_once_and_mending_it_brings_the_new_page(desk, watcher):
    process, log = watcher
    page = desk.root / "output/claims/officers/index.html"
    until(page.is_file)
    time.sleep(1)  # Pelican opens its watch only after the build, and says nothing of it
    before = desk.output.files()
    desk.change("claims/officers.yaml", "verdict: half-true", "verdict: half-ture")
    until(lambda: "Waiting for a change" in log.read_text())
    ticks = cpu_seconds(process.pid)
    time.sleep(1.5)
    assert cpu_seconds(process.pid) - ticks < 0.5, "it spins"
    assert log.read_text().count("error[") == 1
    assert desk.output.files() == before
    desk.change("claims/officers.yaml", "verdict: half-ture", "verdict: half-true")
    desk.change("claims/officers.yaml", "gives no month", "gives no month at all")
    until(lambda: "no month at all" in page.read_text())
    assert log.read_text().count("error[") == 1
    assert "Traceback" not in log.read_text()
    assert not (desk.root / "output/officers.yaml").exists()
    assert not (desk.root / "claims/officers/index.html").exists()


def test_a_broken_theme_is_waited_for_and_ctrl_c_ends_it(desk):
    desk.write("mine/claim.html", "{{ nothing.here }}")
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + '\nTHEME_TEMPLATES_OVERRIDES = ["mine"]\n')
    process = subprocess.Popen(
        [sys.executable, "-m", "pelican", "-r"],
        cwd=desk.root,
        env=BASE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(3)
    ticks = cpu_seconds(process.pid)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=PATIENCE)
    assert ticks < 2.5, "it spins"
    assert out.count("Caught exception") == 1
    assert "Traceback" not in out + err
    assert process.returncode == 0


def cpu_seconds(pid: int) -> float:
    """Return how long the process has computed (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100
