"""A word that takes sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.rules.context import Context, path_key
from factcheck.rules.contract import When, claim_rule
from factcheck.rules.editorial import MOST, swap, texts

NEUTRAL = {
    "admits": "says",
    "admitted": "said",
    "blasted": "criticised",
    "blasts": "criticises",
    "boasted": "said",
    "boasts": "says",
    "conceded": "said",
    "concedes": "says",
    "ranted": "said",
    "refuted": "rejected",
    "refutes": "rejects",
    "slammed": "criticised",
    "slams": "criticises",
    "whined": "complained",
    "regime": "government",
    "regimes": "governments",
    "crony": "ally",
    "cronies": "allies",
    "illegals": "people without papers",
    "mob": "crowd",
    "thugs": "men",
    "goons": "men",
    "bureaucrats": "officials",
    "so-called": "",
    "outrageous": "",
    "shocking": "",
    "obviously": "",
    "of course": "",
    "undoubtedly": "",
}
"""Words that judge, with one that doesn't; ``""`` where the sentence says the same without it."""

_LOADED = re.compile(rf"(?<![\w-])({'|'.join(NEUTRAL)})(?![\w-])", re.IGNORECASE)
_OTHERS = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’")


@claim_rule("CLM036", Severity.INFO, when=When.CHOSEN)
def loaded_word(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report these words in what we wrote ourselves, outside of quotation marks."""
    for path, text in texts(claim, "claim", "short", "summary", "review", "note"):
        ours = _OTHERS.sub(lambda found: " " * len(found[0]), text)
        for found in islice(_LOADED.finditer(ours), MOST):
            word, neutral = found[0], NEUTRAL[found[0].lower()]
            yield Finding(
                claim.document.part(path, *found.span()),
                f"“{word}” takes sides" + (f"; “{neutral}” doesn't" if neutral else ""),
                f"write “{neutral}”, or what happened" if neutral else "leave it out, and let the facts say it",
                "takes sides",
                path_key(claim.document, path) + f"[{word.lower()}]",
                swap(claim.document, path, *found.span(), neutral) if neutral and word.islower() else None,
            )
