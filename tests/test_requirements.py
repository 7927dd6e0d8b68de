"""The lists that workflows install from: they are whole, say nothing of where they were made, and keep up."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from project import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LISTS = ("run", "ci", "build", "audit")
INSTALLS = [*sorted((ROOT / ".github/workflows").glob("*.yml")), ROOT / "action.yml"]


def entries(name: str) -> list[str]:
    """Return the list's entries, each with its hashes in one line."""
    text = (ROOT / f"requirements/{name}.txt").read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip()]


def pins(name: str) -> dict[str, set[Version]]:
    found: dict[str, set[Version]] = {}
    for line in entries(name):
        pinned = Requirement(line.partition("--hash")[0].strip())
        ((operator, version),) = [(one.operator, one.version) for one in pinned.specifier]
        assert operator == "=="
        found.setdefault(canonicalize_name(pinned.name), set()).add(Version(version))
    return found


def wanted(extra: str = "") -> Iterator[Requirement]:
    """Yield what pyproject.toml asks for, and what the extras that it names ask for in turn."""
    project = PROJECT["project"]
    for line in project["optional-dependencies"][extra] if extra else project["dependencies"]:
        asked = Requirement(line)
        if asked.name == project["name"]:
            for below in asked.extras:
                yield from wanted(below)
        else:
            yield asked


@pytest.mark.parametrize("name", LISTS)
def test_every_file_is_named_by_its_digest_and_no_place(name: str) -> None:
    for line in entries(name):
        assert re.fullmatch(r"[\w.-]+(\[[\w,-]+\])?==[\w.+!]+( ; [^#@]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", line), (
            line
        )
    assert "://" not in (ROOT / f"requirements/{name}.txt").read_text("utf-8")


@pytest.mark.parametrize(("name", "extras"), [("run", ("",)), ("ci", ("", "dev"))])
def test_a_list_keeps_up_with_the_project(name: str, extras: tuple[str, ...]) -> None:
    listed = pins(name)
    stale = [
        str(asked)
        for extra in extras
        for asked in wanted(extra)
        if not any(asked.specifier.contains(one) for one in listed.get(canonicalize_name(asked.name), ()))
    ]
    assert stale == [], "make the list anew as requirements/README.md says"


def test_what_runs_is_what_was_tested() -> None:
    tested = pins("ci")
    assert {name: versions for name, versions in pins("run").items() if tested.get(name) != versions} == {}


def test_the_builder_of_the_package_is_listed() -> None:
    (needed,) = map(Requirement, PROJECT["build-system"]["requires"])
    assert any(needed.specifier.contains(one) for one in pins("build")[needed.name])


@pytest.mark.parametrize("path", INSTALLS, ids=lambda path: path.stem)
def test_workflows_install_by_digest_only(path) -> None:
    for line in path.read_text("utf-8").splitlines():
        if re.search(r"pip install|install -", line) and not line.lstrip().startswith(("#", "install()")):
            assert "--require-hashes" in line or "--no-index" in line, line
