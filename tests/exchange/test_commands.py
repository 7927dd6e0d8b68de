"""`factcheck import` and `factcheck export`, as a person runs them."""

import json

from click.testing import CliRunner

from exchange.bringing import review
from factcheck.cli.export import export
from factcheck.cli.import_ import import_


def run(desk, command, *arguments):
    return CliRunner().invoke(command, ["-C", str(desk.root), *arguments])


def test_import_tells_what_it_did_and_ends_with_1_where_something_was_refused(desk, tmp_path):
    file = tmp_path / "in.json"
    file.write_text(json.dumps([review(), 1]), "utf-8")
    done = run(desk, import_, str(file), "--dry-run")
    assert (done.exit_code, "(nothing was written)" in done.stdout) == (1, True)
    told = json.loads(run(desk, import_, str(file), "--format", "json", "--dir", "claims/old").stdout)
    assert (told["counts"]["draft"], told["records"][0]["path"]) == (1, "claims/old/the-moon-is-made-of-cheese.yaml")
    assert run(desk, import_, str(file)).stdout.count("imported before") == 1


def test_import_refuses_wrong_usage_in_words(desk, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("\x1b[31m,b\n1,2\n", "utf-8")
    assert "no column looks like the claim" in run(desk, import_, str(table)).stderr
    assert "\x1b" not in run(desk, import_, str(table)).stderr
    assert "write COLUMN=FIELD" in run(desk, import_, str(table), "--map", "x").stderr
    assert "claim files live in `claims`" in run(desk, import_, str(table), "--dir", "../out").stderr
    empty = tmp_path / "empty.json"
    empty.write_text(" ", "utf-8")
    assert "it is empty" in run(desk, import_, str(empty)).stderr


def test_export_writes_every_shape(desk, tmp_path):
    for name in ("claimreview", "datacommons", "api", "csv", "json"):
        target = tmp_path / f"out.{name}"
        done = run(desk, export, "--format", name, "-o", str(target), "--site", "https://d.example/", "--name", "D")
        assert done.exit_code == 0, done.stderr
        assert "https://d.example/claims/officers/" in target.read_text("utf-8")
    assert json.loads(run(desk, export).stdout)["claims"][0]["id"] == "officers"
    assert run(desk, export, "--format", "api", "--drafts").exit_code == 2
    assert "starts with https" in run(desk, export, "--site", "javascript:1").stderr
