"""`factcheck draft`: a filled form becomes a draft; what it says is text, and nothing is overwritten."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check import check
from factcheck.ci.draft import draft as text_of
from factcheck.ci.form import LABELS, FormError, answers
from factcheck.cli.draft import draft as command
from factcheck.model import Repository

FORMS = Path(__file__).parent / "data/forms"


@pytest.fixture
def draft(desk, monkeypatch):
    monkeypatch.chdir(desk.root)
    return lambda *words, **given: CliRunner().invoke(command, [*words], **given)


def test_a_filled_form_becomes_a_draft(draft, desk):
    done = draft(str(FORMS / "filled.md"))
    assert done.exit_code == 0, done.output
    assert done.output == "claims/the-council-cut-200-posts.yaml is written; its `todo` says what is left to do\n"
    assert desk.read("claims/the-council-cut-200-posts.yaml") == (
        "# yaml-language-server: $schema=../plugins/factcheck/schema/claim.schema.json\n"
        "# Suggested by a reader. Nothing in it has been looked up yet.\n"
        'claim: "The council cut 200 posts"\n'
        'claimant: "The mayor"\n'
        "date: 2025-11-07\n"
        "quotes:\n"
        "  - source: not-kept-yet\n"
        '    quote: "\\"We have cut 200 posts since May\\", she said: *nobody* was harmed."\n'
        "evidence:\n"
        '  - url: "https://city.example.org/staff-report"\n'
        '  - url: "https://city.example.org/budget"\n'
        "status: draft\n"
        "todo:\n"
        '  - "Keep https://news.example.org/city-hires/?utm#top as a source (factcheck source add), and name it in'
        ' `quotes`"\n'
        '  - "Open each item of evidence; say who published it, when, and what it does to the claim"\n'
        "  - \"A reader's hint, not checked: The staff report, https://city.example.org/staff-report. Also"
        ' https://city.example.org/budget (page 4)"\n'
        '  - "Write summary, review and verdict; then take out `status: draft`"\n'
    )


def test_a_sparse_form_says_what_is_missing(draft, desk):
    done = draft(str(FORMS / "sparse.md"), "--print")
    assert done.exit_code == 0, done.output
    told = yaml.safe_load(done.output)
    assert told["claimant"] == "Not said"
    assert told["todo"] == [
        "Keep the text that it stands in as a source (factcheck source add), and name it in `quotes`",
        "Copy the words from the source: the form gave none",
        "Find out who says it: the form did not tell",
        "Find out when it was said; the form says: last Monday",
        "A reader's hint, not checked: Please be quick.",
        "Write summary, review and verdict; then take out `status: draft`",
    ]
    assert [path.name for path in (desk.root / "claims").iterdir()] == ["officers.yaml"]


def test_hostile_text_is_text(draft, desk):
    done = draft(str(FORMS / "hostile.md"), "--id", "hostile")
    assert done.exit_code == 0, done.output
    told = yaml.safe_load(desk.read("claims/hostile.yaml"))
    assert told["claim"].startswith(
        'x": !!python/object/apply:os.system ["touch ran"] # {{ 7*7 }} \\" status: published'
    )
    assert told["claimant"] == '{name: "a", type: person} &anchor *alias'
    assert "### A heading of their own %YAML 1.1 ... ${{ secrets.TOKEN }}" in told["quotes"][0]["quote"]
    assert told["status"] == "draft"
    assert "verdict" not in told
    assert "date" not in told
    assert [one["url"] for one in told["evidence"]] == ["https://evil.example/", "https://ok.example.org/a"]
    assert [path.name for path in desk.root.iterdir() if path.name == "ran"] == []


def test_a_source_that_is_kept_is_named(draft, desk):
    text = (FORMS / "filled.md").read_text().replace("city-hires/?utm#top", "city-hires#top")
    text = text.replace('"We have cut 200 posts since May",\nshe said: *nobody* was harmed.', "the mayor said")
    desk.write("form.md", text)
    assert draft("form.md").exit_code == 0
    assert "  - source: article\n" in desk.read("claims/the-council-cut-200-posts.yaml")
    errors = [one for one in check(desk.root, date(2026, 1, 16)).report.diagnostics if one.severity.name == "ERROR"]
    assert errors == []


@pytest.mark.parametrize(
    "wrap", [lambda body: {"body": body}, lambda body: {"action": "opened", "issue": {"body": body}}]
)
def test_an_event_of_github_is_read_too(draft, wrap):
    body = (FORMS / "filled.md").read_text().replace("\n", "\r\n")
    one = draft("-", "--print", input=json.dumps(wrap(body)))
    assert one.exit_code == 0, one.output
    assert one.output == draft(str(FORMS / "filled.md"), "--print").output


def test_fields_as_json(draft):
    done = draft("-", "--print", input=json.dumps({"claim": "It rained", "claimant": "Ann", "status": "published"}))
    assert yaml.safe_load(done.output)["claim"] == "It rained"
    assert yaml.safe_load(done.output)["status"] == "draft"


def test_nothing_is_overwritten(draft, desk):
    before = desk.read("claims/officers.yaml")
    done = draft(str(FORMS / "filled.md"), "--id", "officers")
    assert done.exit_code == 1
    assert "there is a claim `officers`" in done.output
    desk.write("claims/broken.yaml", "[")
    (desk.root / "claims/link.yaml").symlink_to(desk.root / "elsewhere")
    for name in ("broken", "link"):
        assert draft(str(FORMS / "filled.md"), "--id", name).exit_code == 1
    assert desk.read("claims/officers.yaml") == before
    assert desk.read("claims/broken.yaml") == "["
    assert not (desk.root / "elsewhere").exists()


@pytest.mark.parametrize("id", ["../x", "a/b", "A b", "ä"])
def test_an_id_is_no_path(draft, desk, id):
    assert draft(str(FORMS / "filled.md"), "--id", id).exit_code == 2
    assert len(list(desk.root.rglob("*.yaml"))) == 3


@pytest.mark.parametrize(
    "form", ["", "Hello", "### The claim in one sentence\n\n_No response_\n", "{", "{}", '{"claim": 1}']
)
def test_what_names_no_claim_is_no_form(draft, desk, form):
    done = draft("-", input=form)
    assert done.exit_code == 2
    assert len(list((desk.root / "claims").iterdir())) == 1


def test_a_form_that_is_too_long(draft):
    assert draft("-", input="### The claim in one sentence\n\n" + "x" * 300_000).exit_code == 2


@given(st.dictionaries(st.sampled_from(list(LABELS)), st.text(max_size=200)), st.text(max_size=60))
def test_whatever_is_written_reads_back_as_a_draft(fields, claim):
    body = "".join(f"### {LABELS[name]}\n\n{value}\n\n" for name, value in ({"claim": f"x {claim}"} | fields).items())
    try:
        text = text_of(answers(body), Repository(date(2026, 1, 1)))
    except FormError:
        return
    assert "status: draft\n" in text
    assert len(text.splitlines()) < 60
