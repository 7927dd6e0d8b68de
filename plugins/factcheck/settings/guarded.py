"""The rules that nothing can turn off, lower or silence: without them the site could print what is not so.

Each of them says that a quote is not known to stand in its source, that a file was not read as it is written, or
that a page could not be told from another. Everything else is a desk's own decision.
"""

from __future__ import annotations

_CODES = {
    "CFG002 CFG003 CFG004 CFG005 CFG006 CFG007 CFG008": "the settings could then hide their own mistakes",
    "CFG001": "feeds, the sitemap and ClaimReview would name pages that are not there",
    "CFG900": "a rule that breaks off may hide anything",
    "QUO001 QUO002 QUO006": "the site calls each quote word for word",
    "SRC001 SRC002 SRC005 SRC007": "a quote is worth as much as the source it is compared with",
    "YML001 YML002 YML003 YML004 YML005 YML006 YML009 YML010": "the file is not read as it is written",
    "CLM001 CLM002 CLM006 VER001 VER004": "the claim's page would be wrong or incomplete",
    "CLM004 CLM005 CLM013": "the claim's page would have no address of its own",
}
_WHY = {code: why for codes, why in _CODES.items() for code in codes.split()}


def why_guarded(code: str) -> str:
    """Return why the rule ``code`` is always on, at its own level; ``""`` where a desk may decide about it."""
    return _WHY.get(code, "")
