// From the archive that `npm pack` makes: installed, it runs in Node as its README says.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";

import { examples, pack } from "./packed.mjs";

const packed = await pack();
after(packed.close);
const project = await packed.install("project");

/** What a script in the project prints. */
async function run(script) {
  const file = join(project, "script.mjs");
  await writeFile(file, script);
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: project });
  return stdout;
}

test("the archive holds the package and its licences, and nothing else", async () => {
  const expected = [
    ...["LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json"],
    ...["xet_khen.d.ts", "xet_khen.js", "xet_khen_bg.wasm"],
    ...["xet_khen_verdict.d.ts", "xet_khen_verdict.js", "xet_khen_verdict_bg.wasm"],
  ];
  assert.deepEqual(packed.files.sort(), expected.sort());
  const installed = (name) => readFile(join(project, "node_modules/xet-khen", name), "utf8");
  assert.equal(JSON.parse(await installed("package.json")).license, "MIT OR Apache-2.0");
  assert.match(await installed("LICENSE-MIT"), /Permission is hereby granted/);
  assert.match(await installed("LICENSE-APACHE"), /Apache License/);
});

test("the example of the README runs as it is written, and has ten lines", async () => {
  const [example] = await examples("js");
  const lines = example.trim().split("\n");
  assert.ok(lines.filter((line) => line !== "").length <= 10, `${lines.length} lines`);
  const [, promised] = /^console\.log\(.+\); \/\/ (.+)$/m.exec(example);
  assert.equal(await run(example), `${promised}\n`);
});

test("the entry for verdicts alone runs in the same way", async () => {
  const [example] = await examples("js");
  const [, promised] = /^console\.log\(.+\); \/\/ (.+)$/m.exec(example);
  const alone = example.replace('from "xet-khen"', 'from "xet-khen/verdict"').replace("xet_khen_bg", "xet_khen_verdict_bg");
  assert.equal(await run(alone), `${promised}\n`);
});

test("every other example of the README gives what stands beside it", async () => {
  const [start, ...others] = await examples("js");
  const [opening] = start.split("\nconst facts");
  const imported = opening.replace(/import \{ .+ \} from "xet-khen";/, 'import * as xetKhen from "xet-khen";');
  assert.notEqual(imported, opening);
  let checked = 0;
  for (const example of others) {
    // `expression; // value` becomes a comparison.
    const asserted = example.replace(/^(\w.*); \/\/ (".*"|\d+)$/gm, (_, expression, value) => {
      checked += 1;
      return `console.log(JSON.stringify(${expression}) === ${JSON.stringify(value)} ? "" : ${JSON.stringify(expression)});`;
    });
    const names = "const { initSync, evaluate, evaluateColumns, checkQuota, rounds, dossier } = xetKhen;";
    const printed = await run(`${imported.replace(/^initSync/m, "xetKhen.initSync")}\n${names.replace("initSync, ", "")}\n${asserted}`);
    assert.equal(printed.trim(), "", example);
  }
  assert.ok(checked >= 2, `${checked} values stand in the README`);
});

test("it starts asynchronously too, and from a module that is compiled already", async () => {
  const script = (start) => `
    import { readFile } from "node:fs/promises";
    import { createRequire } from "node:module";
    import init, { campaigns } from "xet-khen";
    const bytes = await readFile(createRequire(import.meta.url).resolve("xet-khen/xet_khen_bg.wasm"));
    ${start}
    console.log(campaigns().length);
  `;
  assert.equal(await run(script("await init({ module_or_path: bytes });")), "5\n");
  assert.equal(await run(script("await init({ module_or_path: WebAssembly.compile(bytes) });")), "5\n");
});
