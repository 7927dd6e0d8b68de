"""YAML text to a tree of nodes, with everything that this format refuses of YAML as problems.

PyYAML's C parser gives the tree and the place of each node. ``mark.index`` counts code points; ``mark.line`` is not
used, since it miscounts after U+2028 and U+0085. Values are never constructed by YAML's own type rules.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode

from factcheck.diagnostics import FileText, Span
from factcheck.model import Problem
from factcheck.model.hidden import HIDDEN, smuggled, spelt

DEPTH = 12

_HIDDEN = re.compile(f"[{HIDDEN}]")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
ENTITY = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|[A-Za-z]{2,31});")
_NEVER_NAMED = re.compile(f"[{HIDDEN}\U000e0000-\U000e007f]")
_ESCAPED = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "v": "\v", "f": "\f"}

# What must be looked at in the event stream: depth, further documents, anchors, aliases, tags, directives. Each pattern
# is tried only where its sign is there at all, and begins with it: together they took as long as the parser.
_DEEP, _MARKS, _DOCUMENTS = (
    [(sign, re.compile(pattern, re.MULTILINE)) for sign, pattern in signs]
    for signs in (
        [("[", r"\[\s*\["), ("{", r"\{\s*\{"), (" " * 24, r"^ {24}"), ("- - -", r"- - -")],
        [("&", r"&(?<![^\s\[{,:-]&)\S"), ("*", r"\*(?<![^\s\[{,:-]\*)\S"), ("!", r"!(?<![^\s\[{,:-]!)")],
        [("%", r"^%"), ("---", r"^---"), ("...", r"^\.\.\.")],
    )
)


class Loader(CParser):
    """PyYAML's C parser without its guesses at what type a value is of, which take a third of its time."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """Return no tag: a field's type is what its table says."""
        return ""

    def descend_resolver(self, node: object, index: object) -> None:
        """Do nothing: there is no tag that depends on a path."""

    def ascend_resolver(self) -> None:
        """Do nothing."""


def is_deep(text: str) -> bool:
    """Whether values may lie too deeply within values; such a text is not to be composed before a closer look."""
    return any(sign in text and pattern.search(text) for sign, pattern in _DEEP)


def is_marked(text: str, root: Node) -> bool:
    """Whether an anchor, an alias or a tag may stand in ``text``, outside of the values of its nodes."""
    hits = [found.start() for sign, pattern in _MARKS if sign in text for found in pattern.finditer(text)]
    if not hits:
        return False
    places = _places(root)
    if places is None:
        return True
    places.sort()
    for hit in hits:
        at = bisect_left(places, (hit, 0)) - 1  # the last value that begins before it
        if at < 0 or hit >= places[at][1]:
            return True
    return False


def _places(root: Node) -> list[tuple[int, int]] | None:
    """Return where the scalars stand; None where a node is met twice, as by an alias."""
    places, seen, left = [], {id(root)}, [root]
    while left:
        node = left.pop()
        if isinstance(node, ScalarNode):
            places.append((node.start_mark.index, node.end_mark.index))
            continue
        below = [one for pair in node.value for one in pair] if isinstance(node, MappingNode) else node.value
        known = len(seen)
        seen.update(map(id, below))
        if len(seen) - known < len(below):
            return None
        left += below
    return places


def parse(file: FileText) -> tuple[Node | None, list[Problem]]:
    """Return the root node of the file's first document (None where it doesn't parse) and what is refused."""
    problems = list(_hidden(file))
    # The parser stops at a control character; a stand-in of the same length lets it show everything else.
    text = _HIDDEN.sub("\ufffd", file.text) if problems else file.text
    try:
        if any(sign in text and pattern.search(text) for sign, pattern in (*_DEEP, *_MARKS, *_DOCUMENTS)):
            problems += _refused(file, text)
        if any(problem.kind == "too-deep" for problem in problems):
            return None, problems
        loader = Loader(text)
        node = loader.get_node() if loader.check_node() else None
        # Without this look, what follows a first document that ends by its indentation would be dropped in silence.
        loader.check_node()
        return node, problems
    except yaml.MarkedYAMLError as error:
        return None, [*problems, *_syntax(file, error, problems)]
    except (yaml.YAMLError, RecursionError) as error:
        return None, [*problems, Problem("syntax-error", Span(file.path), detail={"problem": str(error)})]


def escaped_hidden(file: FileText, node: ScalarNode) -> Iterator[Problem]:
    """Yield a problem for each character that can't be seen and that the node has by an escape, as ``\\u202E``."""
    if node.style != '"' or (node.value.isascii() and not _HIDDEN.search(node.value)):
        return
    place = node.start_mark.index, node.end_mark.index
    if not any(smuggled(file.text[slice(*place)])):  # else they stand there as they are, and are found with the file
        for start, end in smuggled(node.value):
            yield _hidden_at(file, node.value[start:end], *place, written="within")
    for match in _ESCAPE.finditer(file.text, *place):
        digits = match[1] or match[2] or match[3]
        character = chr(int(digits, 16)) if digits else _ESCAPED.get(match[4], "")
        if _HIDDEN.match(character):
            yield _hidden_at(file, character, match.start(), match.end())


def named_hidden(file: FileText, node: ScalarNode) -> Iterator[Problem]:
    """Yield a problem for each character that can't be seen and that a Markdown text names, as ``&#x202E;``."""
    at = node.start_mark.index
    for match in ENTITY.finditer(node.value) if "&" in node.value else ():
        digits = match[1] or match[2]
        code = int(digits, 16 if match[2] else 10) if digits else 0
        character = chr(min(code, 0x10FFFF)) if digits else html.unescape(match[0])
        at = max(at, file.text.find(match[0], at, node.end_mark.index))
        if _NEVER_NAMED.match(character):
            yield _hidden_at(file, character, at, at + len(match[0]))


def hidden_in_page(file: FileText) -> Iterator[Problem]:
    """Yield a problem for each character that can't be seen in a Markdown file, as it is or by its name."""
    yield from _hidden(file)
    for match in ENTITY.finditer(file.text):
        character = html.unescape(match[0])
        if _NEVER_NAMED.match(character):
            yield _hidden_at(file, character, *match.span())


def _hidden(file: FileText) -> Iterator[Problem]:
    for match in _HIDDEN.finditer(file.text):
        yield _hidden_at(file, match[0], match.start(), match.end())
    for start, end in smuggled(file.text):
        yield _hidden_at(file, file.text[start:end], start, end)


def _hidden_at(file: FileText, hidden: str, start: int, end: int, written: str = "apart") -> Problem:
    """Return the problem of one character that can't be seen, or of a run of them that is one matter."""
    name = unicodedata.name(hidden[0], "a control character").lower()
    detail = {"name": name, "code": f"U+{ord(hidden[0]):04X}", "count": str(len(hidden)), "words": spelt(hidden)}
    detail["written"] = written  # "within" a value by escapes: its place is the whole value's
    return Problem("hidden-character", Span(file.path, start, end), detail=detail)


def _refused(file: FileText, text: str) -> Iterator[Problem]:
    """Yield a problem for each anchor, alias, tag, further document and the first value that lies too deep."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        span = _span(file, event)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                yield Problem("second-document", span)
        elif isinstance(event, yaml.AliasEvent):
            yield Problem("anchor-or-alias", span, detail={"what": "alias", "name": str(event.anchor)})
        elif isinstance(event, yaml.NodeEvent):
            yield from _marks(event, file)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH:
            yield Problem("too-deep", span)
            return


def _marks(event: yaml.NodeEvent, file: FileText) -> Iterator[Problem]:
    whole = _span(file, event)
    if event.anchor is not None:
        span = Span(file.path, whole.start, whole.start + len(event.anchor) + 1)
        yield Problem("anchor-or-alias", span, detail={"what": "anchor", "name": event.anchor})
    tag = getattr(event, "tag", None)
    if tag is not None:
        span = Span(file.path, whole.start, max(whole.start + 1, whole.end))
        yield Problem("yaml-tag", span, detail={"tag": tag})


def _span(file: FileText, event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return Span(file.path, start.index if start else 0, end.index if end else 0)


def _syntax(file: FileText, error: yaml.MarkedYAMLError, known: list[Problem]) -> Iterator[Problem]:
    if any(problem.kind == "anchor-or-alias" for problem in known):
        return  # an alias of nothing: it has its finding already
    mark = error.problem_mark or error.context_mark
    at = min(mark.index if mark else 0, max(len(file.text.rstrip()) - 1, 0))
    words = ": ".join(part for part in (error.context, error.problem) if part)
    yield Problem("syntax-error", Span(file.path, at, at + 1), detail={"problem": words})
