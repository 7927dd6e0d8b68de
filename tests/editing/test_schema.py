"""The published JSON Schemas agree with the reader, and what is generated is up to date."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.cli.generate import generated_files
from factcheck.diagnostics import FileText
from factcheck.editing.schema import SCHEMAS, json_schema
from factcheck.model.fields import Field, Kind
from factcheck.reading.values import read_document

ROOT = Path(__file__).parent.parent.parent
CHECKER = jsonschema.Draft202012Validator.FORMAT_CHECKER

# Only the shape of a file is the schema's business: how YAML is written, and hidden characters, are the reader's alone.
SHAPE = {
    "required-field", "wrong-type", "unknown-field", "unknown-choice", "bad-date", "bad-url",
    "bad-slug", "bad-language", "bad-sha256", "bad-number", "empty-value",
}  # fmt: skip

ODD = st.sampled_from(
    ["", " ", "x", "no", "2025-02-29", "2025-11-07", "https://example.org/a", "ftp://x", "a-b", "A B", "true", "draft"]
) | st.booleans() | st.integers(-2, 7) | st.none() | st.just([]) | st.just({})  # fmt: skip

GOOD = {
    Kind.TEXT: st.sampled_from(["A plain sentence", "No: “quoted”", "10,000", "no", "1_000"]),
    Kind.MARKDOWN: st.sampled_from(["Some **reasons**.\n\nMore.", "x"]),
    Kind.DATE: st.dates().map(str),
    Kind.URL: st.sampled_from(["https://example.org/", "http://example.org:8080/a?b=c#d"]),
    Kind.SLUG: st.sampled_from(["a", "a-b-1", "x" * 80]),
    Kind.LANGUAGE: st.sampled_from(["en", "pt-BR"]),
    Kind.SHA256: st.just("0" * 64),
    Kind.BOOLEAN: st.booleans(),
    Kind.INTEGER: st.integers(1, 9),
}


def good(field: Field) -> st.SearchStrategy:
    if field.kind is Kind.CHOICE:
        return st.sampled_from(field.choices)
    if field.kind is Kind.LIST:
        return st.lists(value(field.item), min_size=1, max_size=2)
    if field.kind is Kind.MAPPING:
        fields = {below.name: value(below) for below in field.fields}
        return st.sets(st.sampled_from(sorted(fields))).flatmap(
            lambda names: st.fixed_dictionaries({name: fields[name] for name in sorted(names)})
        )
    return GOOD[field.kind]


def value(field: Field) -> st.SearchStrategy:
    """Mostly good values, now and then an odd one: agreement is interesting on both sides."""
    return st.integers(0, 11).flatmap(lambda die: ODD if die == 0 else good(field))


def complete(field: Field, data: object) -> object:
    """Add what is required, so that the comparison isn't over at the first missing field."""
    if field.kind is Kind.MAPPING and isinstance(data, dict):
        fillers = {Kind.LIST: [], Kind.MAPPING: {}}
        return {one.name: fillers.get(one.kind, "x") for one in field.fields if one.need != "no"} | data
    return data


@pytest.mark.parametrize("name", SCHEMAS)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_schema_agrees_with_the_reader(name, data):
    table = SCHEMAS[name]
    sample = complete(table, data.draw(good(table)))
    text = yaml.safe_dump(sample, allow_unicode=True, sort_keys=False)
    document = read_document(FileText("x.yaml", text), table)
    refused = sorted({one.kind for one in document.problems if one.kind in SHAPE})
    validator = jsonschema.Draft202012Validator(json_schema(name), format_checker=CHECKER)
    # The editor's schema reads the file as YAML 1.2 does, where a date is a text.
    errors = [error.message for error in validator.iter_errors(sample)]
    assert bool(refused) == bool(errors), (refused, errors, text)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_is_a_schema(name):
    jsonschema.Draft202012Validator.check_schema(json_schema(name))


@pytest.mark.parametrize("path", generated_files())
def test_generated_files_are_up_to_date(path):
    assert (ROOT / path).read_text("utf-8") == generated_files()[path], "run `make reference`"


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_command_prints_the_schema(factcheck, name):
    assert json.loads(factcheck("schema", name).stdout) == json_schema(name)


def test_a_catalogue_tells_which_file_has_which_schema(factcheck):
    done = factcheck("schema", "catalog", "--at", "https://facts.example.org/schema/")
    entries = json.loads(done.stdout)["schemas"]
    assert [(one["fileMatch"], one["url"].rpartition("/")[2]) for one in entries] == [
        (["claims/**/*.yaml"], "claim.schema.json"),
        (["seeds/**/*.yaml"], "source.schema.json"),
        (["content/verdicts.yaml"], "verdicts.schema.json"),
    ]
    assert factcheck("schema", "catalog").returncode == 2
    assert factcheck("schema", "claim", "--at", "https://facts.example.org/").returncode == 2
