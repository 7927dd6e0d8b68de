"""What our templates have beyond Jinja: the tag ``once``, and code that costs less for the same pages."""

from factcheck.site.templating.lean import make_lean, markup, shown
from factcheck.site.templating.once import Once

__all__ = ["Once", "make_lean", "markup", "shown"]
