"""The gate in front of every build: the repository is checked, and a finding at error level lets nothing through."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from factcheck.check import find
from factcheck.diagnostics import Progress, Report, Span, silent
from factcheck.model import Problem, Repository
from factcheck.model.addresses import web_address
from factcheck.reading.garbage import to_stay
from factcheck.rules import Context
from factcheck.rules.engine import judge
from factcheck.settings import Settings
from factcheck.site.kept import FOLDER, Kept
from factcheck.site.options import Options
from factcheck.site.read import Reading
from factcheck.site.stop import stderr


@dataclass(frozen=True, slots=True)
class Answer:
    """What the check said. ``findings`` is what people read; ``exitcode`` is 0 where the site may be built.

    ``reading`` is what it is built from then.
    """

    reading: Reading | None
    findings: str
    verdict: str
    exitcode: int


def ask(options: Options, today: date, kept: Kept | None = None, progress: Progress = silent) -> Answer:
    """Check the desk at ``options.root``, and say whether a site may be built from it.

    What the last check and the last build (``kept``) have kept is not worked out again.
    """
    now = time.time_ns()
    outcome = find(options.root, today, None, options.root / FOLDER, now, progress)
    if not outcome.report.summary.claims:
        return Answer(None, "", _nothing(options.root), 3)
    report = _with_configuration(outcome.report, options, today)
    findings = _rendered(report) if report.diagnostics else ""
    verdict = _verdict(report, outcome.settings)
    if verdict:
        return Answer(None, findings, verdict, 1)
    with to_stay():
        reading = Reading(options.root, today, outcome.checked, kept or Kept(), now)
    verdict = _false(reading.false)
    return Answer(reading, findings, verdict, 1 if verdict else 0)


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


def _verdict(report: Report, settings: Settings) -> str:
    """Return why no site may be built by what was found, ``""`` where one may."""
    errors = report.summary.errors
    if errors:
        return f"The site was not built: {errors} error{'s' if errors != 1 else ''}."
    level = settings.fail_on
    failing = sum(one.severity >= level for one in report.diagnostics)
    if failing:
        findings = "1 finding" if failing == 1 else f"{failing} findings"
        return f'The site was not built: {findings}, and the settings say `fail-on = "{level}"`.'
    return ""


def _false(paths: list[str]) -> str:
    """Return why no site may be built where quotes don't stand in their source, ``""`` where all do.

    This is asked of the matches themselves, whatever the rules said or kept quiet about: a page calls every quote on
    it checked word for word.
    """
    listed = ", ".join(sorted(paths))
    return f"The site was not built: a quote does not stand in its source: {listed}." if paths else ""


def _nothing(root: Path) -> str:
    return (
        f"There is nothing to check: {root / 'claims'} holds no claim. "
        "Write the first one there, or set FACTCHECK_ROOT to the folder that holds claims/ and seeds/."
    )


def _with_configuration(report: Report, options: Options, today: date) -> Report:
    """Add the finding about an address that publishing needs and does not have."""
    message = _address_problem(options)
    if not message:
        return report
    problem = Problem("site-address-missing", Span("publishconf.py"), ("SITEURL",), {"why": message})
    return report.having((*report.diagnostics, *judge([problem], Context(Repository(today)))))


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
