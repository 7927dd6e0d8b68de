"""`factcheck serve`."""

from __future__ import annotations

import os
import signal
import sys

import click

from factcheck.cli.common import in_folder, root_of


@click.command()
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="Listen at this port; 0 takes a free one.",
)
@click.option("--open", "open_", is_flag=True, help="Open the start page in a browser.")
@in_folder
def serve(port: int, open_: bool) -> None:
    """Show the site while you write: a page comes anew when its claim is saved, and says what is wrong.

    Nothing is written into output/. Only this machine can open the pages. Ctrl-C ends it.

    \b
    Examples:
      factcheck serve
      factcheck serve --port 8080 --open
    """
    root = root_of()
    if root is None or not (root / "pelicanconf.py").is_file():
        raise click.UsageError("no `pelicanconf.py` with a folder `claims` beside it, here or above")
    os.chdir(root)
    from factcheck.site.preview import Preview, free_port, start, watch

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    preview = None
    try:
        port = port or free_port()
        preview = Preview(root, port)
        start(preview, port)
        address = f"http://localhost:{port}/"
        click.echo(f"The site is at {address} and follows what you save. Ctrl-C ends it.")
        if preview.error:
            click.echo(preview.error, err=True)
        if open_:
            click.launch(address)
        watch(preview)
    except OSError as error:
        raise click.ClickException(f"port {port}: {error.strerror}; choose another with --port") from None
    except KeyboardInterrupt:
        click.echo("Stopped.")
        sys.exit(130)
    finally:
        if preview is not None:
            preview.close()
