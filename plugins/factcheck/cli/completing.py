"""What the shell offers at the TAB key: ids of claims and sources, verdicts, codes of rules.

A shell asks at each press of the key, so nothing is parsed that a file's name or a line of it can tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePosixPath

import click
from click.shell_completion import CompletionItem

from factcheck.cli.common import root_of

_Offer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
_ID = re.compile(rb"^id:[ ]+[\"']?([A-Za-z0-9_-]+)", re.MULTILINE)
_MOST = 5_000


def _offering(words: Callable[[], Iterable[tuple[str, str]]]) -> _Offer:
    """Return what click asks: the words that begin as what is typed, each with what it is."""

    def offer(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        try:
            found = [(word, help) for word, help in words() if word.startswith(incomplete)]
        except OSError:
            return []  # a desk that can't be read has nothing to offer
        return [CompletionItem(word, help=help) for word, help in sorted(set(found))[:_MOST]]

    return offer


def _claims() -> Iterator[tuple[str, str]]:
    from factcheck.reading.repository import claim_paths

    root = root_of()
    yield from ((PurePosixPath(path).stem, "") for path in (claim_paths(root) if root else ()))


def _sources() -> Iterator[tuple[str, str]]:
    from factcheck.reading.files import YAML_SUFFIXES

    for path in _below("seeds"):
        yield path.stem, ""
        if path.suffix in YAML_SUFFIXES:
            yield from ((id.decode("ascii"), "") for id in _ID.findall(path.read_bytes())[:1])


def _below(place: str) -> Iterator[Path]:
    root = root_of()
    for path in (root / place).rglob("*") if root else ():
        if path.is_file() and not path.name.startswith(".") and path.stem.lower() != "readme":
            yield path


def _verdicts() -> Iterator[tuple[str, str]]:
    from factcheck.model.tables import SCALE
    from factcheck.reading.files import read_yaml
    from factcheck.reading.records import scale_of
    from factcheck.reading.repository import SCALE_PATH

    root = root_of()
    if root is not None:
        yield from ((one.id, one.title) for one in scale_of(read_yaml(root, SCALE_PATH, SCALE)))


def _rules() -> Iterator[tuple[str, str]]:
    from factcheck.rules import all_rules

    yield from ((rule.code, rule.name) for rule in all_rules())


def _rules_and_families() -> Iterator[tuple[str, str]]:
    yield "ALL", "every rule"
    for code, name in _rules():
        yield code, name
        yield code.rstrip("0123456789"), "a family of rules"


claim_ids = _offering(_claims)
source_ids = _offering(_sources)
claim_and_source_ids = _offering(lambda: (*_claims(), *_sources()))
verdict_ids = _offering(_verdicts)
rule_codes = _offering(_rules)
rule_selectors = _offering(_rules_and_families)
