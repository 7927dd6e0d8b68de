"""Comments that silence findings."""

import pytest

from factcheck.check import check
from rules import desk

SHORT = "quotes:\n  - source: article\n    quote: The council"
IGNORE = "# factcheck: ignore[QUO010] her words in full"


@pytest.fixture
def checked(tmp_path):
    """Check a claim, and return codes with lines, and the codes that were silenced."""

    def run(claim, **files):
        given = {"claims/example.yaml": claim} | {path.replace("__", "."): text for path, text in files.items()}
        desk.build(tmp_path, given)
        done = check(tmp_path, desk.TODAY)
        found = [(one.code, done.report.place(one.span)[0].line) for one in done.report.diagnostics]
        return found, [one.code for one in done.suppressed]

    return run


SILENT = ([], ["QUO010"])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_at_the_end_of_the_line_or_above_it(checked, end, bom):
    for text in (
        f"{SHORT}  {IGNORE}\n",
        f"quotes:\n  - source: article\n    {IGNORE}\n    quote: The council\n",
        f"quotes:\n  - source: article\n    {IGNORE}\n    # and more\n    quote: The council\n",
        f"claim: An 🚀 “emoji”\n{SHORT} {IGNORE}\n",
    ):
        assert checked(bom + ("# A claim\n" + text).replace("\n", end)) == SILENT


def test_several_codes(checked):
    assert checked(f"{SHORT}  # factcheck:ignore[ QUO010 ,QUO011, ]: because of this\n") == (
        [("SUP001", 3)],
        ["QUO010"],
    )


@pytest.mark.parametrize(
    "value",
    [
        f"'The council  {IGNORE}'",
        f"|\n      The council\n      {IGNORE}",
        f">-\n      {IGNORE}\n      The council",
    ],
)
def test_in_a_text_it_is_text(checked, value):
    found, suppressed = checked(f"quotes: []\nreview: {value}\n")
    assert (suppressed, [code for code, _ in found if code.startswith("SUP")]) == ([], [])


@pytest.mark.parametrize(
    "quote",
    [
        f"|  {IGNORE}\n      The\n      council",
        f">-  {IGNORE}\n      The\n      council",
        f"'The\n      council' {IGNORE}",
        f"The\n      council {IGNORE}",
    ],
)
def test_a_text_of_several_lines_is_covered_whole(checked, quote):
    assert checked(f"quotes:\n  - source: article\n    quote: {quote}\n") == SILENT


def test_a_comment_after_a_block_text_is_a_comment(checked):
    claim = f"review: |\n  A text\n{IGNORE}\nquotes:\n  - {{source: article, quote: The council}}\n"
    assert checked(claim) == ([("SUP001", 3), ("QUO010", 5)], [])


def test_it_does_not_reach_past_its_line(checked):
    assert checked(f"claim: Words  {IGNORE}\n{SHORT}\n") == ([("SUP001", 1), ("QUO010", 4)], [])


def test_a_finding_on_the_whole_file_is_silenced_by_its_first_line(tmp_path):
    claim = desk.CLAIM.partition("evidence:")[0] + "review: The staff report counts 120 posts.\n"
    comment = "# factcheck: ignore[EVD001] the staff report is being printed\n"
    path = "claims/example.yaml"
    assert [one.code for one in desk.findings(tmp_path, {path: claim}, frozenset({path}))] == ["EVD001"]
    assert desk.findings(tmp_path, {path: comment + claim}, frozenset({path})) == []


def test_a_broken_file_is_about_what_broke_it(checked):
    assert [code for code, _ in checked(f"claim: [{IGNORE}\n")[0]] == ["YML001"]


def test_a_rule_that_is_off_leaves_its_comment_alone(checked):
    off = "[tool.factcheck]\nignore = ['QUO010']\n"
    assert checked(f"{SHORT}  {IGNORE}\n", pyproject__toml=off) == ([], [])
    off = "[tool.factcheck.per-file-ignores]\n'claims/*' = ['QUO']\n"
    assert checked(f"{SHORT}  {IGNORE}\n", pyproject__toml=off) == ([], [])


def test_what_it_says_is_looked_at(checked):
    assert checked(f"{SHORT}  # factcheck: ignore[QUO010] — …\n") == ([("SUP002", 3)], ["QUO010"])
    assert checked("claim: A # factcheck: off\n")[0] == [("SUP005", 1)]
    assert checked("claim: A # factcheck: ignore[] why\n")[0] == [("SUP005", 1)]
    assert checked("claim: A # see factcheck: the site\n")[0] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"claim: Words  {IGNORE}\n", "claim: Words\n"),
        (f"{IGNORE}\nclaim: Words\n", "claim: Words\n"),
        (f"claim: Words\n  {IGNORE}\r\nclaimant: A\n", "claim: Words\nclaimant: A\n"),
        (
            f"{SHORT} # factcheck: ignore[QUO011, QUO010, QUO009] in full\n",
            f"{SHORT} # factcheck: ignore[QUO010] in full\n",
        ),
    ],
)
def test_the_fix_deletes_what_is_unused(tmp_path, before, after):
    found = [one for one in desk.findings(tmp_path, {"claims/example.yaml": before}) if one.code == "SUP001"]
    assert len(found) == 1
    assert desk.fixed(tmp_path, found[0]) == []
    assert (tmp_path / "claims/example.yaml").read_bytes().decode().startswith(after)


def test_sidecars_and_the_scale_have_comments_too(tmp_path):
    sidecar = f"published: 2026-01-01  {IGNORE}\n"
    found = desk.findings(tmp_path, {"seeds/article.yaml": sidecar})
    assert ("SUP001", "seeds/article.yaml") in [(one.code, one.span.path) for one in found]


def test_two_unused_comments_have_two_fingerprints(tmp_path):
    text = f"claim: Words  {IGNORE}\nclaimant: The mayor  {IGNORE}\n"
    found = desk.findings(tmp_path, {"claims/example.yaml": text})
    assert len({one.fingerprint for one in found}) == 2
