"""`factcheck explain`."""

from __future__ import annotations

import shutil

import click

from factcheck.cli.common import in_folder
from factcheck.cli.completing import rule_codes


@click.command()
@click.argument("rules", nargs=-1, metavar="[RULE]...", shell_complete=rule_codes)
@in_folder
def explain(rules: tuple[str, ...]) -> None:
    """Explain what a rule finds, why it matters and how it is mended.

    RULE is a code or a name, as findings show them. Without one, list the rules by family.

    \b
    Examples:
      factcheck explain QUO002
      factcheck explain quote-altered pin-mismatch
    """
    from factcheck.editing.explain import by_family, rule_called
    from factcheck.editing.explain import explain as explained
    from factcheck.rules import all_rules

    if not rules:
        click.echo(by_family(all_rules()), nl=False)
        return
    try:
        asked = [rule_called(word) for word in rules]
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    width = min(shutil.get_terminal_size().columns, 100)
    click.echo("\n".join(explained(rule, width) for rule in asked), nl=False)
