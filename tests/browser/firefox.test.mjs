// The page in Firefox: the way from choice to verdict, the other views, both languages, the sheet; served, framed and as a
// single file. What holds in every browser is tested in Chromium.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import puppeteer from "puppeteer-core";

import { DIST, findProgram, serveDist, serveFolder } from "./harness.mjs";
import { hostPage, useEverything } from "./journey.mjs";

const firefox = await puppeteer.launch({
  browser: "firefox",
  executablePath: findProgram("FIREFOX", ["firefox", "firefox-esr"]),
  headless: true,
});
const app = await serveDist();
after(async () => {
  await firefox.close();
  await app.close();
});

/** A page with nothing stored, and the errors on its console. */
async function open(t, address) {
  const context = await firefox.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(address);
  return { page, errors };
}

/** Waits until a question about the page has the answer yes. */
const until = (page, question, ...values) => page.waitForFunction(question, { timeout: 30_000 }, ...values);

/** What `journey.mjs` asks for. */
const user = (page) => ({
  until: (...question) => until(page, ...question),
  run: (script) => page.evaluate(script),
  click: (at) => page.click(at),
  choose: async (list, value) => {
    await until(page, (list, value) => document.querySelector(`${list} option[value="${value}"]`), list, value);
    await page.select(list, value);
  },
  type: async (at, text) => {
    const field = await page.$(at);
    await field.click({ count: 3 });
    await field.type(text);
  },
});

test("the page that is served", async (t) => {
  const { page, errors } = await open(t, app.url);
  await useEverything(user(page));
  assert.deepEqual(errors, []);
});

test("the single file, from a disk", async (t) => {
  const { page, errors } = await open(t, pathToFileURL(join(DIST, "xet-khen.html")).href);
  await useEverything(user(page));
  assert.deepEqual(await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)), []);
  assert.deepEqual(errors, []);
});

test("the element in another page hands over a result when its user says so", async (t) => {
  const host = await serveFolder("/nonexistent", { pages: { "/index.html": hostPage(app.url) } });
  t.after(() => host.close());
  const { page, errors } = await open(t, host.url.replace("127.0.0.1", "localhost"));
  await page.evaluate(() => addEventListener("xet-khen-result", ({ detail }) => (window.heard = detail)));
  const frame = await page.waitForFrame((frame) => frame.url().startsWith(app.url));
  await (await frame.waitForSelector(".release .button")).click();
  await until(page, () => window.heard);
  assert.deepEqual(Object.keys(await page.evaluate(() => window.heard)), ["outcome", "rules"]);
  assert.deepEqual(errors, []);
});

test("a policy that forbids WebAssembly is named", async (t) => {
  const strict = await serveDist({ headers: { "Content-Security-Policy": "script-src 'self'" } });
  t.after(() => strict.close());
  const { page } = await open(t, strict.url);
  await until(page, () => document.querySelector("#boot-error").dataset.reason);
  assert.equal(await page.$eval("#boot-error", (box) => box.dataset.reason), "policy");
});
