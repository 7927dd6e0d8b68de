"""What the last check found, kept on disk, so that the next one reads only the claims that changed.

The one rule: what is kept counts for the same WORLD only, which is the program's own files, the day, the settings and
every file that a check reads outside ``claims/``. Within it a claim's findings stand as long as its file's stamp does.
"""

from factcheck.cache.again import keep, patch, touches, worth_saving
from factcheck.cache.files import Files
from factcheck.cache.kept import Kept
from factcheck.cache.stamps import OUTSIDE, Stamps, changed, folders, racy, settled, stamps, world
from factcheck.cache.store import load, read, save, write

__all__ = [
    "OUTSIDE",
    "Files",
    "Kept",
    "Stamps",
    "changed",
    "folders",
    "keep",
    "load",
    "patch",
    "racy",
    "read",
    "save",
    "settled",
    "stamps",
    "touches",
    "world",
    "worth_saving",
    "write",
]
