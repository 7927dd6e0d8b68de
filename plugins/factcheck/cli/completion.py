"""`factcheck completion`."""

from __future__ import annotations

import click

from factcheck.cli.common import in_folder

_SHELLS = ["bash", "zsh", "fish"]


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
@in_folder
def completion(shell: str) -> None:
    """Print the script that lets SHELL complete commands, options, ids of claims and sources, verdicts and rules.

    \b
    Let your shell read it when it starts:
      bash (4.4 or newer), in ~/.bashrc:   eval "$(factcheck completion bash)"
      zsh, in ~/.zshrc after compinit:     eval "$(factcheck completion zsh)"
      fish, once:                          factcheck completion fish > ~/.config/fish/completions/factcheck.fish

    \b
    Examples:
      factcheck completion bash
    """
    from click.shell_completion import get_completion_class

    from factcheck.cli import main

    kind = get_completion_class(shell)
    assert kind is not None  # click knows the three
    script = kind(main, {}, "factcheck", "_FACTCHECK_COMPLETE")
    click.echo(script.source_template % script.source_vars())
