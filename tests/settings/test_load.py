"""The settings in `pyproject.toml`, as values and as findings."""

import os
import time

import pytest

from factcheck.diagnostics import Severity
from factcheck.settings import Settings, load
from factcheck.settings.choices import Profile
from rules import desk


@pytest.fixture
def given(tmp_path):
    """Write settings, and return what is read: the settings, and each problem's kind with line and column."""

    def give(text):
        (tmp_path / "pyproject.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
        loaded = load(tmp_path)
        problems = []
        for problem in loaded.document.problems:
            place = loaded.document.file.position(problem.span.start)
            problems.append((place.line, place.column, problem.kind))
        return loaded.settings, problems

    return give


def test_without_a_file_the_settings_are_the_standard(tmp_path):
    assert load(tmp_path).settings == Settings()
    assert load(tmp_path).document is None


def test_every_setting(given):
    settings, problems = given(
        """\
[tool.factcheck]
profile = "strict"
select = ["QUO"]
ignore = ["EVD005"]
fail-on = "warning"
format = "concise"
baseline = "lists/known.json"
[tool.factcheck.severity]
QUO011 = "error"
QUO010 = "off"
[tool.factcheck.per-file-ignores]
"claims/old-*.yaml" = ["QUO010", "EVD"]
"""
    )
    assert problems == []
    assert settings == Settings(
        profile=Profile.STRICT,
        select=("QUO",),
        ignore=("EVD005",),
        severity={"QUO011": Severity.ERROR, "QUO010": None},
        fail_on=Severity.WARNING,
        per_file_ignores={"claims/old-*.yaml": ("QUO010", "EVD")},
        format="concise",
        baseline="lists/known.json",
    )


@pytest.mark.parametrize("text", ["", "\n", "\ufeff[tool.other]\na = 1\n", "tool = 3\n", "[tool]\nfactcheck = {}\n"])
def test_a_file_that_says_nothing_of_us(given, text):
    assert given(text) == (Settings(), [])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("fail_on = 'error'", (2, 1, "unknown-setting")),
        ('"profile " = 1', (2, 1, "unknown-setting")),
        ("profile = 'Strict'", (2, 11, "bad-setting")),
        ("profile = 1979-05-27", (2, 11, "bad-setting")),
        ("select = 'QUO'", (2, 10, "bad-setting")),
        ("select = ['QUO', 1]", (2, 10, "bad-setting")),
        ("select = [\n 'EVD',\n 'quo']", (4, 2, "unknown-code")),
        ("ignore = ['']", (2, 11, "unknown-code")),
        ("ignore = ['CFG900']", (2, 11, "always-on")),
        ("ignore = ['QUO002']", (2, 11, "always-on")),
        ("severity = 'info'", (2, 12, "bad-setting")),
        ("severity.QUO011 = 'warn'", (2, 19, "bad-setting")),
        ("severity = {QUO = 'info'}", (2, 13, "unknown-code")),
        ("severity = {QUO002 = 'warning'}", (2, 13, "always-on")),
        ("[tool.factcheck.severity]\nQUO001 = 'off'", (3, 1, "always-on")),
        ("[tool.factcheck.profile]\na = 1", (2, 17, "bad-setting")),
        ("per-file-ignores = ['QUO']", (2, 20, "bad-setting")),
        ("per-file-ignores.'a*' = 'QUO'", (2, 25, "bad-setting")),
        ("per-file-ignores.'a*' = ['QUO01X']", (2, 26, "unknown-code")),
        ("per-file-ignores.'a*' = ['YML001']", (2, 26, "always-on")),
        ("format = ''", (2, 10, "bad-setting")),
        ("baseline = '/etc/passwd'", (2, 12, "bad-setting")),
        ("baseline = 'a/../../b'", (2, 12, "bad-setting")),
        ("baseline = '..\\b'", (2, 12, "bad-setting")),
        ("select = [", (2, 10, "settings-syntax")),
        ("select = QUO", (2, 10, "settings-syntax")),
        ("profile = 'strict'\nprofile = 'strict'", (3, 18, "settings-syntax")),
    ],
)
def test_a_mistake_has_its_place(given, line, problem):
    settings, problems = given(f"[tool.factcheck]\n{line}\n")
    assert problems == [problem]
    assert settings == Settings(
        select=("EVD",) if "EVD" in line else (),
        per_file_ignores={"a*": ()} if problem[2] in ("unknown-code", "always-on") and "a*" in line else {},
    )


def test_a_rule_may_be_raised_or_named_where_that_changes_nothing(given):
    assert given("[tool.factcheck]\nselect = ['QUO002']\nignore = ['QUO']\nseverity.QUO002 = 'error'\n")[1] == []


def test_every_mistake_shows_in_one_run_and_the_rest_counts(given):
    settings, problems = given("[tool.factcheck]\nprofil = 1\nfail-on = 'x'\nselect = ['EVD', 'XXX']\n")
    assert [kind for _, _, kind in problems] == ["unknown-setting", "bad-setting", "unknown-code"]
    assert settings.select == ("EVD",)


HOSTILE = {
    "utf-16": b"\xff\xfe",
    "nul": b"\x00",
    "lists": b"a = " + b"[" * 60_000,
    "tables": b"a = " + b"{a=" * 20_000,
    "large": b"#" * 70_000,
    "dots": b"a" + b".a" * 30_000,
    "a deep key": b"a" + b".a" * 30_000 + b" = 1\n[tool.factcheck]\na = 1\n",
    "deep keys": b"\n".join(b"a%d" % i + b".a" * 90 + b" = 1" for i in range(300)) + b"\n[tool.factcheck]\na = 1\n",
    "deep tables": b"[tool.factcheck]\n" + (b".".join([b"a"] * 20) + b" = {") * 200 + b"}" * 200,
    "many keys": b"[tool.factcheck]\nprofile = {%s}\n" % b", ".join(b"a%d = 1" % i for i in range(5_000)),
    "open text": b'[tool.factcheck]\na = """' + b'\\" ' * 10_000 + b'"""',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_one_problem_and_cheap(given, text):
    start = time.process_time()
    settings, problems = given(text)
    assert (settings, len(problems)) == (Settings(), 1)
    assert time.process_time() - start < 2


def test_links_and_pipes_are_not_followed(tmp_path):
    (tmp_path / "pyproject.toml").symlink_to("/etc/passwd")
    assert [one.kind for one in load(tmp_path).document.problems] == ["settings-unreadable"]
    (tmp_path / "pyproject.toml").unlink()
    os.mkfifo(tmp_path / "pyproject.toml")
    assert [one.kind for one in load(tmp_path).document.problems] == ["settings-unreadable"]


def test_a_code_is_helped_by_its_name(tmp_path):
    found = desk.findings(tmp_path, {"pyproject.toml": "[tool.factcheck]\nignore = ['quote-long', 'QUO0111']\n"})
    assert [one.help for one in found] == ["write its code, `QUO011`", "did you mean `QUO011`?"]


def test_a_level_a_profile_and_a_path_change_what_a_check_finds(tmp_path):
    files = {"claims/example.yaml": "quotes:\n  - source: article\n    quote: The council\n"}
    assert [str(one.severity) for one in desk.findings(tmp_path, files)] == ["warning"]

    def with_settings(text):
        return [str(one.severity) for one in desk.findings(tmp_path, files | {"pyproject.toml": text})]

    assert with_settings("[tool.factcheck.severity]\nQUO010 = 'error'\n") == ["error"]
    assert with_settings("[tool.factcheck.severity]\nQUO010 = 'off'\n") == []
    assert with_settings("[tool.factcheck]\nignore = ['QUO']\n") == []
    assert with_settings("[tool.factcheck]\nper-file-ignores = {'claims/ex*' = ['QUO']}\n") == []
    assert with_settings("[tool.factcheck]\nper-file-ignores = {'claims/x*' = ['QUO']}\n") == ["warning"]
