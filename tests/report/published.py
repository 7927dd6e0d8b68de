"""The published schemas in ``data``, and what a report says when it is read by them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from lxml import etree

from factcheck.diagnostics import Report
from factcheck.report import render

DATA = Path(__file__).parent / "data"


@cache
def _gitlab() -> jsonschema.Draft7Validator:
    issue = json.loads((DATA / "gitlab-codeclimate.json").read_text("utf-8"))
    return jsonschema.Draft7Validator({"type": "array", "items": issue})


@cache
def sarif_validator() -> jsonschema.Draft7Validator:
    """Return what says whether a log is SARIF 2.1.0."""
    schema = json.loads((DATA / "sarif-schema-2.1.0.json").read_text("utf-8"))
    return jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)


@cache
def _rdjson() -> jsonschema.Draft4Validator:
    text = (DATA / "rdjson-DiagnosticResult.json").read_text("utf-8")
    # Reviewdog itself refuses fields that it does not know; a `$ref` hides what stands beside it in draft 4.
    return jsonschema.Draft4Validator(
        json.loads(text.replace('"additionalProperties": true', '"additionalProperties": false'))
    )


@cache
def _junit() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(DATA / "junit-10.xsd"))


def gitlab(report: Report, **more: Any) -> Any:
    """Return the issues of a report that is valid in GitLab's eyes."""
    document = json.loads(render(report, "gitlab", **more))
    _gitlab().validate(document)
    return document


def sarif(report: Report, **more: Any) -> Any:
    """Return the one run of a report that is valid SARIF."""
    document = json.loads(render(report, "sarif", **more))
    sarif_validator().validate(document)
    (run,) = document["runs"]
    return run


def rdjson(report: Report, **more: Any) -> Any:
    """Return the diagnostics of a report that is valid in reviewdog's eyes."""
    document = json.loads(render(report, "rdjson", **more))
    _rdjson().validate(document)
    return document["diagnostics"]


def junit(report: Report, **more: Any) -> Any:
    """Return the test suite of a report that is valid in Jenkins' eyes."""
    root = etree.fromstring(render(report, "junit", **more).encode())
    _junit().assertValid(root)
    (suite,) = root.findall("testsuite")
    return suite


VALID = {"gitlab": gitlab, "sarif": sarif, "rdjson": rdjson, "junit": junit}
"""Each format that has a published schema, with the function that reads a report by it."""
