"""From the built pages back to the claims: nothing that the markup says is lost or changed."""

import base64
import hashlib
import json
from datetime import date

import pytest
from lxml import html

from factcheck.check import check

from .machine_desks import ADDRESS, STATES, built


@pytest.fixture(scope="module", params=[name for name in STATES if name != "empty"])
def desk(request, tmp_path_factory):
    root = tmp_path_factory.mktemp(request.param)
    return built(request.param, root), check(root, date(2026, 1, 1)).repository


def blocks(site):
    """Return {id: (page, text of its data block)} as a program reads pages: by a parser of HTML."""
    found = {}
    for name, page in site.pages().items():
        tree = html.fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
        for block in tree.xpath('//script[@type="application/ld+json"]'):
            found[name.split("/")[1]] = (tree, block.text)
    return found


def test_the_markup_gives_back_the_claims(desk):
    site, repository = desk
    verdicts = {one.id: one for one in repository.verdicts}
    best = max(one.rating for one in verdicts.values() if one.rating)
    claims = {claim.id: claim for claim in repository.claims if not claim.draft}
    found = blocks(site)
    assert set(found) == set(claims)
    for id, (_, text) in found.items():
        review, claim = json.loads(text), claims[id]
        assert review["url"] == f"{ADDRESS}claims/{id}/"
        assert review["itemReviewed"]["text"] == claim.claim
        assert review["itemReviewed"]["author"]["name"] == claim.claimant.name
        assert review["datePublished"] == claim.reviewed.isoformat()
        made = claim.date or repository.source_by_id[claim.quotes[0].source].date
        assert review["itemReviewed"].get("datePublished") == (made.isoformat() if made else None)
        appearances = {work["url"] for work in review["itemReviewed"].get("appearance", [])}
        assert appearances == {repository.source_by_id[quote.source].url for quote in claim.quotes} - {""}
        assert len(review.get("citation", [])) == len(claim.evidence)
        assert len(review.get("correction", [])) == len(claim.corrections) + bool(claim.withdrawn)
        rating, verdict = review["reviewRating"], verdicts[claim.verdict]
        if claim.withdrawn:
            assert rating["alternateName"] == "Withdrawn"
            assert "ratingValue" not in rating
            assert f"The verdict was: {verdict.title}." in rating["ratingExplanation"]
        else:
            assert rating["alternateName"] == verdict.title
            assert rating["ratingExplanation"] == claim.summary
            scale = (rating.get("worstRating"), rating.get("ratingValue"), rating.get("bestRating"))
            assert scale == ((1, verdict.rating, best) if verdict.rating else (None, None, None))


def test_what_the_markup_says_stands_on_the_page(desk):
    for tree, text in blocks(desk[0]).values():
        review, page = json.loads(text), " ".join(tree.xpath("string(//main)").split())
        said = [review["itemReviewed"]["text"], review["itemReviewed"]["author"]["name"], review["description"]]
        said += [one["text"].removeprefix("Withdrawn: ") for one in review.get("correction", [])]
        said += [work["headline"] for work in review.get("citation", []) if "headline" in work]
        assert [one for one in said if " ".join(one.split()) not in page] == []


def test_the_policy_lets_the_block_through(desk):
    for tree, text in blocks(desk[0]).values():
        policy = tree.xpath('string(//meta[@http-equiv="Content-Security-Policy"]/@content)')
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"script-src 'sha256-{digest}';" in policy
        assert "unsafe" not in policy
