"""Long work tells a person how far it is, and ends at Ctrl-C without a fuss."""

import signal
import subprocess
import sys
import time

from terminals import on_a_terminal

AT_ONCE = "import factcheck.progress as progress; progress.PATIENCE = 0; "
RUN = "from factcheck.cli import main; main(['check', '--no-cache'])"
SLOW = "import time, factcheck.check as room; room.check = lambda *_: print('begun', flush=True) or time.sleep(30); "


def test_a_terminal_shows_how_far_a_long_check_is(desk):
    done, shown = on_a_terminal(desk.root, AT_ONCE + RUN)
    assert done.returncode == 0
    assert "reading the claims" in shown
    assert "asking the rules" in shown
    assert "asking" not in done.stdout.decode()


def test_no_bar_in_a_short_check_in_ci_or_in_a_pipe(desk):
    assert on_a_terminal(desk.root, RUN)[1] == ""
    assert on_a_terminal(desk.root, AT_ONCE + RUN, CI="true")[1] == ""
    assert on_a_terminal(desk.root, AT_ONCE + RUN, TERM="dumb")[1] == ""
    piped = subprocess.run([sys.executable, "-c", AT_ONCE + RUN], cwd=desk.root, capture_output=True, check=False)
    assert piped.stderr == b""


def test_ctrl_c_ends_a_check_without_a_traceback(desk):
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW + RUN], cwd=desk.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "begun\n"
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said) == (130, "stopped before the check was done\n")
