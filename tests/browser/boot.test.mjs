// The page starts, stays silent, and says why when it cannot start.

import assert from "node:assert/strict";
import { test } from "node:test";

import { serveDist, useApp } from "./harness.mjs";

const FAILED = "#boot-error:not([hidden])";
const open = useApp();

/** The one reason that #boot-error shows. */
async function reason(page) {
  const shown = page.locator("#boot-error [data-reason]:not([hidden])");
  assert.equal(await shown.count(), 1, "one reason and no other is shown");
  assert.ok((await shown.innerText()).trim(), "the reason is said in words");
  assert.ok(await page.locator("#app").isHidden(), "nothing half-started is shown beside it");
  return shown.getAttribute("data-reason");
}

test("the application renders, without an error and without a request after load", async () => {
  const { page, log, server } = await open();
  await page.waitForLoadState("networkidle");
  assert.ok(await page.locator("#boot-error").isHidden());

  const foreign = log.requests.filter((url) => !url.startsWith(server.url));
  assert.deepEqual(foreign, [], "everything comes from the page's own server");

  log.mark();
  await page.keyboard.press("Tab");
  await page.waitForTimeout(500);
  assert.deepEqual(log.requests, []);
  assert.deepEqual(log.errors, []);
});

test("without WebAssembly the page says so", async () => {
  const { page, log } = await open({ ready: FAILED, init: () => delete globalThis.WebAssembly });
  assert.equal(await reason(page), "no-wasm");
  assert.deepEqual(log.errors, []);
});

test("an application that does not arrive is reported", async () => {
  const { page } = await open({
    ready: FAILED,
    init: () => {
      globalThis.fetch = () => Promise.reject(new TypeError("the network is down"));
    },
  });
  assert.equal(await reason(page), "failed");
});

test.describe("under a policy that forbids WebAssembly", () => {
  const headers = { "Content-Security-Policy": "script-src 'self'" };
  const open = useApp(() => serveDist({ headers }));

  test("the page says that it is blocked", async () => {
    const { page } = await open({ ready: FAILED });
    assert.equal(await reason(page), "blocked");
  });
});
