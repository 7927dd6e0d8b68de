"""Puts a finished build in the place of the old one, as a whole: the output folder holds the old site or the new one.

``folder`` tells the story and says why it goes so; ``swap`` and ``settle`` are its two endings.
"""

from factcheck.site.manifest import is_inside
from factcheck.site.publication.folder import Left, Publication, finish
from factcheck.site.publication.known import Known
from factcheck.site.publication.names import MANIFEST, STAGE, files_in
from factcheck.site.publication.spare import Told
from factcheck.site.publication.stage import LongFile, Stage
from factcheck.site.publication.writing import write_text

__all__ = [
    "MANIFEST",
    "STAGE",
    "Known",
    "Left",
    "LongFile",
    "Publication",
    "Stage",
    "Told",
    "files_in",
    "finish",
    "is_inside",
    "write_text",
]
