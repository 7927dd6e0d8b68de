// As much of an editor as the extension needs to run: what it is told of findings is kept, all else does nothing.

const { pathToFileURL, fileURLToPath } = require("node:url");

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.slice(0, text.indexOf(":"));
    this.fsPath = this.scheme === "file" ? fileURLToPath(text) : "";
    this.path = this.fsPath;
  }
  static parse(text) {
    return new Uri(text);
  }
  static file(path) {
    return new Uri(pathToFileURL(path).href);
  }
  toString() {
    return this.text;
  }
  with() {
    return this;
  }
}

class Event {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, self) => {
      const bound = self ? listener.bind(self) : listener;
      this.listeners.add(bound);
      return { dispose: () => this.listeners.delete(bound) };
    };
  }
  fire(value) {
    for (const listener of [...this.listeners]) listener(value);
  }
  dispose() {
    this.listeners.clear();
  }
}

class Place {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(startLine, startCharacter, endLine, endCharacter) {
    this.start = new Place(startLine, startCharacter);
    this.end = new Place(endLine, endCharacter);
  }
}

class Kind {
  append() {
    return this;
  }
}
Kind.Empty = new Kind();

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

/** Anything that nobody asks about: a class, a function and an object of more such things, all at once. */
function anything() {
  const made = class {};
  return new Proxy(made, {
    get: (target, name) => {
      if (name === "then" || name === Symbol.toPrimitive) return undefined;
      if (name === "prototype" || name in target) return target[name];
      return (target[name] = anything());
    },
    apply: () => ({ dispose() {} }),
  });
}

/** Objects that have some parts, and anything in the place of all others. */
function partly(parts) {
  return new Proxy(parts, {
    get: (target, name) => {
      if (typeof name === "string" && !(name in target) && name !== "then") {
        target[name] = /^on(Did|Will)/.test(name) ? new Event().event : anything();
      }
      return target[name];
    },
  });
}

function fakeVscode({ folder, settings = {}, documents = [] }) {
  const said = { findings: new Map(), errors: [], commands: new Map(), changed: new Event() };
  const channel = partly({ append() {}, appendLine() {}, clear() {}, show() {}, dispose() {}, error() {}, info() {}, warn() {}, trace() {}, debug() {}, logLevel: 0, onDidChangeLogLevel: new Event().event });
  const collection = partly({
    set(uri, found) {
      said.findings.set(uri.toString(), found ?? []);
      said.changed.fire();
    },
    delete: (uri) => said.findings.delete(uri.toString()),
    clear: () => said.findings.clear(),
    dispose() {},
  });
  const read = (section) => ({ get: (name, otherwise) => settings[`${section}.${name}`] ?? otherwise });
  const vscode = partly({
    version: "1.999.0",
    Uri,
    Range,
    Position: Place,
    Diagnostic,
    EventEmitter: Event,
    CancellationError: class extends Error {},
    Disposable: class {
      constructor(dispose) {
        this.dispose = dispose ?? (() => {});
      }
      static from(...some) {
        return { dispose: () => some.forEach((one) => one.dispose()) };
      }
    },
    CancellationTokenSource: class {
      constructor() {
        this.token = { isCancellationRequested: false, onCancellationRequested: new Event().event };
      }
      cancel() {}
      dispose() {}
    },
    CodeActionKind: Kind,
    CompletionItemKind: { Field: 4 },
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    env: partly({ appName: "a test", language: "en", onDidChangeTelemetryEnabled: new Event().event }),
    workspace: partly({
      workspaceFolders: [{ uri: Uri.file(folder), name: "desk", index: 0 }],
      textDocuments: documents,
      notebookDocuments: [],
      getConfiguration: read,
      createFileSystemWatcher: () => partly({ dispose() {} }),
    }),
    window: partly({
      createOutputChannel: () => channel,
      showErrorMessage: async (message) => void said.errors.push(message),
      visibleTextEditors: [],
      tabGroups: partly({ all: [] }),
    }),
    languages: partly({
      createDiagnosticCollection: () => collection,
      match: (_, document) => (document.languageId === "yaml" ? 10 : 0),
    }),
    commands: partly({
      registerCommand(name, run) {
        said.commands.set(name, run);
        return { dispose: () => said.commands.delete(name) };
      },
    }),
  });
  return { vscode, said };
}

module.exports = { fakeVscode, Uri };
