// The package starts in a browser without a bundler, under a strict policy.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { PACKAGE } from "../package/load.mjs";
import { serveFolder, useApp } from "./harness.mjs";

const PAGE = `<!doctype html><title>package</title><link rel="icon" href="data:,"><p id="state"></p>
  <script type="module" src="start.js"></script>`;
const script = (stem) => `
  import init from "./${stem}.js";
  await init();
  document.getElementById("state").textContent = "ready";
`;
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";

for (const stem of ["xet_khen", "xet_khen_verdict"]) {
  const open = useApp(() =>
    serveFolder(fileURLToPath(PACKAGE), {
      headers: { "Content-Security-Policy": POLICY },
      pages: { "/index.html": PAGE, "/start.js": script(stem) },
    }),
  );

  test(`\`await init()\` of ${stem}.js loads the module from beside the glue`, async () => {
    const { log, server } = await open({ ready: "#state:text('ready')" });
    assert.ok(server.requests.includes(`/${stem}_bg.wasm`));
    assert.deepEqual(log.errors, []);
  });
}
