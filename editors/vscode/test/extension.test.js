// The built extension starts the real program, and shows what that finds; what its manifest promises is there.

const assert = require("node:assert/strict");
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { test } = require("node:test");

const { commandFor } = require("../src/command");
const { askForValues } = require("../src/completion");
const { fakeVscode, Uri } = require("./fake-vscode");

const BUILT = join(__dirname, "..", "dist", "extension.js");
const PROGRAM = process.env.FACTCHECK ?? "factcheck";
const manifest = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));
const CLAIM = "claim: The moon is made of cheese\nclaimant: The mouse\nstatus: draft\nverdict: flase\n";

function desk(t) {
  const folder = mkdtempSync(join(tmpdir(), "factcheck-vscode-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of ["claims", "content", "seeds"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "claims", "cheese.yaml"), CLAIM);
  const scale = '- {id: "false", title: "False", rating: 1, meaning: It is not so.}\n';
  writeFileSync(join(folder, "content", "verdicts.yaml"), scale);
  return folder;
}

function opened(folder, name) {
  const path = join(folder, ...name.split("/"));
  const text = readFileSync(path, "utf8");
  return { uri: Uri.file(path), fileName: path, languageId: "yaml", version: 1, isClosed: false, getText: () => text };
}

/** Start the built extension in an editor that is none; return what it said and a way to end it. */
async function started(t, options) {
  const { vscode, said } = fakeVscode(options);
  const load = Module._load;
  Module._load = (name, ...rest) => (name === "vscode" ? vscode : load(name, ...rest));
  t.after(() => (Module._load = load));
  delete require.cache[BUILT];
  const extension = require(BUILT);
  const context = { subscriptions: [] };
  await extension.activate(context);
  return { said, extension };
}

function until(said, ready) {
  return new Promise((resolve) => {
    const look = () => ready() && resolve();
    said.changed.event(look);
    look();
  });
}

test("what the program finds stands in the editor", { timeout: 60_000 }, async (t) => {
  const folder = desk(t);
  const document = opened(folder, "claims/cheese.yaml");
  const settings = { "factcheck.command": PROGRAM };
  const { said, extension } = await started(t, { folder, settings, documents: [document] });
  const found = () => said.findings.get(document.uri.toString()) ?? [];
  await until(said, () => found().length > 0);
  const verdict = found().find((one) => one.message.includes("flase"));
  assert.match(verdict.message, /did you mean `false`\?/);
  assert.equal(verdict.range.start.line, 3);
  assert.deepEqual(said.errors, []);
  await extension.deactivate();
});

test("a program that is not there is named, with what to do", { timeout: 60_000 }, async (t) => {
  const folder = desk(t);
  const { said, extension } = await started(t, { folder, settings: { "factcheck.command": join(folder, "nothing") } });
  assert.match(said.errors.at(-1), /pip install 'factcheck\[lsp\]'/);
  await extension.deactivate();
});

test("every command and setting of the manifest is there", async (t) => {
  const folder = desk(t);
  const { said, extension } = await started(t, { folder, settings: { "factcheck.command": PROGRAM } });
  assert.deepEqual([...said.commands.keys()], manifest.contributes.commands.map((one) => one.command));
  const source = readFileSync(join(__dirname, "..", "src", "extension.js"), "utf8");
  assert.ok(source.includes('get("command"'));
  assert.deepEqual(Object.keys(manifest.contributes.configuration.properties), ["factcheck.command", "factcheck.trace.server"]);
  await extension.deactivate();
});

test("it starts in trusted folders only, under the project's licence", () => {
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, false);
  assert.equal(manifest.license, "AGPL-3.0-or-later");
  assert.match(readFileSync(join(__dirname, "..", "LICENSE"), "utf8"), /GNU AFFERO GENERAL PUBLIC LICENSE/);
  assert.match(readFileSync(join(__dirname, "..", "dist", "THIRD-PARTY.txt"), "utf8"), /vscode-languageclient/);
});

test("the program is the one that is named, else the desk's, else the system's", () => {
  const own = (path) => path.startsWith(join("/desk", ".venv"));
  assert.equal(commandFor(" /opt/factcheck ", ["/desk"], own), "/opt/factcheck");
  assert.match(commandFor("", ["/other", "/desk"], own), /^.desk.\.venv.(bin|Scripts).factcheck/);
  assert.equal(commandFor("", ["/other"], own), "factcheck");
});

test("after a field's name its values are asked for", () => {
  const items = [
    { kind: 4, textEdit: { newText: "verdict: " } },
    { kind: 4, textEdit: { newText: "review: |\n  " } },
    { kind: 4, textEdit: { newText: "verdict" } },
    { kind: 11, textEdit: { newText: "false " } },
  ];
  assert.deepEqual(askForValues({ items }, 4).items.map((one) => one.command?.command), [
    "editor.action.triggerSuggest",
    "editor.action.triggerSuggest",
    undefined,
    undefined,
  ]);
  assert.equal(askForValues(null, 4), null);
});
