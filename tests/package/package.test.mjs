// The package is complete, says what it exports, and is found under its own name.

import assert from "node:assert/strict";
import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { loadPackage, loadVerdict, PACKAGE } from "./load.mjs";

const text = (name) => readFile(new URL(name, PACKAGE), "utf8");

test("every file that package.json names is there", async () => {
  const { files, main, types, exports } = JSON.parse(await text("package.json"));
  const exported = Object.values(exports).flatMap((to) => (typeof to === "string" ? [to] : Object.values(to)));
  const named = [...files, main, types, ...exported];
  for (const name of named) await access(new URL(name, PACKAGE));
});

/** The functions of an entry, as an importer names them. */
const existing = (entry) => Object.keys(entry).map((name) => (name === "default" ? "init" : name)).sort();

test("the declarations name exactly the functions that exist", async () => {
  const declarations = await text("xet_khen.d.ts");
  const functions = declarations.matchAll(/^export (?:default |declare )?function (\w+)/gm);
  const declared = Array.from(functions, ([, name]) => name);
  assert.deepEqual(declared.sort(), existing(await loadPackage()));
  const [, list] = /^export \{ (.+) \} from "\.\/xet_khen\.js";$/m.exec(await text("xet_khen_verdict.d.ts"));
  const again = list.split(", ").map((name) => (name === "default" ? "init" : name));
  assert.deepEqual(again.sort(), existing(await loadVerdict()));
});

test("the rules travel inside the module", async () => {
  const { campaigns, rulesVersion } = await loadPackage();
  assert.notEqual(campaigns().length, 0);
  assert.match(rulesVersion().hash, /^[0-9a-f]{64}$/);
});

test("the script makes no code from text, which a portal's policy would forbid", async () => {
  for (const script of ["xet_khen.js", "xet_khen_verdict.js"]) {
    assert.doesNotMatch(await text(script), /new Function|\beval\(/);
  }
});

test("the modules import nothing: an engine that starts one compiles no bridge for it", async () => {
  for (const module of ["xet_khen_bg.wasm", "xet_khen_verdict_bg.wasm"]) {
    const compiled = await WebAssembly.compile(await readFile(new URL(module, PACKAGE)));
    assert.deepEqual(WebAssembly.Module.imports(compiled), []);
  }
});

test("who asks before the module has started is told what to do", async () => {
  for (const script of ["xet_khen.js", "xet_khen_verdict.js"]) {
    const { default: init, initSync, ...functions } = await import(new URL(`${script}?not-started`, PACKAGE));
    for (const [name, call] of Object.entries(functions)) {
      assert.throws(() => call({}), { name: "Error", code: "not-started", message: /init\(\)/ }, name);
    }
  }
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
