// Which program is started: the one that was named, else the desk's own, else the one that the system finds.

const { existsSync } = require("node:fs");
const { join } = require("node:path");

const INSIDE = process.platform === "win32" ? [".venv", "Scripts", "factcheck.exe"] : [".venv", "bin", "factcheck"];

/**
 * @param {string} named the setting `factcheck.command`; empty where nothing is named
 * @param {string[]} folders the folders of the workspace, as paths
 * @param {(path: string) => boolean} isThere whether a file is there
 * @returns {string} the program's path, or its name alone
 */
function commandFor(named, folders, isThere = existsSync) {
  const own = folders.map((folder) => join(folder, ...INSIDE)).find(isThere);
  return named.trim() || own || "factcheck";
}

module.exports = { commandFor };
