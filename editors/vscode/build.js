// Puts the extension and what it needs into one file, dist/extension.js, with the licences of all that is in it.

const { copyFileSync, readFileSync, readdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { buildSync } = require("esbuild");

const built = buildSync({
  absWorkingDir: __dirname,
  entryPoints: ["src/extension.js"],
  outfile: "dist/extension.js",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  minify: true,
  logLevel: "warning",
  metafile: true,
});

const used = new Set();
for (const input of Object.keys(built.metafile.inputs)) {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (name) {
    used.add(name[0]);
  }
}
writeFileSync(join(__dirname, "dist", "THIRD-PARTY.txt"), [...used].sort().map(notice).join("\n\n"));
copyFileSync(join(__dirname, "..", "..", "LICENSE"), join(__dirname, "LICENSE"));

function notice(folder) {
  const { name, version } = JSON.parse(readFileSync(join(__dirname, folder, "package.json"), "utf8"));
  const licence = readdirSync(join(__dirname, folder)).find((file) => /^licen[cs]e/i.test(file));
  if (!licence) {
    throw new Error(`${name} says nothing of its licence: leave it out, or find out`);
  }
  return `${name} ${version}\n\n${readFileSync(join(__dirname, folder, licence), "utf8").trim()}\n`;
}
