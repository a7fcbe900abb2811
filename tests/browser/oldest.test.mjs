// The page in Chromium 109, the oldest that it promises to run in: the last for Windows 7 and 8. `oldest/` names where it comes
// from: a package of npm that brings it for Linux. Elsewhere these tests are left out, and say so.

import assert from "node:assert/strict";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";

import { launchBrowser, newPage } from "./harness.mjs";
import { testWays } from "./journey.mjs";

const PACKED = new URL("oldest/node_modules/@sparticuz/chromium/bin/chromium.br", import.meta.url);
const PROGRAM = fileURLToPath(new URL("oldest/node_modules/chromium-109", import.meta.url));

const skip = !existsSync(PACKED) && "Chromium 109 is not there";
const browser = skip ? undefined : await launchBrowser({ executablePath: await unpacked() });
after(() => browser?.close());

async function unpacked() {
  if (!existsSync(PROGRAM)) {
    const unfinished = `${PROGRAM}.${process.pid}`;
    await pipeline(createReadStream(PACKED), createBrotliDecompress(), createWriteStream(unfinished, { mode: 0o700 }));
    await rename(unfinished, PROGRAM);
  }
  return PROGRAM;
}

test("it is that version", { skip }, () => assert.match(browser.version(), /^109\./));

testWays(
  async (t, address) => {
    const { page, log } = await newPage(browser);
    t.after(() => page.context().close());
    await page.goto(address);
    return {
      until: (question, value) => page.waitForFunction(question, value),
      run: (script) => page.evaluate(script),
      errors: () => log.errors,
      click: (at) => page.click(at),
      choose: (list, value) => page.selectOption(list, value),
      type: (at, text) => page.fill(at, text),
      release: () => page.frames()[1].click(".release .button"),
    };
  },
  { skip },
);
