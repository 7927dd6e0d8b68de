"""Fixes are made as text edits: only what a finding names changes, nothing is lost, and the end is a clean desk."""

import hashlib
import os
import subprocess
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.check import check
from factcheck.diagnostics import Applicability, Diagnostic, Edit, FileText, Fix, Report, Severity, Span, Summary
from factcheck.editing.apply import clash, edited, write_change
from factcheck.editing.diff import Change, unified
from factcheck.editing.fix import fix, preview
from factcheck.editing.fix.copied import copy_desk
from factcheck.editing.fix.rounds import ROUNDS
from factcheck.editing.fix.told import told
from factcheck.reading.history import former_bytes
from factcheck.settings import Settings
from rules import desk as rule_desk
from rules.pages import EXAMPLES

TODAY = date(2026, 11, 24)
CLAIM = "claims/officers.yaml"


def spoil(desk):
    """Make three mistakes in the claim, in files with CRLF, a mark at the start, comments and odd quoting."""
    text = desk.read(CLAIM).replace("\n", "\r\n")
    text = "\ufeff# top\r\n" + text.replace("verdict: half-true", 'verdict:   "half-ture"   # a typo')
    text = text.replace("stance: supports", "stance: suports")
    text = text.replace("    quote: The city wants to hire", "    quote: 'The city wants to  hire").replace(
        "10,000 officers by January\r\nverdict", "1,000 officers by January'\r\nverdict"
    )
    desk.write(CLAIM, text)
    return desk.read(CLAIM)


def snapshot(root):
    return {path: (path.read_bytes(), path.stat().st_mode) for path in sorted(root.rglob("*")) if path.is_file()}


def test_only_the_edited_bytes_change(desk):
    before = spoil(desk)
    done = fix(desk.root, TODAY, unsafe=True)
    wanted = before.replace('"half-ture"', "half-true").replace("suports", "supports")
    wanted = wanted.replace("to  hire 1,000", "to hire 10,000")
    assert desk.read(CLAIM).replace('"half-true"', "half-true") == wanted
    assert done.paths == (CLAIM,)
    assert (done.report.diagnostics, done.left, done.unwritten) == ((), (), {})


def test_fixing_again_changes_nothing(desk):
    spoil(desk)
    fix(desk.root, TODAY, unsafe=True)
    before = snapshot(desk.root)
    again = fix(desk.root, TODAY, unsafe=True)
    assert (again.made, again.changes, snapshot(desk.root)) == ((), (), before)


def test_unsafe_fixes_are_asked_for(desk):
    spoil(desk)
    before = snapshot(desk.root)
    done = fix(desk.root, TODAY)
    assert (done.made, snapshot(desk.root)) == ((), before)
    assert any(one.fix for one in done.report.diagnostics)


def test_safe_fixes_are_made_by_default(desk):
    desk.change("seeds/article.yaml", "sha256", "# sha256")
    done = fix(desk.root, TODAY)
    assert (done.counts, done.paths, done.report.diagnostics) == ({"SRC008": 1}, ("seeds/article.yaml",), ())


def test_only_what_is_chosen_is_fixed(desk):
    spoil(desk)
    done = fix(desk.root, TODAY, unsafe=True, chosen=lambda one: one.name == "unknown-verdict")
    assert list(done.counts.values()) == [1]
    assert "suports" in desk.read(CLAIM)


def test_a_preview_writes_nothing_and_its_diff_applies_in_git(desk):
    spoil(desk)
    before = snapshot(desk.root)
    planned = preview(desk.root, TODAY, unsafe=True)
    assert snapshot(desk.root) == before
    subprocess.run(["git", "init", "-q"], cwd=desk.root, check=True)
    subprocess.run(["git", "apply", "--check", "-"], cwd=desk.root, input=unified(planned.changes), check=True)
    subprocess.run(["git", "apply", "-"], cwd=desk.root, input=unified(planned.changes), check=True)
    applied = desk.read(CLAIM)
    desk.write(CLAIM, before[desk.root / CLAIM][0])
    fix(desk.root, TODAY, unsafe=True)
    assert desk.read(CLAIM) == applied
    assert not list((desk.root / "claims").glob(".*"))


def test_what_a_person_is_told(desk):
    spoil(desk)
    desk.change("seeds/article.yaml", "sha256", "# sha256")
    planned = preview(desk.root, TODAY)
    assert list(told(planned, wrote=False)) == [
        "would fix 1 finding in 1 file (1 SRC008)",
        "3 more findings have fixes that need your eye: --unsafe-fixes makes them",
    ]
    fix(desk.root, TODAY, unsafe=True)
    assert list(told(fix(desk.root, TODAY, unsafe=True))) == ["nothing to fix"]


def test_the_mode_of_a_file_is_kept(desk):
    spoil(desk)
    (desk.root / CLAIM).chmod(0o640)
    fix(desk.root, TODAY, unsafe=True)
    assert (desk.root / CLAIM).stat().st_mode & 0o777 == 0o640


def test_what_is_no_plain_file_is_left_as_it_is(desk, tmp_path_factory):
    spoil(desk)
    outside = tmp_path_factory.mktemp("outside") / "x.yaml"
    outside.write_text("verdict: half-ture\n")
    (desk.root / "claims/link.yaml").symlink_to(outside)
    (desk.root / "claims/folder.yaml").mkdir()
    os.mkfifo(desk.root / "claims/pipe.yaml")
    (desk.root / "seeds/lost").symlink_to(desk.root / "nowhere")
    desk.write("claims/closed/a.yaml", "claim: [\n")
    (desk.root / "claims/closed").chmod(0)
    found = {(one.span.path, one.message) for one in check(desk.root, TODAY).report.diagnostics if not one.fix}
    planned = preview(desk.root, TODAY, unsafe=True)
    assert {(one.span.path, one.message) for one in planned.report.diagnostics} == found
    assert outside.read_text() == "verdict: half-ture\n"
    (desk.root / "claims/closed").chmod(0o700)


def test_a_file_that_changed_meanwhile_is_not_overwritten(desk, monkeypatch):
    spoil(desk)
    desk.change("seeds/article.yaml", "sha256", "# sha256")

    def write_after_another(root, change):
        if change.path == CLAIM:
            desk.write(CLAIM, "claim: changed\n")
        return write_change(root, change)

    monkeypatch.setattr("factcheck.editing.fix.write_change", write_after_another)
    done = fix(desk.root, TODAY, unsafe=True)
    assert desk.read(CLAIM) == "claim: changed\n"
    assert (done.paths, list(done.unwritten)) == (("seeds/article.yaml",), [CLAIM])
    assert f"{CLAIM}: not written: it was changed by someone else in the meantime" in told(done)
    assert list(done.counts) == ["SRC008"]


def test_a_file_that_is_gone_or_a_link_meanwhile_is_not_written(desk):
    change = Change(CLAIM, desk.read(CLAIM).encode(), b"new\n")
    (desk.root / CLAIM).rename(desk.root / "elsewhere.yaml")
    assert write_change(desk.root, change) == "the system says: No such file or directory"
    (desk.root / CLAIM).symlink_to(desk.root / "elsewhere.yaml")
    assert "symbolic link" in write_change(desk.root, change)
    assert "new" not in desk.read("elsewhere.yaml")


def test_a_desk_inside_a_repository_keeps_its_history(tmp_path, desk):
    """What a rule asks git about a file, it is told in the copy as well."""
    inner = tmp_path / "deep" / "desk"
    (inner / "claims").mkdir(parents=True)
    (inner / "claims/a.yaml").write_text("claim: x\n")
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    for words in (["init", "-q"], ["add", "deep"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], cwd=tmp_path, check=True)
    digest = hashlib.sha256(b"claim: x\n").hexdigest()
    (inner / "claims/a.yaml").write_text("claim: y\n")
    copy = copy_desk(inner, tmp_path / "copy")
    assert former_bytes(copy, "claims/a.yaml", digest) == b"claim: x\n"


def fix_example(root, page, newline):
    """Fix the desk of a page's example, twice; return what was done, and the files as they would be without CRLF."""
    case, selected = page.case("Example"), rule_desk.to_select(page.heading[-7:-1])
    rule_desk.build(root, case.files, frozenset(case.whole))
    for file in (*root.rglob("*.yaml"), *root.glob("*.toml")):
        file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", newline))
    settings = Settings(select=selected) if selected else None
    done, again = (fix(root, rule_desk.TODAY, unsafe=True, settings=settings) for _ in range(2))
    assert (again.made, again.changes) == ((), ())
    assert all(change.after.count(b"\n") == change.after.count(newline) for change in done.changes)
    return done, {change.path: change.after.replace(b"\r\n", b"\n") for change in done.changes}


@pytest.mark.parametrize("page", EXAMPLES, ids=lambda page: page.path.stem)
def test_the_fix_of_every_rule_mends_its_example(page, tmp_path):
    done, files = fix_example(tmp_path / "a", page, b"\n")
    crlf, same_files = fix_example(tmp_path / "b", page, b"\r\n")
    assert (done.left, crlf.left) == ((), ())
    assert (crlf.counts, same_files) == (done.counts, files)
    mended = {(one.code, one.fingerprint) for one in done.made}
    assert not mended & {(one.code, one.fingerprint) for one in done.report.diagnostics}


# Rules that misbehave: a made-up check reads one text file of the desk, and its findings are lambdas of that text.


def diagnostic(code, *edits, path=CLAIM, severity=Severity.WARNING, name="made-up", key=""):
    made = tuple(Edit(Span(path, start, end), text) for start, end, text in edits)
    fix_ = Fix("", Applicability.SAFE, made) if made else None
    return Diagnostic(code, name, severity, "", Span(path), fix=fix_, fingerprint=code + key)


@pytest.fixture
def made_up(desk, monkeypatch):
    """Return a function that replaces the check by one whose findings are what ``find`` yields for the claim's text."""

    def install(text, find):
        desk.write(CLAIM, text)

        def check_made_up(root, today, settings):
            text = (root / CLAIM).read_bytes().decode()
            report = Report((), Summary(), {CLAIM: FileText(CLAIM, text), "seeds/article.txt": FileText("", "")})
            return SimpleNamespace(report=report.having(find(text)))

        monkeypatch.setattr("factcheck.editing.fix.check", check_made_up)
        monkeypatch.setattr("factcheck.editing.fix.rounds.check", check_made_up)
        return lambda: fix(desk.root, TODAY)

    return install


def test_fixes_of_one_place_are_made_in_rounds(made_up, desk):
    def find(text):
        for code, (old, new) in {"A": ("one two", "1 2"), "B": ("two three", "2 3"), "C": ("2 three", "2 3")}.items():
            if old in text:
                yield diagnostic(code, (text.index(old), text.index(old) + len(old), new))

    done = made_up("one two three", find)()
    assert (desk.read(CLAIM), done.counts) == ("1 2 3", {"A": 1, "C": 1})


def test_two_insertions_at_one_place_are_made_one_after_the_other(made_up, desk):
    def find(text):
        return [diagnostic(one, (0, 0, one)) for one in "AB" if one not in text]

    made_up("x", find)()
    assert desk.read(CLAIM) == "BAx"


def test_one_edit_may_mend_two_findings(made_up, desk):
    done = made_up("xy", lambda text: [diagnostic(one, (0, 1, "z")) for one in "AB" if "x" in text])()
    assert (desk.read(CLAIM), done.counts) == ("zy", {"A": 1, "B": 1})


def test_a_circle_is_reported_and_nothing_of_it_is_kept(made_up, desk):
    def find(text):
        if "c" in text:
            yield diagnostic("C", (text.index("c"), text.index("c") + 1, "C"))
        yield diagnostic("A", (0, 1, "b")) if text[0] == "a" else diagnostic("B", (0, 1, "a"))

    done = made_up("a c", find)()
    assert (desk.read(CLAIM), done.counts) in [("a C", {"C": 1}), ("b C", {"A": 1, "C": 1})]
    assert all("undo each other" in one.reason for one in done.left)
    assert f"{CLAIM}: A left: the fixes of A and B undo each other; this is a bug in factcheck" in told(done)
    assert done.left


def test_a_fix_that_mends_nothing_is_taken_back(made_up, desk):
    done = made_up("x", lambda text: [diagnostic("A", (len(text), len(text), "!"))])()
    assert (desk.read(CLAIM), done.made, [one.diagnostic.code for one in done.left]) == ("x", (), ["A"])


def test_a_fix_without_end_is_left(made_up, desk):
    done = made_up("x", lambda text: [diagnostic(f"A{len(text)}", (len(text), len(text), "!"))])()
    assert desk.read(CLAIM) == "x" + "!" * ROUNDS
    assert [one.reason for one in done.left] == ["its fix is not done after 20 rounds"]


@pytest.mark.parametrize("name", ["syntax-error", "made-up"])
def test_a_fix_that_does_harm_is_taken_back_and_the_others_are_made(made_up, desk, name):
    def find(text):
        for at, one in enumerate(text):
            if one.isdigit():
                yield diagnostic("A", (at, at + 1, chr(ord("a") + int(one))), key=one)
        if "h" in text:
            yield diagnostic("H", severity=Severity.ERROR, name=name)

    done = made_up("0123456789" * 2, find)()
    assert desk.read(CLAIM) == "abcdefg7ij" * 2
    assert {one.diagnostic.fix.edits[0].text for one in done.left} == {"h"}
    assert "undo" not in done.left[0].reason


def test_a_fix_that_hides_errors_behind_an_unreadable_file_is_taken_back(made_up, desk):
    def find(text):
        if text == "x":
            return [diagnostic("A", (0, 1, "y"), severity=Severity.ERROR), diagnostic("B", severity=Severity.ERROR)]
        return [diagnostic("S", name="syntax-error", severity=Severity.ERROR)]

    done = made_up("x", find)()
    assert (desk.read(CLAIM), [one.reason for one in done.left]) == ("x", ["its fix would make the file unreadable"])


def test_what_could_not_be_read_may_show_its_errors_after_a_fix(made_up, desk):
    def find(text):
        if text == "x":
            return [diagnostic("S", (0, 1, "y"), name="syntax-error", severity=Severity.ERROR)]
        return [diagnostic(one, severity=Severity.ERROR) for one in "ABC"]

    assert made_up("x", find)().counts == {"S": 1}
    assert desk.read(CLAIM) == "y"


@pytest.mark.parametrize(
    "bad",
    [
        diagnostic("A", (0, 99, "")),
        diagnostic("A", (2, 1, "")),
        diagnostic("A", (0, 2, "a"), (1, 3, "b")),
        diagnostic("A", (0, 0, "x"), path="seeds/article.txt"),
        diagnostic("A", (0, 0, "x"), path="../outside.yaml"),
    ],
)
def test_a_fix_that_does_not_fit_is_left(made_up, desk, bad):
    before = snapshot(desk.root.parent)
    done = made_up("xyz", lambda text: [bad])()
    assert (desk.read(CLAIM), done.made, len(done.left)) == ("xyz", (), 1)
    assert snapshot(desk.root.parent).keys() == before.keys()


def test_edits_take_the_line_ends_of_their_file(made_up, desk):
    made_up("a\r\nb\r\n", lambda text: [] if "x" in text else [diagnostic("A", (1, 1, "\nx"))])()
    assert desk.read(CLAIM) == "a\r\nx\r\nb\r\n"


EDITS = st.tuples(st.integers(0, 9), st.integers(0, 9), st.text("xy", max_size=2)).map(
    lambda one: Edit(Span("f", min(one[:2]), max(one[:2])), one[2])
)


@given(EDITS, EDITS)
def test_edits_that_do_not_clash_can_be_made_in_any_order(one, other):
    assert clash(one, other) == clash(other, one)
    if not clash(one, other) and one != other:
        assert edited("0123456789", [one, other]) == edited("0123456789", [other, one])


LINES = st.lists(st.sampled_from(["a", "b", "", "é “x” 🙂", "\u2028", " \t", "a\r"]), max_size=8).map("\n".join)


@settings(max_examples=40, deadline=None)
@given(before=LINES, after=LINES, name=st.sampled_from(["claims/a.yaml", "claims/a b.yaml", 'claims/é"\\\t.yaml']))
def test_every_diff_applies_in_git(tmp_path_factory, before, after, name):
    folder: Path = tmp_path_factory.mktemp("diff")
    file = folder / name
    file.parent.mkdir()
    change = Change(name, before.encode(), after.encode())
    diff = unified([change])
    assert bool(diff) == (before != after)
    if not before or not after or not diff:
        return  # git takes an emptied file for a deleted one; no fix empties a file
    file.write_bytes(change.before)
    subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], cwd=folder, input=diff, check=True)
    assert file.read_bytes() == change.after
