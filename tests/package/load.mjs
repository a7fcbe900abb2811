// The built package, loaded as a script in Node loads it.

import { readFile } from "node:fs/promises";

/** Where `cargo xtask package` puts it. */
export const PACKAGE = new URL("../../target/package/", import.meta.url);

/** The package's exports, ready to be called. */
export async function loadPackage() {
  const exports = await import(new URL("xet_khen.js", PACKAGE));
  exports.initSync({ module: await readFile(new URL("xet_khen_bg.wasm", PACKAGE)) });
  return exports;
}
