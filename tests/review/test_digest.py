"""A sign-off's digest: formatting never voids it, a changed word of the claim or of a cited passage does."""

from datetime import date

import pytest

from base_desk import ARTICLE, CLAIM
from factcheck.reading import read_repository
from factcheck.review import digest

SAID = "claimant: The mayor"


def signed(desk, claim: str = CLAIM, article: str = ARTICLE) -> str:
    desk.write("claims/officers.yaml", claim)
    desk.write("seeds/article.txt", article)
    repository = read_repository(desk.root, date(2026, 1, 1))
    return digest(repository.claims[0], repository)


@pytest.mark.parametrize(
    "claim",
    [
        f"# a comment\n{CLAIM}",
        CLAIM.replace("\n", "\r\n"),
        CLAIM.replace("claim: The", 'claim: "The').replace("January\nclaimant", 'January"\nclaimant'),
        CLAIM.replace(SAID, "claimant: {name: The mayor}"),
        CLAIM.replace(SAID + "\n", "") + SAID + "\n",
        CLAIM + "status: published\n",
        CLAIM + "last_verified: 2025-12-24\naliases: [old-name]\n",
        CLAIM + f"reviews:\n  - {{by: Ann, date: 2025-12-02, digest: {'0' * 64}}}\n",
        CLAIM.replace("number but not", "number\n  but not"),
        CLAIM.replace("officers and gives", "officers\n  and gives"),
    ],
)
def test_formatting_never_voids_it(desk, claim):
    assert claim != CLAIM
    assert signed(desk) == signed(desk, claim)


@pytest.mark.parametrize("old", ["The mayor", "half-true", "not the month", "gives no month", "2025-11-01", "official"])
def test_a_changed_word_voids_it(desk, old):
    new = {"half-true": "false", "2025-11-01": "2025-11-02", "official": "primary"}.get(old, f"{old} again")
    assert signed(desk) != signed(desk, CLAIM.replace(old, new, 1))


def test_an_edited_passage_voids_it_and_an_edit_beside_it_does_not(desk):
    edited = signed(desk, article=ARTICLE.replace("10,000", "10 000"))
    assert edited != signed(desk)
    assert signed(desk, article=ARTICLE.replace("Critics", "Some critics")) == signed(desk)


def test_lists_in_markdown_keep_their_lines(desk):
    listed = CLAIM.replace("  The plan says **10,000** officers and gives no month.", "  - one\n  - two")
    joined = CLAIM.replace("  The plan says **10,000** officers and gives no month.", "  - one - two")
    assert signed(desk, listed) != signed(desk, joined)


def test_it_is_64_hex_digits_and_the_same_each_time(desk):
    assert signed(desk) == signed(desk)
    assert len(bytes.fromhex(signed(desk))) == 32
