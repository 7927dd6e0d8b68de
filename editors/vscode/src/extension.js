// Starts `factcheck lsp` for the claims, sources and scales of the open folders. All else is the language server's.

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");
const { commandFor } = require("./command");
const { askForValues } = require("./completion");

const FILES = [{ scheme: "file", language: "yaml", pattern: "**/{claims,seeds,content}/**" }];
const SETTINGS = "Open Settings";

let client;

async function start() {
  const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath);
  const command = commandFor(vscode.workspace.getConfiguration("factcheck").get("command", ""), folders);
  client = new LanguageClient(
    "factcheck",
    "Fact-check",
    { command, args: ["lsp"], options: folders.length > 0 ? { cwd: folders[0] } : {} },
    { documentSelector: FILES, middleware: { provideCompletionItem: completed } },
  );
  try {
    await client.start();
  } catch (error) {
    await explain(command, error);
  }
}

async function completed(document, position, context, token, next) {
  return askForValues(await next(document, position, context, token), vscode.CompletionItemKind.Field);
}

async function explain(command, error) {
  const reason = error instanceof Error ? error.message : String(error);
  const chosen = await vscode.window.showErrorMessage(
    `The program ${command} could not be started as a language server (${reason}). ` +
      "Install it with: pip install 'factcheck[lsp]', or name its path in the settings.",
    SETTINGS,
  );
  if (chosen === SETTINGS) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "factcheck.command");
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running?.isRunning()) {
    await running.stop();
  }
}

async function restart() {
  await stop();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("factcheck.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) =>
      change.affectsConfiguration("factcheck.command") ? restart() : undefined,
    ),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
