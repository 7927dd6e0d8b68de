"""The settings and the options of `factcheck check`, as a person uses them."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

SHORT = ("quote: The city wants to hire 10,000 officers by January", "quote: The city")


@pytest.fixture
def short(desk):
    """Give the desk one finding: a warning of a short quote (QUO010)."""
    desk.change("claims/officers.yaml", *SHORT)
    return desk


def codes(done):
    return [line.partition("[")[2].partition("]")[0] for line in done.stdout.splitlines() if "[" in line]


def test_a_warning_fails_where_the_settings_or_the_option_say_so(factcheck, short):
    assert factcheck("check").returncode == 0
    assert factcheck("check", "--fail-on", "warning").returncode == 1
    short.write("pyproject.toml", '[tool.factcheck]\nfail-on = "info"\n')
    assert factcheck("check").returncode == 1
    assert factcheck("check", "--fail-on", "error").returncode == 0


@pytest.mark.parametrize("format", ["full", "concise", "json", "github", "sarif", "junit"])
def test_the_status_is_the_same_in_every_format(factcheck, short, format):
    assert factcheck("check", "--format", format, "--fail-on", "warning").returncode == 1
    assert factcheck("check", "--format", format).returncode == 0
    short.write("pyproject.toml", "[tool.factcheck\n")
    assert factcheck("check", "--format", format).returncode == 2


def test_rules_are_turned_off_on_and_weighed(factcheck, short):
    assert codes(factcheck("check")) == ["QUO010"]
    assert codes(factcheck("check", "--ignore", "LNK,QUO")) == []
    assert codes(factcheck("check", "--ignore", "QUO", "--select", "QUO010")) == ["QUO010"]
    done = factcheck("check", "--severity", "QUO010=error")
    assert (done.returncode, "error[QUO010]" in done.stdout) == (1, True)
    assert codes(factcheck("check", "--severity", "QUO010=off")) == []


def test_the_command_line_has_the_last_word(factcheck, short):
    short.write("pyproject.toml", "[tool.factcheck]\nignore = ['QUO010']\nseverity = {QUO010 = 'off'}\n")
    assert codes(factcheck("check")) == []
    assert codes(factcheck("check", "--select", "QUO")) == ["QUO010"]
    short.write("pyproject.toml", "[tool.factcheck]\nselect = ['QUO010']\nseverity = {QUO010 = 'error'}\n")
    assert codes(factcheck("check", "--ignore", "QUO")) == []


@pytest.mark.parametrize(
    "words",
    [
        ["--select", "XXX"],
        ["--ignore", "QUO002"],
        ["--severity", "QUO010"],
        ["--severity", "QUO010=loud"],
        ["--severity", "QUO=off"],
        ["--severity", "QUO002=off"],
        ["--fail-on", "never"],
        ["--output-file", "report.json"],
        ["--output-file", "xml:report.xml"],
        ["--output-file", "json:claims"],
        ["--write-baseline", "a.json", "claims"],
        ["--write-baseline", "a.json", "--watch"],
    ],
)
def test_wrong_words_are_two_and_say_why(factcheck, words):
    done = factcheck("check", *words)
    assert (done.returncode, done.stdout.count("[")) == (2, 0)
    assert "Error: " in done.stderr
    assert "Traceback" not in done.stderr


def test_a_mistake_in_the_settings_is_shown_like_any_finding(factcheck, short):
    short.write("pyproject.toml", "[tool.factcheck]\nfail-on = 'warnings'\nformat = 'full'\n")
    done = factcheck("check", "claims")
    assert done.returncode == 2
    assert "error[CFG003] bad-setting" in done.stdout
    assert "--> pyproject.toml:2:11" in done.stdout
    assert "QUO010" in done.stdout


def test_a_format_that_there_is_not(factcheck, desk):
    desk.write("pyproject.toml", "[tool.factcheck]\nformat = 'xml'\n")
    done = factcheck("check")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no format `xml`" in done.stderr


def test_the_settings_name_a_format_and_the_option_goes_before(factcheck, desk):
    desk.write("pyproject.toml", "[tool.factcheck]\nformat = 'json'\n")
    assert factcheck("check", GITHUB_ACTIONS="true").stdout.startswith("{")
    assert factcheck("check", "--format", "concise").stdout.startswith("1 claim")


def test_nothing_in_the_settings_is_run(factcheck, desk):
    desk.write("yaml.py", "raise SystemExit('run')")
    desk.write("pyproject.toml", "[tool.factcheck]\nplugins = ['yaml']\n")
    done = factcheck("check")
    assert (done.returncode, codes(done)) == (2, ["CFG002"])


def test_statistics_count_by_rule(factcheck, short):
    short.change("claims/officers.yaml", "half-true", "half-ture")
    done = factcheck("check", "--statistics")
    assert done.stdout.splitlines()[-2:] == ["1  QUO010  warning  quote-short", "1  VER001  error    unknown-verdict"]
    done = factcheck("check", "--statistics", "--format", "json")
    assert json.loads(done.stdout)["summary"]["errors"] == 1
    assert done.stderr.splitlines()[0] == "1  QUO010  warning  quote-short"


def test_reports_go_to_files_as_well(factcheck, short):
    (short.root / "out").mkdir()
    short.write("out/b.txt", "old").chmod(0o600)
    outputs = ["--output-file", "json:out/new/a.json", "--output-file", "concise:out/b.txt"]
    done = factcheck("check", *outputs, "--format", "full")
    assert done.stdout.startswith("warning[QUO010]")
    assert json.loads(short.read("out/new/a.json"))["findings"][0]["code"] == "QUO010"
    assert short.read("out/b.txt").startswith("claims/officers.yaml:5:12: warning[QUO010]")
    assert sorted(path.name for path in (short.root / "out").rglob("*")) == ["a.json", "b.txt", "new"]
    assert (short.root / "out/b.txt").stat().st_mode & 0o777 == 0o600


def test_an_output_may_be_a_device(factcheck, short):
    assert factcheck("check", "--output-file", "json:/dev/null").returncode == 0
    assert not Path("/dev/null").is_file()


def test_a_baseline_sets_aside_what_is_known(factcheck, short):
    done = factcheck("check", "--write-baseline", "known.json", "--fail-on", "warning")
    assert (done.returncode, done.stderr) == (0, "known.json lists 1 finding as known\n")
    assert done.stdout.splitlines() == ["1 claim, 1 source, 1 quote checked: nothing to report (1 known)"]
    assert factcheck("check", "--fail-on", "warning").returncode == 1
    assert factcheck("check", "--baseline", "known.json", "--fail-on", "warning").returncode == 0
    short.write("pyproject.toml", "[tool.factcheck]\nbaseline = 'known.json'\nfail-on = 'warning'\n")
    assert factcheck("check", cwd=short.root / "claims").returncode == 0
    assert factcheck("check", "--write-baseline", "../known.json", cwd=short.root / "claims").returncode == 0
    short.change("claims/officers.yaml", "half-true", "half-ture")
    assert codes(factcheck("check")) == ["VER001"]
    assert "(1 known)" in factcheck("check").stdout
    assert "known" not in factcheck("check", "seeds").stdout


def test_a_suppressed_finding_is_counted(factcheck, short):
    short.change("claims/officers.yaml", SHORT[1], f"{SHORT[1]}  # factcheck: ignore[QUO010] her words in full")
    done = factcheck("check")
    assert done.stdout == "1 claim, 1 source, 1 quote checked: nothing to report (1 suppressed)\n"
    assert json.loads(factcheck("check", "--format", "json").stdout)["findings"] == []


def test_watching_checks_again_until_ctrl_c(desk):
    command = [str(Path(sys.executable).parent / "factcheck"), "check", "--watch"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    environment = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    with subprocess.Popen(command, cwd=desk.root, env=environment, **pipes) as running:
        patience = threading.Timer(60, running.kill)
        patience.start()
        assert until("nothing to report", running.stdout)
        desk.change("claims/officers.yaml", "half-true", "half-ture")
        assert until("error[VER001]", running.stdout)
        desk.write("pyproject.toml", "[tool.factcheck]\nformat = 'xml'\n")
        assert until("no format `xml`", running.stderr)
        desk.write("pyproject.toml", "[tool.factcheck]\nignore = ['XXX']\n")
        assert until("error[CFG004]", running.stdout)
        running.send_signal(signal.SIGINT)
        rest, errors = running.communicate(timeout=20)
        patience.cancel()
    assert running.returncode == 0
    assert "\x1b" not in rest
    assert "Traceback" not in errors


def until(words, stream):
    """Read on until a line with `words`; False where the stream ends before."""
    return any(words in line for line in stream)
