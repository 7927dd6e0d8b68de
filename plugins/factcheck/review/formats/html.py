"""``html``: one page that opens from disk: each changed claim as readers saw it and will see it, changes marked.

Nothing on it runs or is fetched: no script, no link, and a policy (CSP) that allows neither.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape

from factcheck.model import Claim, Evidence
from factcheck.report.typeset import visible
from factcheck.review.compare import Diff
from factcheck.review.contract import Change
from factcheck.review.formats.words import LEVELS, by_subject, cut, number, verdict, where
from factcheck.review.redline import Kind, redline
from factcheck.review.sides import ClaimPair
from factcheck.review.tell.evidence import named
from factcheck.review.tell.texts import plain, text_of

MOST = 2_000_000
"""Characters. Past that, claims are left out, and counted."""
_MOST_OF_TEXT = 20_000  # characters of one field
_MOST_CHANGES = 200  # of one subject
_STYLE = """
:root { color-scheme: light dark; --line: #8888; --gone: #b3261e; --new: #1a6b2f }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 78rem; padding: 1rem }
section { border-top: 1px solid var(--line); margin-top: 2rem }
.sides { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)) }
dt { color: GrayText; font-size: .875rem; margin-top: .5rem }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap }
del { color: var(--gone) } ins { color: var(--new) } mark { background: none; color: inherit; font-weight: 700 }
li { overflow-wrap: anywhere }
"""


def render(diff: Diff, color: bool = False) -> str:
    """Return the whole page."""
    digest = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = f"{diff.sides.base.name} to {diff.sides.head.name}"
    head = [
        "<!doctype html>",
        '<html lang="en">',
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{_text(title)}</title>",
        f"<style>{_STYLE}</style></head>",
        f"<body><main><h1>{_text(title)}</h1><p><strong>{_text(verdict(diff))}</strong></p>",
    ]
    return "\n".join([*head, *_sections(diff), "</main></body></html>"]) + "\n"


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
    yield f"<section><h2>{_text(claim or 'The desk')}</h2><ul>"
    for one in changes[:_MOST_CHANGES]:
        place = where(diff, one)
        notes = "".join(f"<li>{_text(note)}</li>" for note in one.notes[:_MOST_CHANGES])
        yield f"<li><strong>{LEVELS[one.level]}</strong> {one.rule}: {_text(one.message)} <small>{_text(place)}</small>"
        yield f"<ul>{notes}</ul></li>" if notes else "</li>"
    if len(changes) > _MOST_CHANGES:
        yield f"<li>and {number(len(changes) - _MOST_CHANGES, 'change')} more</li>"
    yield "</ul>"
    yield from _both(diff, pair) if pair else ()
    yield "</section>"


def _both(diff: Diff, pair: ClaimPair) -> Iterator[str]:
    base, head = _shown(pair.base), _shown(pair.head)
    fields = list(dict.fromkeys([*base, *head]))
    yield '<div class="sides">'
    for name, kind in (("Before", Kind.REMOVED), ("After", Kind.ADDED)):
        yield f"<div><h3>{name}</h3><dl>"
        for field in fields:
            before, after = cut(base.get(field, ""), _MOST_OF_TEXT), cut(head.get(field, ""), _MOST_OF_TEXT)
            side = "".join(_marked(one, text, kind) for one, text in redline(before, after))
            yield f"<dt>{_text(field)}</dt><dd>{side}</dd>" if side else ""
        yield "</dl></div>"
    yield "</div>"


def _marked(kind: Kind, text: str, side: Kind) -> str:
    if kind is Kind.SAME:
        return _text(text)
    tag = "del" if kind is Kind.REMOVED else "ins"
    return f"<{tag}><mark>{_text(text)}</mark></{tag}>" if kind is side else ""


def _shown(claim: Claim | None) -> dict[str, str]:
    """Return what readers see of a claim, in the order of its page."""
    if claim is None:
        return {}
    verdict = (
        {"Verdict": claim.verdict, "Summary": claim.summary} if claim.status != "draft" else {"Draft": claim.verdict}
    )
    shown = {"Claim": claim.claim, "Claimant": claim.claimant.name if claim.claimant else "", **verdict}
    shown |= {f"Quote {one.index + 1} ({one.source})": one.quote for one in claim.quotes}
    shown |= {f"Evidence {one.index + 1}": _evidence(one) for one in claim.evidence}
    shown |= {"Reasoning": claim.review}
    shown |= {f"Correction {one.index + 1}": f"{text_of(one.date)} {one.note}" for one in claim.corrections}
    return {name: text for name, text in shown.items() if text}


def _evidence(one: Evidence) -> str:
    parts = ("publisher", "type", "stance", "date", "url", "quote", "note")
    return "\n".join([named(one), *filter(None, (plain(text_of(getattr(one, part))) for part in parts))])


def _text(text: str) -> str:
    """Return text for HTML on one line of the page, with its own line breaks as such and all that could act inert."""
    return "<br>".join(escape(visible(line)) for line in text.split("\n"))
