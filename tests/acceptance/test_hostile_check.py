"""What strangers plant, by `factcheck check` as CI runs it: each mistake is found, cheaply, and hides no other.

Each case is a process of its own with little processor time and memory. (A check of a good desk takes 0.25 s and
40 MB of address space here, with the libraries for saved pages 90 MB.)
"""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conftest import Desk

from .hostile.plant import SECRET, plant, spoiled
from .hostile.table import EVIL, Case, cases

CASES = cases("yaml", "characters", "fields", "paths", "sources", "settings", "wild")
TOGETHER = [case for case in CASES if case.spoils and case.finds]
# A process each takes minutes: `make fuzz` takes them, `make test` looks at a fifth, and at all that one desk can hold.
ALONE = CASES if os.environ.get("FACTCHECK_HOSTILE") == "each" else [one for one in CASES if one not in TOGETHER][::5]
FORMATS = ("full", "github", "markdown", "junit")
SENTINEL = "claims/zz-sentinel.yaml"  # read last, with a mistake that must be found whatever stands before it
# Besides what `HIDDEN` in the field table names: line ends that terminals or runners know, and lone surrogates.
_ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SECONDS, _MEMORY = 2, 200  # of processor time, and MB of address space
_SLACK = 3  # a busy machine is slower: caches are cold, and processor time grows with it
_MB = 1024 * 1024


@dataclass(frozen=True)
class Outcome:
    """What a run left behind."""

    status: int
    stdout: str
    stderr: str
    reports: dict[str, str]

    def codes(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for finding in json.loads(self.stdout)["findings"]:
            found.setdefault(finding["path"], set()).add(finding["code"])
        return found

    def everything(self) -> str:
        return "\n".join([self.stdout, self.stderr, *self.reports.values()])


def lay_out(folder: Path, case: Case) -> Path:
    """Make a good desk, the folder that nobody may read, and what the case plants."""
    root = folder / "desk"
    outside = Desk(folder / "outside")
    outside.write("secret.txt", f"{SECRET}\n")
    outside.write("secret.yaml", f"claim: {SECRET}\n")
    outside.write("baseline.json", json.dumps({"version": 1, "findings": [{"fingerprint": SECRET, "code": SECRET}]}))
    desk = Desk(root)
    desk.write(SENTINEL, spoiled("reviewed: 2025-99-99"))
    if case.spoils:
        desk.write(EVIL, spoiled(case.spoils))
    plant(root, case.plants)
    for path in case.plants:
        sidecar = Path(path).with_suffix(".yaml")
        if path.startswith("seeds/wild") and not (root / sidecar).exists():
            desk.write(str(sidecar), "publisher: P\nurl: https://x.example.org/a\n")
    return root


def check(folder: Path, case: Case, seconds: int = _SECONDS, memory: int = _MEMORY) -> Outcome:
    """Run the command within the limits of a case."""
    root = lay_out(folder, case)
    out = folder / "reports"
    files = [word for name in FORMATS for word in ("--output-file", f"{name}:{out / name}")]
    command = [str(Path(sys.executable).parent / "factcheck"), "check", "--format", "json", "--today", "2026-11-24"]
    env = {name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "NO_COLOR", "CI"}}
    done = subprocess.run(
        [*command, *files],
        cwd=root,
        env=env | {"PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.PIPE,
        capture_output=True,
        timeout=120,
        check=False,
        preexec_fn=_limits(seconds * _SLACK, memory * _MB),
    )
    reports = {path.name: path.read_text("utf-8") for path in out.iterdir()} if out.is_dir() else {}
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode(), reports)


def _limits(seconds: int, memory: int) -> Callable[[], None]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return limit


@pytest.fixture(scope="module")
def outcomes(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Future]]:
    """Start the cases that were chosen, as many at once as there are processors."""
    asked = {item.callspec.params["case"].id for item in request.session.items if hasattr(item, "callspec")
             and isinstance(item.callspec.params.get("case"), Case)}  # fmt: skip
    folder = tmp_path_factory.mktemp("hostile")
    with ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
        yield {case.id: pool.submit(check, folder / case.id, case) for case in CASES if case.id in asked}
        pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("case", ALONE, ids=lambda case: case.id)
def test_each_case(case: Case, outcomes: dict[str, Future]) -> None:
    outcome: Outcome = outcomes[case.id].result()
    shown = f"{outcome.status}\n{outcome.stderr[-2000:]}\n{outcome.stdout[:3000]}"
    assert "Traceback" not in outcome.stderr, shown
    assert outcome.status == case.exit, shown
    found = outcome.codes()
    assert "CLM006" in found.get(SENTINEL, ()), f"hidden: {shown}"
    for path, codes in case.expected.items():
        assert found.get(path, set()) & set(codes), f"{path} has {found.get(path)}\n{shown}"
    _no_error_of_the_program(outcome)
    _inert(outcome, case)
    if case.reads:
        errors = [one for one in json.loads(outcome.stdout)["findings"] if one["severity"] == "error"]
        assert {one["path"] for one in errors} == {SENTINEL}, errors


def _no_error_of_the_program(outcome: Outcome) -> None:
    crashed = [one["message"] for one in json.loads(outcome.stdout)["findings"] if one["code"] == "CFG900"]
    assert crashed == []


def _inert(outcome: Outcome, case: Case) -> None:
    everything = outcome.everything()
    assert SECRET in case.spoils or SECRET not in everything
    for words in case.gone:
        assert words not in everything
    assert set(outcome.reports) == set(FORMATS)
    for name, text in {"json": outcome.stdout, "stderr": outcome.stderr, **outcome.reports}.items():
        acting = {hex(ord(one)) for one in _ACTS.findall(text)}
        assert not acting, f"{name} holds {acting}"
        assert not re.search(r"##\w*\[", text), name
    github = outcome.reports["github"].splitlines()
    assert not [line for line in github if "::" in line and not re.match(r"::(error|warning|notice) file=", line)
                and line.lstrip().startswith("::")]  # fmt: skip
    ElementTree.fromstring(outcome.reports["junit"])


def test_all_at_once(tmp_path: Path) -> None:
    """In one desk no case hides another, and the cost is a sum, not a product."""
    plants = {f"claims/evil-{index}.yaml": {"claim": case.spoils} for index, case in enumerate(TOGETHER)}
    outcome = check(tmp_path, Case("all", "threat 4", plants=plants), seconds=15, memory=400)
    assert "Traceback" not in outcome.stderr
    found = outcome.codes()
    silent = [
        case.id
        for index, case in enumerate(TOGETHER)
        if not found.get(f"claims/evil-{index}.yaml", set()) & set(case.finds)
    ]
    assert silent == []
    assert "CLM006" in found[SENTINEL]
    _no_error_of_the_program(outcome)
    _inert(outcome, Case("all", "threat 4", spoils=SECRET, gone=("root:x:",)))
