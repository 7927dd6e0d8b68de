"""`factcheck check` as a person and a machine see it."""

import json

import jsonschema
import pytest

from factcheck.report.schema import REPORT_SCHEMA


def findings(done):
    report = json.loads(done.stdout)
    jsonschema.validate(report, REPORT_SCHEMA)
    return [(one["line"], one["column"], one["name"]) for one in report["findings"]]


def test_a_good_desk(factcheck):
    done = factcheck("check")
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "1 claim, 1 source, 1 quote checked: nothing to report\n",
        "",
    )


def test_five_mistakes_in_one_file_show_in_one_run(factcheck, desk):
    desk.change(
        "claims/officers.yaml", "    quote: The city wants to hire 10,000", "    quote: The city wants to hire 1,000"
    )
    desk.change("claims/officers.yaml", "summary:", "sumary:")
    desk.change("claims/officers.yaml", "2025-12-01", "2025-13-45")
    desk.change("claims/officers.yaml", "claimant: The mayor", "claimant: The mayor\nclaimant: The mayor again")
    desk.change("claims/officers.yaml", "half-true", "half-ture")
    done = factcheck("check", "--format", "json")
    assert done.returncode == 1
    assert findings(done) == [
        (3, 1, "duplicate-key"),
        (6, 35, "quote-altered"),
        (7, 10, "unknown-verdict"),
        (8, 1, "unknown-field"),
        (9, 11, "bad-date"),
    ]
    assert all(one["help"] for one in json.loads(done.stdout)["findings"])


def test_the_full_form_shows_the_source_beside_the_claim(factcheck, desk):
    desk.change(
        "claims/officers.yaml", "    quote: The city wants to hire 10,000", "    quote: The city wants to hire 1,000"
    )
    shown = factcheck("check", "--format", "full").stdout
    assert "--> claims/officers.yaml:5:35" in shown
    assert "::: seeds/article.txt:2:24" in shown
    assert "\x1b[" not in shown


def test_paths_choose_what_is_reported(factcheck, desk):
    desk.write("claims/broken.yaml", "claim: [\n")
    assert factcheck("check", "claims/officers.yaml").returncode == 0
    assert factcheck("check", "claims/broken.yaml").returncode == 1
    assert factcheck("check", "claims").returncode == 1


def test_dash_c_is_as_if_started_there(factcheck, desk, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert factcheck("-C", str(desk.root), "check", cwd=elsewhere).returncode == 0
    assert factcheck("check", "-C", str(desk.root), cwd=elsewhere).returncode == 0
    assert factcheck("-C", str(desk.root), "-C", "claims", "check", cwd=elsewhere).returncode == 0


def test_the_root_is_found_from_below(factcheck, desk):
    assert factcheck("check", "officers.yaml", cwd=desk.root / "claims").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["check", "no-such-file"], 2),
        (["check", "--format", "xml"], 2),
        (["-C", "no-such-dir", "check"], 2),
        (["chekc"], 2),
    ],
)
def test_wrong_usage_is_two(factcheck, arguments, status):
    done = factcheck(*arguments)
    assert (done.returncode, done.stdout) == (status, "")
    assert "Traceback" not in done.stderr


def test_nothing_to_check_is_three(factcheck, desk, tmp_path_factory):
    assert factcheck("check", cwd=tmp_path_factory.mktemp("empty")).returncode == 3
    (desk.root / "claims/officers.yaml").unlink()
    (desk.root / "seeds/article.txt").unlink()
    (desk.root / "seeds/article.yaml").unlink()
    done = factcheck("check")
    assert (done.returncode, done.stdout) == (3, "")


def test_in_github_actions_findings_are_annotations(factcheck, desk):
    desk.change("claims/officers.yaml", "half-true", "half-ture")
    done = factcheck("check", GITHUB_ACTIONS="true")
    assert done.stdout.startswith("::error file=claims/officers.yaml,line=6,endLine=6,col=10,")


def test_today_pins_the_clock(factcheck):
    assert factcheck("check", "--today", "2025-12-01").returncode == 0
    done = factcheck("check", "--today", "2025-11-30")
    assert (done.returncode, "future-date" in done.stdout or "CLM007" in done.stdout) == (1, True)


def test_the_report_is_the_same_bytes_everywhere(factcheck, desk):
    desk.change("claims/officers.yaml", "half-true", "half-ture")
    desk.write("claims/b.yaml", "claim: [\n")
    runs = {
        factcheck("check", "--format", "json", PYTHONHASHSEED=seed, LC_ALL=locale, TZ=zone).stdout
        for seed, locale, zone in [("0", "C", "UTC"), ("1", "C.UTF-8", "Asia/Tokyo")]
    }
    assert len(runs) == 1
