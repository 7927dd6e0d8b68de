"""`factcheck verify`: a folder is compared with a list, and what differs is named."""

import subprocess

import pytest
from click.testing import CliRunner

from factcheck.cli.verify import verify
from factcheck.site.manifest import list_files, parse

PAGES = {"index.html": "start", "claims/a/index.html": "a", "naïve page.html": "b"}


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    for name, text in PAGES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (folder / ".factcheck-manifest").write_text(list_files(folder, PAGES))
    return folder


def ran(*words):
    return CliRunner().invoke(verify, [str(word) for word in words])


def test_a_folder_that_is_as_listed(site):
    done = ran(site)
    assert (done.exit_code, done.stdout) == (0, "3 files are as listed.\n")


def test_what_differs_is_missing_or_extra_is_named(site):
    (site / "index.html").write_text("other")
    (site / "claims/a/index.html").unlink()
    (site / "claims/a/evil\x1b[2J.html").write_text("extra")
    (site / "naïve page.html").unlink()
    (site / "naïve page.html").symlink_to("index.html")
    done = ran(site)
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "extra: claims/a/evil\\x1b[2J.html",
        "missing: claims/a/index.html",
        "differs: index.html",
        "differs: naïve page.html",
    ]


def test_a_list_that_lies_elsewhere(site, tmp_path):
    elsewhere = tmp_path / "list"
    (site / ".factcheck-manifest").rename(elsewhere)
    assert ran(site, "--manifest", elsewhere).exit_code == 0
    assert ran(site).exit_code == 2


@pytest.mark.parametrize("text", ["nonsense\n", f"{'0' * 64}  ../../etc/passwd\n", f"{'0' * 63}  a\n", "\xff\n"])
def test_a_list_that_is_none_is_wrong_usage(site, tmp_path, text):
    elsewhere = tmp_path / "list"
    elsewhere.write_text(text, "latin-1")
    done = ran(site, "--manifest", elsewhere)
    assert done.exit_code == 2
    assert "Traceback" not in done.output


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path):
    assert ran(tmp_path / "nowhere").exit_code == 2


@pytest.mark.parametrize("name", ["a\nb", "a\\b", "a\rb", " a", "ü"])
def test_sha256sum_reads_the_list_and_so_do_we(tmp_path, name):
    (tmp_path / name).write_text("text")
    text = list_files(tmp_path, [name])
    assert set(parse(text)) == {name}
    subprocess.run(["sha256sum", "--check", "--strict"], cwd=tmp_path, input=text, text=True, check=True)
