"""A quote or evidence from a source that isn't there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from factcheck.diagnostics import Finding, Severity
from factcheck.model import Claim, Path
from factcheck.rules.context import Context, did_you_mean, path_key, suggestion
from factcheck.rules.contract import claim_rule
from factcheck.rules.fixes import replace
from factcheck.rules.wording import shown

OTHERWISE = "use the name of a text in `seeds/`, without its ending, or the `id` that the `.yaml` beside it gives"


@claim_rule("SRC001", Severity.ERROR)
def unknown_source(claim: Claim, context: Context) -> Iterator[Finding]:
    """Report each source id that nothing in ``seeds/`` has; a text that can't be read has its own finding."""
    named: list[tuple[Path, str]] = [(("quotes", one.index, "source"), one.source) for one in claim.quotes]
    named += [(("evidence", one.index, "source"), one.source) for one in claim.evidence]
    unknown = [(path, id) for path, id in named if id and context.source(id) is None]
    lost = _lost(context) if unknown else set()
    for path, id in unknown:
        if id not in lost:
            yield _finding(claim, path, id, context)


def _lost(context: Context) -> set[str]:
    """Return the ids of sources whose text or sidecar is there but broken."""
    broken = [one for one in context.repository.documents if one.problems and one.path.startswith("seeds/")]
    given = [one.values.get("id", "") for one in broken if isinstance(one.values, dict)]
    return {PurePosixPath(one.path).stem for one in broken} | set(given)


def _finding(claim: Claim, path: Path, id: str, context: Context) -> Finding:
    known = list(context.repository.source_by_id)
    # The text may be there under the name that the file had before its sidecar gave it an id.
    named = next((one for one in context.repository.sources if PurePosixPath(one.file.path).stem == id), None)
    place, close = claim.document.span(*path), named.id if named else suggestion(id, known)
    return Finding(
        place,
        f"there is no source {shown(id)} in `seeds/`",
        f"`{named.file.path}` has the id `{named.id}`" if named else did_you_mean(id, known, OTHERWISE),
        "unknown source",
        path_key(claim.document, path),
        replace(place, close) if close else None,
    )
