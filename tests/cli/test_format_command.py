"""`factcheck format`: one way of writing, which changes nothing that a file says."""

import subprocess


def test_a_file_is_written_anew_and_named(factcheck, desk):
    text = desk.read("claims/officers.yaml")
    first, _, rest = text.partition("\n")
    desk.write("claims/officers.yaml", f"{rest}{first}  # in brief\n")
    done = factcheck("format")
    assert (done.returncode, done.stderr) == (0, "")
    assert "claims/officers.yaml: formatted\n" in done.stdout
    assert desk.read("claims/officers.yaml") == text.replace(first, f"{first}  # in brief")
    assert factcheck("format").stdout == "0 files formatted, 3 files already so\n"


def test_check_and_diff_write_nothing(factcheck, desk):
    factcheck("format")
    spoiled = desk.read("claims/officers.yaml").replace("verdict: half-true", 'verdict: "half-true"')
    desk.write("claims/officers.yaml", spoiled)
    assert factcheck("format", "--check").returncode == 1
    done = factcheck("format", "--diff")
    assert (done.returncode, desk.read("claims/officers.yaml")) == (1, spoiled)
    subprocess.run(["git", "apply", "-"], input=done.stdout, cwd=desk.root, check=True, encoding="utf-8")
    assert factcheck("format", "--check").returncode == 0


def test_what_can_t_be_read_is_left_alone_and_named(factcheck, desk):
    broken = "claim: [unclosed\n"
    desk.write("claims/broken.yaml", broken)
    done = factcheck("format", "claims")
    assert done.returncode == 1
    assert "claims/broken.yaml: left alone: " in done.stdout
    assert desk.read("claims/broken.yaml") == broken


def test_outside_a_desk_it_says_where_to_go(factcheck, tmp_path_factory):
    done = factcheck("format", cwd=tmp_path_factory.mktemp("elsewhere"))
    assert done.returncode == 2
    assert "no folder `claims` here or above" in done.stderr
