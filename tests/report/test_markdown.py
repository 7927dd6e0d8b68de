from __future__ import annotations

import re

import pytest

from factcheck.diagnostics import Applicability, Edit, Fix, Severity, Span
from factcheck.report import render
from factcheck.report.markdown import LIMIT, OPEN

from .attacks import ATTACKS, SIGNS
from .sample import altered, fixed, hostile, plain, report
from .shown import Shown

TAGS = {"h2", "h3", "p", "ul", "li", "strong", "code", "pre", "details", "summary"}


def test_the_whole_page() -> None:
    assert (
        render(altered(), "markdown", color=True, rule_docs={"QUO002": "https://example.org/rules#QUO002"})
        == """\
## factcheck

22 claims, 1 source, 24 quotes checked: 1 error

### `claims/trump-killers-in-new-york.yaml`

- **error** [`QUO002`](<https://example.org/rules#QUO002>) at 6:33, quote-altered: the quotation differs from the source
  - help: copy the source's wording
  - see `seeds/000_c2008e17b072abf1.txt` at 10:115, closest passage, 98 % alike
  - suggestion: use the source's words (safe)
    ```diff
    - quote: They have killers in NewYork, we want to get them out
    + quote: They have killers in New York, we want to get them out
    ```
"""
    )


def test_nothing_to_report() -> None:
    assert render(report(), "markdown") == (
        "## factcheck\n\n22 claims, 1 source, 24 quotes checked: nothing to report\n"
    )


def test_findings_are_grouped_by_file() -> None:
    findings = [
        plain(Span("claims/a.yaml"), "first"),
        plain(Span("claims/a.yaml"), "second", Severity.WARNING),
        plain(Span(""), "third", Severity.INFO),
    ]
    assert render(report(*findings), "markdown").split("\n\n", 2)[2] == (
        "### `claims/a.yaml`\n\n"
        "- **error** `CLM001` at 1:1, some-rule: first\n"
        "- **warning** `CLM001` at 1:1, some-rule: second\n\n"
        "### the desk\n\n"
        "- **note** `CLM001` at 1:1, some-rule: third\n"
    )


def test_past_a_number_findings_are_folded() -> None:
    findings = [plain(Span("claims/a.yaml"))] * (OPEN + 2) + [plain(Span("claims/b.yaml"))]
    text = render(report(*findings), "markdown")
    item = "- **error** `CLM001` at 1:1, some-rule: wrong\n"
    assert text.split("### `claims/a.yaml`\n\n")[1] == (
        item * OPEN
        + f"\n<details><summary>2 findings more</summary>\n\n{item * 2}\n</details>\n"
        + f"\n### `claims/b.yaml`\n\n\n<details><summary>1 finding</summary>\n\n{item}\n</details>\n"
    )
    shown = Shown(text)
    assert (shown.tags.count("li"), shown.tags.count("details"), shown.tags.count("pre")) == (len(findings), 2, 0)


@pytest.mark.parametrize("files", [1, 700, 5000])
def test_the_page_stays_below_its_limit_and_counts_what_it_leaves_out(files: int) -> None:
    findings = [
        plain(Span(f"claims/{number % files:04}.yaml"), "“too long” " * 9, help="日本" * 30) for number in range(5000)
    ]
    findings.sort(key=lambda finding: finding.span)
    text = render(report(*findings), "markdown")
    assert LIMIT * 0.9 < len(text.encode()) < LIMIT
    left = re.search(r"\nNot shown here: (\d+) findings, \1 of them at error level\.\n$", text)
    assert left
    assert Shown(text).tags.count("strong") == text.count("**error**") == 5000 - int(left[1])
    assert text.count("<details>") == text.count("</details>")


def test_a_novel_in_a_field_is_cut_and_hides_no_other_finding() -> None:
    novel = "`@x` " * 50_000
    fix = Fix(novel, Applicability.SAFE, tuple(Edit(Span("b", at, at), f"{novel}\n") for at in range(200)))
    findings = [plain(Span(novel), novel, help=novel, fix=fix), plain(Span("claims/b.yaml"), "the second")]
    text = render(report(*findings, files={"b": "\n" * 200}), "markdown")
    assert len(text.encode()) < LIMIT
    assert "the second" in text
    assert "Not shown" not in text


def test_a_long_fix_is_cut() -> None:
    edits = [(f"{number:03}", "x") for number in range(50)]
    lines = render(fixed("".join(f"{old}\n\n" for old, _ in edits), *edits), "markdown").splitlines()
    assert lines[-2:] == ["    … 76 more lines", "    ```"]


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_an_attack_is_text_in_every_place(attack: str) -> None:
    for value in (attack, f"{attack} ", f"\n{attack}\n", f"x\n\n{attack}"):
        shown = Shown(render(hostile(value), "markdown"))
        assert set(shown.tags) <= TAGS
        assert shown.tags.count("h2") == shown.tags.count("h3") == 1
        assert not shown.links
        assert not SIGNS.search(shown.open)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", "//x"])
def test_only_web_addresses_become_links(url: str) -> None:
    assert not Shown(render(altered(), "markdown", rule_docs={"QUO002": url})).links


def test_an_address_cannot_leave_its_link() -> None:
    shown = Shown(render(altered(), "markdown", rule_docs={"QUO002": "https://example.org/> <b>\n\n# [x](y"}))
    assert shown.links == ["https://example.org/%3E%20%3Cb%3E%0A%0A#%20%5Bx%5D%28y"]
    assert set(shown.tags) <= TAGS | {"a"}
