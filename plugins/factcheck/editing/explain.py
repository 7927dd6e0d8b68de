"""What is known of each rule, from its declaration and its Markdown page: for people, programs and the reference."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from factcheck.model.fields import Field
from factcheck.model.tables import CLAIM, SCALE, SOURCE
from factcheck.rules import all_rules
from factcheck.rules.context import did_you_mean
from factcheck.rules.contract import Rule

VERSION = 1
"""Of the JSON that ``as_json`` writes: raised when a field changes its meaning or goes."""
WHEN = {"always": "always", "strict": "in the profile `strict`", "chosen": "only where it is selected"}
"""The words for when a rule is on where a desk's settings don't name it."""
_FIX = {"safe": "safe (`--fix`)", "unsafe": "unsafe (`--fix --unsafe-fixes`)", "none": "none, by hand only"}
_FAMILIES = {
    "YML": "Files and YAML",
    "CLM": "The claim's record",
    "QUO": "Quotes",
    "SRC": "Sources",
    "VER": "Verdicts",
    "EVD": "Evidence",
    "COR": "Corrections",
    "REV": "Sign-offs",
    "LNK": "Links",
    "SUP": "Comments that silence",
    "CFG": "Settings",
}
_PART = re.compile(r"^```(?s:.*?)^```$|(?:^(?!```).+\n?)+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class About:
    """One rule in brief; ``docs`` is its page's path in the project, ``fields`` those that the page names."""

    code: str
    name: str
    family: str
    severity: str
    when: str
    fix: str
    summary: str
    fields: tuple[str, ...]
    docs: str


def about(rule: Rule) -> About:
    """Return what its declaration and its page say of ``rule``."""
    page = rule.page()
    found, fix = _section(page, "What it finds"), _section(page, "Fix")
    summary = re.split(r"\.\s", " ".join(found.split("\n\n")[0].split()))[0].rstrip(".") + "."
    word = re.split(r"\W", fix, maxsplit=1)[0].lower()
    docs = "plugins/" + rule.module.replace(".", "/") + ".md"
    family = _FAMILIES.get(rule.code[:3], rule.code[:3])
    named = _fields_in(found + fix)
    return About(rule.code, rule.name, family, str(rule.severity), str(rule.when), word, summary, named, docs)


def addresses(template: str, codes: Iterable[str]) -> dict[str, str]:
    """Return where each rule's page stands on the web, by ``template`` (the setting ``rule-docs``)."""
    if not template:
        return {}
    wanted = set(codes)
    return {rule.code: _filled(template, about(rule)) for rule in all_rules() if rule.code in wanted}


def _filled(template: str, one: About) -> str:
    return template.replace("{code}", one.code).replace("{name}", one.name).replace("{docs}", one.docs)


def _section(page: str, heading: str) -> str:
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0].strip()


def _fields_in(text: str) -> tuple[str, ...]:
    known = {name for table in (CLAIM, SOURCE, SCALE) for name in _names(table)}
    words = (word.partition(":")[0] for word in re.findall(r"`([^`]+)`", text))
    return tuple(dict.fromkeys(word for word in words if word in known))


def _names(field: Field) -> Iterator[str]:
    for below in (*field.fields, *((field.item,) if field.item else ())):
        yield below.name
        yield from _names(below)


def rule_called(word: str) -> Rule:
    """Return the rule of this code or name; raise ``ValueError`` with the closest one where there is none."""
    known = {key: rule for rule in all_rules() for key in (rule.code, rule.name)}
    rule = known.get(word.upper()) or known.get(word.lower().replace("_", "-"))
    if rule is None:
        codes = bool(re.fullmatch(r"[A-Za-z]{2,4}\d+", word))
        near = [key for key in known if key.isupper() == codes]
        see = "`factcheck rules` lists all rules"
        raise ValueError(f"there is no rule `{word}`; {did_you_mean(word.upper() if codes else word, near, see)}")
    return rule


def explain(rule: Rule, width: int) -> str:
    """Return the rule's page for a terminal of ``width`` columns: Markdown's headings and fences made plain."""
    one = about(rule)
    head = [f"{rule.name} ({rule.code})", "=" * len(f"{rule.name} ({rule.code})"), ""]
    facts = {"Severity": one.severity, "On": WHEN[one.when], "Fix": _FIX[one.fix], "Fields": ", ".join(one.fields)}
    head += [f"{name + ':':<10}{value}" for name, value in facts.items() if value]
    body = rule.page().partition("\n")[2]
    return (
        "\n\n".join(["\n".join(head), *(_part(match[0].strip("\n"), width) for match in _PART.finditer(body))]) + "\n"
    )


def _part(part: str, width: int) -> str:
    """Return one paragraph, heading, list or block of code as plain text."""
    if part.startswith("```"):
        first, *lines = part.split("\n")[:-1]
        kind, _, file = first.removeprefix("```").partition(" ")
        title = [f"    [{file or kind}]"]
        return "\n".join(title + [f"    {line}".rstrip() for line in lines])
    if part.startswith("## "):
        return f"{part[3:]}\n{'-' * len(part[3:])}"
    wrapped = (_wrap(item, width) for item in re.split(r"\n(?=[-*] )", part))
    return "\n".join(wrapped)


def _wrap(text: str, width: int) -> str:
    hang = "  " if text.startswith(("- ", "* ")) else ""
    return textwrap.fill(
        " ".join(text.split()), width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
    )


def by_family(rules: Iterable[Rule]) -> str:
    """Return the families, each with its rules in one line each."""
    families: dict[str, list[str]] = {}
    for one in map(about, rules):
        families.setdefault(f"{one.code[:3]}  {one.family}", []).append(f"  {one.code}  {one.name}")
    return "\n\n".join("\n".join([name, *lines]) for name, lines in families.items()) + "\n"


def as_text(rules: Iterable[Rule]) -> str:
    """Return one line a rule: code, name, severity, when it is on and how it is fixed."""
    rows = [(one.code, one.name, one.severity, one.when, one.fix, one.summary) for one in map(about, rules)]
    widths = [max(map(len, column)) for column in list(zip(*rows, strict=True))[:-1]]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) for row in rows)
    return "".join(f"{line}  {row[-1]}\n" for line, row in zip(lines, rows, strict=True))


def as_json(rules: Iterable[Rule]) -> str:
    """Return ``{"version": 1, "rules": [...]}``, each rule with the fields of ``About``."""
    data = {"version": VERSION, "rules": [asdict(about(rule)) for rule in rules]}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_markdown(rules: Iterable[Rule], base: str = "") -> str:
    """Return a Markdown table of the rules; ``base`` leads from the table's file to the project's root."""
    head = "| code | name | severity | on | fix | what it finds |\n|---|---|---|---|---|---|\n"
    return head + "".join(
        f"| {one.code} | [{one.name}]({base}{one.docs}) | {one.severity} | {one.when} | {one.fix} | {one.summary} |\n"
        for one in map(about, rules)
    )
