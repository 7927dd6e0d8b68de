"""The language of a site: texts through gettext catalogues; dates, numbers and plural forms by its locale."""

from factcheck.site.language.catalogue import load
from factcheck.site.language.words import ENGLISH, Language, direction_of

__all__ = ["ENGLISH", "Language", "direction_of", "load"]
