"""`explain` and `rules`: every rule in words for people, and as data for programs."""

import json

import jsonschema
import pytest
from click.testing import CliRunner

from factcheck.cli.explain import explain
from factcheck.cli.rules import rules
from factcheck.editing.explain import about
from factcheck.rules import all_rules

TEXT = {"type": "string", "minLength": 1}
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["version", "rules"],
    "properties": {
        "version": {"const": 1},
        "rules": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["code", "name", "family", "severity", "when", "fix", "summary", "fields", "docs"],
                "properties": {
                    "code": {"type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$"},
                    "name": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"},
                    "family": TEXT,
                    "severity": {"enum": ["error", "warning", "info"]},
                    "when": {"enum": ["always", "strict", "chosen"]},
                    "fix": {"enum": ["safe", "unsafe", "none"]},
                    "summary": TEXT,
                    "fields": {"type": "array", "items": TEXT},
                    "docs": {"type": "string", "pattern": r"^plugins/factcheck/rules/[a-z]+/[a-z0-9_]+\.md$"},
                },
            },
        },
    },
}


def run(command, *words, **env):
    return CliRunner().invoke(command, words, env=env)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
@pytest.mark.parametrize("columns", ["60", "300"])
def test_every_page_reads_well_on_a_terminal(rule, columns):
    done = run(explain, rule.code, COLUMNS=columns)
    assert done.exit_code == 0
    assert done.output.startswith(f"{rule.name} ({rule.code})\n===")
    assert "\n## " not in done.output
    assert "```" not in done.output
    for heading in ("What it finds", "Why it matters", "Example", "Instead", "Fix"):
        assert f"\n{heading}\n{'-' * len(heading)}\n" in done.output
    in_words = [line for line in done.output.splitlines() if not line.startswith("    ") and " " in line.strip()]
    assert max(map(len, in_words)) <= max(min(int(columns), 100), 70)
    assert all(line in done.output for line in rule.page().split("```")[1].splitlines()[1:])


def test_a_rule_is_found_by_code_and_by_name_in_any_case():
    assert run(explain, "quo002").output == run(explain, "Quote-Altered").output == run(explain, "quote_altered").output


@pytest.mark.parametrize(("word", "close"), [("QOU002", "QUO002"), ("quote-alterd", "quote-altered")])
def test_an_unknown_rule_is_wrong_usage_with_the_closest_one(word, close):
    done = run(explain, word)
    assert done.exit_code == 2
    assert f"did you mean `{close}`?" in done.output


def test_without_a_rule_all_are_listed_by_family():
    lines = run(explain).output.splitlines()
    assert "QUO  Quotes" in lines
    assert [line for line in lines if line.startswith("  ")] == [f"  {one.code}  {one.name}" for one in all_rules()]


def test_json_has_its_documented_shape():
    data = json.loads(run(rules, "--format", "json").output)
    jsonschema.validate(data, SCHEMA)
    assert [one["code"] for one in data["rules"]] == [rule.code for rule in all_rules()]


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_text_and_markdown_have_a_line_for_each_rule(format):
    output = run(rules, "--format", format).output
    for rule in all_rules():
        line = next(line for line in output.splitlines() if rule.code in line)
        assert about(rule).summary in line
