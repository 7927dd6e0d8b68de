"""The former site becomes the next one's stage: whatever happened to it meanwhile, what readers see is right.

``Desk`` publishes as a build does, with a text for each page and nothing to render: a page whose text is what it was is
taken over. After each build the folder is compared with the pages and with what others put there.
"""

import errno
import os
import random
import shutil
import signal

import pytest

from factcheck.site import kept
from factcheck.site.kept import Kept
from factcheck.site.manifest import compare, parse
from factcheck.site.publication import Publication, Stage, files_in
from factcheck.site.publication.names import folders_of
from factcheck.site.publication.spare import prune
from factcheck.site.stop import SiteNotBuiltError

from .test_publication_faults import STEPS_AT_MOST, at_step, contents, full_disk, in_child, kill

LONG = "data/all.txt"


class Desk:
    """An output folder, and what the last build has kept."""

    def __init__(self, root):
        self.root, self.output = root, root / "output"
        self.spare = kept.spare_place(root, self.output)

    def build(self, pages, *, clean=False):
        """Publish ``pages``; return the files that are no longer the very same ones."""
        before = kept.load(self.root, self.output, "world")
        publication = Publication(self.output, clean, (), self.spare)
        try:
            folder = publication.open([])
            taken = publication.take_spare(before.spare, before.site)
            stage = Stage(folder, publication.output, before.site, taken)
            self.fill(stage, pages, before)
            left = publication.publish(stage)
        finally:
            publication.discard()
        kept.save(self.root, self.output, "world", Kept(outputs=dict(pages)), left)

    def fill(self, stage, pages, before):
        for name, text in pages.items():
            if not (before.outputs.get(name) == text and stage.keep(name)):
                stage.write_text(name, text)
        with stage.long_file(LONG) as file:
            for text in pages.values():
                file.write(text.encode())

    def holds(self, pages, foreign=()):
        """Check that readers find this, that the list says so, and that nothing is left over."""
        found = contents(self.output)
        assert found == {**dict(foreign), **pages, LONG: "".join(pages.values())}
        folders = {path.relative_to(self.output).as_posix() for path in self.output.rglob("*") if path.is_dir()}
        assert folders == folders_of(found) - {""}
        listed = parse((self.output / ".factcheck-manifest").read_text())
        assert [one for one in compare(self.output, listed, files_in(self.output)) if one.kind != "extra"] == []
        assert not [name for name in os.listdir(self.output) if name in (".factcheck-stage", ".factcheck-ready")]  # noqa: PTH208
        assert {path.name for path in self.root.iterdir()} == {"output", ".factcheck-cache"}

    def has_spare(self):
        return (self.spare / ".factcheck-manifest").is_file()


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def pages(turn, number=4):
    """Return pages of which one is other at each turn, one is there at every second, and the rest stay."""
    found = {f"claims/{one}/index.html": f"claim {one}" for one in range(number)}
    found |= {"claims/2/index.html": f"claim 2, {turn}", "index.html": "home", f"old/{turn % 2}/index.html": "old"}
    return found


def inodes(folder):
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.stat().st_ino for path in paths}


def three_builds(desk):
    for turn in range(3):
        desk.build(pages(turn))
    assert desk.has_spare()


def test_builds_follow_each_other_and_link_nothing_that_stands(desk, monkeypatch):
    three_builds(desk)
    linked = []
    link = os.link
    monkeypatch.setattr(os, "link", lambda old, new, **more: linked.append(str(new)) or link(old, new, **more))
    for turn in range(3, 7):
        before, shown = inodes(desk.output), contents(desk.output)
        handle = os.open(desk.output, os.O_RDONLY)  # a reader who has the old site open
        desk.build(pages(turn))
        assert os.listdir(handle) == []  # noqa: PTH208
        os.close(handle)
        desk.holds(pages(turn))
        now = inodes(desk.output)
        assert {name for name in now if now[name] != before.get(name)} == {
            *("claims/2/index.html", f"old/{turn % 2}/index.html", LONG, ".factcheck-manifest")
        }
        assert shown != contents(desk.output)
    assert linked == []


def test_the_spare_site_is_never_written_into(desk):
    three_builds(desk)
    held = {name: (desk.spare / name).open("rb") for name in inodes(desk.spare)}
    told = {name: file.read() for name, file in held.items()}
    times = {name: os.fstat(file.fileno()).st_mtime_ns for name, file in held.items()}
    desk.build(pages(3))
    desk.build({name: f"other {text}" for name, text in pages(4).items()})
    for name, file in held.items():
        file.seek(0)
        assert (file.read(), os.fstat(file.fileno()).st_mtime_ns) == (told[name], times[name])
        file.close()


def test_nothing_changed_keeps_the_site_and_a_spare_one(desk):
    three_builds(desk)
    before = inodes(desk.output)
    for _ in range(3):
        desk.build(pages(2))
        assert inodes(desk.output) == before
        assert desk.has_spare()
    desk.build(pages(3))
    desk.holds(pages(3))


def test_what_others_put_there_stays_through_many_builds(desk):
    foreign = {"CNAME": "example.org", "mine/deep/file.txt": "mine", "mine/.factcheck-manifest": "of another site"}
    three_builds(desk)
    for turn in range(3, 9):
        name, text = list(foreign.items())[turn % 3] if turn < 6 else (f"claims/{turn - 6}/note.txt", "note")
        foreign[name] = text
        (desk.output / name).parent.mkdir(parents=True, exist_ok=True)
        (desk.output / name).write_text(text)
        if turn == 6:
            (desk.output / "claims/0/empty").mkdir()
        placed = {one: data for one, data in foreign.items() if (desk.output / one).exists()}
        desk.build(pages(turn))
        found = contents(desk.output)
        assert {one: found.get(one) for one in placed if "manifest" not in one} == {
            one: data for one, data in placed.items() if "manifest" not in one
        }
        assert all((desk.output / one).read_text() == data for one, data in placed.items())
        assert not [path for path in desk.spare.rglob("*") if path.name in {"note.txt", "CNAME", "mine", "empty"}]
    assert (desk.output / "claims/0/empty").is_dir()
    (desk.output / "CNAME").unlink()
    shutil.rmtree(desk.output / "mine")
    for turn in range(9, 12):
        desk.build(pages(turn))
        assert not (desk.output / "CNAME").exists()
        assert not (desk.output / "mine").exists()
    desk.build(pages(12), clean=True)
    desk.holds(pages(12))


def test_a_file_with_an_old_time_in_a_folder_with_an_old_time_is_found(desk):
    """As ``rsync --archive`` leaves them: it sets back the times of what it has copied, and of the folder."""
    three_builds(desk)
    folder = desk.output / "claims/1"
    (folder / "note.txt").write_text("note")
    for path in (folder / "note.txt", folder):
        os.utime(path, (1, 1))
    desk.build(pages(3))
    desk.holds(pages(3), {"claims/1/note.txt": "note"})


def test_what_is_put_there_at_the_last_moment_is_found(desk, monkeypatch):
    three_builds(desk)
    exchange = vars(__import__("factcheck.site.publication.swap", fromlist=["exchange"]))["exchange"]

    def late(*places):
        (desk.output / "claims/1/late.txt").write_text("late")
        return exchange(*places)

    monkeypatch.setattr("factcheck.site.publication.swap.exchange", late)
    desk.build(pages(3))
    desk.holds(pages(3), {"claims/1/late.txt": "late"})
    assert not (desk.spare / "claims/1/late.txt").exists()


def test_a_folder_becomes_a_file_and_a_file_a_folder(desk):
    turns = [{"a/b/c": "1", "d": "2"}, {"a": "1", "d/e/f": "2"}, {"a/b": "1", "d/e": "2"}, {"a/b/c": "1", "d": "2"}]
    for turn in range(12):
        desk.build(turns[turn % 4] | {"index.html": "home"})
        desk.holds(turns[turn % 4] | {"index.html": "home"})
        assert turn < 2 or desk.has_spare()


def test_what_stands_where_a_page_must_be_is_named(desk):
    three_builds(desk)
    shutil.rmtree(desk.output / "claims/1")
    (desk.output / "claims/1").write_text("mine")
    for kept_or_lost in (desk.spare, desk.spare.parent):  # with what the last build told, and without
        with pytest.raises(SiteNotBuiltError, match="1 stands where the site needs a folder"):
            desk.build(pages(3))
        shutil.rmtree(kept_or_lost, ignore_errors=True)
        assert (desk.output / "claims/1").read_text() == "mine"
    (desk.output / "claims/1").unlink()
    (desk.output / "claims/0/index.html").unlink()
    (desk.output / "claims/0/index.html").mkdir()
    (desk.output / "claims/0/index.html/mine").write_text("mine")
    with pytest.raises(SiteNotBuiltError, match=r"index\.html is a folder where the site needs a file"):
        desk.build(pages(3))
    shutil.rmtree(desk.output / "claims/0")
    desk.build(pages(3))
    desk.holds(pages(3))


def test_two_pages_at_one_address_are_refused_beside_what_lies_there(desk):
    three_builds(desk)
    for wrong in ({"claims/1/index.html/page": "one"}, {"claims": "one"}):
        with pytest.raises(SiteNotBuiltError, match="Two pages want the address"):
            desk.build(pages(2) | wrong)
        desk.holds(pages(2))


def edit(folder):
    (folder / "claims/1/index.html").write_text("edited")


def grow(folder):
    (folder / "claims/1/junk.html").write_text("junk")


def replace(folder):
    (folder / "claims/1/index.html").unlink()
    edit(folder)
    os.utime(folder / "claims/1/index.html", (1, 1))


def shrink(folder):
    shutil.rmtree(folder / "claims/1")


def close(folder):
    (folder / "claims/1/index.html").chmod(0o600)


def link(folder):
    (folder / "claims/1").rename(folder.parent / "elsewhere")
    (folder / "claims/1").symlink_to(folder.parent / "elsewhere")


def other_list(folder):
    (folder / ".factcheck-manifest").write_text("")


def top(folder):
    (folder / "junk.html").write_text("junk")


@pytest.mark.parametrize("damage", [edit, grow, replace, shrink, close, link, other_list, top])
def test_a_damaged_spare_site_is_not_published(desk, damage):
    three_builds(desk)
    damage(desk.spare)
    shutil.rmtree(desk.spare.parent / "kept", ignore_errors=True)
    for turn in range(3, 6):
        desk.build(pages(turn))
        desk.holds(pages(turn))


def test_a_spare_site_that_no_build_told_of_is_not_published(desk):
    """As a pull request could bring one along: beside other words of the last build, or none, it counts for nothing."""
    three_builds(desk)
    shutil.copytree(desk.spare, desk.root / "copy", copy_function=shutil.copy2)
    shutil.rmtree(desk.spare)
    (desk.root / "copy").rename(desk.spare)
    edit(desk.spare)
    os.utime(desk.spare / "claims/1/index.html", (1, 1))
    desk.build(pages(3))
    desk.holds(pages(3))
    kept.save(desk.root, desk.output, "another world", Kept(), kept.Left(""))
    desk.build(pages(4))
    desk.holds(pages(4))


@pytest.mark.parametrize("damage", [edit, replace, shrink, close])
def test_a_page_that_someone_changed_is_made_again_and_stays_so(desk, damage):
    three_builds(desk)
    damage(desk.output)
    for turn in range(3, 7):
        desk.build(pages(turn))
        desk.holds(pages(turn))
        assert (desk.output / "claims/1/index.html").stat().st_mode & 0o777 == 0o644


def test_a_spare_place_that_can_not_be_had_is_done_without(desk, monkeypatch):
    three_builds(desk)
    monkeypatch.setattr("factcheck.site.publication.spare._move", _other_file_system)
    for turn in range(3, 6):
        desk.build(pages(turn))
        desk.holds(pages(turn))
        assert not desk.spare.exists()


def test_a_file_system_without_links_is_served_too(desk, monkeypatch):
    monkeypatch.setattr(os, "link", _no_links)
    for turn in range(6):
        desk.build(pages(turn // 2))
        desk.holds(pages(turn // 2))


def test_a_folder_that_can_not_be_swapped_has_no_spare_and_loses_nothing(desk, monkeypatch):
    three_builds(desk)
    (desk.output / "claims/1/note.txt").write_text("note")
    with monkeypatch.context() as patch:
        patch.setattr("factcheck.site.publication.swap.exchange", _busy)
        desk.build(pages(3))
    desk.holds(pages(3), {"claims/1/note.txt": "note"})
    for turn in range(4, 7):
        desk.build(pages(turn))
        desk.holds(pages(turn), {"claims/1/note.txt": "note"})


def _other_file_system(*_):
    raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))


def _no_links(*_, **__):
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


def _busy(*_):
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.parametrize(("fault", "every"), [(kill, 1), (full_disk, 3)])
def test_a_fault_at_any_step_leaves_a_whole_site(tmp_path, fault, every):
    """Builds that begin with a spare site are hit at each step in turn, and the next ones make good."""
    desk, foreign = Desk(tmp_path), {"mine/deep/file.txt": "mine", "claims/0/note.txt": "note"}
    turn = 3
    hit = set()
    for number in range(1, 1000, every):
        if number % 6 == 1:  # begin anew: now with, now without a fault before
            for one in (desk.output, desk.spare.parent):
                shutil.rmtree(one, ignore_errors=True)
            for turn in range(3):
                desk.build(pages(turn))
            for name, text in foreign.items():
                (desk.output / name).parent.mkdir(parents=True, exist_ok=True)
                (desk.output / name).write_text(text)
            turn = 3
        old = contents(desk.output)
        new = {**foreign, **pages(turn), LONG: "".join(pages(turn).values())}
        status = in_child(lambda turn=turn: desk.build(pages(turn)), at_step(number, fault))
        assert contents(desk.output) in (old, new)
        assert status in (0, signal.SIGKILL, 1 << 8), "an exception came through"
        hit.add((status, contents(desk.output) == new))
        if number > STEPS_AT_MOST and status == 0:
            break
        desk.build(pages(turn + 1))
        turn += 2
        desk.holds(pages(turn - 1), foreign)
    assert number > STEPS_AT_MOST
    assert len(hit) > 1


@pytest.mark.parametrize("seed", range(int(os.environ.get("FACTCHECK_ROUNDS", "4")) * 2))
def test_after_anything_a_build_equals_one_from_nothing(desk, seed):
    chance = random.Random(seed)
    site, foreign = pages(0), {}
    desk.build(site)
    for turn in range(12):
        for _ in range(chance.randrange(4)):
            chance.choice(HAPPENINGS)(desk, chance, site, foreign, turn)
        if chance.random() < 0.3:
            in_child(lambda: desk.build(site), at_step(chance.randrange(1, 60), chance.choice([kill, full_disk])))
        if chance.random() < 0.1:
            foreign.clear()
            desk.build(site, clean=True)
        desk.build(site)
        desk.holds(site, foreign)


def add(desk, chance, site, foreign, turn):
    site[f"claims/new-{turn}/index.html"] = f"new {turn}"


def change(desk, chance, site, foreign, turn):
    site[chance.choice(sorted(site))] = f"changed {turn}"


def change_back(desk, chance, site, foreign, turn):
    site.update({name: text for name, text in pages(0).items() if name in site})


def remove(desk, chance, site, foreign, turn):
    del site[chance.choice(sorted(site))]
    site["index.html"] = "home"


def turn_round(desk, chance, site, foreign, turn):
    if "about" in site:
        del site["about"]
        site["about/us/index.html"] = "about"
    else:
        site.pop("about/us/index.html", None)
        site["about"] = "about"


def put(desk, chance, site, foreign, turn):
    name = chance.choice([f"mine-{turn}.txt", f"mine/{turn}/file.txt", f"{chance.choice(folders(site))}/{turn}.txt"])
    (desk.output / name).parent.mkdir(parents=True, exist_ok=True)
    (desk.output / name).write_text("mine")
    foreign[name] = "mine"


def take(desk, chance, site, foreign, turn):
    if foreign:
        name = chance.choice(sorted(foreign))
        del foreign[name]
        (desk.output / name).unlink()
        prune(str(desk.output), [name.rpartition("/")[0]])


def tamper(desk, chance, site, foreign, turn):
    _tamper(desk.output, chance, [name for name in sorted(contents(desk.output)) if name not in foreign])


def tamper_spare(desk, chance, site, foreign, turn):
    if desk.has_spare():
        chance.choice([lambda folder: _tamper(folder, chance, sorted(contents(folder))), top, other_list])(desk.spare)


def lose_what_is_kept(desk, chance, site, foreign, turn):
    for one in desk.root.glob(".factcheck-cache/site-*"):
        one.unlink()


def folders(site):
    return sorted({name.rpartition("/")[0] for name in site if name.startswith("claims/")}) or ["mine"]


def _tamper(folder, chance, names):
    path = folder / chance.choice(names)
    chance.choice([lambda: path.write_text("hand"), path.unlink, lambda: path.chmod(0o600)])()


HAPPENINGS = [
    *(add, change, change, change_back, remove, turn_round, put, take, tamper, tamper, tamper_spare),
    lose_what_is_kept,
]
