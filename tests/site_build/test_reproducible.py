"""Same inputs, same bytes: the demonstration desk is built in two surroundings that share nothing but the inputs.

The second build runs elsewhere, in another time zone and language, with another hash seed, umask and day, by another
user where that may be tried, and is shown every folder in another order.
"""

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli.verify import verify
from project import ROOT, lay_out

from .desks import BASE

NOBODY = 65534

# Python runs this before anything else: folders are listed in another order, and the clock is 400 days ahead.
SURROUNDINGS = """\
import datetime, os, random, time
listdir, scandir, now, start = os.listdir, os.scandir, time.time, 400 * 86400
def shuffled(found):
    found = list(found)
    random.Random(len(found)).shuffle(found)
    return found
class Scandir:
    def __init__(self, *path):
        with scandir(*path) as found:
            self.found = iter(shuffled(sorted(found, key=lambda entry: os.fsencode(entry.name), reverse=True)))
    def __iter__(self): return self
    def __next__(self): return next(self.found)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
os.listdir, os.scandir = (lambda *path: shuffled(sorted(listdir(*path), reverse=True))), Scandir
time.time = lambda: now() + start
real = datetime.date
class Later(type(real)):
    def __instancecheck__(cls, one): return isinstance(one, real)
class date(real, metaclass=Later):
    @classmethod
    def today(cls): return real.today() + datetime.timedelta(days=400)
datetime.date = date
"""

RUN = "import sys; sys.argv[0] = 'factcheck'; from factcheck.cli import main; main()"


def build(
    folder: Path, manifest: Path, umask: int, user: int | None = None, python: str = sys.executable, **env: str
) -> None:
    command = [python, "-c", RUN, "build", "--manifest", str(manifest), "--quiet"]
    environment = {name: value for name, value in BASE.items() if name != "SOURCE_DATE_EPOCH"} | env
    done = subprocess.run(
        command, cwd=folder, env=environment, umask=umask, user=user, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def python_for(user: int, path: str, libraries: str) -> str:
    """Return a Python of our version that another user can run, with our libraries and what lies at `path`; or ""."""
    if os.getuid() != 0:
        return ""
    version = sys.version_info[:2]
    code = f"import sys, pelican, nh3, os; os.listdir({path!r}); sys.exit(sys.version_info[:2] != {version})"
    for python in (sys.executable, f"/usr/bin/python{version[0]}.{version[1]}"):
        try:
            env = BASE | {"PYTHONPATH": libraries}
            done = subprocess.run([python, "-c", code], user=user, env=env, capture_output=True, cwd="/", check=False)
        except OSError:
            continue
        if done.returncode == 0:
            return python
    return ""


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """Return two folders with the built demonstration desk, each in surroundings of its own."""
    here = tmp_path_factory.mktemp("here")
    # Outside of pytest's own folder, which lets no other user in.
    away = Path(tempfile.mkdtemp(prefix="there"))
    there = away / "a folder" / "désk"
    lay_out(here)
    shutil.copytree(here, there)
    (there.parent / "sitecustomize.py").write_text(SURROUNDINGS)
    build(here, here.parent / "here.sha256", 0o022, TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    for folder in (away, there):  # the copy of a folder that is closed to others is closed, too
        folder.chmod(0o755)
    libraries = os.pathsep.join([str(there / "plugins"), sysconfig.get_path("purelib")])
    python = python_for(NOBODY, str(there), libraries)
    user = NOBODY if python else None
    if user is not None:
        for path in (away, there.parent, there, *there.rglob("*")):
            os.chown(path, user, user)
    path = os.pathsep.join(filter(None, [str(there.parent), libraries if python else os.environ.get("PYTHONPATH")]))
    build(
        there / "claims",
        there.parent / "there.sha256",
        0o077,
        user,
        python or sys.executable,
        TZ="Pacific/Kiritimati",
        LC_ALL="C.UTF-8",
        LANG="de_DE.UTF-8",
        LANGUAGE="de",
        PYTHONHASHSEED="2",
        PYTHONPATH=path,
        HOME=str(there.parent),
    )
    yield here, there
    shutil.rmtree(away)


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    paths = (path for path in sorted(folder.rglob("*")))
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_mode, path.read_bytes() if path.is_file() else b"")
        for path in paths
    }


def test_two_builds_in_other_surroundings_give_the_same_bytes_and_modes(sites):
    here, there = (state(site / "output") for site in sites)
    assert sorted(here) == sorted(there)
    assert [name for name in here if here[name] != there[name]] == []


def test_the_surroundings_were_really_others(sites):
    _, there = sites
    script = "import datetime, os; print((datetime.date.today() - datetime.datetime.now().date()).days)"
    env = BASE | {"PYTHONPATH": str(there.parent)}
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=True)
    assert int(done.stdout) >= 399


def test_another_user_built_it(sites):
    _, there = sites
    owner = (there / "output/index.html").stat().st_uid
    if owner == os.getuid():
        pytest.skip("only root may try another user, and only where that user may run a Python of our version")
    assert owner == NOBODY


def test_the_list_of_one_build_verifies_the_other(sites):
    here, there = sites
    lists = here.parent / "here.sha256", there.parent / "there.sha256"
    assert lists[0].read_bytes() == lists[1].read_bytes()
    done = CliRunner().invoke(verify, [str(here / "output"), "--manifest", str(lists[1])])
    assert (done.exit_code, done.stderr) == (0, "")
    subprocess.run(["sha256sum", "--check", "--quiet", "--strict", lists[0]], cwd=there / "output", check=True)


def test_a_list_within_the_site_is_refused(desk):
    desk.build()
    done = subprocess.run(
        [sys.executable, "-c", RUN, "build", "--manifest", "output/list"],
        cwd=desk.root,
        env=BASE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "lies in the site" in done.stderr


# Asks for the day to check against, which decides about findings and reaches no page.
MAY_ASK_THE_CLOCK = {"gate.py"}
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "plugins/factcheck/site").rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_no_page_asks_the_clock(path):
    called = {node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)}
    asked = {
        one.attr
        for one in called
        if isinstance(one, ast.Attribute)
        and isinstance(one.value, ast.Name)
        and one.value.id in {"date", "datetime", "time"}
    }
    assert path.name in MAY_ASK_THE_CLOCK or not asked & CLOCKS
