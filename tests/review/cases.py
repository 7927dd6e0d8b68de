"""One folder a change rule: the files of the small good desk that differ before and after, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .conftest import BASE

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Case:
    """One change that a rule is for, at the level that its folder is named after."""

    folder: Path

    @property
    def rule(self) -> str:
        return self.folder.parent.name

    @property
    def level(self) -> str:
        return self.folder.name.partition("-")[0]

    @property
    def before(self) -> dict[str, str]:
        return _laid_out(self.folder / "before")

    @property
    def after(self) -> dict[str, str]:
        return _laid_out(self.folder / "after")

    @property
    def expected(self) -> str:
        return (self.folder / "expected.txt").read_text("utf-8")


def _laid_out(folder: Path) -> dict[str, str]:
    """Return the good desk with the files of ``folder`` in the place of its own."""
    made = dict(BASE)
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = file.relative_to(folder).as_posix()
        if name.endswith(".gone"):
            made.pop(name.removesuffix(".gone"))
        else:
            made[name] = file.read_bytes().decode("utf-8")
    return made


CASES = [Case(folder) for folder in sorted(DATA.glob("*/*")) if folder.is_dir()]
