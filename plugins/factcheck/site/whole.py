"""A claim with all that its own pages and downloads show: made when they are, and let go of right after."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import replace
from typing import NamedTuple

from factcheck.rules import Context
from factcheck.shapes.claimreview import claim_review
from factcheck.shapes.factcheck import FactCheck
from factcheck.shapes.lines import for_script
from factcheck.shapes.values import Node
from factcheck.site.build_views import Site
from factcheck.site.claims import claim_view
from factcheck.site.told import fact_check
from factcheck.site.views import ClaimView


class Whole(NamedTuple):
    """The view of one claim, what machines are told of it, its ClaimReview, and where its record stands."""

    view: ClaimView
    check: FactCheck
    review: Node
    context: Context


def whole(light: ClaimView, site: Site) -> Whole:
    """Return all of the claim that ``light`` is the list entry of."""
    claim, context = site.desk.claim(light.id)
    shelf = replace(site.shelf, context=context) if site.desk.former else site.shelf
    view = claim_view(claim, light, shelf)
    view.related = site.related(light)
    check = fact_check(claim, view, context, shelf.publisher, shelf.addresses.options)
    review = claim_review(check)
    view.claim_review = for_script(review)
    view.claim_review_digest = _policy_digest(view.claim_review)
    return Whole(view, check, review, context)


def _policy_digest(script: str) -> str:
    """Return what lets this very script element's text through a Content-Security-Policy (CSP 3, hash source)."""
    digest = hashlib.sha256(script.encode("utf-8", "replace")).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
