"""How a new site takes the place of the old one."""

import fcntl
import os
import subprocess
import sys
import time

import pytest

from factcheck.site.publication import Publication, is_inside, write_text
from factcheck.site.stop import SiteNotBuiltError

from .desks import BASE, full_desk


def test_two_builds_give_the_same_bytes(tmp_path):
    here = full_desk(tmp_path / "here").build(TZ="UTC", LANG="C", PYTHONHASHSEED="1")
    there = full_desk(tmp_path / "elsewhere" / "there")
    again = there.build(TZ="Pacific/Kiritimati", LANG="de_DE.UTF-8", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")
    assert here.files() == again.files()


def test_pages_whose_record_is_gone_go_and_other_files_stay(desk):
    desk.write("claims/more.yaml", desk.read("claims/officers.yaml"))
    desk.write("output/claims/more/mine.txt", "mine")
    desk.write("output/CNAME", "example.org")
    desk.build()
    assert (desk.root / "output/claims/more/index.html").is_file()
    (desk.root / "claims/more.yaml").unlink()
    files = desk.build().files()
    assert "claims/more/index.html" not in files
    assert "claims/more.json" not in files
    assert files["claims/more/mine.txt"] == b"mine"
    assert files["CNAME"] == b"example.org"


def test_deleting_removes_what_others_put_there_once_the_site_is_ours(desk):
    desk.build()
    desk.write("output/stray.txt", "stray")
    assert "stray.txt" not in desk.build("-d").files()


def test_a_foreign_folder_is_not_deleted(desk):
    desk.write("output/thesis.txt", "years of work")
    done = desk.pelican("-d")
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
    publication = Publication(output)
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
