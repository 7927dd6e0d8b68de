"""The validators themselves: each of them finds what is wrong."""

import pytest
from lxml import etree
from pyld import jsonld

from .standards import expanded, sitemap_schema, vocabulary_problems


def test_a_property_that_schema_org_does_not_know_is_found():
    assert vocabulary_problems({"@type": "Claim", "reviewRating": "x"}) == ["$.reviewRating: not a property of Claim"]
    wrong = vocabulary_problems({"@type": "ClaimReview", "reviewRating": {"@type": "Claim"}})
    assert wrong == ["$.reviewRating: {'@type': 'Claim'} is none of ['Rating']"]


def test_no_context_comes_from_the_network():
    with pytest.raises(jsonld.JsonLdError):
        expanded({"@context": "https://other.example/context", "name": "x"})


def test_a_sitemap_without_a_page_is_found():
    empty = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'
    assert not sitemap_schema().validate(etree.fromstring(empty))
