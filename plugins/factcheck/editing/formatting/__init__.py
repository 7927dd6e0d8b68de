"""`factcheck format`: one way of writing the YAML files, for those who want it. What a file says never changes.

The emitter is our own, over the reader's nodes, and not a library's round trip: the field tables know what is a date,
a text or a word of a list, so that the style can follow the meaning. ruamel.yaml, which was tried, hangs a comment on
the token before it, so that fields put in order leave their comments with others, and writes escaped invisible
characters out raw.
"""

from factcheck.editing.formatting.document import LeftAloneError, format_text
from factcheck.editing.formatting.files import Formatted, format_desk, write_formatted

__all__ = ["Formatted", "LeftAloneError", "format_desk", "format_text", "write_formatted"]
