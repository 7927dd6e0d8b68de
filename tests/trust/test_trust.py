"""`factcheck trust`: a built site that shows what it should passes; each thing taken away is missed, with its mend."""

import json
import re
import shutil
import sys
from subprocess import run

import pytest
from click.testing import CliRunner

from factcheck.cli.trust import trust as command
from factcheck.trust.examination import REQUIREMENTS
from project import ROOT, lay_out

from .conftest import Site, desk_with_pages


def test_the_demonstration_site_shows_all_of_it(tmp_path):
    lay_out(tmp_path)
    run([sys.executable, "-m", "pelican", "-q"], cwd=tmp_path, check=True, capture_output=True)
    done = Site(tmp_path / "output").trust()
    assert done.exit_code == 0, done.output
    assert "missing" not in done.output
    assert "\n20 of 20 are there, on " in done.output


def test_so_does_a_site_with_corrections_from_disk_and_under_an_address(site, tmp_path):
    done = site.trust()
    assert done.exit_code == 0, done.output
    assert "corrections/: 3 entries, as many as in the data" in done.output
    published = desk_with_pages(tmp_path / "published").build(
        "-s", "publishconf.py", SITEURL="https://example.org/facts"
    )
    assert Site(published.folder).missing() == []


def test_what_is_there_is_said_in_words_with_its_place(site):
    lines = site.trust().output.splitlines()
    at = lines.index("✔ there    funding: who pays for it")
    assert lines[at + 1] == "           about/, “Who pays for it”"


def test_what_is_missing_comes_with_the_way_to_mend_it(site):
    site.change("about/index.html", "<h2>Who pays for it</h2>", "<h2>More</h2>")
    site.change("about/index.html", "funding = Who pays for it; ")
    lines = site.trust().output.splitlines()
    at = lines.index("✘ missing  funding: who pays for it")
    assert lines[at + 1 : at + 4] == [
        "           no page has a section about it",
        "           mend: write a section about it in content/pages/about.md, and name it at the top of that file: "
        "`Shows: funding = The section's heading`",
        "           serves: IFCN Code of Principles, principle 3; European Code of Standards (EFCSN)",
    ]
    assert any(line.startswith("19 of 20 are there") for line in lines)


def test_without_declarations_english_headings_are_understood(site):
    site.change("*/index.html", "factcheck:shows", "other")
    assert site.missing() == []


def test_in_another_language_pages_have_to_say_where_it_stands(site):
    site.change("**/*.html", '<html lang="en">', '<html lang="de">')
    site.change("about/index.html", "Who pays for it", "Wer dafür bezahlt")
    assert site.missing() == []
    site.change("about/index.html", "funding = Wer dafür bezahlt; ")
    assert site.missing() == ["funding", "no page declares it, and headings in de can't be told by machine"]


def test_a_declared_heading_has_to_be_there(site):
    site.change("about/index.html", "<h2>Who pays for it</h2>", "<h2>Money</h2>")
    expected = "about/ declares `funding` under the heading “Who pays for it”, which it doesn't have"
    assert site.missing() == ["funding", expected]


def test_a_heading_alone_says_nothing(site):
    page = (site.folder / "about/index.html").read_text("utf-8")
    below = page.partition("<h2>Who pays for it</h2>")[2].partition("<h2>")[0]
    site.change("about/index.html", below, "<p>Coming soon.</p>")
    assert site.missing() == ["funding", "about/, “Who pays for it”: no sentence stands below this heading"]


@pytest.mark.parametrize("text", ["We have no funding.", "我们没有资金。", "ศูนย์นี้ไม่มีเงินทุนจากผู้ใด"])
def test_one_honest_sentence_is_enough_in_any_script(site, text):
    page = (site.folder / "about/index.html").read_text("utf-8")
    below = page.partition("<h2>Who pays for it</h2>")[2].partition("<h2>")[0]
    site.change("about/index.html", below, f"<p>{text}</p>")
    assert site.missing() == []


@pytest.mark.parametrize("way", ['<a href="mailto:desk@example.org">Write to us.</a>', "Call +49 30 123-4567"])
def test_a_way_to_reach_the_desk_should_be_one_to_follow(site, way):
    remark = "remark: it names nothing to follow: give a link, a mail address or a telephone number"
    assert site.trust().output.count(remark) == 2
    site.change("about/index.html", "How to reach us</h2>", f"How to reach us</h2><p>{way}</p>")
    assert site.trust().output.count(remark) == 1


def test_a_misspelt_declaration_is_told(site):
    site.change("about/index.html", "funding = ", "fundng = ")
    done = site.trust()
    assert "note: about/ declares `fundng`, which nobody asks for; did you mean `funding`?" in done.output


def test_a_verdict_without_its_meaning(site):
    site.change("verdicts/index.html", "It is partly so.")
    assert site.missing() == ["scale", "verdicts/ doesn't say what “Half true” means"]


@pytest.mark.parametrize(
    ("note", "entry"),
    [
        ("We had not heard the recording.", "the verdict of 2025-12-05 to the claim `mayor-said`"),
        ("The quote was a joke.", "the withdrawal of 2025-12-11 to the claim `broke`"),
    ],
)
def test_an_entry_that_the_corrections_log_lacks(site, note, entry):
    site.change("corrections/index.html", note)
    assert site.missing() == ["corrections-log", f"corrections/ lacks {entry}"]


def test_a_log_on_several_pages_is_followed_to_its_end(tmp_path):
    desk = desk_with_pages(tmp_path)
    desk.change("pelicanconf.py", "FACTCHECK_PER_PAGE = 50", "FACTCHECK_PER_PAGE = 1")
    site = Site(desk.build().folder)
    assert "corrections/: 3 entries, as many as in the data, on 3 pages" in site.trust().output
    site.change("corrections/page/3/index.html", "We had not heard the recording.")
    assert site.missing()[1] == "corrections/ lacks the verdict of 2025-12-05 to the claim `mayor-said`"


def test_a_log_that_cannot_be_reached(site):
    site.change("index.html", 'href="corrections/index.html"', 'href="claims/index.html"')
    assert site.missing() == [
        "corrections-log",
        "the start page has no link to corrections/",
        "footer-links",
        "no link to the corrections log (corrections/) in the footer of the start page",
    ]


def test_a_footer_that_lacks_a_link(site):
    page = (site.folder / "topics/city/index.html").read_text("utf-8")
    head, foot = page.split("<footer", 1)
    foot = foot.replace("../../methodology/", "../../claims/")
    (site.folder / "topics/city/index.html").write_text(f"{head}<footer{foot}", "utf-8")
    assert site.missing() == [
        "footer-links",
        "no link to the methodology (methodology/) in the footer of topics/city/",
    ]


@pytest.mark.parametrize(
    ("link", "missing"),
    [
        ('<li><a href="../../methodology/index.html">How we', ["claim-methodology", "methodology/, “How we work”"]),
        ("https://radio.example.org/1", ["claim-evidence", "its evidence https://radio.example.org/1"]),
    ],
)
def test_a_claim_page_that_lacks_a_link_is_named(site, link, missing):
    site.change("claims/mayor-said/index.html", link, "<li>")
    id, what = missing
    assert site.missing() == [id, f"claims/mayor-said/ has no link to {what}"]


def test_a_claim_page_without_its_source_or_a_way_to_object(site):
    site.change("claims/officers/index.html", "https://news.example.org/article", "https://elsewhere.example.org/")
    page = (site.folder / "claims/officers/index.html").read_text("utf-8")
    body, foot = page.split("<footer", 1)
    body = body.replace("../../corrections-policy/", "../../claims/")
    (site.folder / "claims/officers/index.html").write_text(f"{body}<footer{foot}", "utf-8")
    assert site.missing() == [
        "claim-corrections-policy",
        "claims/officers/ has no link to corrections-policy/, “Corrections policy”",
        "claim-report-an-error",
        "claims/officers/ has no link to corrections-policy/, “How to report an error”",
        "claim-source",
        "claims/officers/ has no link to its source `article`",
    ]


def test_a_claim_without_its_page(site):
    shutil.rmtree(site.folder / "claims/officers")
    assert "the claim `officers` has no page" in site.missing()


def test_json_says_all_of_it(site):
    site.change("verdicts/index.html", "It is partly so.")
    done = site.trust("--format", "json")
    answer = json.loads(done.output)
    assert (done.exit_code, answer["passed"], answer["claims"]) == (1, False, 3)
    scale = next(one for one in answer["requirements"] if one["id"] == "scale")
    assert (scale["met"], scale["missing"]) == (False, ["verdicts/ doesn't say what “Half true” means"])
    assert scale["serves"][0] == {"code": "IFCN Code of Principles", "part": "principle 4"}
    assert [one["id"] for one in answer["requirements"] if not one["met"]] == ["scale"]


def test_no_site_is_wrong_usage(tmp_path, desk, monkeypatch):
    done = CliRunner().invoke(command, [str(tmp_path)])
    assert done.exit_code == 2
    assert "build it first, with `factcheck build`" in done.output
    monkeypatch.chdir(desk.root)
    assert "output: build it first" in CliRunner().invoke(command, []).output.replace("\n", "")
    (desk.root / "output").mkdir()
    (desk.root / "output/index.html").write_text("<p>Mine.</p>")
    done = CliRunner().invoke(command, [])
    assert done.exit_code == 2
    assert "this site wasn't built by `factcheck build`" in done.output


def test_the_document_explains_each_requirement():
    named = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs/trust.md").read_text("utf-8"), re.MULTILINE)
    assert named == [one.id for one in REQUIREMENTS]
