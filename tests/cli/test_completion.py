"""What real bash offers at the TAB key, and that each shell gets a script of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TYPED = [
    (["show", "off"], "officers"),
    (["locate", "art"], "article"),
    (["list", "--verdict", "half"], "half-true"),
    (["explain", "QUO00"], "QUO001"),
    (["check", "--select", "QU"], "QUO"),
    (["-C", ".", "log", ""], "officers"),
    (["links", "a"], "article"),
    (["dif"], "diff"),
    (["diff", "--for"], "--format"),
    (["diff", "--format", "mark"], "markdown"),
]


@pytest.fixture
def offered(desk):
    """Let real bash complete words as it does at the TAB key, and return what it offers."""
    program = Path(sys.executable).parent / "factcheck"
    bash = shutil.which("bash")
    assert bash is not None

    def complete(words):
        line = " ".join(["factcheck", *words])
        script = f"""
        eval "$({program} completion bash)"
        function_name=$(complete -p factcheck | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        COMP_WORDS=(factcheck {" ".join(word or "''" for word in words)}); COMP_CWORD={len(words)}
        COMP_LINE="{line}"; COMP_POINT={len(line)}
        $function_name {program}
        printf '%s\\n' "${{COMPREPLY[@]}}"
        """
        done = subprocess.run(
            [bash, "--norc", "-c", script], cwd=desk.root, capture_output=True, encoding="utf-8", check=False
        )
        assert done.stderr == ""
        return done.stdout.split()

    return complete


@pytest.mark.parametrize(("words", "offer"), TYPED, ids=lambda one: " ".join(one) if isinstance(one, list) else one)
def test_bash_offers(offered, words, offer):
    assert offer in offered(words)


def test_an_id_that_a_sidecar_declares_is_offered(offered, desk):
    desk.write("seeds/000.yaml", "id: far-away\nurl: https://news.example.org/far\n")
    assert offered(["suggest", "far"]) == ["far-away"]


def test_outside_a_desk_nothing_is_offered(offered, desk):
    shutil.rmtree(desk.root / "claims")
    assert offered(["show", ""]) == []


@pytest.mark.parametrize(("shell", "sign"), [("bash", "complete -o nosort"), ("zsh", "#compdef"), ("fish", "complete")])
def test_each_shell_has_its_script(factcheck, shell, sign):
    assert sign in factcheck("completion", shell).stdout


@pytest.mark.skipif(not shutil.which("zsh"), reason="no zsh here")
def test_zsh_takes_its_script(factcheck):
    script = factcheck("completion", "zsh").stdout
    done = subprocess.run(["zsh", "-n"], input=script, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_wrong_usage(factcheck):
    assert factcheck("completion", "tcsh").returncode == 2
