"""Which files of two states have to be read: those that differ, and those without which these can't be judged.

A changed claim needs the sources that it cites, a changed source the claims that cite it. What is the same in both
states and touches neither is never read: of 30,000 claims a change of ten reads ten.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

from factcheck.diagnostics import FileText
from factcheck.model import Claim, Evidence, Quote
from factcheck.model.fields import Field
from factcheck.model.people import PEOPLE_PATH
from factcheck.model.tables import CLAIM, SOURCE
from factcheck.reading.files import YAML_LIMIT, YAML_SUFFIXES
from factcheck.reading.records import claim_of
from factcheck.reading.repository import CLAIMS, SCALE_PATH, SEEDS
from factcheck.reading.values import read_document
from factcheck.review.listing import Listing
from factcheck.settings import SETTINGS_PATH

_ALWAYS = (SCALE_PATH, PEOPLE_PATH, SETTINGS_PATH)
# A value on one line, with another key or nothing after it: what YAML would read no other way.
_SOURCE = re.compile(rb"^[ -]*source: +([A-Za-z][\w-]*) *\r?(?=\n[ -]*[a-z_]+:|\s*\Z)", re.MULTILINE)
_KEY = re.compile(rb"source[\"']?\s*:")
_WRITTEN_ID = re.compile(rb"\bid[\"']?\s*:|\\")  # an escape may hide any key


def needed(listings: tuple[Listing, Listing], changed: Collection[str]) -> set[str]:
    """Return the paths to read in both states, where they have them."""
    paths = {*changed, *_ALWAYS}
    for listing in listings:
        ids = _source_ids(listing, changed)
        paths |= _citing(listing, ids) if ids else set()
    for listing in listings:
        paths |= _files_of(listing, _cited(listing.read(filter(is_claim, paths))))
    return paths


def is_claim(path: str) -> bool:
    """Whether the file at ``path`` is one that the reader takes for a claim."""
    return path.startswith(f"{CLAIMS}/") and _is_yaml(path)


def _is_yaml(path: str) -> bool:
    return PurePosixPath(path).suffix in YAML_SUFFIXES


def _is_sidecar(path: str) -> bool:
    return path.startswith(f"{SEEDS}/") and _is_yaml(path)


def stem(path: str) -> str:
    """Return the path without its suffix: what a source's text and its sidecar share."""
    return path[: path.rfind(".")] if "." in path[path.rfind("/") :] else path


def _source_ids(listing: Listing, changed: Iterable[str]) -> set[str]:
    """Return the ids of the sources whose text or sidecar changed."""
    stems = {stem(path) for path in changed if path.startswith(f"{SEEDS}/")}
    sidecars = listing.read(one + suffix for one in stems for suffix in YAML_SUFFIXES)
    ids = {PurePosixPath(one).name for one in stems}
    return ids | {_declared(data) for data in sidecars.values()} - {""}


def _citing(listing: Listing, ids: set[str]) -> set[str]:
    """Return the claims that may cite one of ``ids``: more than do, never fewer."""
    claims = listing.read(filter(is_claim, listing.below(CLAIMS)))
    # Longest first, so that no id hides behind one that it begins with.
    wanted = re.compile(
        b"|".join(re.escape(id.encode("utf-8", "replace")) for id in sorted(ids, reverse=True)) + rb"|\\"
    )
    return {path for path, data in claims.items() if wanted.search(data)}


def _cited(claims: Mapping[str, bytes]) -> set[str]:
    """Return the ids of the sources that claims cite, and perhaps of some more."""
    return {id for data in claims.values() for id in _sources_in(data)}


def _sources_in(data: bytes) -> Iterable[str]:
    """Return what stands after ``source:``; only a claim that writes it in a less simple way is parsed."""
    plain = _SOURCE.findall(data)
    if len(plain) == len(_KEY.findall(data)) and not any(sign in data for sign in (b"\\", b"? ")):
        return [id.decode("ascii") for id in plain]
    records = (claim_of(read_document(FileText("", text), CLAIM)) for _, text in _texts({"": data}))
    return [one.source for claim in records for one in _quoting(claim) if one.source]


def _quoting(claim: Claim) -> Iterable[Quote | Evidence]:
    return (*claim.quotes, *claim.evidence)


def _files_of(listing: Listing, ids: set[str]) -> set[str]:
    """Return the texts and sidecars of the sources that claims call ``ids``."""
    if not ids:
        return set()
    seeds: dict[str, list[str]] = {}
    for path in listing.below(SEEDS):
        seeds.setdefault(stem(path), []).append(path)
    stems = {one for one in seeds if one.rpartition("/")[2] in ids}
    named = listing.read(path for one in stems for path in seeds[one] if _is_sidecar(path))
    other = {stem(path) for path, data in named.items() if _declared(data, stem(path)) not in ids}
    if ids - {one.rpartition("/")[2] for one in stems - other}:
        sidecars = listing.read(filter(_is_sidecar, listing.below(SEEDS)))
        stems |= {stem(path) for path, data in sidecars.items() if _WRITTEN_ID.search(data) and _declared(data) in ids}
    return {path for one in stems for path in seeds[one]}


def _declared(data: bytes, path: str = "") -> str:
    """Return the id that a sidecar declares; of one that declares none, the name of its file."""
    name = path.rpartition("/")[2]
    if not _WRITTEN_ID.search(data):
        return name
    values = next((_values(text, SOURCE) for _, text in _texts({"": data})), {})
    return str(values.get("id", name))


def _values(text: str, table: Field) -> Mapping[str, object]:
    values = read_document(FileText("", text), table).values
    return values if isinstance(values, dict) else {}


def _texts(files: Mapping[str, bytes]) -> Iterable[tuple[str, str]]:
    """Yield the text of each file that the reader would take."""
    for path, data in files.items():
        text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        if len(data) <= YAML_LIMIT and text.strip():
            yield path, text
