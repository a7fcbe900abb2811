// The hand-written scripts of the page and of the package keep to their types, and what is declared of all else that they touch is so.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { DIST } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Where scripts are written by hand that are published. */
const FOLDERS = ["www", "web/package"];
const TSC = createRequire(import.meta.url).resolve("typescript/lib/tsc.js");

const read = (...path) => readFileSync(join(ROOT, ...path), "utf8");
const below = (folder) => readdirSync(folder, { recursive: true }).map((name) => name.replaceAll("\\", "/"));

/** What the compiler says under this configuration: the files that it has read, and what is wrong with them. */
const check = (config) =>
  new Promise((resolve) => {
    execFile(process.execPath, [TSC, "--listFiles", "--pretty", "false", "-p", config], { cwd: ROOT }, (error, out) => {
      const lines = out.trim().split("\n");
      const isFile = (line) => /^(\/|\w:\/).*\.[cm]?[jt]s$/.test(line);
      resolve({ failed: error !== null, files: lines.filter(isFile), wrong: lines.filter((line) => !isFile(line)) });
    });
  });

for (const folder of FOLDERS) {
  test(`every script in ${folder} keeps to its types`, async () => {
    const all = below(join(ROOT, folder)).filter((name) => !name.includes("node_modules"));
    const configs = all.filter((name) => /^tsconfig.*\.json$/.test(name));
    const checked = await Promise.all(configs.map((name) => check(join(ROOT, folder, name))));
    assert.deepEqual(checked.flatMap(({ wrong }) => wrong), []);
    assert.ok(!checked.some(({ failed }) => failed));
    const seen = checked.flatMap(({ files }) => files);
    const scripts = all.filter((name) => name.endsWith(".js"));
    const unseen = scripts.filter((name) => !seen.some((path) => path.endsWith(`/${folder}/${name}`)));
    assert.deepEqual(unseen, [], "no configuration includes these");
  });
}

/** The functions that this Rust exports, as they are declared. */
const exported = (rust) => {
  const TYPES = { "&str": "string", String: "string", bool: "boolean", usize: "number", "Vec<u8>": "Uint8Array", "Vec<String>": "string[]" };
  /** What crosses as an object has a type of the name that it has in Rust. */
  const typeOf = (type, name) => (type === "JsValue" ? name[0].toUpperCase() + name.slice(1) : TYPES[type]);
  const functions = rust.matchAll(/#\[wasm_bindgen(?:\(js_name = (\w+)\))?\]\n *pub fn (\w+)\(([^)]*)\)(?: -> (\S+))? \{/g);
  return Array.from(functions, ([, renamed, own, taken, given]) => {
    const parameters = taken.split(", ").filter(Boolean).map((parameter) => {
      const [named, type] = parameter.split(": ");
      const optional = /^Option<(.+)>$/.exec(type)?.[1];
      return `${named}${optional ? "?" : ""}: ${typeOf(optional ?? type, named)}`;
    });
    return `export function ${renamed ?? own}(${parameters.join(", ")}): ${given ? typeOf(given, own) : "void"};`;
  });
};

test("what is declared of the page's module is what Rust exports", () => {
  const [, module] = /declare module "carried\/app\.js" \{([^]*?)\n\}/.exec(read("www", "types", "modules.d.ts"));
  const functions = module.match(/export function .+;/g);
  assert.deepEqual(functions.sort(), exported(read("web", "src", "bin", "app.rs")).sort());
});

test("what is declared of the glue of the package is what Rust exports, in both modules and in the whole one alone", () => {
  const modules = below(join(ROOT, "web", "src", "js")).filter((name) => name.endsWith(".rs"));
  const [, both, whole] = read("web", "package", "bindings.d.ts").split(/^\/\/ In .+\.$/m);
  const functionsIn = (files) => files.flatMap((name) => exported(read("web", "src", name))).sort();
  const isWhole = (name) => name.startsWith("whole");
  const within = (isOne) => modules.filter(isOne).map((name) => `js/${name}`);
  assert.deepEqual(both.match(/export function .+;/g).sort(), functionsIn(["js.rs", ...within((name) => !isWhole(name))]));
  assert.deepEqual(whole.match(/export function .+;/g).sort(), functionsIn(within(isWhole)));
});

test("what is declared of the pages stands in them", () => {
  const [, elements] = /interface Elements [^{]*\{([^]*?)\n\}/.exec(read("www", "types", "page.d.ts"));
  const pages = read("www", "index.html") + read("www", "portal", "embed.html");
  const declared = [...elements.matchAll(/^ {2}"?([\w-]+)"?: HTML(\w+)Element;$/gm)];
  assert.ok(declared.length > 10);
  const tags = { Paragraph: "p", TableSection: "tbody" };
  const missing = declared.filter(([, id, type]) => !new RegExp(`<${tags[type] ?? type.toLowerCase()} [^>]*\\bid="${id}"`).test(pages));
  assert.deepEqual(missing.map(([line]) => line.trim()), []);
});

test("nothing of all that is published", () => {
  assert.deepEqual(below(DIST).filter((name) => /tsconfig|\.ts$/.test(name)), []);
});
