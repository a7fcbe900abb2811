// The package is complete, says what it exports, and is found under its own name.

import assert from "node:assert/strict";
import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { loadPackage, PACKAGE } from "./load.mjs";

const text = (name) => readFile(new URL(name, PACKAGE), "utf8");

test("every file that package.json names is there", async () => {
  const { files, main, types, exports } = JSON.parse(await text("package.json"));
  const named = [...files, main, types, ...Object.values(exports["."])];
  for (const name of named) await access(new URL(name, PACKAGE));
});

test("the declarations name exactly the functions that exist", async () => {
  const declarations = await text("xet_khen.d.ts");
  const functions = declarations.matchAll(/^export (?:default |declare )?function (\w+)/gm);
  const declared = Array.from(functions, ([, name]) => name);
  const existing = Object.keys(await loadPackage()).map((name) => (name === "default" ? "init" : name));
  assert.deepEqual(declared.sort(), existing.sort());
});

test("the rules travel inside the module", async () => {
  const { campaigns, rulesVersion } = await loadPackage();
  assert.notEqual(campaigns().length, 0);
  assert.match(rulesVersion().hash, /^[0-9a-f]{64}$/);
});

test("the script makes no code from text, which a portal's policy would forbid", async () => {
  assert.doesNotMatch(await text("xet_khen.js"), /new Function|\beval\(/);
});

test("a script finds it as `xet-khen`", async () => {
  const folder = await mkdtemp(join(tmpdir(), "xet-khen-"));
  try {
    await mkdir(join(folder, "node_modules"));
    await symlink(fileURLToPath(PACKAGE), join(folder, "node_modules/xet-khen"), "junction");
    const script = join(folder, "script.mjs");
    await writeFile(script, 'export { initSync } from "xet-khen";');
    const { initSync } = await import(pathToFileURL(script));
    assert.equal(typeof initSync, "function");
  } finally {
    await rm(folder, { recursive: true });
  }
});
