"""`factcheck new`: a claim file from a quote in a source, in the one way of `factcheck format`; never overwrites.

Its quote is located first, so that the file holds the source's own characters, and words beside them where the same
words stand more than once. What is missing stands under ``todo`` and in comments.
"""

from factcheck.editing.new.claim import Written, new_claim, write_new
from factcheck.editing.new.ids import claim_id, taken_ids
from factcheck.editing.new.passages import Passage, passage, sentences_with
from factcheck.editing.new.refusal import NewError
from factcheck.editing.new.text import claim_text, fit, schema_line

__all__ = [
    "NewError",
    "Passage",
    "Written",
    "claim_id",
    "claim_text",
    "fit",
    "new_claim",
    "passage",
    "schema_line",
    "sentences_with",
    "taken_ids",
    "write_new",
]
