"""The schemas in the language server for YAML that most editors use: no false alarm, and help where one types."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.editing.init.make import Desk, make_desk
from factcheck.editing.schema import FILES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SETTINGS = {"yaml": {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}}


class Server:
    """The language server, spoken to as an editor does (Language Server Protocol over its standard streams)."""

    def __init__(self, schemas: dict[str, list[str]]) -> None:
        node, program = shutil.which("node"), HERE / "node_modules/yaml-language-server/bin/yaml-language-server"
        if not node or not program.is_file():
            pytest.fail("yaml-language-server is missing: run `npm install` in tests/site", pytrace=False)
        self._settings = {"yaml": SETTINGS["yaml"] | {"schemas": schemas}}
        self._process = subprocess.Popen([node, program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._last = 0
        self.ask("initialize", processId=None, rootUri=ROOT.as_uri(), capabilities={})
        self._send(method="initialized", params={})
        self._send(method="workspace/didChangeConfiguration", params={"settings": self._settings})

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def problems(self, file: Path, text: str | None = None) -> list[str]:
        """Open a file and return what the server finds wrong in it."""
        self.open(file, text)
        while True:
            message = self._read()
            told = message.get("params", {})
            if message.get("method") == "textDocument/publishDiagnostics" and told["uri"] == file.as_uri():
                found = told["diagnostics"]
                return [f"{file.name}:{one['range']['start']['line'] + 1}: {one['message']}" for one in found]

    def open(self, file: Path, text: str | None = None) -> None:
        text = file.read_text("utf-8") if text is None else text
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})

    def at(self, method: str, file: Path, line: int, character: int) -> Any:
        """Ask about a place (0-based) of an open file."""
        place = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", textDocument={"uri": file.as_uri()}, position=place)

    def ask(self, method: str, **params: Any) -> Any:
        self._last += 1
        self._send(id=self._last, method=method, params=params)
        while True:
            message = self._read()
            if message.get("id") == self._last and "method" not in message:
                return message["result"]

    def _send(self, **message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _read(self) -> Any:
        stream, length = self._process.stdout, 0
        assert stream is not None
        while (line := stream.readline().strip()) != b"":
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        message = json.loads(stream.read(length))
        if "id" in message and message.get("method") == "workspace/configuration":
            answers = [self._settings.get(one.get("section", ""), {}) for one in message["params"]["items"]]
            self._send(id=message["id"], result=answers)
        elif "id" in message and "method" in message:
            self._send(id=message["id"], result=None)
        return message


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    schema = ROOT / "plugins/factcheck/schema"
    running = Server({(schema / f"{name}.schema.json").as_uri(): [files] for name, files in FILES.items()})
    yield running
    running.close()


@pytest.mark.parametrize("place", ["claims", "seeds", "content"])
def test_no_false_alarm_in_the_demonstration(server: Server, place: str) -> None:
    files = sorted((ROOT / place).rglob("*.yaml"))
    assert files
    assert [problem for file in files for problem in server.problems(file)] == []


def test_a_new_desk_tells_editors_which_schema_is_for_which_file(tmp_path: Path) -> None:
    made = make_desk(tmp_path / "desk", Desk("Ours"), date(2026, 11, 24))
    settings = json.loads((tmp_path / "desk/.vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    schemas = {(tmp_path / "desk" / path).as_uri(): [files] for path, files in settings.items()}
    files = [tmp_path / "desk" / name for name in made if name.endswith(".yaml")]
    assert len(files) == 3
    right, wrong = Server(schemas), Server(schemas)
    assert [problem for file in files for problem in right.problems(file)] == []
    for file in files:
        text = file.read_text("utf-8").replace("title:", "titel:").replace("url:", "ulr:").replace("claim:", "klaim:")
        assert wrong.problems(file, text) != []
    right.close()
    wrong.close()


def test_mistakes_are_told(server: Server) -> None:
    text = (ROOT / "claims/mamdani-won.yaml").read_text("utf-8")
    wrong = text.replace("verdict:", "verdct:", 1).replace("status:", "statuss:")
    told = "\n".join(server.problems(ROOT / "claims/wrong.yaml", wrong))
    assert "verdct" in told


def test_fields_are_offered_and_explained(server: Server) -> None:
    file = ROOT / "claims/typed.yaml"
    server.open(file, "claim: A plain sentence\n\n")
    offered = server.at("completion", file, 1, 0)
    items = offered["items"] if isinstance(offered, dict) else offered
    assert {"claimant", "quotes", "verdict", "summary"} <= {one["label"] for one in items}
    server.open(file.with_stem("quoting"), "claim: A plain sentence\nquotes:\n  - \n")
    offered = server.at("completion", file.with_stem("quoting"), 2, 4)
    snippets = [one for one in offered["items"] if one["label"] == "quote: what it needs"]
    assert [one["insertText"] for one in snippets] == ["source: $1\n  quote: $2"]
    shown = server.at("hover", file, 0, 2)
    assert "The assertion in one plain sentence" in json.dumps(shown)
