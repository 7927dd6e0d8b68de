"""Collects the theme's texts and brings the catalogues up to date (``make messages``).

With ``--check`` nothing is written: it names what is not up to date or not translated, and ends with 1 for the first.
"""

from __future__ import annotations

import sys
from pathlib import Path

from factcheck.site.language.extraction import catalogues


def main() -> None:
    """Write the files below the current folder, the project's root; with ``--check`` look only."""
    root = Path()
    files = catalogues(root)
    stale = [path for path, text in files.items() if _there(root / path) != text]
    if "--check" in sys.argv[1:]:
        sys.exit("\n".join(f"not up to date: {path} (run `make messages`)" for path in stale) if stale else 0)
    for path in stale:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(files[path], encoding="utf-8")
        print(f"written: {path}")


def _there(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


if __name__ == "__main__":
    main()
