"""`factcheck reverify`: nothing is verified but what a machine compared and a person opened; one line changes."""

import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from factcheck.cli.reverify import reverify as command

PATH = "claims/officers.yaml"
EVIDENCE = """\
    archived: https://archive.example.org/plan
    origin: City Hall
    quote: the city wants to hire 10,000 officers
  - title: The article again
    source: article
    quote: the mayor said
    stance: supports
"""


@pytest.fixture
def reverify(desk, monkeypatch):
    """Run the command in the desk without a terminal, as a script does."""
    monkeypatch.chdir(desk.root)
    return lambda *options: CliRunner().invoke(command, ["--today", "2026-01-16", *options])


@pytest.fixture
def on_a_terminal(desk):
    """Run the command in the desk on a terminal, where a person types ``answers``."""
    pty = pytest.importorskip("pty")

    def run(answers):
        person, terminal = pty.openpty()
        code = "from factcheck.cli.reverify import reverify; reverify()"
        os.write(person, "".join(f"{answer}\n" for answer in answers).encode())
        try:
            return subprocess.run(
                [sys.executable, "-c", code, "officers", "--today", "2026-01-16"],
                stdin=terminal,
                cwd=desk.root,
                capture_output=True,
                encoding="utf-8",
                timeout=60,
                check=False,
            )
        finally:
            os.close(person)
            os.close(terminal)

    return run


def test_it_shows_what_was_compared_and_what_to_open(reverify, desk):
    desk.change(PATH, "    stance: supports\n", "    stance: supports\n" + EVIDENCE)
    done = reverify("officers", "--yes")
    assert done.exit_code == 0, done.output
    assert done.output.splitlines() == [
        "claims/officers.yaml: The city wants to hire 10,000 officers by January",
        "  quote, word for word at seeds/article.txt:2: `The city wants to hire 10,000 officers by January`",
        "  evidence quote, word for word at seeds/article.txt:2: `the mayor said`",
        "  seeds/article.txt is the text that was pinned",
        "  evidence 1 of 2: The plan, City Hall, 2025-11-01",
        "    supports (official)",
        "    https://city.example.org/plan",
        "    archived: https://archive.example.org/plan",
        "    its words: `the city wants to hire 10,000 officers`",
        "  evidence 2 of 2: The article again, undated",
        "    supports (of no named type)",
        "    kept as the source `article`",
        "    its words: `the mayor said`",
        "  last_verified is 2026-01-16 now",
    ]


def test_one_line_is_added_where_the_fields_table_has_it(reverify, desk):
    desk.write(
        PATH, desk.read(PATH) + "topics: [city]  # one\n\n# What a reader still has to know.\nas_of: 2025-11-07\n"
    )
    before = desk.read(PATH)
    assert reverify("officers", "--yes").exit_code == 0
    added = "topics: [city]  # one\nlast_verified: 2026-01-16\n"
    assert desk.read(PATH) == before.replace("topics: [city]  # one\n", added)


@pytest.mark.parametrize("mark", ["", "'", '"'])
def test_an_older_day_is_replaced_as_it_was_written(reverify, desk, mark):
    head, tail = f"# Ours.\nlast_verified: {mark}", f"{mark}  # said Ada\n" + desk.read(PATH)
    desk.write(PATH, head + "2025-12-24" + tail)
    assert reverify("officers", "--yes").exit_code == 0
    assert desk.read(PATH) == head + "2026-01-16" + tail


def test_line_ends_and_the_byte_order_mark_stay(reverify, desk):
    before = "\ufeff" + desk.read(PATH).replace("\n", "\r\n")
    desk.write(PATH, before)
    assert reverify("officers", "--yes").exit_code == 0
    assert desk.read(PATH) == before + "last_verified: 2026-01-16\r\n"


def test_a_text_that_keeps_its_last_empty_lines_stays_as_it_is(reverify, desk):
    before = desk.read(PATH).replace("review: |\n", "review: |+\n") + "\n\n"
    desk.write(PATH, before)
    assert reverify("officers", "--yes").exit_code == 0
    assert desk.read(PATH).replace("last_verified: 2026-01-16\n", "") == before
    assert reverify("officers", "--yes").exit_code == 0


def test_a_file_without_a_place_for_it_is_left_alone(reverify, desk):
    before = (
        '{claim: The city, claimant: The mayor, quotes: [{source: article, quote: The city wants}],\n verdict: "true",'
    )
    before += " summary: So., reviewed: 2025-12-01, review: So., evidence: [{url: https://city.example.org/}]\n}\n"
    desk.write(PATH, before)
    done = reverify("officers", "--yes")
    assert done.exit_code == 1
    assert "write `last_verified: 2026-01-16` into it by hand" in done.output
    assert desk.read(PATH) == before


def test_what_the_check_calls_an_error_is_named_and_nothing_is_set(reverify, desk):
    desk.change(PATH, "quote: The city wants to hire 10,000", "quote: The city wants to hire 1,000")
    before = desk.read(PATH)
    done = reverify("officers", "--yes")
    assert done.exit_code == 1
    assert "  claims/officers.yaml:5:" in done.output
    assert "QUO002" in done.output
    assert done.output.endswith("  not verified\n")
    assert desk.read(PATH) == before


def test_a_source_that_was_changed_is_an_error_of_the_claim(reverify, desk):
    desk.change("seeds/article.txt", "left.", "left!")
    before = desk.read(PATH)
    done = reverify("officers", "--yes")
    assert done.exit_code == 1
    assert "seeds/article.yaml:" in done.output
    assert desk.read(PATH) == before


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_only_what_stands_is_verified(reverify, desk, status):
    withdrawn = "withdrawn: {date: 2025-12-05, reason: It was wrong.}\n" if status == "withdrawn" else ""
    desk.write(PATH, desk.read(PATH) + f"status: {status}\n{withdrawn}")
    done = reverify("officers", "--yes")
    assert done.exit_code == 1
    assert f"its status is `{status}`" in done.output
    assert "last_verified" not in desk.read(PATH)


def test_a_day_before_publication_is_refused(desk, reverify):
    done = reverify("officers", "--yes", "--today", "2025-11-30")
    assert done.exit_code == 1
    assert "it was published on 2025-12-01, after 2025-11-30" in done.output


def test_without_a_terminal_somebody_has_to_stand_for_it(reverify, desk):
    done = reverify("officers")
    assert done.exit_code == 2
    assert "--yes states that a person opened the evidence again" in done.output
    assert "last_verified" not in desk.read(PATH)


def test_an_unknown_claim_stops_all_before_anything_is_set(reverify, desk):
    done = reverify("officers", "oficers", "--yes")
    assert done.exit_code == 2
    assert "there is no claim `oficers`; did you mean `officers`?" in done.output
    assert "last_verified" not in desk.read(PATH)


def test_a_person_says_it_of_each_item_and_of_the_verdict(on_a_terminal, desk):
    done = on_a_terminal(["y", "y"])
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Opened again: is it still so? [y/N]" in done.stdout
    assert "Does the verdict “Half true” still hold? [y/N]" in done.stdout
    assert desk.read(PATH).endswith("last_verified: 2026-01-16\n")


@pytest.mark.parametrize("answers", [["n"], ["y", "n"], ["", ""]])
def test_one_no_sets_nothing(on_a_terminal, desk, answers):
    before = desk.read(PATH)
    done = on_a_terminal(answers)
    assert done.returncode == 1
    assert "not verified: bring the claim up to date first" in done.stdout
    assert desk.read(PATH) == before
