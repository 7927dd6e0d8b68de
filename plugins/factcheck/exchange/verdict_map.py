"""Other publishers' words for a verdict to the desk's: its own titles, content/verdict-map.yaml, and obvious labels.

The word counts, never the number beside it: the same number means one thing here and another there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode

from factcheck.exchange.clean import folded
from factcheck.model import Verdict
from factcheck.reading.files import YAML_LIMIT, RefusedError, read_text
from factcheck.reading.nodes import parse

PATH = "content/verdict-map.yaml"
ANY = "*"
NONE = "none"

_OBVIOUS = {
    "true": "true|correct|accurate|fact|geppetto checkmark|geppetto|0 pinocchios|zero pinocchios",
    "mostly-true": "mostly true|mostly correct|mostly accurate|largely true|largely accurate|1 pinocchio|one pinocchio",
    "half-true": "half true|half right|mixture|mixed|2 pinocchios|two pinocchios",
    "mostly-false": "mostly false|barely true|mostly incorrect|mostly inaccurate|largely false"
    "|3 pinocchios|three pinocchios",
    "false": "false|incorrect|inaccurate|not true|untrue|fake|hoax|pants on fire|pants fire|pants on fire false"
    "|4 pinocchios|four pinocchios|bottomless pinocchio",
    "unproven": "unproven|unverified|no evidence|research in progress",
    "not-checkable": "not checkable|uncheckable|opinion",
}
OBVIOUS = {label: id for id, labels in _OBVIOUS.items() for label in labels.split("|")}
"""Labels, folded, that mean the same wherever they are used; they count where the desk has a verdict of that id."""


class MapError(Exception):
    """What is wrong in a verdict map, with its line, in words for the person who wrote it."""


class VerdictMap:
    """Which verdict of the desk a publisher's label stands for."""

    def __init__(self, verdicts: Iterable[Verdict], publishers: Mapping[str, Mapping[str, str]] | None = None) -> None:
        """Take the desk's scale, and labels by publisher (a name, a host, or ``*`` for all)."""
        self._ids = {verdict.id for verdict in verdicts}
        self._own = {folded(name): verdict.id for verdict in verdicts for name in (verdict.id, verdict.title)}
        self._by_publisher = publishers or {}

    def find(self, label: str, *publisher: str) -> str | None:
        """Return the verdict's id, ``""`` where the map says there is none, None where nobody knows.

        ``publisher`` are the names under which the publisher may stand in the map: its name, its host.
        """
        word = folded(label)
        for name in (*publisher, ANY):
            found = self._by_publisher.get(_key(name), {}).get(word)
            if found is not None:
                return "" if found == NONE else found
        own, obvious = self._own.get(word), OBVIOUS.get(word, "")
        return own or (obvious if obvious in self._ids else None)


def load_map(path: Path, verdicts: Iterable[Verdict]) -> VerdictMap:
    """Return the map in the file at ``path``; the obvious labels alone where there is none. Raise MapError."""
    verdicts = list(verdicts)
    if not path.exists():
        return VerdictMap(verdicts)
    ids = {verdict.id for verdict in verdicts} | {NONE}
    try:
        file = read_text(path.parent, path.name, YAML_LIMIT)
    except RefusedError as error:
        raise MapError(f"{path}: {error}") from None
    node, problems = parse(file)
    if problems or not isinstance(node, MappingNode):
        raise MapError(f"{path}: it must hold publishers, and below each of them its labels with our verdicts")
    return VerdictMap(verdicts, {_key(name): dict(_labels(path, below, ids)) for name, below in _pairs(path, node)})


def _labels(path: Path, node: Node, ids: set[str]) -> Iterator[tuple[str, str]]:
    for label, value in _pairs(path, node):
        if not isinstance(value, ScalarNode) or value.value not in ids:
            known = ", ".join(sorted(ids))
            raise MapError(f"{path}:{value.start_mark.line + 1}: the label needs one of our verdicts: {known}")
        yield folded(label), value.value


def _pairs(path: Path, node: Node) -> Iterator[tuple[str, Node]]:
    if not isinstance(node, MappingNode):
        raise MapError(f"{path}:{node.start_mark.line + 1}: a publisher's labels must stand below it, one a line")
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            raise MapError(f"{path}:{key.start_mark.line + 1}: a name must be one word or line of text")
        yield key.value, value


def _key(name: str) -> str:
    return ANY if name == ANY else name.casefold().strip().removeprefix("www.")
