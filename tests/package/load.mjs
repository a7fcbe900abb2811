// The built package, loaded as a script in Node loads it.

import { readFile } from "node:fs/promises";

/** Where `cargo xtask package` puts it. */
export const PACKAGE = new URL("../../target/package/", import.meta.url);

/** The package's exports, ready to be called. */
export const loadPackage = () => load("xet_khen");

/** The exports of the package for verdicts alone, ready to be called. */
export const loadVerdict = () => load("xet_khen_verdict");

async function load(stem) {
  const exports = await import(new URL(`${stem}.js`, PACKAGE));
  exports.initSync({ module: await readFile(new URL(`${stem}_bg.wasm`, PACKAGE)) });
  return exports;
}
