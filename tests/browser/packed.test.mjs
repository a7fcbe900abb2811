// From the archive that `npm pack` makes: in a plain page under a strict policy, and in a project that Vite builds.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, test } from "node:test";

import { build, preview } from "vite";

import { examples, pack } from "../package/packed.mjs";
import { launchBrowser, newPage, serveFolder } from "./harness.mjs";

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";
const ICON = '<link rel="icon" href="data:,">';

const packed = await pack();
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  await packed.close();
});

test("in a plain page under a strict policy, as the README says", async () => {
  await packed.unpack("xet-khen");
  const [example] = await examples("html");
  const [, script] = /<script type="module">([\s\S]*)<\/script>/.exec(example);
  const [, promised] = /append\(verdict\.headline\); \/\/ (.+)$/m.exec(script);
  const page = `<!doctype html><title>portal</title>${ICON}<body><script type="module" src="start.js"></script></body>`;
  const server = await serveFolder(packed.folder, {
    headers: { "Content-Security-Policy": POLICY },
    pages: { "/index.html": page, "/start.js": script },
  });
  try {
    const { page, log } = await newPage(browser);
    await page.goto(server.url);
    await page.getByText(promised).waitFor();
    assert.deepEqual(log.errors, []);
    assert.deepEqual(server.requests.slice(2).sort(), ["/xet-khen/xet_khen.js", "/xet-khen/xet_khen_bg.wasm"]);
  } finally {
    await server.close();
  }
});

for (const entry of ["xet-khen", "xet-khen/verdict"]) {
  test(`in a project that Vite builds and previews: ${entry}`, async () => {
    const project = await packed.install(entry.replace("xet-khen", "portal").replace("/", "-"));
    const [example] = await examples("html");
    const [, script] = /<script type="module">([\s\S]*)<\/script>/.exec(example);
    const [, promised] = /append\(verdict\.headline\); \/\/ (.+)$/m.exec(script);
    const installed = script.replace('"./xet-khen/xet_khen.js"', JSON.stringify(entry));
    assert.notEqual(installed, script);
    await writeFile(join(project, "main.js"), installed);
    await writeFile(
      join(project, "index.html"),
      `<!doctype html><title>portal</title>${ICON}<body><script type="module" src="/main.js"></script></body>`,
    );
    const config = { root: project, configFile: false, logLevel: "warn", preview: { port: 0, host: "127.0.0.1", headers: { "Content-Security-Policy": POLICY } } };
    await build(config);
    const server = await preview(config);
    try {
      const { page, log } = await newPage(browser);
      await page.goto(server.resolvedUrls.local[0]);
      await page.getByText(promised).waitFor();
      assert.deepEqual(log.errors, []);
      assert.match(await readFile(join(project, "dist/index.html"), "utf8"), /assets\/index-.+\.js/);
    } finally {
      await server.close();
    }
  });
}
