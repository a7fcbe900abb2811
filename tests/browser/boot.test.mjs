// The page starts, stays silent, and says why when it cannot start.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { after, test } from "node:test";

import { DIST, launchBrowser, newPage, serveDist, serveFolder, useApp } from "./harness.mjs";

const FAILED = "#boot-error:not([hidden])";
const open = useApp();

/** The reason that #boot-error shows, and its words. */
async function told(page) {
  const box = page.locator("#boot-error");
  const shown = await box.locator("[data-for]:visible").allInnerTexts();
  assert.ok(shown.length > 0, "the reason is said in words");
  for (const text of shown) assert.ok(!/[{}]/.test(text), `nothing is left open in “${text}”`);
  assert.ok(await page.locator("#app").isHidden(), "nothing half-started is shown beside it");
  assert.ok(await page.locator("#stuck").isHidden());
  return { reason: await box.getAttribute("data-reason"), text: shown.join("\n") };
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

test("without WebAssembly the page says so, in the language of its address", async () => {
  const init = () => delete globalThis.WebAssembly;
  const { page, log } = await open({ ready: FAILED, init });
  const vi = await told(page);
  assert.equal(vi.reason, "no-wasm");
  assert.match(vi.text, /^Trình duyệt này/);
  const english = await open({ ready: FAILED, init, path: "#lang=en" });
  assert.match((await told(english.page)).text, /^This browser/);
  assert.equal(await english.page.getAttribute("html", "lang"), "en");
  assert.deepEqual(log.errors, []);
});

test("without a network the page asks for one", async () => {
  const init = () => {
    globalThis.fetch = () => Promise.reject(new TypeError("the network is down"));
  };
  const { page } = await open({ ready: FAILED, init });
  assert.equal((await told(page)).reason, "offline");
});

const index = readFileSync(join(DIST, "index.html"), "utf8");
const file = (pattern) => index.match(pattern)[0];
const [BOOT, JS, WASM] = [/boot-\w+\.js/, /app-\w+\.js/, /app-\w+\.wasm/].map(file);
const typed = (name, type) => ({ headers: (asked) => (asked === `/${name}` ? { "Content-Type": type } : {}) });

/** What is wrong with the server or the browser → what the page says, and words that it must use. */
const FAULTS = [
  ["a policy that forbids WebAssembly", { headers: { "Content-Security-Policy": "script-src 'self'" } }, "policy", ["'wasm-unsafe-eval'", "script-src"]],
  ["a policy that forbids to fetch", { headers: { "Content-Security-Policy": "connect-src 'none'" } }, "policy", ["connect-src: http", "connect-src 'self'"]],
  ["a starting script of a wrong type", typed(BOOT, "text/plain"), "type", [BOOT, "text/plain", "text/javascript"]],
  ["a script of a wrong type", typed(JS, "application/octet-stream"), "type", [JS, "application/octet-stream", "text/javascript"]],
  ["another page in place of the module", { pages: { [`/${WASM}`]: "<!doctype html>" }, ...typed(WASM, "text/html") }, "type", [WASM, "text/html", "application/wasm"]],
  ["a starting script that is not there", { missing: BOOT }, "missing", ["404", BOOT]],
  ["a script that is not there", { missing: JS }, "missing", ["404", JS]],
  ["a module that is not there", { missing: WASM }, "no-module", ["404", WASM, "IIS", "MIME", "application/wasm"]],
  ["a server that refuses the module", { status: (name) => (name === `/${WASM}` ? 403 : 200) }, "refused", ["403", WASM]],
  ["a server that is overloaded", { status: (name) => (name === `/${WASM}` ? 503 : 200) }, "busy", ["503", WASM, "ít phút"]],
  ["a module compressed without its header", { pages: { [`/${WASM}`]: gzipSync(readFileSync(join(DIST, WASM))) } }, "gzip", [WASM, "Content-Encoding: gzip"]],
  ["a script compressed without its header", { pages: { [`/${JS}`]: gzipSync(readFileSync(join(DIST, JS))) } }, "gzip", [JS, "Content-Encoding: gzip"]],
  ["a module that is something else", { pages: { [`/${WASM}`]: "nothing" } }, "damaged", [WASM, "Content-Encoding"]],
  ["a browser that does not understand the starting script", { pages: { [`/${BOOT}`]: "let a = 1 ???= 2;" } }, "old", []],
  ["a browser that does not understand the script", { pages: { [`/${JS}`]: "let a = 1 ???= 2;" } }, "old", []],
  ["a browser that does not understand the module", { pages: { [`/${WASM}`]: "\0asm\x7f\0\0\0" } }, "old", []],
  ["a script that fails", { pages: { [`/${JS}`]: "throw new Error('broken');" } }, "failed", ["Error: broken"]],
];

for (const [what, options, reason, words] of FAULTS) {
  test.describe(what, () => {
    const open = useApp(() => serveDist(options));

    test(`is told as "${reason}"`, async () => {
      const { page } = await open({ ready: FAILED });
      const found = await told(page);
      assert.equal(found.reason, reason);
      for (const word of words) assert.ok(found.text.includes(word), `“${word}” is not in “${found.text}”`);
    });
  });
}

test("what is missing is named also where a browser has translated the page, and so changed its language", async () => {
  const { page } = await open();
  await page.evaluate(() => {
    document.documentElement.lang = "fr";
    // The policy lets the page ask for its later parts alone.
    const { later } = document.querySelector("script[data-later]").dataset;
    dispatchEvent(new CustomEvent("not-loaded", { detail: [new URL(`${later}gone.js`, document.baseURI).href] }));
  });
  await page.locator("#later-cause", { hasText: /404.*gone\.js/ }).waitFor({ state: "attached" });
});

/** Reaches the page while half of its module is still to come; `release` lets the rest come. */
async function half(options, path = "") {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const server = await serveDist({ ...options, hold: (name) => (name === `/${WASM}` ? released : undefined) });
  const browser = await launchBrowser();
  after(async () => {
    release();
    await browser.close();
    await server.close();
  });
  const { page, log } = await newPage(browser);
  // Nobody waits eight seconds.
  await page.addInitScript(() => {
    const wait = window.setTimeout;
    window.setTimeout = (act, time, ...rest) => wait(act, time / 20, ...rest);
  });
  await page.goto(server.url + path, { waitUntil: "commit" });
  return { page, log, release };
}

/** Waits until the line about the start reads like that. */
const says = (page, pattern) => page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector("#loading p")?.innerText.trim()), pattern);

test("a slow start says how far it is, in words and with a bar, and blames nobody", async () => {
  const { page, log, release } = await half();
  const loading = page.locator("#loading");
  await says(page, "^Đang tải… (4\\d|50) %$");
  await loading.getByText("Đường truyền hoặc máy chủ đang chậm.").waitFor();
  const share = await loading.locator("progress").evaluate(({ value }) => value);
  assert.ok(share > 0.4 && share <= 0.5, String(share));
  await page.waitForTimeout(700);
  assert.ok(await page.locator("#stuck").isHidden());
  assert.ok(await page.locator("#boot-error").isHidden());
  release();
  await page.locator("#outcome").waitFor();
  assert.ok(await loading.isHidden());
  assert.deepEqual(log.errors, []);
});

test("it says so in English, too", async () => {
  const { page } = await half({}, "#lang=en");
  await says(page, "^Loading… \\d+ %$");
  await page.locator("#loading").getByText("The connection or the server is slow.").waitFor();
});

test("what a portal adds to the page, and the policy forbids, is not taken for the cause of anything", async () => {
  const added = index.replace("</head>", `<script src="https://portal.example/counter.js"></script><script>counter()</script></head>`);
  const { page, release } = await half({ pages: { "/index.html": added } });
  await page.locator("#loading").getByText(/\d %$/).waitFor();
  await page.waitForTimeout(500);
  assert.ok(await page.locator("#boot-error").isHidden());
  release();
  await page.locator("#outcome").waitFor();
});

test("what a portal adds does not hide the true cause", async () => {
  const added = index.replace("</head>", `<script>counter()</script></head>`);
  const server = await serveDist({ pages: { "/index.html": added }, missing: WASM });
  after(() => server.close());
  const { page } = await useApp(() => server)({ ready: FAILED });
  assert.equal((await told(page)).reason, "no-module");
});

test("a frame in a sandbox that lacks allow-same-origin is named", async () => {
  const open = useApp(async () => {
    const app = await serveDist();
    after(() => app.close());
    return serveFolder("/nonexistent", { pages: { "/index.html": `<iframe sandbox="allow-scripts" src="${app.url}#embed=1" width="800" height="600"></iframe>` } });
  });
  const { page } = await open({ ready: "iframe" });
  const box = page.frameLocator("iframe").locator(FAILED);
  await box.getByText("allow-same-origin").first().waitFor();
  assert.ok(!/kết nối/.test(await box.innerText()));
});

test("a page at a folder's address without its slash says what is missing", async () => {
  const server = await serveFolder("/nonexistent", { pages: { "/xet-khen": index }, headers: { "Content-Type": "text/html; charset=utf-8" } });
  const open = useApp(() => server);
  const { page } = await open({ path: "xet-khen", ready: "#stuck" });
  assert.match(await page.locator("#stuck").innerText(), /dấu “\/” ở cuối[\s\S]*must end in “\/”/);
});

test.describe("a module of a wrong type", () => {
  const open = useApp(() => serveDist(typed(WASM, "application/octet-stream")));

  test("is understood all the same", async () => {
    const { page } = await open();
    await page.locator("#outcome").waitFor();
  });
});

test.describe("where no script at all may run", () => {
  const open = useApp(() => serveDist({ headers: { "Content-Security-Policy": "script-src 'none'" } }));

  test("the styles show after a while what may be the cause", async () => {
    const { page } = await open({ ready: "#loading" });
    assert.ok(!(await page.locator("#stuck").isVisible()), "a slow connection is given time");
    await page.locator("#stuck").waitFor({ timeout: 30_000 });
    assert.match(await page.locator("#stuck").innerText(), /trình duyệt[\s\S]*browser/i);
  });
});
