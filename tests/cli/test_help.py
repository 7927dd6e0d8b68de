"""Every command explains itself in the same way, with examples that are right."""

import re
import shlex

import click
import pytest

from factcheck.cli import main


def commands(group=main, names=()):
    """Yield the words of each command that does something, and the command."""
    for name in group.commands:
        command = group.commands[name]
        if isinstance(command, click.Group):
            yield from commands(command, (*names, name))
        else:
            yield (*names, name), command


ALL = {" ".join(names): command for names, command in commands()}
EXAMPLES = [
    (name, line.strip())
    for name, command in ALL.items()
    for line in (command.help or "").partition("Examples:")[2].splitlines()
    if line.strip().startswith("factcheck")
]


@pytest.mark.parametrize("name", ALL)
def test_a_command_has_examples(name):
    assert name in [one for one, _ in EXAMPLES]


@pytest.mark.parametrize(("name", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_an_example_is_right(name, line):
    """Its words are what the command takes; whether a file of that name is here does not matter."""
    words = shlex.split(line.partition(" > ")[0].partition(" | ")[0])[1:]
    command, context = main, None
    try:
        context = main.make_context("factcheck", words)
        while isinstance(command, click.Group):
            called, command, rest = command.resolve_command(context, [*context._protected_args, *context.args])
            context = command.make_context(called, rest, parent=context)
    except click.BadParameter as error:
        if not re.search("does not exist|No such file", error.message):
            raise
        return
    assert ALL[name] is command


@pytest.mark.parametrize("name", ALL)
def test_a_command_is_described_in_one_way(name):
    command = ALL[name]
    context = click.Context(command, parent=click.Context(main, info_name="factcheck"), info_name=name)
    shown = command.get_help(context)
    first = (command.help or "").strip().splitlines()[0]
    assert first[0].isupper()
    assert "-C DIR" in shown
    for option in command.params:
        if isinstance(option, click.Option):
            text = option.help or ""
            assert text[:1].isupper(), option.name
            assert text.partition("  [")[0].endswith("."), option.name


def test_help_is_asked_for_in_two_ways(factcheck):
    assert factcheck("source", "add", "-h").stdout == factcheck("source", "add", "--help").stdout != ""
