"""Words of unknown direction on a page: names, titles and quotes keep their own order beside words of ours.

On a page that is read from left to right only words with letters that run the other way need care, and most have
none; on a page that is read from right to left everything does, names in Latin letters and numbers included.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup

from factcheck.site.templating import markup, shown

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")

_AUTO = Markup(' dir="auto"')

Filter = Callable[[object], object]


def filters(direction: str) -> dict[str, Filter]:
    """Return the filters for a page of this direction.

    ``isolate`` sets words within a line apart (``bdi``); ``auto_dir`` is the attribute that lets a block follow its
    own words. Both give nothing where nothing is needed.
    """

    def needed(value: object) -> bool:
        if direction == "ltr" and type(value) is str and value.isascii():
            return False
        text = str(value)
        return bool(text) and (direction == "rtl" or bool(not text.isascii() and _RIGHT_TO_LEFT.search(text)))

    def isolate(value: object) -> object:
        # Markup: the text is escaped as it is put in, and what is markup already stays so.
        return markup(f"<bdi>{shown(value)}</bdi>") if needed(value) else value

    def auto_dir(value: object) -> Markup | str:
        return _AUTO if needed(value) else ""

    return {"isolate": isolate, "auto_dir": auto_dir}
