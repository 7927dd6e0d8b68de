"""The state of a preview: what is shown now, what is wrong, and which version of it all that is."""

from __future__ import annotations

import gc
import threading
import traceback
from collections.abc import Iterable
from pathlib import Path

from factcheck.reading.garbage import no_collection
from factcheck.site import gate
from factcheck.site.build_views import Site
from factcheck.site.desk import Desk
from factcheck.site.preview.answers import Answers
from factcheck.site.preview.editing import Editing
from factcheck.site.preview.panel import added_to, panel
from factcheck.site.preview.shell import Shell

_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json"}


class Preview:
    """The site of the desk at ``root`` for a server at ``port``; to be used by several threads."""

    def __init__(self, root: Path, port: int) -> None:
        """Read everything."""
        self.root, self.port, self.version = root, port, 1
        self.error = ""
        self.changed = threading.Condition()
        self._lock = threading.RLock()
        self._today: object = None
        self._editing = Editing(root, lambda: gate.today(self._today))
        self._desk: Desk | None = None
        self._site: Site | None = None
        self._shell: Shell | None = None
        self._answers: Answers | None = None
        self._open()
        if self._desk is None:
            self._desk = self._editing.look()
        gc.freeze()

    @property
    def watched(self) -> list[Path]:
        """The files and folders whose change changes the preview."""
        usual = [
            self.root / name for name in ("claims", "seeds", "content", "theme", "pyproject.toml", "pelicanconf.py")
        ]
        found = self._shell.watched if self._shell else usual
        return [path for path in dict.fromkeys(found) if path.exists()]

    def update(self, paths: Iterable[Path]) -> None:
        """Take in that the files ``paths`` changed, and let those who wait know."""
        names = [path.relative_to(self.root).as_posix() if path.is_relative_to(self.root) else "" for path in paths]
        with self._lock, no_collection():
            claims = all(name.startswith("claims/") for name in names)
            self._desk = self._editing.look(names if claims else None)
            if (
                all(name.startswith(("claims/", "seeds/")) or name == "pyproject.toml" for name in names)
                and self._shell
            ):
                self._show(self._shell)
            else:
                self._open()
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def answer(self, path: str) -> tuple[int, str, Iterable[bytes]]:
        """Return the status, the type and the bytes of what is at an address within the site."""
        with self._lock, no_collection():
            try:
                found = self._answers.file(path) if self._answers else None
                status = 200 if found is not None else 404
                if found is None:
                    found = (self._answers.file("404.html") if self._answers else None) or [b"<!DOCTYPE html><title>"]
                error = self.error
            except Exception as caught:  # a template's mistake may be any, and its reader has to see it
                status, found, error = 500, [_PLAIN.encode()], _said(caught)
            kind = _TYPES.get(path.rpartition(".")[2] if "." in path.rpartition("/")[2] else "html", "")
            if status != 200 or kind == "text/html":
                html = b"".join(found).decode()
                report = self._editing.checked.report if self._editing.checked else None
                shown = panel(report, error, path)
                return status, "text/html", [added_to(html, self.version, shown).encode()]
            if not isinstance(found, list):
                found = list(found)
        return status, kind, found

    def close(self) -> None:
        """Remove what was written."""
        if self._shell:
            self._shell.close()

    def _open(self) -> None:
        """Run Pelican anew; where that fails, what was shown stays, and the error is told."""
        try:
            shell = Shell(self.root, self.port, self._site_for)
        except (Exception, SystemExit) as caught:  # settings are a program, and themes may fail in any way
            self.error = _said(caught)
            if self._shell:
                self._show(self._shell, keep_error=True)
            return
        self.close()
        self._shell = shell
        self._show(shell)

    def _show(self, shell: Shell, keep_error: bool = False) -> None:
        self.error = self.error if keep_error else ""
        self._answers = Answers(self._site_for(shell), shell, self.root / "output")

    def _site_for(self, shell: Shell) -> Site:
        """Return the site as it is now; what stays of the last one is taken over."""
        if self._desk is None or self._today != shell.today:  # the settings say which day it is
            self._today = shell.today
            self._desk = self._editing.look()
        self._site = Site(self._desk, shell.addresses, self._site)
        return self._site


_PLAIN = '<!DOCTYPE html><html lang="en"><head><title>This page could not be made</title></head><body></body></html>'


def _said(error: BaseException) -> str:
    """Return what went wrong in a line, with the place in the settings or in a template where it did."""
    frames = [one for one in traceback.extract_tb(error.__traceback__) if one.filename.endswith((".html", "conf.py"))]
    name, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    where = f"{frames[-1].filename}:{frames[-1].lineno}: " if frames else f"{name}:{line}: " if name and line else ""
    return f"{where}{type(error).__name__}: {error}"
