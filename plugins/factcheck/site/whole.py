"""A claim with all that its own pages and downloads show: made when they are, and let go of right after."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, NamedTuple

from factcheck.model import Claim
from factcheck.rules import Context
from factcheck.site.build_views import Site
from factcheck.site.claimreview import claim_review, for_script, policy_digest
from factcheck.site.claims import claim_view
from factcheck.site.views import ClaimView


class Whole(NamedTuple):
    """The record, the view, and the ClaimReview of one claim."""

    claim: Claim
    view: ClaimView
    review: dict[str, Any]
    context: Context


def whole(light: ClaimView, site: Site) -> Whole:
    """Return all of the claim that ``light`` is the list entry of."""
    claim, context = site.desk.claim(light.id)
    view = claim_view(claim, light, replace(site.shelf, context=context) if site.desk.former else site.shelf)
    view.related = site.related.get(light.id, [])
    review = claim_review(claim, view, context, site.shelf.addresses)
    view.claim_review = for_script(review)
    view.claim_review_digest = policy_digest(view.claim_review)
    return Whole(claim, view, review, context)
