"""``data/annotations.json``: each quote as a W3C Web Annotation, so that readers' tools can show it at its source.

Web Annotation Data Model (W3C, 2017): one ``AnnotationCollection`` with one ``AnnotationPage``. Positions count code
points in the text that we keep of the source; words around a quote are given only as far as ``publish`` allows.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.coverage import spans_of
from factcheck.model import Claim, Source
from factcheck.model.addresses import web_address
from factcheck.rules import Context
from factcheck.rules.context import holds
from factcheck.shapes.lines import as_json, ends
from factcheck.shapes.values import Node, iso, moment, tidy
from factcheck.site.build_views import Site
from factcheck.site.links import Addresses
from factcheck.site.views import ClaimView

PATH = "data/annotations.json"
_AROUND = 32  # characters on each side: what annotation clients use to tell one place from another
_TIME = "http://www.w3.org/TR/media-frags/"
_PAGE = "http://tools.ietf.org/rfc/rfc3778"


def collection_ends(site: Site, addresses: Addresses) -> tuple[str, str]:
    """Return what stands around the annotations, one for each quote, in the order of the claims."""
    address = addresses.absolute(PATH)
    total = sum(len(view.quoted) for view in site.claims)
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": address,
        "type": "AnnotationCollection",
        "label": site.view.name,
        "total": total,
        "modified": moment(iso(site.view.newest)),
        "rights": web_address(addresses.options.license),
    }
    if not total:
        return as_json(tidy(collection)), ""
    page = {"id": f"{address}#page", "type": "AnnotationPage", "partOf": address, "startIndex": 0}
    outer = as_json(tidy(collection | {"last": f"{address}#page"})).rstrip()[:-1]
    opening, closing = ends(page, "items", closing="}")
    return f'{outer}, "first": {opening}', closing


def claim_annotations(claim: Claim, view: ClaimView, context: Context, addresses: Addresses) -> Iterator[Node]:
    """Yield the annotations of one claim."""
    options = addresses.options
    for quote, source, match in context.quotes(claim):
        if holds(quote, match):
            targets = [_target(source, *span, addresses) for span in spans_of(match)]
            node: Node = tidy(
                {
                    "id": f"{addresses.absolute(PATH)}#{view.id}-{quote.index + 1}",
                    "type": "Annotation",
                    "motivation": "assessing",
                    "created": moment(iso(view.reviewed)),
                    "modified": moment(iso(view.modified)),
                    "creator": {"id": options.base + "/", "type": "Organization", "name": options.name},
                    "rights": web_address(options.license),
                    "body": _bodies(view, addresses),
                    "target": targets if len(targets) > 1 else targets[0],
                }
            )
            yield node


def _bodies(view: ClaimView, addresses: Addresses) -> list[Node]:
    text = {"type": "TextualBody", "format": "text/plain", "language": addresses.options.language}
    words = addresses.options.words
    mark = words.gettext("Withdrawn: %(reason)s", reason=view.withdrawn.note) if view.withdrawn else ""
    return [
        {**text, "purpose": "describing", "value": view.claim},
        {**text, "purpose": "classifying", "value": view.verdict.title},
        *([{**text, "purpose": "commenting", "value": mark}] if mark else []),
        {"type": "SpecificResource", "purpose": "linking", "source": addresses.absolute(view.path)},
    ]


def _target(source: Source, start: int, end: int, addresses: Addresses) -> Node:
    state = {"cached": web_address(source.archived), "sourceDate": moment(iso(source.retrieved))}
    return {
        "type": "SpecificResource",
        "source": web_address(source.url) or addresses.absolute(f"sources/{source.id}/"),
        "selector": [_words(source, start, end), _position(start, end), _fragment(source, start, end)],
        "state": {"type": "TimeState"} | state if any(state.values()) else None,
    }


def _words(source: Source, start: int, end: int) -> Node:
    shown = source.publish != "none"
    return {
        "type": "TextQuoteSelector",
        "exact": source.text[start:end],
        "prefix": source.text[max(0, start - _AROUND) : start] if shown else "",
        "suffix": source.text[end : end + _AROUND] if shown else "",
    }


def _position(start: int, end: int) -> Node:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def _fragment(source: Source, start: int, end: int) -> Node | None:
    """Return the time in a recording, or the page of a PDF; None for other sources."""
    time, page = source.content.time(start, end), source.content.page(start)
    if time is not None:
        return {"type": "FragmentSelector", "conformsTo": _TIME, "value": f"t={time[0]:g},{time[1]:g}"}
    return {"type": "FragmentSelector", "conformsTo": _PAGE, "value": f"page={page}"} if page is not None else None
