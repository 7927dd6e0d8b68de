"""The index of ``/search/``, made by Pagefind's command line on the finished stage, before it is published.

So the index takes part in the publication: it is moved with the pages or not at all. Fragments and words come out the
same at each build; the order of values within a filter, and the names that hang on it, do not. Pagefind is an extra (``pip install "factcheck[search]"``): without it the rest of the site is built.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from factcheck.site import watching
from factcheck.site.options import Options
from factcheck.site.stop import say, stop

FOLDER = "pagefind"
WAYS = ("auto", "off", "on")
_MISSING = 'Pagefind is not installed (pip install "factcheck[search]")'
_PAGES = "claims/*/index.html"  # a page without data-pagefind-body, as a redirect, is not indexed
_NOT_OURS = ("pagefind-*ui.*", "pagefind-ui.*", "pagefind-highlight.js")  # ready-made interfaces


def wants_index(options: Options) -> bool:
    """Whether this build makes an index; a preview that is rebuilt at each change does not wait for one."""
    if options.search not in WAYS:
        stop(f"FACTCHECK_SEARCH is {options.search!r}: it can be {', '.join(WAYS)}.", 2)
    return options.search != "off" and watching.autoreload_settings() is None


def add_index(options: Options, stage: Path) -> None:
    """Index the claim pages in ``stage``; says so where that is not possible, and stops where it was asked for."""
    if not wants_index(options) or not any(stage.glob(_PAGES)):
        return
    command = pagefind()
    if not command and options.search == "on":
        stop(f"FACTCHECK_SEARCH is 'on', and {_MISSING}: the site was not published.", 2)
    if not command:
        say(f"Note: {_MISSING}: the site is complete but for its search.")
        return
    _run(command, stage)
    for pattern in _NOT_OURS:
        for file in (stage / FOLDER).glob(pattern):
            file.unlink()


def pagefind() -> list[str]:
    """Return the command that runs Pagefind, empty where there is none."""
    if importlib.util.find_spec("pagefind") and importlib.util.find_spec("pagefind_bin"):
        return [sys.executable, "-m", "pagefind"]
    found = shutil.which("pagefind")
    return [found] if found else []


def _run(command: list[str], stage: Path) -> None:
    options = ["--site", str(stage), "--output-subdir", FOLDER, "--glob", _PAGES, "--silent"]
    done = subprocess.run([*command, *options], capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        stop(f"Pagefind could not index the site, which was not published:\n{done.stderr or done.stdout}", 1)
