"""Publishing is killed, or the disk refuses, at each step: what stands is the old site or the new one.

A step is an audit event of Python's that changes the disk: a rename, a link, a removal, a file opened to write. A
forked child publishes, and its audit hook kills it, or raises, at the step whose turn it is; nothing in the program
knows of this.
"""

import errno
import os
import random
import signal
import sys
import time

import pytest

from factcheck.site.publication import Publication, finish, write_text
from factcheck.site.stop import SiteNotBuiltError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

STEPS = {
    "os.rename",
    "os.link",
    "os.remove",
    "os.mkdir",
    "os.rmdir",
    "os.chmod",
    "os.utime",
    "os.scandir",
    "ctypes.dlsym",
}

OLD = {f"claims/{number}/index.html": f"old {number}" for number in range(2)} | {"index.html": "old", "same": "same"}
NEW = {f"claims/{number}/index.html": f"new {number}" for number in range(1, 3)} | {"index.html": "new", "same": "same"}
FOREIGN = {"CNAME": "example.org", "mine/deep/file.txt": "mine"}


def publish(output, pages):
    publication = Publication(output)
    stage = publication.open([])
    for name, text in pages.items():
        write_text(stage, name, text)
    publication.publish()


def prepare(output):
    """Lay out the old site, with what somebody else put there."""
    publish(output, OLD)
    for name, text in FOREIGN.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text(text)


def contents(output):
    """Return what a reader finds: not our bookkeeping."""
    files = (path for path in output.rglob("*") if path.is_file())
    found = {path.relative_to(output).as_posix(): path.read_text() for path in files}
    return {name: text for name, text in found.items() if not name.startswith(".factcheck-")}


def in_child(act, fault=None):
    """Run `act` in a forked child, which meets `fault` at each of its steps; return the status it ended with."""
    return os.waitpid(forked(act, fault), 0)[1]


def forked(act, fault=None):
    """Start the child; return its process id."""
    child = os.fork()
    if child:
        return child
    try:
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, 2)
        sys.stderr = open(2, "w", closefd=False)  # noqa: SIM115
        if fault is not None:
            sys.addaudithook(fault)
        act()
    except SiteNotBuiltError:
        os._exit(1)
    except BaseException:
        os._exit(9)
    os._exit(0)


def at_step(number, fault):
    """Return an audit hook that calls `fault` at one step."""
    count = 0

    def hook(event, arguments):
        nonlocal count
        if event in STEPS or (event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)):
            count += 1
            if count == number:
                fault()

    return hook


def kill():
    os.kill(os.getpid(), signal.SIGKILL)


def full_disk():
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def every_step(tmp_path, fault):
    """Yield the output folder and the status after a fault at each step in turn, until a build meets none."""
    for number in range(1, 1000):
        output = tmp_path / f"{number}" / "output"
        output.parent.mkdir()
        prepare(output)
        status = in_child(lambda output=output: publish(output, NEW), at_step(number, fault))
        yield output, status
        if number > STEPS_AT_MOST and status == 0:
            return


STEPS_AT_MOST = 40  # about as many as there are


def the_next_build_cleans_up(output):
    assert in_child(lambda: publish(output, OLD)) == 0
    assert contents(output) == OLD | FOREIGN
    assert [path.name for path in output.parent.iterdir()] == ["output"]
    assert {name for name in os.listdir(output) if name.startswith(".factcheck")} == {".factcheck-manifest"}  # noqa: PTH208


def test_killed_at_any_step_the_site_is_whole(tmp_path):
    found = []
    for output, status in every_step(tmp_path, kill):
        assert contents(output) in (OLD | FOREIGN, NEW | FOREIGN)
        found.append((status, contents(output) == NEW | FOREIGN))
        the_next_build_cleans_up(output)
    assert len(found) > 40, "the hook has missed the steps"
    assert found[-1] == (0, True)
    assert (signal.SIGKILL, True) in found  # killed while it cleaned up
    assert (signal.SIGKILL, False) in found


def test_a_disk_that_refuses_at_any_step_leaves_a_whole_site(tmp_path):
    for output, status in every_step(tmp_path, full_disk):
        code = os.waitstatus_to_exitcode(status)
        assert code in (0, 1), "an exception came through"
        assert contents(output) == (NEW if code == 0 else OLD) | FOREIGN
        the_next_build_cleans_up(output)


def test_killed_between_two_steps_the_old_site_comes_back(tmp_path, monkeypatch):
    monkeypatch.setattr("factcheck.site.publication.exchange._in_one_step", lambda *_: False)
    for output, _ in every_step(tmp_path, kill):
        finish(output)
        assert contents(output) in (OLD | FOREIGN, NEW | FOREIGN)
        the_next_build_cleans_up(output)


def test_killed_in_place_each_page_is_whole_and_the_site_is_finished(tmp_path, monkeypatch):
    monkeypatch.setattr("os.path.ismount", lambda _: True)
    for output, _ in every_step(tmp_path, kill):
        for name, text in contents(output).items():
            assert text in ((OLD | FOREIGN).get(name), NEW.get(name))
        finish(output)
        assert contents(output) in (OLD | FOREIGN, NEW | FOREIGN)
        the_next_build_cleans_up(output)


def test_killed_at_a_hundred_random_moments(tmp_path):
    """A hundred builds die at work, wherever it finds them; those that were faster than the signal don't count."""
    output = tmp_path / "output"
    prepare(output)
    start = time.monotonic()
    in_child(lambda: publish(output, NEW))
    takes = time.monotonic() - start
    chance = random.Random(20261124)
    killed = tried = 0
    while killed < 100:
        tried += 1
        assert tried < 3000, "builds end before they can be killed"
        child = forked(lambda turn=tried: publish(output, NEW if turn % 2 else OLD))
        time.sleep(chance.uniform(0, takes))
        os.kill(child, signal.SIGKILL)
        died = os.WIFSIGNALED(os.waitpid(child, 0)[1])
        # How long a build takes depends on what else the machine does: aim at its whole length, and not far past it.
        takes = takes * 1.02 if died else max(takes * 0.9, 0.0005)
        killed += died
        assert contents(output) in (OLD | FOREIGN, NEW | FOREIGN)
    the_next_build_cleans_up(output)


def test_a_reader_never_sees_two_sites_mixed(tmp_path):
    output = tmp_path / "output"
    prepare(output)
    writer = forked(lambda: [publish(output, OLD if turn % 2 else NEW) for turn in range(60)])
    seen = set()
    while os.waitpid(writer, os.WNOHANG) == (0, 0):
        folder = os.open(output, os.O_RDONLY)  # one site, whatever takes its place meanwhile
        try:
            handle = os.open("index.html", os.O_RDONLY, dir_fd=folder)
            page = os.read(handle, 10).decode()
            os.close(handle)
            names = set(os.listdir(f"/proc/self/fd/{folder}/claims"))  # noqa: PTH208
        except FileNotFoundError:  # an old site that is being taken away
            continue
        finally:
            os.close(folder)
        seen.add(page)
        assert names <= ({"0", "1"} if page == "old" else {"1", "2"})
    assert seen == {"old", "new"}
