"""How a new site takes the place of the old one."""

import errno
import fcntl
import os
import signal
import subprocess
import sys
import time

import pytest

from factcheck.site.publication import Publication, is_inside, write_text
from factcheck.site.stop import SiteNotBuiltError

from .desks import BASE


def test_pages_whose_record_is_gone_go_and_other_files_stay(desk):
    desk.write("claims/more.yaml", desk.read("claims/officers.yaml"))
    desk.write("output/CNAME", "example.org")
    desk.build()
    desk.write("output/claims/more/mine.txt", "mine")
    (desk.root / "output/mine/empty").mkdir(parents=True)
    assert (desk.root / "output/claims/more/index.html").is_file()
    (desk.root / "claims/more.yaml").unlink()
    files = desk.build().files()
    assert "claims/more/index.html" not in files
    assert "claims/more.json" not in files
    assert files["claims/more/mine.txt"] == b"mine"
    assert files["CNAME"] == b"example.org"
    assert (desk.root / "output/mine/empty").is_dir()


def test_deleting_removes_what_others_put_there_once_the_site_is_ours(desk):
    desk.build()
    desk.write("output/stray.txt", "stray")
    assert "stray.txt" not in desk.build("-d").files()


@pytest.mark.parametrize("options", [[], ["-d"]])
def test_a_foreign_folder_is_refused(desk, options):
    desk.write("output/thesis.txt", "years of work")
    done = desk.pelican(*options)
    assert done.returncode == 2
    assert "was not made by this tool" in done.stderr
    assert desk.output.files() == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("output", [".", "claims", "seeds/out", "content", ".."])
def test_the_output_folder_is_none_of_the_inputs(desk, output):
    done = desk.pelican("-o", output)
    assert done.returncode == 2
    assert "choose another OUTPUT_PATH" in done.stderr
    assert (desk.root / "claims/officers.yaml").is_file()


def test_unchanged_files_are_left_alone_and_the_rest_of_a_killed_build_goes(desk):
    desk.build()
    page = desk.root / "output/index.html"
    before = page.stat().st_mtime_ns
    desk.write("output/.factcheck-stage/half.html", "half a site")
    files = desk.build().files()
    assert page.stat().st_mtime_ns == before
    assert not [name for name in files if name.startswith(".factcheck-stage")]


def test_files_can_be_read_by_a_web_server(desk):
    desk.build()
    done = subprocess.run(
        ["sh", "-c", f"umask 077; exec {sys.executable} -m pelican -o other"], cwd=desk.root, env=BASE, check=False
    )
    assert done.returncode == 0
    for path in (desk.root / "other").rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path


def test_a_second_build_waits_for_the_first(desk):
    desk.build()
    folder = os.open(desk.root / "output", os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    build = subprocess.Popen(
        [sys.executable, "-m", "pelican"], cwd=desk.root, env=BASE, stderr=subprocess.PIPE, text=True
    )
    try:
        assert build.stderr is not None
        assert "Another build is writing" in build.stderr.readline()
        time.sleep(0.2)
        assert build.poll() is None
        os.close(folder)
        assert build.wait(30) == 0
    finally:
        build.kill()
        build.communicate()


@pytest.mark.parametrize("name", ["../out.html", "/etc/passwd", "a/../../b", "", "a\\b", "a\0b"])
def test_nothing_is_written_outside(tmp_path, name):
    assert not is_inside(name)
    with pytest.raises(SiteNotBuiltError):
        write_text(tmp_path, name, "text")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_leads_elsewhere_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    output = tmp_path / "output"
    output.mkdir()
    (output / "claims").symlink_to(tmp_path / "elsewhere")
    publication = Publication(output, keep=["claims"])
    write_text(publication.open([]), "claims/a/index.html", "text")
    with pytest.raises(SiteNotBuiltError):
        publication.publish()
    publication.discard()
    assert not [path for path in (tmp_path / "elsewhere").rglob("*") if path.is_file()]


def test_a_manifest_can_not_delete_outside(tmp_path):
    (tmp_path / "precious.txt").write_text("precious")
    output = tmp_path / "output"
    output.mkdir()
    (output / ".factcheck-manifest").write_text("../precious.txt\n/etc/hostname\n")
    publication = Publication(output)
    write_text(publication.open([]), "index.html", "text")
    publication.publish()
    assert (tmp_path / "precious.txt").read_text() == "precious"


def test_what_stands_where_a_page_must_be_is_named_and_stays(tmp_path):
    publish(tmp_path, {"index.html": "one"})
    (tmp_path / "about").write_text("mine")
    with pytest.raises(SiteNotBuiltError, match="stands where the site needs a folder"):
        publish(tmp_path, {"index.html": "two", "about/index.html": "two"})
    assert (tmp_path / "index.html").read_text() == "one"
    assert (tmp_path / "about").read_text() == "mine"


def test_a_page_can_become_a_folder_and_a_folder_a_page(tmp_path, in_place):
    publish(tmp_path, {"a": "file", "b/c/d.html": "page"})
    publish(tmp_path, {"a/x.html": "page", "b": "file"})
    assert (tmp_path / "a/x.html").read_text() == "page"
    assert (tmp_path / "b").read_text() == "file"


def test_an_output_folder_that_is_a_link_is_not_followed(desk):
    (desk.root / "www").mkdir()
    (desk.root / "output").symlink_to("www")
    done = desk.pelican()
    assert done.returncode == 2
    assert "output is a link (to www), which is not followed: set OUTPUT_PATH to that folder." in done.stderr
    assert not list((desk.root / "www").iterdir())


def test_a_repository_in_the_output_folder_is_still_one(desk):
    subprocess.run(["git", "init", "-q", "output"], cwd=desk.root, check=True)
    desk.build()
    desk.change("claims/officers.yaml", "gives no month", "gives no month at all")
    desk.build()
    status = ["git", "-C", "output", "status", "--porcelain"]
    assert subprocess.run(status, cwd=desk.root, check=True, capture_output=True, text=True).stdout


def test_what_is_put_there_while_the_build_runs_stays(tmp_path):
    publish(tmp_path, {"index.html": "one"})
    publication = Publication(tmp_path)
    write_text(publication.open([]), "index.html", "two")
    (tmp_path / "mine.txt").write_text("mine")
    publication.publish()
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "index.html").read_text() == "two"


def test_a_folder_that_can_not_be_swapped_is_settled_in_place(tmp_path, in_place):
    output = tmp_path / "output"
    publish(output, {"index.html": "one", "old.html": "old"})
    folder = output.stat().st_ino
    (output / "mine.txt").write_text("mine")
    publish(output, {"index.html": "two", "new.html": "new"})
    assert (output.stat().st_ino == folder) == in_place
    assert {path.name for path in output.iterdir()} == {"index.html", "new.html", "mine.txt", ".factcheck-manifest"}


def test_ctrl_c_fails_and_leaves_the_old_site(desk):
    before = desk.build().files()
    desk.change("claims/officers.yaml", "gives no month", "gives no month at all")
    build = subprocess.Popen(
        [sys.executable, "-m", "pelican"], cwd=desk.root, env=BASE, stderr=subprocess.PIPE, text=True
    )
    stage = desk.root / "output/.factcheck-stage"
    while not stage.exists() and build.poll() is None:
        time.sleep(0.005)
    build.send_signal(signal.SIGINT)
    _, said = build.communicate(timeout=30)
    assert build.returncode == 130
    assert "Stopped before the new site was complete" in said
    assert desk.output.files() == before


@pytest.fixture(params=[True, False], ids=["in place", "swapped"])
def in_place(request, monkeypatch):
    """Run a test in a folder that can't be swapped, and in one that can."""
    if request.param:
        monkeypatch.setattr("factcheck.site.publication.swap.exchange", _can_not)
    return request.param


def _can_not(*_):
    raise OSError(errno.EBUSY, "Device or resource busy")


def publish(output, pages):
    publication = Publication(output)
    try:
        stage = publication.open([])
        for name, text in pages.items():
            write_text(stage, name, text)
        publication.publish()
    finally:
        publication.discard()
