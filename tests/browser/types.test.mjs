// The page's hand-written scripts keep to their types, and what is declared of all else that they touch is so.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { DIST } from "./harness.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const WWW = join(ROOT, "www");
const TSC = createRequire(import.meta.url).resolve("typescript/lib/tsc.js");

const read = (...path) => readFileSync(join(ROOT, ...path), "utf8");
const below = (folder) => readdirSync(folder, { recursive: true }).map((name) => name.replaceAll("\\", "/"));

/** What the compiler says under this configuration: the files that it has read, and what is wrong with them. */
const check = (config) =>
  new Promise((resolve) => {
    execFile(process.execPath, [TSC, "--listFiles", "--pretty", "false", "-p", join(WWW, config)], { cwd: ROOT }, (error, out) => {
      const lines = out.trim().split("\n");
      const isFile = (line) => /^(\/|\w:\/).*\.[cm]?[jt]s$/.test(line);
      resolve({ failed: error !== null, files: lines.filter(isFile), wrong: lines.filter((line) => !isFile(line)) });
    });
  });

test("every script of the page keeps to its types", async () => {
  const configs = readdirSync(WWW).filter((name) => /^tsconfig.*\.json$/.test(name));
  const checked = await Promise.all(configs.map(check));
  assert.deepEqual(checked.flatMap(({ wrong }) => wrong), []);
  assert.ok(!checked.some(({ failed }) => failed));
  const seen = checked.flatMap(({ files }) => files);
  const scripts = below(WWW).filter((name) => name.endsWith(".js") && !name.includes("node_modules"));
  const unseen = scripts.filter((name) => !seen.some((path) => path.endsWith(`/www/${name}`)));
  assert.deepEqual(unseen, [], "no configuration includes these");
});

test("what is declared of the modules is what Rust exports", () => {
  const TYPES = { "&str": "string", String: "string", bool: "boolean", "Vec<u8>": "Uint8Array", "Vec<String>": "string[]" };
  /** What crosses as an object has a type of the name that it has in Rust. */
  const typeOf = (type, name) => (type === "JsValue" ? name[0].toUpperCase() + name.slice(1) : TYPES[type]);
  const declared = read("www", "types", "modules.d.ts");
  for (const name of ["app", "filing"]) {
    const exported = read("web", "src", "bin", `${name}.rs`).matchAll(/#\[wasm_bindgen\]\npub fn (\w+)\(([^)]*)\)(?: -> (\S+))? \{/g);
    const expected = Array.from(exported, ([, called, taken, given]) => {
      const parameters = taken.split(", ").filter(Boolean).map((parameter) => {
        const [named, type] = parameter.split(": ");
        const optional = /^Option<(.+)>$/.exec(type)?.[1];
        return `${named}${optional ? "?" : ""}: ${typeOf(optional ?? type, named)}`;
      });
      return `export function ${called}(${parameters.join(", ")}): ${given ? typeOf(given, called) : "void"};`;
    });
    const [, module] = new RegExp(`declare module "carried/${name}\\.js" \\{([^]*?)\\n\\}`).exec(declared);
    const functions = module.match(/export function .+;/g);
    assert.deepEqual(functions.sort(), expected.sort());
  }
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
