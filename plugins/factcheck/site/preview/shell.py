"""What a preview has from Pelican: the settings, the theme's files and templates, and the desk's own pages."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from factcheck.site.build_views import Site
from factcheck.site.links import Addresses
from factcheck.site.options import Options
from factcheck.site.shown import ShownSite

SETTINGS = "pelicanconf.py"


class Shell:
    """One run of Pelican into a folder of its own, which holds a few pages and the theme's files.

    ``site`` gives the site as this shell shows it: pages may show what it has.
    """

    options: Options
    addresses: Addresses
    shown: ShownSite
    render: Callable[[str, Mapping[str, Any]], str]
    entries: list[Any]
    today: object
    watched: list[Path]

    def __init__(self, root: Path, port: int, site: Callable[[Shell], Site]) -> None:
        """Run Pelican by the settings in ``root``; raises what is wrong in the settings, the theme or the pages."""
        from pelican import Pelican
        from pelican.log import console
        from pelican.settings import read_settings

        from factcheck.site import hooks

        self.site_for = site
        self.folder = Path(tempfile.mkdtemp(prefix="factcheck-preview-"))
        console.quiet = True
        logging.getLogger("pelican").setLevel(logging.CRITICAL)
        try:
            settings = read_settings(str(root / SETTINGS), override=_override(self.folder, port))
            with hooks.preview_in(self):
                Pelican(settings).run()
        except BaseException:
            self.close()
            raise
        self.watched = [
            root / "claims",
            root / "seeds",
            root / "pyproject.toml",
            root / SETTINGS,
            *map(Path, (settings["PATH"], settings["THEME"], *settings["THEME_TEMPLATES_OVERRIDES"])),
            *self.options.translations,
        ]

    def close(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder, ignore_errors=True)


def _override(folder: Path, port: int) -> dict[str, Any]:
    return {
        "OUTPUT_PATH": str(folder),
        "SITEURL": "",
        "PORT": port,
        "RELATIVE_URLS": True,
        "FACTCHECK_INDEX_LINKS": False,
        "FACTCHECK_SEARCH": "off",
        "FACTCHECK_PUBLISH": False,
    }
