"""ClaimReview markup, on built pages."""

import json

import pytest

from .claimreview_rules import problems, reviews


@pytest.mark.parametrize("site", ["local", "published"])
def test_every_rule_is_kept(site, request):
    built = request.getfixturevalue(site)
    assert len(reviews(built)) == 3
    assert problems(built) == []


def test_a_long_claim_is_named_by_its_short_form(published):
    review = reviews(published)["claims/mayor-said/index.html"]
    assert review["claimReviewed"] == "Mayor says city wants to hire 10,000 officers by January"
    assert review["itemReviewed"]["text"].endswith("by January of the next year")


def test_what_was_changed_and_what_supports_it(published):
    review = reviews(published)["claims/mayor-said/index.html"]
    assert review["url"] == "https://example.org/facts/claims/mayor-said/"
    assert review["dateModified"] == "2025-12-09"
    assert [one["datePublished"] for one in review["correction"]] == ["2025-12-09", "2025-12-05"]
    assert review["author"] == {"@type": "Person", "name": "Ada Example", "url": "https://example.org/facts/"}
    assert review["citation"][0]["archivedAt"].startswith("https://web.archive.org/")
    assert "datePublished" not in review["citation"][1]
    assert review["reviewRating"]["ratingValue"] == 3


def test_a_withdrawn_check_keeps_its_markup_with_a_correction(published):
    review = reviews(published)["claims/broke/index.html"]
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Withdrawn",
        "ratingExplanation": "Withdrawn on 2025-12-11: The quote was a joke. The verdict was: Unproven.",
    }
    assert review["correction"][0]["text"] == "Withdrawn: The quote was a joke."


def test_the_data_feed_has_the_same_reviews(published):
    feed = json.loads(published.read("data/claimreview.json"))
    assert feed["@type"] == "DataFeed"
    items = {item["url"]: item["item"] for item in feed["dataFeedElement"]}
    assert items == {review["url"]: [review] for review in reviews(published).values()}


def test_a_news_organization_names_both_of_its_policies(desk):
    named = '{"factcheck demonstration": {"type": "NewsMediaOrganization"}}'
    desk.change("pelicanconf.py", '{"Desk": {"type": "Organization"}}', named)
    built = desk.build("-s", "publishconf.py", SITEURL="https://example.org/facts/")
    assert problems(built) == []
    assert reviews(built)["claims/officers/index.html"]["author"] == {
        "@type": "NewsMediaOrganization",
        "name": "factcheck demonstration",
        "url": "https://example.org/facts/",
        "correctionsPolicy": "https://example.org/facts/corrections-policy/",
        "verificationFactCheckingPolicy": "https://example.org/facts/methodology/",
    }


def test_the_publisher_names_how_it_corrects(published):
    publisher = reviews(published)["claims/officers/index.html"]["publisher"]
    assert publisher["@type"] == "Organization"
    assert publisher["correctionsPolicy"] == "https://example.org/facts/corrections-policy/"
    assert "verificationFactCheckingPolicy" not in publisher
