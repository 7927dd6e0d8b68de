"""A terminal that a program believes in, to see what a person would see."""

import os
import pty
import subprocess
import sys


def on_a_terminal(folder, code, both=False, **more):
    """Run Python's code in a folder with a terminal for its error stream, or for both; return what stands there."""
    ours, theirs = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name not in {"CI", "TERM"}} | {"TERM": "xterm"} | more
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=env, stdout=theirs if both else subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # Linux says so where nothing is left
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return done, shown.decode()
