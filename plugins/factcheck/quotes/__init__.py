"""Text in, spans out: where a quote stands in a source text, and what that is worth.

The rules are those of the project's design: a closed fold, token edges, edits that are shown, and a
similarity that never grants a pass. All offsets are Unicode code points in the text as read.
"""

from .characters import VANISHING, WHITE_SPACE
from .closest import NEAR, chance
from .fold import Folded, fold
from .locate import QUOTE_LIMIT, TEXT_LIMIT, Text, effort, locate
from .match import Difference, DifferenceClass, Edit, EditType, Match, Span, Status, Tier, Warn

__all__ = [
    "NEAR",
    "QUOTE_LIMIT",
    "TEXT_LIMIT",
    "VANISHING",
    "WHITE_SPACE",
    "Difference",
    "DifferenceClass",
    "Edit",
    "EditType",
    "Folded",
    "Match",
    "Span",
    "Status",
    "Text",
    "Tier",
    "Warn",
    "chance",
    "effort",
    "fold",
    "locate",
]
