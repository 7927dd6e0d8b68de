"""A build that takes over what stands gives the bytes of one that makes everything, whatever changed in between.

From the third build on, its stage begins with the site before the one that stands (``test_spare`` has more of that).
"""

import hashlib
import os
import random
import shutil

import pytest
from click.testing import CliRunner

from factcheck.cli.build import build

from .desks import WITHDRAWN, Built, full_desk

ROUNDS = int(os.environ.get("FACTCHECK_ROUNDS", "4"))
OVERRIDES = '\nTHEME_TEMPLATES_OVERRIDES = ["mine"]\nFACTCHECK_PER_PAGE = 2\nFACTCHECK_SEARCH = "off"\n'


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = full_desk(tmp_path / "desk")
    (made.root / "mine").mkdir()
    made.write("pelicanconf.py", made.read("pelicanconf.py") + OVERRIDES)
    return made


def built(desk, monkeypatch, *options):
    """Build in this process; return the exit status and the files."""
    monkeypatch.chdir(desk.root)
    done = CliRunner().invoke(build, ["--quiet", *options])
    return done.exit_code, Built(desk.root / "output").files()


def afresh(desk, monkeypatch):
    """Build a copy of the desk that has neither a site nor anything kept."""
    copy = type(desk).__new__(type(desk))
    copy.root = desk.root.with_name("copy")
    shutil.rmtree(copy.root, ignore_errors=True)
    shutil.copytree(desk.root, copy.root, ignore=shutil.ignore_patterns("output", ".factcheck-cache"))
    return built(copy, monkeypatch)


def same(desk, monkeypatch):
    """Build the desk, and compare with a copy that was built from nothing; return the files."""
    status, files = built(desk, monkeypatch)
    other, whole = afresh(desk, monkeypatch)
    assert status == other
    if status == 0:
        assert sorted(files) == sorted(whole)
        assert [name for name in files if files[name] != whole[name]] == []
    return files


def written(desk, before):
    """Return the files of the site that are no longer the very same ones."""
    return sorted(name for name, inode in inodes(desk).items() if before.get(name) != inode)


def inodes(desk):
    folder = desk.root / "output"
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in paths}


def test_a_changed_reason_touches_the_claim_and_its_downloads_only(desk, monkeypatch):
    built(desk, monkeypatch)
    before = inodes(desk)
    desk.change("claims/officers.yaml", "gives no month.\n", "gives no month at all.\n")
    assert "no month at all" in same(desk, monkeypatch)["claims/officers/index.html"].decode()
    assert written(desk, before) == [
        ".factcheck-manifest",
        "claims/officers.json",
        "claims/officers/index.html",
        "data/claimreview.json",
        "data/claimreview.jsonl",
        "data/claims.json",
    ]


def test_a_changed_claim_touches_its_neighbours_and_no_others(desk, monkeypatch):
    built(desk, monkeypatch)
    before = inodes(desk)
    desk.change("claims/officers.yaml", "claim: The city wants", "claim: This city wants")
    same(desk, monkeypatch)
    found = [name for name in written(desk, before) if name.endswith(".html")]
    assert {"claims/officers/index.html", "claims/mayor-said/index.html", "sources/article/index.html"} <= set(found)
    assert {"index.html", "verdicts/half-true/index.html", "claimants/the-mayor/index.html"} <= set(found)
    assert not {"claims/broke/index.html", "verdicts/true/index.html", "sources/other/index.html"} & set(found)


def test_nothing_changed_writes_nothing(desk, monkeypatch):
    built(desk, monkeypatch)
    before = inodes(desk)
    os.utime(desk.root / "claims/officers.yaml")
    built(desk, monkeypatch)
    assert written(desk, before) == []


@pytest.mark.parametrize("spoil", ["cut", "flip", "empty", "gone", "foreign", "shared"])
def test_what_is_kept_and_damaged_is_made_again_without_a_word(desk, monkeypatch, spoil):
    built(desk, monkeypatch)
    kept = next((desk.root / ".factcheck-cache").glob("site-*.json"))
    data = bytearray(kept.read_bytes())
    if spoil == "gone":
        kept.unlink()
    elif spoil == "shared":
        kept.chmod(0o666)
    else:
        data[len(data) // 2] ^= spoil == "flip"
        kept.write_bytes({"cut": data[: len(data) // 2], "empty": b"", "foreign": b"{}"}.get(spoil, bytes(data)))
    desk.change("claims/officers.yaml", "gives no month.\n", "gives no month at all.\n")
    same(desk, monkeypatch)


def test_a_file_of_the_site_that_someone_changed_or_removed_is_made_again(desk, monkeypatch):
    _, files = built(desk, monkeypatch)
    page, embed = desk.root / "output/claims/broke/index.html", desk.root / "output/embed/broke/index.html"
    page.unlink()
    page.write_text("mine")
    embed.unlink()
    desk.change("claims/officers.yaml", "gives no month.\n", "gives no month at all.\n")
    assert same(desk, monkeypatch)["claims/broke/index.html"] == files["claims/broke/index.html"]


def test_beside_other_plugins_everything_is_made_each_time(desk, monkeypatch):
    desk.write("others/shout.py", SHOUT)
    plugins = 'PLUGINS = ["factcheck"]', 'PLUGINS = ["factcheck", "shout"]\nPLUGIN_PATHS += ["others"]'
    desk.change("pelicanconf.py", *plugins)
    assert same(desk, monkeypatch)["shout.txt"] == b"True"
    desk.change("claims/officers.yaml", "gives no month.\n", "gives no month at all.\n")
    assert "month at all" in same(desk, monkeypatch)["claims/officers/index.html"].decode()


SHOUT = """\
from pathlib import Path
from pelican import signals
from pelican.generators import Generator

class Shout(Generator):
    def generate_output(self, writer):
        page = Path(self.output_path, "claims/officers/index.html")
        Path(self.output_path, "shout.txt").write_text(str(page.is_file()))

def register():
    signals.get_generators.connect(lambda pelican: Shout, weak=False)
"""


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_after_any_edits_a_build_equals_one_from_nothing(desk, monkeypatch, seed):
    chance = random.Random(seed)
    for number in range(3):
        add(desk, chance, f"more-{number}")
    built(desk, monkeypatch)
    for number in range(4):
        for edit in chance.sample(EDITS, 3):
            edit(desk, chance, f"new-{number}")
        if number % 2:
            tamper(desk, chance)
            same(desk, monkeypatch)
        else:
            built(desk, monkeypatch)  # the next one begins with the site before this one


def tamper(desk, chance):
    """Do by hand what others might do to the site, and to the one that is kept for the next stage."""
    for folder in (desk.root / "output", *desk.root.glob(".factcheck-cache/spare-*")):
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        path = chance.choice(paths)
        if path.name != ".factcheck-manifest":
            chance.choice([path.unlink, lambda path=path: path.write_text("by hand"), lambda: None])()


def claims(desk):
    return sorted((desk.root / "claims").glob("*.yaml"))


def add(desk, chance, name):
    text = WITHDRAWN.replace("The city is broke\nclaimant", f"The city is {name}\nclaimant", 1)
    text = text.replace("topics: [City]", f"topics: [City, {chance.choice(['Money', 'Water', 'city'])}]")
    desk.write(f"claims/{name}.yaml", text)


def remove(desk, chance, name):
    chance.choice(claims(desk)).unlink()


def rename(desk, chance, name):
    one = chance.choice(claims(desk))
    text = one.read_text()
    one.unlink()
    desk.write(f"claims/{name}-moved.yaml", f"{text}aliases: [{one.stem}]\n" if "aliases" not in text else text)


def edit_words(desk, chance, name):
    one = chance.choice(claims(desk))
    one.write_text(one.read_text().replace("summary: ", f"summary: {name} "))


def edit_verdict(desk, chance, name):
    one = chance.choice(claims(desk))
    one.write_text(one.read_text().replace("verdict: half-true", "verdict: unproven"))


def edit_claimant(desk, chance, name):
    one = chance.choice(claims(desk))
    one.write_text(one.read_text().replace("claimant: The mayor", "claimant: {name: The mayor, role: mayor}"))


def edit_topics(desk, chance, name):
    one = chance.choice(claims(desk))
    one.write_text(one.read_text().replace("topics: [City", f"topics: [{name}, City"))


def draft(desk, chance, name):
    one = chance.choice(claims(desk))
    text = one.read_text()
    if "status:" not in text:
        one.write_text(text + "status: draft\n")


def edit_source(desk, chance, name):
    text = desk.read("seeds/article.txt") + f"And {name}.\n"
    old = hashlib.sha256(desk.read("seeds/article.txt").encode()).hexdigest()
    desk.write("seeds/article.txt", text)
    desk.change("seeds/article.yaml", old, hashlib.sha256(text.encode()).hexdigest())


def edit_sidecar(desk, chance, name):
    desk.change("seeds/other.yaml", "title: Other", f"title: Other {name}")


def edit_scale(desk, chance, name):
    desk.change("content/verdicts.yaml", "title: Half", f"title: Half {name}")


def edit_setting(desk, chance, name):
    desk.write("pelicanconf.py", desk.read("pelicanconf.py") + f"SITENAME = {name!r}\n")


def edit_template(desk, chance, name):
    desk.write(
        "mine/parts/corrections.html", "{% macro correction_item(one, a=1, b=2) %}<li>" + name + "</li>{% endmacro %}"
    )


def edit_page(desk, chance, name):
    desk.change("content/pages/about.md", "# What", f"# What {name}")


def touch(desk, chance, name):
    for one in claims(desk):
        os.utime(one)


EDITS = [
    *(add, remove, rename, edit_words, edit_verdict, edit_claimant, edit_topics, draft, edit_source),
    *(edit_sidecar, edit_scale, edit_setting, edit_template, edit_page, touch),
]
