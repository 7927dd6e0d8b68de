"""Prints the address at which GitHub Pages serves a repository: `python -P -m factcheck.ci.address`."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping


def address(environment: Mapping[str, str]) -> str:
    """Return the site's address without a slash at its end: SITEURL where it is set, else the repository's own."""
    given = environment.get("SITEURL", "").strip().rstrip("/")
    if given:
        return given
    owner, _, name = environment["GITHUB_REPOSITORY"].partition("/")
    host = f"{owner.lower()}.github.io"
    return f"https://{host}" if name.lower() == host else f"https://{host}/{name}"


if __name__ == "__main__":
    sys.stdout.write(address(os.environ) + "\n")
