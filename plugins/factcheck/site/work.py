"""One build from its first look at the output folder to the published site."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.site import kept, search
from factcheck.site.kept import Kept
from factcheck.site.options import Options
from factcheck.site.publication import Publication, Stage, files_in

REST = ".factcheck-rest"
"""In the stage: where Pelican writes its pages and the theme's files, few beside ours."""


class Work:
    """The output folder, what is known of the site there (``before``), and the new one on its ``stage``.

    Other Pelican plugins may change any file when Pelican is done: beside them nothing is taken over unseen, and they
    find all files in one folder.
    """

    stage: Stage

    def __init__(self, options: Options, settings: Mapping[str, Any]) -> None:
        """Look at the site that stands."""
        self._options, self._output = options, Path(settings["OUTPUT_PATH"])
        self._alone = len(settings["PLUGINS"] or ()) <= 1
        self._world = kept.world(options.root, self._output.resolve())
        clean = bool(settings["DELETE_OUTPUT_DIRECTORY"])
        spare = kept.spare_place(options.root, self._output.resolve())
        self._publication = Publication(self._output, clean, settings["OUTPUT_RETENTION"], spare)
        self.before = kept.load(options.root, self._output, self._world) if self._alone else Kept()
        self.now = Kept()

    def open(self, inputs: Iterable[Path]) -> str:
        """Open the stage, and return the folder that Pelican writes into."""
        folder = self._publication.open(inputs)
        if not kept.still_stands(self._output, self.before):  # another build was faster
            self.before = Kept()
        taken = self._publication.take_spare(self.before.spare, self.before.site)
        self.stage = Stage(folder, self._publication.output, self.before.site, taken)
        return str(folder / REST if self._alone else folder)

    def publish(self) -> None:
        """Join what Pelican wrote, add the search index, and let readers see the site."""
        stage = self._publication.stage
        if self._alone:
            self._join(stage / REST)
        self.now.search = search.add_index(self._options, self.stage, self.before.search)
        left = self._publication.publish(self.stage if self._alone else None)
        if self._alone:
            kept.save(self._options.root, self._output, self._world, self.now, left)

    def discard(self) -> None:
        """Give up a build that broke off."""
        self._publication.discard()

    def _join(self, rest: Path) -> None:
        for name in sorted(files_in(rest)) if rest.is_dir() else ():
            self.stage.move(rest / name, name)
        shutil.rmtree(rest, ignore_errors=True)
