"""``junit``: JUnit XML, which GitLab, Jenkins and most other CI systems show as test results.

Standard: the schema ``junit-10.xsd`` of Jenkins' xUnit plugin, and what GitLab's "Unit test reports" reads of it. A
finding is a test case in the class of its file: failed if it is an error, skipped otherwise, as only errors fail a
check. The place, the source line and the suggested fix are in the test's text, as ``full`` shows them; columns count
characters. Characters that XML 1.0 forbids are control characters, and are written out as in every format.
"""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree as Xml

from factcheck.diagnostics import Diagnostic, Report, Severity
from factcheck.report.full import block
from factcheck.report.interface import Style
from factcheck.report.summary import summary_line
from factcheck.report.typeset import flat, visible


def render(report: Report, style: Style) -> str:
    """Return one test suite; without findings it has one passed test, as none at all is an error to some readers."""
    plain = Style(rule_docs=style.rule_docs)
    count, failures = len(report.diagnostics), report.summary.errors
    sizes = {"tests": str(count or 1), "failures": str(failures), "errors": "0"}
    root = Xml.Element("testsuites", {"name": "factcheck"} | sizes)
    suite = Xml.SubElement(root, "testsuite", {"name": "factcheck"} | sizes | {"skipped": str(count - failures)})
    names: Counter[tuple[str, str]] = Counter()
    for finding in report.diagnostics:
        _add_case(suite, report, finding, plain, names)
    if not count:
        Xml.SubElement(suite, "testcase", {"classname": "factcheck", "name": "nothing to report"})
    Xml.SubElement(suite, "system-out").text = summary_line(report)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, "unicode") + "\n"


def _add_case(
    suite: Xml.Element, report: Report, finding: Diagnostic, style: Style, names: Counter[tuple[str, str]]
) -> None:
    path, rule, message = visible(finding.span.path), f"{finding.code} {finding.name}", flat(finding.message)
    # GitLab keeps the first of the tests with one name. Lines are not in it: a finding that moves is the same test.
    names[path, f"{rule}: {message}"] += 1
    number = names[path, f"{rule}: {message}"]
    name = f"{rule} ({number}): {message}" if number > 1 else f"{rule}: {message}"
    case = Xml.SubElement(suite, "testcase", {"classname": path, "name": name})
    kind = "failure" if finding.severity is Severity.ERROR else "skipped"
    result = Xml.SubElement(case, kind, {"type": str(finding.severity), "message": message})
    result.text = f"\n{block(report, finding, style)}\n"
