"""A claim file whose name can't be an id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim
from factcheck.model.fields import RESERVED
from factcheck.rules.context import Context
from factcheck.rules.contract import claim_rule
from factcheck.rules.wording import shown, slug

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 80


@claim_rule("CLM013", Severity.ERROR)
def bad_id(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report a file whose name isn't an id followed by ``.yaml``: the name becomes part of an address."""
    if claim.document.path.endswith(f"/{claim.id}.yaml") and not _wrong(claim.id, ".yaml"):
        return
    name = PurePosixPath(claim.document.path)
    wrong = _wrong(claim.id, name.suffix)
    if wrong:
        better = f"{slug(claim.id) or 'budget-speech'}.yaml"
        help = f"rename the file, for example with `git mv {name} {name.with_name(better)}`"
        yield Finding(claim.document.span(), f"the file's name {shown(name.name)} {wrong}", help)


def _wrong(id: str, suffix: str) -> str:
    if not ID.fullmatch(id):
        return "can't be an id: use small letters, digits and single hyphens"
    if len(id) > LONGEST:
        return f"is too long for an id: it has {len(id)} characters, at most {LONGEST} are allowed"
    if re.fullmatch(RESERVED, id):
        return "is the name of a device on Windows, where no file can have it"
    return "" if suffix == ".yaml" else f"must end in `.yaml`, not in `{suffix}`"
