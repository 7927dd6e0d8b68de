"""Says whether every installed package may be used with a program under AGPL-3.0-or-later; fails where one may not.

    python requirements/licences.py

What a package says of itself counts: its SPDX expression, else its classifiers, else the words in `License`.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distributions

# Licences whose works may be combined with, or stand beside, a work under AGPL-3.0-or-later.
ALLOWED = {
    "0BSD",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "GPL-2.0-or-later",
    "ISC",
    "LGPL-2.1-or-later",
    "LGPL-3.0-only",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "MPL-2.0",
    "OFL-1.1",
    "PSF-2.0",
    "Unlicense",
}

# What packages without an SPDX expression write, in classifiers and elsewhere.
WORDS = {
    "apache 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd license": "BSD-3-Clause",
    "gnu affero general public license v3 or later (agplv3+)": "AGPL-3.0-or-later",
    "gnu general public license v2 or later (gplv2+)": "GPL-2.0-or-later",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
    "sil open font license 1.1 (ofl-1.1)": "OFL-1.1",
}

# Read by a person, each with what was found.
KNOWN = {
    "docutils": "public domain, BSD-2-Clause and PSF-2.0; its GPL part is an Emacs mode that is not installed",
    "regex": "CNRI-Python besides Apache-2.0: installed beside us, never copied into what we give away; read it first "
    "before anybody ships a bundle, since the FSF sees it at odds with the GPL",
}


def expression(package: Distribution) -> str:
    """Return what a package says of its licence, in SPDX's terms as far as they are known."""
    said = package.metadata.get("License-Expression") or ""
    if said:
        return said
    classified = [one for one in package.metadata.get_all("Classifier") or [] if one.startswith("License :: ")]
    words = [one.rpartition(" :: ")[2] for one in classified] or [package.metadata.get("License") or "nothing"]
    return " AND ".join(WORDS.get(one.lower(), one.partition("\n")[0]) for one in words)


def allowed(said: str) -> bool:
    """Whether an SPDX expression leaves a choice of which every part is allowed (no exceptions, no nesting)."""
    choices = re.split(r"\s+OR\s+", said.strip("() "))
    return any(all(part.strip("() ") in ALLOWED for part in re.split(r"\s+AND\s+", choice)) for choice in choices)


def main() -> int:
    """Print what may not be used; return the exit status."""
    packages = {package.metadata["Name"]: expression(package) for package in distributions()}
    refused = {name: said for name, said in packages.items() if name not in KNOWN and not allowed(said)}
    for name, said in sorted(refused.items()):
        print(f"{name}: {said}: not on the list in requirements/licences.py")
    if not refused:
        print(f"{len(packages)} packages: every licence goes with AGPL-3.0-or-later.")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
