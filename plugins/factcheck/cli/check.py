"""`factcheck check`."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.common import in_folder, root_of, today_option
from factcheck.cli.completing import rule_selectors
from factcheck.cli.reports import FormatAndFile, FormatName, WrongError, write_report
from factcheck.diagnostics import Diagnostic, Report, Severity
from factcheck.progress import progress_bar

if TYPE_CHECKING:
    from factcheck.check import Checked, Outcome
    from factcheck.settings import Settings

FINDINGS, WRONG, NOTHING_TO_CHECK = 1, 2, 3
INTERRUPTED = 130
"""What shells say of a command that Ctrl-C ended: 128 and the number of the signal."""
CACHE = ".factcheck-cache"
"""The folder below the root in which a check keeps what the next one need not find again."""
_FOR_PEOPLE = {"full", "concise", "github"}


@dataclass(frozen=True, slots=True)
class _Asked:
    """The words of one command."""

    paths: tuple[str, ...]
    profile: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severity: tuple[str, ...]
    fail_on: str
    baseline: str
    write_baseline: str
    format: str
    output_file: tuple[tuple[str, Path], ...]
    statistics: bool
    watch: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    stdin_filename: str
    no_cache: bool
    today: date


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True))
@click.option(
    "--profile", type=click.Choice(["standard", "strict"]), help="Which rules are on if nothing else is said."
)
@click.option(
    "--select",
    multiple=True,
    shell_complete=rule_selectors,
    metavar="CODES",
    help="Turn rules on: QUO011, or QUO for all of these, or ALL.",
)
@click.option(
    "--ignore", multiple=True, shell_complete=rule_selectors, metavar="CODES", help="Turn rules off, in the same way."
)
@click.option("--severity", multiple=True, metavar="CODE=LEVEL", help="Let a rule weigh error, warning, info, or off.")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info"]), help="End with 1 from this level on.")
@click.option("--baseline", metavar="FILE", help="Set aside the findings that this file lists.")
@click.option("--write-baseline", metavar="FILE", help="List what is found in this file, as known from now on.")
@click.option(
    "--format",
    type=FormatName(),
    help="How findings are written.  [default: full on a terminal, concise in a pipe, github in GitHub Actions]",
)
@click.option(
    "--output-file", multiple=True, type=FormatAndFile(), help="Write the report to a file, too; may be repeated."
)
@click.option("--fix", is_flag=True, help="Make the fixes that are safe, then report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: the others too; look at what they did.")
@click.option("--diff", is_flag=True, help="Write nothing; show what --fix would change, as a diff for `git apply`.")
@click.option(
    "--stdin-filename",
    metavar="FILE",
    help="Check the text on standard input as this file, as an editor holds it; the rest comes from disk.",
)
@click.option("--no-cache", is_flag=True, help="Read everything anew, and keep nothing for the next check.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule at the end.")
@click.option("--watch", is_flag=True, help="Check again at each change, until Ctrl-C.")
@today_option
@in_folder
@click.pass_context
def check(context: click.Context, /, **words: Any) -> None:
    """Check claims, sources and the scale of verdicts.

    With PATHS, report only what stands in these files and folders; the whole desk is read all the same. What a desk
    wants of its checks stands in its pyproject.toml; the options here come on top.

    Exit status: 0 nothing wrong, 1 a finding at error level (or from --fail-on on), 2 wrong usage, wrong settings or
    an internal error, 3 nothing to check, 130 stopped by Ctrl-C.

    \b
    Examples:
      factcheck check
      factcheck check claims/mamdani-won.yaml
      factcheck check --select QUO011 --fail-on warning
      factcheck check --fix
      factcheck check --diff --unsafe-fixes
      factcheck check --stdin-filename claims/mamdani-won.yaml < draft.yaml
      factcheck check --output-file sarif:out/report.sarif
      factcheck -C ../desk check --format json
    """
    given: dict[str, Any] = {name: "" if value is None else value for name, value in words.items()}
    asked = _Asked(**given)
    _refuse_contradictions(asked)
    if asked.stdin_filename:
        asked = replace(asked, paths=(asked.stdin_filename,))
    root = root_of(*asked.paths)
    if root is None:
        click.echo("nothing to check: no folder `claims` here or above; go to your desk, or name it with -C", err=True)
        context.exit(NOTHING_TO_CHECK)
    try:
        status = _watch(root, asked) if asked.watch else _once(root, asked)
    except KeyboardInterrupt:
        click.echo("stopped before the check was done", err=True)
        status = INTERRUPTED
    context.exit(status)


def _refuse_contradictions(asked: _Asked) -> None:
    fixes = asked.fix or asked.diff
    if asked.unsafe_fixes and not fixes:
        raise click.UsageError("--unsafe-fixes goes with --fix, or with --diff to see them first")
    if fixes and (asked.watch or asked.write_baseline):
        raise click.UsageError("--fix and --diff work once: leave out --watch and --write-baseline")
    if asked.stdin_filename and (asked.paths or asked.watch or fixes or asked.write_baseline):
        raise click.UsageError("--stdin-filename checks one text, once: leave out PATHS, --watch, --fix and the like")
    if asked.write_baseline and (asked.paths or asked.watch):
        raise click.UsageError("--write-baseline lists the whole desk, once: leave out PATHS and --watch")


def _watch(root: Path, asked: _Asked) -> int:
    """Check at each change until a person has enough."""
    from factcheck.site.watching import stamp, wait_for_change

    places = [root / name for name in ("claims", "seeds", "content", "pyproject.toml")]
    try:
        while True:
            before = stamp(places)
            if sys.stdout.isatty():
                click.clear()
            try:
                _once(root, asked)
            except click.ClickException as error:  # in the settings, where it can be mended
                error.show()
            click.echo("Waiting for a change; Ctrl-C ends.", err=True)
            wait_for_change(places, before)
    except KeyboardInterrupt:
        return 0


def _once(root: Path, asked: _Asked) -> int:
    """Check, write what is found, and return the exit status."""
    checked, format = _checked(root, asked)
    if asked.diff:
        return _diff(root, asked, checked.settings)
    if asked.fix:
        _fix(root, asked, checked.settings)
        checked, format = _checked(root, asked)
    report = _only(checked, root, asked.paths)
    if not (report.summary.claims or report.diagnostics):
        click.echo(f"nothing to check: {root / 'claims'} holds no claim file (<id>.yaml)", err=True)
        return NOTHING_TO_CHECK
    click.echo(_rendered(report, format, checked.settings), nl=False, color=True)
    for line in _statistics(report) if asked.statistics else ():
        click.echo(line, err=format not in _FOR_PEOPLE)
    for name, path in asked.output_file:
        write_report(path, _rendered(report, name, checked.settings, file=True))
    return _status(report, checked.settings)


def _fix(root: Path, asked: _Asked, settings: Settings) -> None:
    """Make the fixes that were asked for, and say so beside the report."""
    from factcheck.editing.fix import fix
    from factcheck.editing.fix.told import told

    chosen = _chooser(root, asked.paths)
    done = fix(root, asked.today, asked.unsafe_fixes, chosen, settings)
    for line in told(done, chosen=chosen):
        click.echo(line, err=True)


def _diff(root: Path, asked: _Asked, settings: Settings) -> int:
    """Show what the fixes would change; return 1 where that is anything, as `diff` does."""
    from factcheck.editing.diff import unified
    from factcheck.editing.fix import preview
    from factcheck.editing.fix.told import told
    from factcheck.report.inert import escape, hidden

    chosen = _chooser(root, asked.paths)
    planned = preview(root, asked.today, asked.unsafe_fixes, chosen, settings)
    diff = unified(planned.changes)
    if sys.stdout.isatty():  # a fix may take out a character that acts on the terminal
        text = diff.decode("utf-8", "replace")
        click.echo("".join(escape(one) if one not in "\n\t" and hidden(one) else one for one in text), nl=False)
    else:
        click.echo(diff, nl=False)
    for line in told(planned, wrote=False, chosen=chosen):
        click.echo(line, err=True)
    return FINDINGS if planned.changes else 0


def _chooser(root: Path, paths: tuple[str, ...]) -> Callable[[Diagnostic], bool]:
    return lambda one: bool(_below([one], root, paths))


def _checked(root: Path, asked: _Asked) -> tuple[Checked | Outcome, str]:
    """Return the desk as checked by its settings and what was asked for, and the format to show it in."""
    from factcheck.check import check as check_desk
    from factcheck.check import find
    from factcheck.settings import load
    from factcheck.settings.baseline import written
    from factcheck.settings.words import with_words

    words = {name: getattr(asked, name) for name in ("profile", "select", "ignore", "severity", "fail_on")}
    try:
        settings = with_words(load(root).settings, **words)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    format = asked.format or _format_of(settings)
    if asked.write_baseline:
        found = check_desk(root, asked.today, replace(settings, baseline="")).report.diagnostics
        write_report(Path(asked.write_baseline), written(found))
    baseline = asked.write_baseline or asked.baseline
    if baseline:
        settings = replace(settings, baseline=_from_root(root, baseline))
    unsaved = _unsaved(root, asked)
    checked: Checked | Outcome
    with progress_bar() as progress:
        if unsaved or asked.no_cache or os.environ.get("FACTCHECK_CACHE") == "off":
            checked = check_desk(root, asked.today, settings, unsaved, progress)
        else:
            checked = find(root, asked.today, settings, root / CACHE, time.time_ns(), progress)
    if asked.write_baseline:
        number = len(checked.known)
        findings = "1 finding" if number == 1 else f"{number} findings"
        click.echo(f"{asked.write_baseline} lists {findings} as known", err=True)
    return checked, format


def _unsaved(root: Path, asked: _Asked) -> dict[str, bytes]:
    """Return the file that standard input holds, by its path below the root."""
    if not asked.stdin_filename:
        return {}
    file = Path(asked.stdin_filename).resolve()
    if not file.is_relative_to(root):
        raise click.UsageError(f"--stdin-filename {asked.stdin_filename} is not a file of the desk at {root}")
    return {file.relative_to(root).as_posix(): sys.stdin.buffer.read()}


def _format_of(settings: Settings) -> str:
    """Return the format that the settings name, else what suits the place that the report goes to."""
    from factcheck.report import FORMATS
    from factcheck.settings import SETTINGS_PATH

    if settings.format and settings.format not in FORMATS:
        known = ", ".join(FORMATS)
        raise WrongError(f"{SETTINGS_PATH}: there is no format `{settings.format}`; there are {known}")
    if settings.format or os.environ.get("GITHUB_ACTIONS"):
        return settings.format or "github"
    return "full" if sys.stdout.isatty() else "concise"


def _from_root(root: Path, path: str) -> str:
    whole = Path(path).resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else str(whole)


def _only(checked: Checked | Outcome, root: Path, paths: tuple[str, ...]) -> Report:
    """Return the report with only what is at or below ``paths``, and the findings on the check itself."""
    report = checked.report
    on_the_check = {id(one) for one in report.diagnostics if _on_the_check(one.code)}
    below = {id(one) for one in _below(report.diagnostics, root, paths)}
    shown = report.having(one for one in report.diagnostics if id(one) in below | on_the_check)
    return shown.setting_aside(_below(checked.suppressed, root, paths), _below(checked.known, root, paths))


def _below(found: Sequence[Diagnostic], root: Path, paths: tuple[str, ...]) -> list[Diagnostic]:
    """Return the findings in files at or below ``paths``; all where there are none."""
    chosen = [Path(path).resolve() for path in paths]
    if not chosen:
        return list(found)
    files = {one.span.path for one in found}
    below = {path for path in files if any((root / path).is_relative_to(one) for one in chosen)}
    return [one for one in found if one.span.path in below]


def _on_the_check(code: str) -> bool:
    return code.startswith("CFG")


def _status(report: Report, settings: Settings) -> int:
    errors = (one for one in report.diagnostics if one.severity is Severity.ERROR)
    if any(_on_the_check(one.code) for one in errors):
        return WRONG
    return FINDINGS if any(one.severity >= settings.fail_on for one in report.diagnostics) else 0


def _rendered(report: Report, format: str, settings: Settings, file: bool = False) -> str:
    from factcheck.editing.explain import addresses, rule_called
    from factcheck.report import render

    color = format == "full" and not file and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    docs = addresses(settings.rule_docs, (one.code for one in report.diagnostics))
    return render(report, format, color, docs, lambda code: rule_called(code).page())


def _statistics(report: Report) -> Iterator[str]:
    """Yield a line for each rule that found something, the most frequent first."""
    counts = Counter((one.code, str(one.severity), one.name) for one in report.diagnostics)
    width = len(str(max(counts.values(), default=0)))
    for (code, severity, name), number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:>{width}}  {code}  {severity:<7}  {name}"
