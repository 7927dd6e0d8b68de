"""The built files themselves: valid, linked without gaps, one heading on top, light, and with nothing that runs."""

from __future__ import annotations

import itertools
import json
import subprocess
from urllib.parse import unquote, urljoin

from built_site import BuiltSite, is_outside, links
from web import Web

_DATA_BLOCK = "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive"


def test_the_nu_checker_has_nothing_to_say(web: Web, nu_checker: list[str]) -> None:
    """Read over HTTP: on files the checker takes the Content-Security-Policy's 'self' for no host at all."""
    pages = [web.address + file.relative_to(web.folder).as_posix() for file in web.pages()]
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
    found = {f"{m['url'].removeprefix(web.address)}:{m.get('lastLine')}: {m['message']}" for m in messages}
    assert sorted(found) == []


def test_no_link_within_a_served_site_is_broken(web: Web) -> None:
    read = {file: links(file) for file in web.pages()}
    broken = []
    for file, page in read.items():
        name = file.relative_to(web.folder).as_posix()
        for address in (*page.addresses, *page.resources):
            whole = urljoin(web.address + name.removesuffix("index.html"), address)
            if not whole.startswith(web.address):
                continue
            path, _, anchor = whole.removeprefix(web.address).partition("#")
            target = web.folder / unquote(path.partition("?")[0])
            target = target / "index.html" if whole.partition("#")[0].endswith("/") else target
            if not target.is_file():
                broken.append(f"{name}: {address}")
            elif anchor and target.suffix == ".html" and unquote(anchor) not in read[target].anchors:
                broken.append(f"{name}: {address} (no such anchor)")
    assert broken == []


def test_a_site_links_only_to_itself(web: Web) -> None:
    """A site under a sub-path never leads to the one at the root, which is another's."""
    for file in BuiltSite(web.folder / "repo").pages():
        base = f"{web.address}repo/{file.relative_to(web.folder / 'repo').as_posix()}"
        page = links(file)
        for address in (*page.addresses, *page.resources):
            whole = urljoin(base, address)
            assert not whole.startswith(web.address) or whole.startswith(f"{web.address}repo/"), (file, address)


def test_no_link_from_disk_is_broken(site: BuiltSite) -> None:
    """Checked on files: from disk there is no server to find a folder's index.html."""
    read = {file.resolve(): links(file) for file in site.pages()}
    broken = []
    for file, page in read.items():
        for address in (*page.addresses, *page.resources):
            if is_outside(address):
                continue
            target, anchor = site.target(file, address)
            where = f"{file.relative_to(site.folder.resolve())}: {address}"
            if not address or not target.is_file() or not target.is_relative_to(site.folder.resolve()):
                broken.append(where)
            elif anchor and target.suffix == ".html" and anchor not in read[target].anchors:
                broken.append(f"{where} (no such anchor)")
    assert broken == []


def test_no_address_without_its_host_starts_at_the_root(site: BuiltSite) -> None:
    for file in site.pages():
        page = links(file)
        assert not [a for a in (*page.addresses, *page.resources) if a.startswith("/")], file


def test_one_h1_and_no_level_left_out(web: Web) -> None:
    for file in web.pages():
        levels = [int(tag[1]) for tag in links(file).headings]
        assert levels.count(1) == 1, file
        assert levels[0] == 1, file
        assert all(deeper <= level + 1 for level, deeper in itertools.pairwise(levels)), file


def test_nothing_runs_and_nothing_is_styled_in_line(web: Web) -> None:
    assert {str(file): found for file in web.pages() if (found := links(file).forbidden)} == {}


def test_ids_are_unique(web: Web) -> None:
    for file in web.pages():
        anchors = links(file).anchors
        assert len(anchors) == len(set(anchors)), file


def test_no_outside_resource_is_asked_for(site: BuiltSite) -> None:
    for file in site.pages():
        assert not [address for address in links(file).resources if is_outside(address)], file
