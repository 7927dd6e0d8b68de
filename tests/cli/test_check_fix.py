"""`factcheck check --fix` and `--diff`: only what is wrong changes, and only what was asked for."""

import subprocess

STRAIGHT = 'called the plan "a wonderful dream"'
CURLY = "called the plan “a wonderful dream”"


def quote(desk, words):
    desk.change("claims/officers.yaml", "quote: The city wants to hire 10,000 officers by January", f"quote: {words}")


def test_safe_fixes_are_made_and_the_rest_is_reported(factcheck, desk):
    quote(desk, STRAIGHT)
    desk.change("claims/officers.yaml", "verdict: half-true", "verdict: half-treu")
    before = desk.read("claims/officers.yaml")
    done = factcheck("check", "--fix")
    assert done.returncode == 1
    assert desk.read("claims/officers.yaml") == before.replace(STRAIGHT, CURLY)
    assert "VER001" in done.stdout
    assert "QUO005" not in done.stdout
    assert "fixed 1 finding in 1 file (1 QUO005)" in done.stderr


def test_unsafe_fixes_are_made_only_when_asked_for(factcheck, desk):
    desk.change("claims/officers.yaml", "verdict: half-true", "verdict: half-treu")
    assert factcheck("check", "--fix").returncode == 1
    assert factcheck("check", "--fix", "--unsafe-fixes").returncode == 0
    assert "verdict: half-true\n" in desk.read("claims/officers.yaml")


def test_a_diff_writes_nothing_and_git_takes_it(factcheck, desk):
    quote(desk, STRAIGHT)
    before = desk.read("claims/officers.yaml")
    done = factcheck("check", "--diff")
    assert (done.returncode, desk.read("claims/officers.yaml")) == (1, before)
    subprocess.run(["git", "apply", "-"], input=done.stdout, cwd=desk.root, check=True, encoding="utf-8")
    assert desk.read("claims/officers.yaml") == before.replace(STRAIGHT, CURLY)
    assert factcheck("check", "--diff").stdout == ""


def test_only_what_is_named_is_fixed(factcheck, desk):
    quote(desk, STRAIGHT)
    desk.write("claims/other.yaml", desk.read("claims/officers.yaml"))
    factcheck("check", "--fix", "claims/other.yaml")
    assert CURLY in desk.read("claims/other.yaml")
    assert STRAIGHT in desk.read("claims/officers.yaml")


def test_options_that_make_no_sense_together(factcheck):
    for options in (["--unsafe-fixes"], ["--fix", "--watch"], ["--diff", "--write-baseline", "known.json"]):
        done = factcheck("check", *options)
        assert done.returncode == 2
        assert done.stdout == ""
