"""`factcheck new`."""

from __future__ import annotations

import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.common import desk, in_folder, sources_named, today_option
from factcheck.cli.completing import source_ids, verdict_ids

if TYPE_CHECKING:
    from factcheck.model import Source
    from factcheck.rules import Context


@click.command()
@click.argument("source", shell_complete=source_ids)
@click.argument("quote", required=False)
@click.option("--find", metavar="WORDS", help="Quote the sentence of the source that holds these words.")
@click.option("--before", default="", help="Words that stand just before the quote.")
@click.option("--after", default="", help="Words that stand just after the quote.")
@click.option("--closest", is_flag=True, help="Where the words don't stand so, quote the closest passage.")
@click.option("--claim", default="", help="The claim in one plain, neutral sentence.")
@click.option("--claimant", default="", help="Who asserts it.")
@click.option("--verdict", default="", shell_complete=verdict_ids, help="The id of a verdict.")
@click.option("--summary", default="", help="One to three sentences that give the verdict's reason.")
@click.option("--review", default="", help="The reasoning, in Markdown.")
@click.option("--reviewed", type=click.DateTime(["%Y-%m-%d"]), help="When the fact-check is published.")
@click.option("--topic", "topics", multiple=True, help="A topic; may be given more than once.")
@click.option("--author", "authors", multiple=True, help="Who writes the check; may be given more than once.")
@click.option("--evidence", multiple=True, metavar="URL", help="Evidence; may be given more than once.")
@click.option("--id", "id_", default="", help="The file's name.  [default: the first words of the claim]")
@click.option("--draft/--no-draft", default=True, help="Whether it is still being written.  [default: draft]")
@today_option
@in_folder
def new(
    source: str,
    quote: str | None,
    find: str | None,
    before: str,
    after: str,
    closest: bool,
    id_: str,
    draft: bool,
    today: date,
    **given: Any,
) -> None:
    """Write a claim file for words of SOURCE (a source's id): QUOTE, or the sentence that --find finds.

    The quote is located first, and written in the source's own characters. On a terminal you are asked for what is
    missing; in a script it becomes a `todo`. Nothing is ever overwritten, and nothing written where the words don't
    stand in the source.

    \b
    Examples:
      factcheck new ice-poach-nypd "I love New York" --claim "Trump loves New York" --claimant "Donald Trump"
      factcheck new ice-poach-nypd --find killers
    """
    from factcheck.editing.new import NewError, new_claim, passage
    from factcheck.editing.stats import flat
    from factcheck.reading import read_repository
    from factcheck.rules import Context

    root = desk()
    context = Context(read_repository(root, today))
    (text,) = sources_named(context.repository, [source])
    if (quote is None) == (find is None):
        raise click.UsageError("give the words as QUOTE, or words to look for with --find")
    try:
        found = passage(context, text, quote or _sentence(text, find or ""), before, after, closest)
        for note in found.notes:
            click.echo(f"Note: {flat(note)}", err=True)
        values = _filled(given, context) | {"quotes": [found.fields]}
        written = new_claim(root, context, values, id_, draft)
    except NewError as error:
        raise click.ClickException(flat(str(error))) from None
    click.echo(f"{written.path} is written.")
    for step in written.todo:
        click.echo(f"  to do: {flat(step)}")


def _on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _sentence(source: Source, words: str) -> str:
    """Return the one sentence with ``words``; where there are several, the one chosen on the terminal."""
    from factcheck.editing.new import NewError, sentences_with
    from factcheck.editing.stats import flat

    hits = sentences_with(source, words)
    if not hits:
        raise NewError(f"no sentence of `{source.id}` holds “{words}”")
    if len(hits) == 1:
        return hits[0][1]
    for number, (line, sentence) in enumerate(hits, 1):
        click.echo(f"{number:3}  line {line}: {flat(sentence)}", err=True)
    if not _on_terminal():
        raise NewError(f"{len(hits)} sentences hold “{words}”; say more of the one that is meant")
    chosen: int = click.prompt("Which one", type=click.IntRange(1, len(hits)))
    return hits[chosen - 1][1]


def _filled(given: dict[str, Any], context: Context) -> dict[str, Any]:
    """Return the given values as a claim file has them; on a terminal, those that were missing are asked for."""
    values: dict[str, Any] = {name: list(value) if isinstance(value, tuple) else value for name, value in given.items()}
    values["evidence"] = [{"url": _address(url)} for url in given["evidence"]]
    values["reviewed"] = given["reviewed"].date() if isinstance(given["reviewed"], datetime) else None
    if _on_terminal():
        verdicts = list(context.repository.verdict_by_id)
        for name, question in (("claim", "The claim, in one plain sentence"), ("claimant", "Who asserts it")):
            values[name] = values[name] or _asked(question, click.STRING)
        values["verdict"] = values["verdict"] or _asked(
            f"Verdict: {', '.join(verdicts)}", click.Choice([*verdicts, ""])
        )
    return {name: _cleaned(value) for name, value in values.items()}


def _asked(question: str, kind: Any) -> str:
    """Return the answer; ``""`` where it is put off."""
    answer: str = click.prompt(f"{question} (Enter: later)", "", type=kind, show_default=False, show_choices=False)
    return answer


def _cleaned(value: Any) -> Any:
    from factcheck.editing.new import fit

    return fit(value).strip() if isinstance(value, str) else value


def _address(url: str) -> str:
    from factcheck.model.addresses import is_web_address

    if not is_web_address(url):
        raise click.UsageError(f"--evidence {url}: an address starts with https:// or http://")
    return url
