"""The gate in front of every build: the repository is checked, and a finding at error level lets nothing through."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from factcheck.check import Checked, check
from factcheck.diagnostics import Report, Span
from factcheck.model import Claim, Problem
from factcheck.rules.context import holds
from factcheck.rules.engine import judge
from factcheck.site.links import web_address
from factcheck.site.options import Options
from factcheck.site.stop import stderr


@dataclass(frozen=True, slots=True)
class Answer:
    """What the check said. ``findings`` is what people read; ``exitcode`` is 0 where the site may be built."""

    checked: Checked
    findings: str
    verdict: str
    exitcode: int


def ask(options: Options, today: date) -> Answer:
    """Check the desk at ``options.root`` once, and say whether a site may be built from it."""
    checked = check(options.root, today)
    if not _anything(checked):
        return Answer(checked, "", _nothing(options.root), 3)
    report = _with_configuration(checked, options)
    findings = _rendered(report) if report.diagnostics else ""
    verdict = _verdict(report, checked)
    return Answer(checked, findings, verdict, 1 if verdict else 0)


def today(setting: object) -> date:
    """Return the day to check against: the setting's, ``SOURCE_DATE_EPOCH``'s, else today."""
    if isinstance(setting, date):
        return setting
    if setting:
        return date.fromisoformat(str(setting))
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()


def _verdict(report: Report, checked: Checked) -> str:
    """Return why no site may be built, ``""`` where one may.

    The second question is asked of the matches themselves, whatever the rules said or kept quiet about: a page calls
    every quote on it checked word for word.
    """
    errors = report.summary.errors
    if errors:
        return f"The site was not built: {errors} error{'s' if errors != 1 else ''}."
    level = checked.settings.fail_on
    failing = sum(one.severity >= level for one in report.diagnostics)
    if failing:
        findings = "1 finding" if failing == 1 else f"{failing} findings"
        return f'The site was not built: {findings}, and the settings say `fail-on = "{level}"`.'
    false = [
        claim.document.path for claim in checked.repository.claims if not claim.draft and not _stands(claim, checked)
    ]
    if false:
        return f"The site was not built: a quote does not stand in its source: {', '.join(sorted(false))}."
    return ""


def _stands(claim: Claim, checked: Checked) -> bool:
    found = checked.context.quotes(claim)
    return len(found) == len(claim.quotes) and all(holds(quote, match) for quote, _, match in found)


def _anything(checked: Checked) -> bool:
    documents = checked.repository.documents
    return bool(checked.repository.claims) or any(one.path.startswith("claims/") for one in documents)


def _nothing(root: Path) -> str:
    return (
        f"There is nothing to check: {root / 'claims'} holds no claim. "
        "Write the first one there, or set FACTCHECK_ROOT to the folder that holds claims/ and seeds/."
    )


def _with_configuration(checked: Checked, options: Options) -> Report:
    """Add the finding about an address that publishing needs and does not have."""
    message = _address_problem(options)
    if not message:
        return checked.report
    problem = Problem("site-address-missing", Span("publishconf.py"), ("SITEURL",), {"why": message})
    return checked.report.having((*checked.report.diagnostics, *judge([problem], checked.context)))


def _address_problem(options: Options) -> str:
    if options.publish and not options.siteurl:
        return "SITEURL is not set: feeds, the sitemap and ClaimReview need the site's absolute address"
    if options.siteurl and (not web_address(options.siteurl) or _extras(options.siteurl)):
        return f"SITEURL is not an absolute http(s) address without query or fragment: {options.siteurl!r}"
    return ""


def _extras(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.query or parts.fragment or parts.username or parts.password)


def _rendered(report: Report) -> str:
    from factcheck.report import render

    if os.environ.get("GITHUB_ACTIONS"):
        return render(report, "github", color=False)
    return render(report, "full", color=stderr().isatty() and not os.environ.get("NO_COLOR"))
