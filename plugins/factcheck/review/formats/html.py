"""``html``: one page that opens from disk: each changed claim as readers saw it and will see it, changes marked.

It wears the site's stylesheet. Nothing on it runs or is fetched: no script, no link, and a policy (CSP) that allows
neither.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from factcheck.review.compare import Diff
from factcheck.review.contract import Change
from factcheck.review.formats.page import message, shown, text
from factcheck.review.formats.words import LEVELS, by_subject, number, verdict, where
from factcheck.review.redline import Kind
from factcheck.review.sides import ClaimPair

MOST = 2_000_000
"""Bytes of all claims. Past that, claims are left out, and counted."""
_MOST_CHANGES = 200  # of one subject
_STYLESHEET = "editing/init/theme/static/css/site.css"  # the one that each new desk's site has
_STYLE = """
.sides { display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr) }
@media (min-width: 62rem) { .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } }
.side { border-block-start: 3px solid var(--rule); padding-block-start: 1rem; overflow-wrap: anywhere }
.change { border-block-start: 1px solid var(--rule); padding-block-start: 1.5rem; margin-block-start: var(--space) }
.side .finding { grid-template-columns: minmax(0, 1fr); margin-block-end: 1.5rem }
.claim-words { font-size: var(--larger); font-weight: 600; line-height: 1.25 }
.told { overflow-wrap: anywhere }
del, ins { padding-inline: .15em }
del { background: var(--no-ground); color: var(--no); text-decoration: line-through }
ins { background: var(--yes-ground); color: var(--yes); text-decoration: underline }
"""


def render(diff: Diff, color: bool = False) -> str:
    """Return the whole page."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = f"{diff.sides.base.name} to {diff.sides.head.name}"
    head = [
        "<!doctype html>",
        '<html lang="en">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{text(title)}</title>",
        f"<style>{style}</style></head>",
        f'<body><main class="wrap"><h1>What changes for readers</h1><p class="aside">{text(title)}</p>',
        f'<p class="intro"><strong>{text(verdict(diff))}</strong></p>',
    ]
    return "\n".join([*head, *_sections(diff), "</main></body></html>"]) + "\n"


@cache
def _style() -> str:
    """Return the site's stylesheet and what a preview adds to it; a checkout without links has the latter only."""
    stylesheet = files("factcheck").joinpath(_STYLESHEET)
    return (stylesheet.read_text("utf-8") if stylesheet.is_file() else "") + _STYLE


def _sections(diff: Diff) -> Iterator[str]:
    pairs = {pair.id: pair for pair in diff.sides.claims}
    room, left = MOST, 0
    for claim, changes in by_subject(diff.changes):
        section = "\n".join(_section(diff, claim, changes, pairs.get(claim)))
        if len(section.encode()) > room:
            left += 1
            continue
        room -= len(section.encode())
        yield section
    if left:
        yield f"<p>Left out for length: {number(left, 'claim')}. <code>factcheck diff</code> shows all.</p>"


def _section(diff: Diff, claim: str, changes: list[Change], pair: ClaimPair | None) -> Iterator[str]:
    yield f'<section class="change"><h2>{text(claim or "The desk")}</h2><ul class="told">'
    for one in changes[:_MOST_CHANGES]:
        place = where(diff, one)
        notes = "".join(f"<li>{text(note)}</li>" for note in one.notes[:_MOST_CHANGES])
        yield f"<li><strong>{LEVELS[one.level].capitalize()}</strong> {one.rule}: {message(one.message)}"
        yield f' <span class="aside">{text(place)}</span>'
        yield f"<ul>{notes}</ul></li>" if notes else "</li>"
    if len(changes) > _MOST_CHANGES:
        yield f"<li>and {number(len(changes) - _MOST_CHANGES, 'change')} more</li>"
    yield "</ul>"
    if pair:
        yield '<div class="sides">'
        for name, kind in (("Before", Kind.REMOVED), ("After", Kind.ADDED)):
            yield f'<div class="side"><h3>{name}</h3>'
            yield from shown(pair, kind)
            yield "</div>"
        yield "</div>"
    yield "</section>"
