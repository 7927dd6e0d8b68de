"""What a desk has to say of itself: one line for each thing that the codes of principles ask it to publish."""

from __future__ import annotations

from factcheck.trust.requirement import EFCSN, IFCN, Part
from factcheck.trust.sections import Wanted, section

_EUROPEAN = Part(EFCSN)

CHECKING = Wanted("checking-claims", r"\bhow\b.*\b(check|verif|work)|\bmethod", "methodology.md")
CORRECTIONS_POLICY = Wanted("corrections-policy", r"\bcorrect(s|ed|ions?)?\b", "corrections-policy.md")
REPORT = Wanted("report-an-error", r"\b(report|found|tell).*\b(error|mistake)", "corrections-policy.md", reaches=True)
FUNDING = Wanted("funding", r"\bfund|\bpays?\b|\bmoney\b|\bfinanc", "about.md")
CONTACT = Wanted("contact", r"\bcontact|\b(reach|write to) us\b", "about.md", reaches=True)

OWN_PAGES = (
    section(
        Wanted("choosing-claims", r"\b(choos|chose|select|pick)", "methodology.md"),
        "how claims are chosen",
        Part(IFCN, "principle 4"),
        _EUROPEAN,
    ),
    section(CHECKING, "how claims are checked", Part(IFCN, "principle 4"), _EUROPEAN),
    section(
        Wanted("sources-policy", r"\bsources?\b|\bevidence\b", "methodology.md"),
        "which sources and what evidence count",
        Part(IFCN, "principle 2"),
        _EUROPEAN,
    ),
    section(
        Wanted("send-a-claim", r"\b(suggest|send|submit|propose)\b.*\b(claims?|checks?)\b", "methodology.md"),
        "how a reader suggests a claim to check",
        Part(IFCN, "principle 4"),
    ),
    section(CORRECTIONS_POLICY, "how errors are corrected", Part(IFCN, "principle 5"), Part(EFCSN, "article 3.3")),
    section(REPORT, "how to report an error", Part(IFCN, "principle 5"), _EUROPEAN),
    section(
        Wanted("complaints", r"\b(complain|appeal|unhappy|disagree)|\bnot satisf", "corrections-policy.md"),
        "to whom to complain about the answer",
        Part(IFCN, "principle 5"),
        Part(EFCSN, "article 3.3"),
    ),
    section(FUNDING, "who pays for it", Part(IFCN, "principle 3"), _EUROPEAN),
    section(
        Wanted("ownership", r"\bown(s|ed|ers?|ership)?\b|\blegal\b|\bwho publishes\b", "about.md"),
        "who owns and publishes it",
        Part(IFCN, "principle 3"),
        _EUROPEAN,
    ),
    section(
        Wanted("people", r"\b(people|team|staff|editors?)\b|\bwho (we are|runs|makes)\b", "about.md"),
        "who works on it",
        Part(IFCN, "principle 3"),
        _EUROPEAN,
    ),
    section(CONTACT, "how to reach it", Part(IFCN, "principle 3"), _EUROPEAN),
    section(
        Wanted("non-partisanship", r"\b(non-?)?partisan|\bindependen|\bimpartial|\bfairness\b|\bno side", "about.md"),
        "that it takes no side",
        Part(IFCN, "principle 1"),
        _EUROPEAN,
    ),
)
