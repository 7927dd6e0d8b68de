"""One case a change rule: what is replaced in which file of the small good desk, and what is told of it then.

A case is (rule, level, {path: [(old, new)] or a new text or None for a removed file}, and the same for the base).
"""

CLAIM, SIDECAR, TEXT, SCALE = "claims/officers.yaml", "seeds/article.yaml", "seeds/article.txt", "content/verdicts.yaml"
ADDED = "corrections:\n  - {date: 2025-12-05, kind: verdict, was: half-true, note: The month was in an annex.}\n"
SIGNED = f"authors: [Bo]\nreviews:\n  - {{by: Ann, date: 2025-12-02, digest: {'0' * 64}}}\n"
ITEM = "  - {title: A record, url: https://record.example.org/, stance: contradicts, type: primary}\n"
TRUE = [("verdict: half-true", 'verdict: "true"')]
FALSE = [("verdict: half-true", 'verdict: "false"')]
DRAFT = [("claim: The", "status: draft\nclaim: The")]
TWO = [("verdict:", "  - source: article\n    quote: a wonderful dream\nverdict:")]
MORE = [("review: |", ITEM + "review: |")]
ARCHIVED = [("    date: 2025-11-01", "    archived: https://web.archive.org/web/2025/x\n    date: 2025-11-01")]
CORRECTED = [("review: |", ADDED + "review: |")]
IGNORED = [("half-true", "half-true  # factcheck: ignore[VER004] the plan is half of it")]
WITHDRAWN = [("claim: The", "status: withdrawn\nwithdrawn: {date: 2025-12-09, reason: Wrong plan.}\nclaim: The")]
BASELINE = '{"version": 1, "findings": [{"fingerprint": "a", "code": "QUO011"}]}'
SETTINGS = {"pyproject.toml": '[tool.factcheck]\nbaseline = "known.json"\n'}

CASES = [
    ("verdict-flipped", "error", {CLAIM: FALSE}, {CLAIM: TRUE}),
    ("verdict-flipped", "warning", {CLAIM: FALSE + CORRECTED}, {CLAIM: TRUE}),
    ("verdict-flipped", "info", {CLAIM: FALSE + DRAFT}, {CLAIM: TRUE + DRAFT}),
    ("verdict-moved", "warning", {CLAIM: FALSE}, {}),
    ("verdict-moved", "info", {CLAIM: FALSE + CORRECTED}, {}),
    ("verdict-moved", "warning", {CLAIM: [("half-true", "unproven")]}, {CLAIM: TRUE}),
    ("verdict-set", "info", {}, {CLAIM: [("verdict: half-true\n", "")]}),
    ("verdict-unset", "warning", {CLAIM: [("verdict: half-true\n", "")]}, {}),
    ("claim-withdrawn", "warning", {CLAIM: WITHDRAWN}, {}),
    ("claim-withdrawn", "error", {CLAIM: [("claim: The", "status: withdrawn\nclaim: The")]}, {}),
    ("claim-reinstated", "warning", {}, {CLAIM: WITHDRAWN}),
    ("summary-changed", "warning", {CLAIM: [("not the month", "no month")]}, {}),
    ("summary-changed", "info", {CLAIM: [*DRAFT, ("not the month", "no month")]}, {CLAIM: DRAFT}),
    ("claim-changed", "warning", {CLAIM: [("claim: The city wants", "claim: The city hopes")]}, {}),
    ("quote-changed", "error", {CLAIM: [("quote: The city wants to", "quote: city wants to")]}, {}),
    ("quote-broken", "error", {TEXT: [("10,000", "12,000")]}, {}),
    ("quote-mended", "info", {}, {TEXT: [("10,000", "12,000")]}),
    ("quote-reanchored", "info", {TEXT: [("the mayor said", "a mayor said")]}, {}),
    ("quote-added", "info", {CLAIM: TWO}, {}),
    ("quote-removed", "warning", {}, {CLAIM: TWO}),
    (
        "quote-removed",
        "error",
        {
            CLAIM: [
                (
                    "quotes:\n  - source: article\n    quote: The city wants to hire 10,000 officers by January\n",
                    "",
                )
            ]
        },
        {},
    ),
    ("claimant-changed", "error", {CLAIM: [("claimant: The mayor", "claimant: The council")]}, {}),
    ("source-text-changed", "error", {TEXT: [("Critics", "Some critics")]}, {}),
    ("source-text-changed", "warning", {"seeds/other.txt": "Other words."}, {"seeds/other.txt": "Words."}),
    ("source-metadata-changed", "warning", {SIDECAR: [("Example News", "Other News")]}, {}),
    ("source-removed", "error", {TEXT: None, SIDECAR: None}, {}),
    ("source-removed", "warning", {}, {"seeds/other.txt": "Words."}),
    ("source-added", "info", {"seeds/other.txt": "Words."}, {}),
    ("evidence-added", "info", {CLAIM: MORE}, {}),
    ("evidence-removed", "error", {}, {CLAIM: MORE}),
    (
        "evidence-removed",
        "warning",
        {},
        {CLAIM: [("review: |", ITEM.replace("contradicts", "supports") + "review: |")]},
    ),
    ("evidence-weakened", "warning", {CLAIM: [("type: official", "type: secondary")]}, {}),
    ("evidence-weakened", "warning", {CLAIM: [("    date: 2025-11-01\n", "")]}, {}),
    ("evidence-strengthened", "info", {CLAIM: [("type: official", "type: primary")]}, {}),
    ("evidence-edited", "info", {CLAIM: [("publisher: City Hall", "publisher: The city")]}, {}),
    ("stance-changed", "warning", {CLAIM: [("stance: supports", "stance: context")]}, {}),
    ("archive-added", "info", {CLAIM: ARCHIVED}, {}),
    ("archive-lost", "warning", {}, {CLAIM: ARCHIVED}),
    ("correction-added", "info", {CLAIM: CORRECTED}, {}),
    ("correction-removed", "error", {}, {CLAIM: CORRECTED}),
    ("correction-edited", "error", {CLAIM: [*CORRECTED, ("an annex", "a note")]}, {CLAIM: CORRECTED}),
    ("signoff-added", "info", {CLAIM: [("review: |", SIGNED + "review: |")]}, {}),
    ("signoff-removed", "warning", {}, {CLAIM: [("review: |", SIGNED + "review: |")]}),
    ("signoff-stale", "error", {CLAIM: [("review: |", SIGNED + "review: |")]}, {}),
    ("author-is-only-reviewer", "error", {CLAIM: [("review: |", SIGNED.replace("Ann", "Bo") + "review: |")]}, {}),
    ("claim-added", "info", {}, {CLAIM: None}),
    ("claim-removed", "error", {CLAIM: None}, {}),
    ("claim-removed", "warning", {CLAIM: None}, {CLAIM: DRAFT}),
    ("claim-moved", "info", {CLAIM: None, "claims/a/officers.yaml": CLAIM}, {}),
    ("url-lost", "error", {CLAIM: None, "claims/others.yaml": CLAIM}, {}),
    ("url-lost", "error", {CLAIM: DRAFT}, {}),
    ("url-lost", "error", {}, {CLAIM: [("claim: The", "aliases: [old]\nclaim: The")]}),
    ("url-added", "info", {CLAIM: [("claim: The", "aliases: [old]\nclaim: The")]}, {}),
    ("field-changed", "info", {CLAIM: [("gives no month", "has no month")]}, {}),
    ("suppression-added", "warning", {CLAIM: IGNORED}, {}),
    ("suppression-added", "warning", {"pyproject.toml": '[tool.factcheck]\nignore = ["EVD"]\n'}, {}),
    ("suppression-removed", "info", {}, {CLAIM: IGNORED}),
    ("baseline-grew", "error", {**SETTINGS, "known.json": BASELINE}, {}),
    ("baseline-shrank", "info", {}, {**SETTINGS, "known.json": BASELINE}),
    ("scale-changed", "warning", {SCALE: [("It is so.", "It is as said.")]}, {}),
    ("format-only", "info", {CLAIM: [("claimant: The mayor", "claimant: 'The mayor'")]}, {}),
    ("other-change", "info", {CLAIM: [("claim: The", "# a comment\nclaim: The")]}, {}),
    ("other-change", "error", {CLAIM: [("claim: The", "claim: [The")]}, {}),
    ("other-change", "info", {"seeds/notes.csv": "a,b"}, {}),
]


def laid_out(files, changes):
    """Return ``files`` with one side of a case."""
    made = dict(files)
    for path, change in changes.items():
        if change is None:
            made.pop(path)
        elif change == CLAIM:  # that file's text, elsewhere
            made[path] = files[CLAIM]
        elif isinstance(change, str):
            made[path] = change
        else:
            for old, new in change:
                assert old in made[path], old
                made[path] = made[path].replace(old, new, 1)
    return made
