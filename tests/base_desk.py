"""The texts of a small good desk, which tests lay out on disk and then spoil in one place."""

VERDICTS = """\
- {id: "true", title: "True", rating: 3, meaning: It is so., tone: positive}
- {id: half-true, title: Half true, rating: 2, meaning: It is partly so., tone: mixed}
- {id: "false", title: "False", rating: 1, meaning: It is not so., tone: negative}
- {id: unproven, title: Unproven, meaning: Nobody knows., tone: neutral, needs_evidence: false}
"""

ARTICLE = """\
 date 2025-11-07 City hires officers
The city wants to hire 10,000 officers by January, the mayor said.
Critics called the plan “a wonderful dream” and left.
"""

SIDECAR = """\
url: https://news.example.org/city-hires
publisher: Example News
sha256: {digest}
"""

CLAIM = """\
claim: The city wants to hire 10,000 officers by January
claimant: The mayor
quotes:
  - source: article
    quote: The city wants to hire 10,000 officers by January
verdict: half-true
summary: The plan names the number but not the month.
reviewed: 2025-12-01
evidence:
  - title: The plan
    publisher: City Hall
    url: https://city.example.org/plan
    date: 2025-11-01
    type: official
    stance: supports
review: |
  The plan says **10,000** officers and gives no month.
"""
