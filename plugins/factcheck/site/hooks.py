"""What happens at each of Pelican's signals, in their order.

``get_generators`` is the one place that runs at every build, autoreload included, before anything is deleted or
written: there the desk is read and checked, once, and what was read is what is built.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.log import console

from factcheck.progress import progress_bar
from factcheck.settings import SETTINGS_PATH
from factcheck.shapes.values import iso
from factcheck.site import gate, watching
from factcheck.site.content_pages import PageReader, describe
from factcheck.site.generator import PreviewGenerator, SiteGenerator
from factcheck.site.kept import Kept
from factcheck.site.language import load
from factcheck.site.language.templates import install
from factcheck.site.links import Addresses
from factcheck.site.options import Options, read_options, set_defaults
from factcheck.site.preview.shell import Shell
from factcheck.site.publication import finish
from factcheck.site.shown import ShownSite
from factcheck.site.stop import SiteNotBuiltError, keep_tracebacks_out, say
from factcheck.site.templating import Once, make_lean
from factcheck.site.work import Work


@dataclass(slots=True)
class _Run:
    """What the signals of one build share. ``finished`` is False while a build is under way, or broke off."""

    addresses: Addresses | None = None
    site: ShownSite = field(default_factory=ShownSite)
    work: Work | None = None
    preview: Shell | None = None
    finished: bool = True
    stamp: watching.Stamp = field(default_factory=frozenset)


_run = _Run()


def connect_signals() -> None:
    """Connect to the signals; harmless to repeat."""
    signals.initialized.connect(_initialized)
    signals.get_generators.connect(_get_generators)
    signals.readers_init.connect(_readers_init)
    signals.generator_init.connect(_generator_init)
    signals.page_generator_write_page.connect(_write_page)
    signals.finalized.connect(_finalized)


def _initialized(pelican: Any) -> None:
    keep_tracebacks_out()
    set_defaults(pelican.settings)


@contextmanager
def preview_in(shell: Shell) -> Iterator[None]:
    """Let the next run of Pelican be for a preview: nothing is checked, and nothing published."""
    _run.preview = shell
    try:
        yield
    finally:
        _run.preview, _run.addresses = None, None


def _get_generators(pelican: Any) -> type[SiteGenerator | PreviewGenerator]:
    settings = pelican.settings
    options = _with_words(read_options(settings))
    if _run.preview is not None:
        _run.addresses, _run.site = Addresses(options), ShownSite()
        _run.preview.options, _run.preview.addresses, _run.preview.shown = options, _run.addresses, _run.site
        _run.preview.today = settings["FACTCHECK_TODAY"]
        return type("FactcheckPreview", (PreviewGenerator,), {"shell": _run.preview})
    gc.unfreeze()  # under autoreload, what the last build had to stay may go now
    _stop_watching(settings, options)
    if _run.work is not None:
        _run.work.discard()
    finish(Path(settings["OUTPUT_PATH"]))
    _run.work = work = Work(options, settings)
    answer = _pass_gate(options, settings, work.before)
    if answer.findings:
        say(answer.findings)
    pelican.output_path = work.open(_inputs(options, settings))
    pelican.delete_outputdir = False  # the publication does it, once the new site is ready
    _run.addresses = Addresses(options)
    _run.site = ShownSite()
    members = {"reading": answer.reading, "addresses": _run.addresses, "shown": _run.site, "work": work}
    return type("FactcheckGenerator", (SiteGenerator,), members)


def _with_words(options: Options) -> Options:
    """Return the options with the texts of the site's language, and say what is wrong in its catalogues."""
    words, problems = load(options.language, options.translations)
    for problem in problems:
        say(f"Note: {problem}.")
    return replace(options, words=words)


def _pass_gate(options: Options, settings: dict[str, Any], before: Kept) -> gate.Answer:
    """Return the answer that lets the build through; under autoreload, wait until there is one."""
    settings_file = watching.autoreload_settings()
    if settings_file is None:
        with progress_bar(console) as progress:
            answer = gate.ask(options, gate.today(settings["FACTCHECK_TODAY"]), before, progress)
        if answer.exitcode:
            raise _refused(answer, settings)
        return answer
    places = [options.root / SETTINGS_PATH, *watching.watched(options.root, settings, settings_file)]
    if not _run.finished:  # the last build broke off: the same files would break this one
        watching.wait_for_change(places, _run.stamp)
    answer = _wait_for_pass(options, settings, places, before)
    _run.finished = False
    return answer


def _wait_for_pass(options: Options, settings: dict[str, Any], places: list[Path], before: Kept) -> gate.Answer:
    said = ""
    while True:
        _run.stamp = watching.stamp(places)
        answer = gate.ask(options, gate.today(settings["FACTCHECK_TODAY"]), before)
        if not answer.exitcode:
            return answer
        if answer.findings != said:
            said = answer.findings
            say(said)
        say(f"{answer.verdict}{_untouched(settings)} Waiting for a change.")
        settings_before = watching.stamp(places[-1:])
        watching.wait_for_change(places, _run.stamp)
        if watching.stamp(places[-1:]) != settings_before:
            say("The settings have changed: end this with Ctrl-C and start it again, so that they are read.")


def _refused(answer: gate.Answer, settings: dict[str, Any]) -> SiteNotBuiltError:
    if answer.findings:
        say(answer.findings)
    say(answer.verdict + _untouched(settings))
    return SiteNotBuiltError(answer.verdict, answer.exitcode)


def _untouched(settings: dict[str, Any]) -> str:
    output = Path(settings["OUTPUT_PATH"])
    if not output.is_dir():
        return ""
    here = Path.cwd()
    shown = output.relative_to(here) if output.is_relative_to(here) else output
    return f" The site that stands in {shown}/ is untouched."


def _inputs(options: Options, settings: dict[str, Any]) -> list[Path]:
    """Return the folders that no output may overlap."""
    folders = [options.root / "claims", options.root / "seeds", Path(settings["PATH"]), Path(settings["THEME"])]
    return [folder for folder in folders if folder.exists()]


def _readers_init(readers: Any) -> None:
    for extension in PageReader.file_extensions:
        readers.reader_classes[extension] = PageReader


def _generator_init(generator: Any) -> None:
    """Give every template the same functions and filters, those of Pelican's own pages too."""
    for extension in PageReader.file_extensions:  # else each page is said to lack the reader that ours stands in for
        generator.readers.disabled_readers.pop(extension, None)
    if _run.addresses is None:
        return
    make_lean(generator.env)
    generator.env.extensions[Once.identifier].attach(_run.site, _run.addresses)
    generator.env.globals.update(link=_run.addresses.link, asset=_run.addresses.asset, site=_run.site)
    generator.env.filters.update(iso=iso)
    install(generator.env, _run.addresses.options.words)


def _write_page(generator: Any, content: Any) -> None:
    if _run.addresses is not None:
        _run.addresses.current = content.save_as
        generator.context.update(describe(content, _run.addresses))


def _finalized(pelican: Any) -> None:
    if _run.preview is not None:
        return
    if _run.work is not None:
        _run.work.publish()
    _run.finished = True
    there = [path for path in _extra(read_options(pelican.settings)) if Path(path).exists()]
    pelican.settings["STATIC_PATHS"] = [*pelican.settings["STATIC_PATHS"], *there]


def _stop_watching(settings: dict[str, Any], options: Options) -> None:
    """Take out of the static paths what ``_finalized`` put there to be watched: it must not be copied."""
    extra = _extra(options)
    settings["STATIC_PATHS"] = [path for path in settings["STATIC_PATHS"] if path not in extra]


def _extra(options: Options) -> list[str]:
    own = [str(options.root / name) for name in ("claims", "seeds", SETTINGS_PATH)]
    return own + [str(folder) for folder in options.translations[:1]]
