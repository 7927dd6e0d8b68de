"""A filled form: the body of an issue as GitHub and GitLab keep it, or JSON, to the answers by field."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from factcheck.model.hidden import HIDDEN

LIMIT = 256 * 1024
"""Bytes; an issue's body holds at most 65,536 characters."""

LABELS = {
    "claim": "The claim in one sentence",
    "claimant": "Who says it",
    "quote": "Their words",
    "url": "Where it stands",
    "date": "When it was said",
    "evidence": "What speaks for or against it",
    "notes": "Anything else",
}
"""The labels of suggest-a-claim.yml, which head the answers in the issue, by the fields that they fill."""

_EMPTY = {"", "_no response_", "none", "n/a", "-"}
_LONGEST = 2_000
_HEADING = re.compile(r"^### +(.+?)[ \t]*\r?$", re.MULTILINE)
_UNFIT = re.compile(f"[\ud800-\udfff{HIDDEN}]")


class FormError(Exception):
    """Why a form can't be read, in words for a person."""


def answers(text: str) -> dict[str, str]:
    """Return the answers by field, without those left empty; raise FormError where no claim is among them.

    ``text`` is the issue's body in Markdown, or JSON: an object of fields, or one that holds such a ``body``.
    """
    found = _from_json(text) if text.lstrip().startswith("{") else _from_markdown(text)
    cleaned = {name: clean(value) for name, value in found.items() if name in LABELS}
    filled = {name: value for name, value in cleaned.items() if value.casefold() not in _EMPTY}
    if "claim" not in filled:
        raise FormError(f"the form has no answer to “{LABELS['claim']}”")
    return filled


def clean(text: str) -> str:
    """Return a text of at most 2,000 characters without those that would act unseen, each paragraph on one line."""
    visible = _UNFIT.sub("", text.replace("\r\n", "\n"))
    paragraphs = (" ".join(one.split()) for one in re.split(r"\n\s*\n", visible))
    whole = "\n\n".join(filter(None, paragraphs))
    return whole if len(whole) <= _LONGEST else whole[:_LONGEST].rstrip() + " …"


def _from_markdown(text: str) -> dict[str, str]:
    """Take each answer from below its heading; a heading that a person wrote into an answer belongs to it."""
    fields = {label.casefold(): name for name, label in LABELS.items()}
    marks = [one for one in _HEADING.finditer(text) if one[1].casefold() in fields]
    found: dict[str, str] = {}
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):
        answer = text[mark.end() : end]
        found.setdefault(fields[mark[1].casefold()], answer)
    return found


def _from_json(text: str) -> dict[str, str]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise FormError("the form opens with { and is not JSON") from None
    holder = value.get("issue", value)
    if isinstance(holder, Mapping) and isinstance(holder.get("body"), str):
        return _from_markdown(holder["body"])
    return {str(name): one for name, one in value.items() if isinstance(one, str)}
