"""The walls of the house: which room may import which. A new import across a wall fails here, with its place."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "plugins" / "factcheck"

CORE = {"model", "diagnostics", "reading", "quotes", "rules", "check", "coverage", "settings", "cache", "live"}

MAY_IMPORT = {
    "__init__": {"site"},
    "diagnostics": set(),
    "model": {"diagnostics"},
    "quotes": set(),
    "reading": {"model", "diagnostics"},
    "rules": {"model", "quotes", "diagnostics"},
    "coverage": {"model", "quotes", "rules", "diagnostics"},
    # what the site publishes and what `factcheck export` writes, told by either
    "shapes": {"model"},
    "report": {"diagnostics"},
    "progress": {"diagnostics"},
    "settings": {"diagnostics", "model", "reading", "rules"},
    # sees a built site only, as an assessor does
    "trust": set(),
    "cache": {"diagnostics", "model", "reading", "rules"},
    "check": {"cache", "diagnostics", "model", "reading", "rules", "settings"},
    "live": {"cache", "check", "diagnostics", "model", "reading", "rules", "settings"},
    # the site prints its own findings when it refuses to build
    "site": CORE | {"report", "shapes", "progress"},
    # shows what others' servers answered, and makes it inert as the report does
    "editing": CORE | {"report"},
    # shows in an editor what is found, and the editor's ways to mend it
    "lsp": CORE | {"editing"},
    # writes claim files as the other tools for editors do
    "exchange": CORE | {"editing", "shapes"},
    # shows what strangers wrote, and makes it inert as the report does
    "review": CORE | {"report"},
    "signing": CORE | {"report", "review", "editing"},
    # what workflows run; it reads strangers' reports as data
    "ci": CORE | {"report"},
    "cli": CORE
    | {"report", "shapes", "progress", "site", "editing", "review", "signing", "ci", "trust", "exchange", "lsp"},
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Return the dotted names that a module imports, wherever in it they stand."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = _absolute(path, node)
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def _absolute(path: Path, node: ast.ImportFrom) -> str:
    """Return the dotted name of what a module imports from, also where it says so with leading dots."""
    if not node.level:
        return node.module or ""
    package = ("factcheck", *path.relative_to(PACKAGE).parts[:-1])
    return ".".join((*package[: len(package) - node.level + 1], *filter(None, [node.module])))


def rooms_imported(path: Path) -> set[str]:
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("factcheck.")}
    return {name for name in ours if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_import_crosses_a_wall(path):
    here = room(path)
    assert rooms_imported(path) - {here} <= MAY_IMPORT[here]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_site_and_the_build_command_know_pelican(path):
    uses = any(name.split(".")[0] == "pelican" for name in imports(path))
    assert not uses or room(path) in {"site", "cli"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_room_outgrows_itself(path):
    assert len(path.read_text("utf-8").splitlines()) <= 400


def test_a_check_does_not_import_pelican(run_python):
    done = run_python("import sys, factcheck.cli, factcheck.check, factcheck.report; print('pelican' in sys.modules)")
    assert done.stdout == "False\n"
