"""The built files themselves: valid, linked without gaps, one heading on top, light, and with nothing that runs."""

from __future__ import annotations

import gzip
import itertools
import json
import subprocess

from built_site import BuiltSite, is_outside, links

_DATA_BLOCK = "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive"


def test_every_kind_of_page_is_there(site: BuiltSite) -> None:
    kinds = site.page_of_each_kind()
    for name in ("index.html", "404.html", "claims/index.html", "corrections/index.html", "methodology/index.html"):
        assert name in kinds
    assert any(name.startswith("claims/") and name != "claims/index.html" for name in kinds)


def test_the_nu_checker_has_nothing_to_say(site: BuiltSite, address: str, nu_checker: list[str]) -> None:
    """Read over HTTP: on files the checker takes the Content-Security-Policy's 'self' for no host at all."""
    pages = [address + file.relative_to(site.folder).as_posix() for file in site.pages()]
    command = [
        nu_checker[0],
        "-Dnu.validator.servlet.allow-forbidden-hosts=true",
        *nu_checker[1:],
        "--format",
        "json",
        "--exit-zero-always",
        *pages,
    ]
    run = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    messages = json.loads(run.stderr)["messages"]
    # The checker takes a data block (JSON-LD) for a script; browsers don't, as the browser tests show.
    messages = [m for m in messages if not m["message"].startswith(_DATA_BLOCK)]
    found = {f"{m['url'].removeprefix(address)}:{m.get('lastLine')}: {m['message']}" for m in messages}
    assert sorted(found) == []


def test_no_link_within_the_site_is_broken(site: BuiltSite) -> None:
    """Checked on files: with a folder's index.html written out or not, a link must end at a file."""
    read = {file.resolve(): links(file) for file in site.pages()}
    broken = []
    for file, page in read.items():
        for address in (*page.addresses, *page.resources):
            if is_outside(address):
                continue
            target, anchor = site.target(file, address)
            where = f"{file.relative_to(site.folder.resolve())}: {address}"
            # From disk there is no server to find a folder's index.html.
            if not address or not target.is_file() or not target.is_relative_to(site.folder.resolve()):
                broken.append(where)
            elif anchor and target.suffix == ".html" and anchor not in read[target].anchors:
                broken.append(f"{where} (no such anchor)")
    assert broken == []


def test_no_address_without_its_host_starts_at_the_root(site: BuiltSite) -> None:
    for file in site.pages():
        page = links(file)
        assert not [a for a in (*page.addresses, *page.resources) if a.startswith("/")], file


def test_one_h1_and_no_level_left_out(site: BuiltSite) -> None:
    for file in site.pages():
        levels = [int(tag[1]) for tag in links(file).headings]
        assert levels.count(1) == 1, file
        assert levels[0] == 1, file
        assert all(deeper <= level + 1 for level, deeper in itertools.pairwise(levels)), file


def test_nothing_runs_and_nothing_is_styled_in_line(site: BuiltSite) -> None:
    assert {str(file): found for file in site.pages() if (found := links(file).forbidden)} == {}


def test_ids_are_unique(site: BuiltSite) -> None:
    for file in site.pages():
        anchors = links(file).anchors
        assert len(anchors) == len(set(anchors)), file


def test_no_outside_resource_is_asked_for(site: BuiltSite) -> None:
    for file in site.pages():
        assert not [address for address in links(file).resources if is_outside(address)], file


def test_a_claim_page_is_light(site: BuiltSite) -> None:
    """30 kB over the wire with its styles and icon."""
    claim = next(name for name in reversed(site.page_of_each_kind()) if name.startswith("claims/"))
    files = [site.folder / claim, *site.folder.glob("theme/css/*.css"), *site.folder.glob("theme/*.svg")]
    assert len(files) > 2
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) < 30_000
