"""Whole builds that go wrong: killed, without room, in a folder that nobody may write to, two at once."""

import os
import random
import shutil
import subprocess
import sys
import time

import pytest

from factcheck.site.manifest import compare, parse
from factcheck.site.publication.names import files_in

from .desks import BASE

EDITED = """\
import sys
from pathlib import Path
from factcheck.site.publication import Publication
open_stage = Publication.open
def edit_then_open(self, inputs):
    Path("claims/officers.yaml").write_text("claim: half a")
    Path("seeds/article.txt").write_text("half a")
    return open_stage(self, inputs)
Publication.open = edit_then_open
from pelican import main
main([])
"""


def whole(folder):
    """Whether the site in a folder is the one that its list names."""
    listed = parse((folder / ".factcheck-manifest").read_text())
    return compare(folder, listed, files_in(folder)) == []


def change(desk):
    desk.change("claims/officers.yaml", "gives no month", "gives no month at all")


def shell(desk, script, *before):
    command = [*before, "sh", "-c", script.replace("PELICAN", f"{sys.executable} -m pelican")]
    return subprocess.run(command, cwd=desk.root, env=BASE, capture_output=True, text=True, check=False)


@pytest.fixture
def mounts():
    """Return what runs a command that may mount things for itself alone."""
    if not shutil.which("unshare") or subprocess.run(["unshare", "-m", "true"], check=False).returncode:
        pytest.skip("no mounts here")
    return ["unshare", "-m"]


def test_a_build_killed_at_any_time_leaves_a_whole_site(desk):
    desk.build()
    change(desk)
    chance = random.Random(7)
    for _ in range(4):
        build = subprocess.Popen([sys.executable, "-m", "pelican"], cwd=desk.root, env=BASE, stdout=subprocess.DEVNULL)
        stage = desk.root / "output/.factcheck-stage"
        while not stage.exists() and build.poll() is None:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.3))
        build.kill()
        build.wait()
        assert whole(desk.root / "output")
    assert "no month at all" in desk.build().read("claims/officers/index.html")
    assert whole(desk.root / "output")


def test_files_that_may_not_grow_fail_the_build_and_leave_the_old_site(desk):
    before = desk.build().files()
    change(desk)
    done = shell(desk, "ulimit -f 4; exec PELICAN")
    assert done.returncode == 1
    assert "File too large" in done.stdout + done.stderr
    assert desk.output.files() == before


def test_a_full_disk_fails_the_build_and_leaves_the_old_site(desk, mounts):
    before = len(desk.build().files())
    shutil.rmtree(desk.root / "output")
    (desk.root / "output").mkdir()
    change_it = "sed -i 's/gives no month/gives no month at all/' claims/officers.yaml"
    fill = "head -c 900M /dev/zero >other/filled 2>/dev/null"
    done = shell(
        desk,
        "mkdir other; mount -t tmpfs -o size=8m tmpfs other; mkdir other/site; rmdir output;"
        f"PELICAN -o other/site || exit 9; {change_it}; {fill}; PELICAN -o other/site; echo status $?;"
        "find other/site/ -type f | wc -l;"
        "grep -c 'at all' other/site/claims/officers/index.html; ls -A other",
        *mounts,
    )
    assert "No space left on device" in done.stdout + done.stderr
    assert done.stdout.split()[-5:] == ["1", str(before), "0", "filled", "site"], done.stdout + done.stderr


def test_a_mount_point_is_settled_in_place(desk, mounts):
    (desk.root / "output").mkdir()
    script = "mount -t tmpfs tmpfs output; PELICAN && PELICAN && find output -type f | wc -l; ls -A"
    done = shell(desk, script, *mounts)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "factcheck-next" not in done.stdout
    assert f"\n{len(desk.build().files())}\n" in done.stdout


def test_a_folder_that_may_not_be_written_to_is_named(desk, mounts):
    before = desk.build().files()
    done = shell(desk, "mount --bind output output; mount -o remount,ro,bind output; PELICAN", *mounts)
    assert done.returncode == 1
    assert "The site was not built: Read-only file system" in done.stderr
    assert desk.output.files() == before


def test_two_builds_at_once_both_succeed(desk):
    command = [sys.executable, "-m", "pelican"]
    builds = [subprocess.Popen(command, cwd=desk.root, env=BASE, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [build.wait(60) for build in builds] == [0, 0]
    assert whole(desk.root / "output")
    assert [name for name in os.listdir(desk.root) if name.startswith(".output.factcheck-")] == []  # noqa: PTH208


def test_what_was_checked_is_what_is_rendered(desk):
    before = desk.build().files()
    done = subprocess.run(
        [sys.executable, "-c", EDITED], cwd=desk.root, env=BASE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert desk.output.files() == before
