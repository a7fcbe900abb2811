// Campaigns are owned: to read, check, ask and drop one thousands of times leaves the memory of a module as it was.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TARGET = "wasm32-unknown-unknown";
const TIMES = 10_000;

/** Runs a program to its end. */
function run(program, ...options) {
  const { status, stderr, error } = spawnSync(program, options, { cwd: ROOT, encoding: "utf8" });
  assert.equal(status, 0, error?.message ?? stderr);
}

test(`${TIMES} campaigns that are read and dropped leave the memory as it was`, async () => {
  run(process.env.CARGO ?? "cargo", "build", "--quiet", "--package", "xet-khen-web", "--no-default-features", "--example", "reread", "--target", TARGET);
  const folder = await mkdtemp(join(tmpdir(), "xet-khen-"));
  try {
    const target = process.env.CARGO_TARGET_DIR ?? join(ROOT, "target");
    run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", folder, join(target, TARGET, "debug/examples/reread.wasm"));
    const { initSync, reread } = await import(pathToFileURL(join(folder, "reread.js")));
    const { memory } = initSync({ module: await readFile(join(folder, "reread_bg.wasm")) });
    const source = await readFile(join(ROOT, "tests/wrong-rules/base.toml"), "utf8");
    const each = reread(source, 1);
    assert.ok(each > 1, "the rule file and what it compiles to have sample units");
    reread(source, 100);
    const warm = memory.buffer.byteLength;
    assert.equal(reread(source, TIMES), TIMES * each);
    assert.equal(memory.buffer.byteLength, warm);
  } finally {
    await rm(folder, { recursive: true });
  }
});
