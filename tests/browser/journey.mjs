// The main ways through the page, for browsers that are driven in different ways. What holds in every browser is tested in
// Chromium.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST, serveDist, serveFolder } from "./harness.mjs";

/**
 * Has these ways tested. `open(t, address)` gives a user in front of the page at that address: it can `choose` from a list, `type`
 * over what a field holds and `click`; `until` waits for the answer yes to a question about the page, `run` does something that
 * only a script can, `release` presses the last button in the page's first frame, and `errors` are those of the page's scripts.
 */
export function testWays(open, { skip = false } = {}) {
  const served = serveDist();
  after(async () => (await served).close());

  test("the page that is served", { skip }, async (t) => {
    const user = await open(t, (await served).url);
    await useEverything(user);
    assert.deepEqual(await user.errors(), []);
  });

  test("the single file, from a disk", { skip }, async (t) => {
    const user = await open(t, pathToFileURL(join(DIST, "xet-khen.html")).href);
    await useEverything(user);
    const loaded = await user.run(() => performance.getEntriesByType("resource").map(({ name }) => name));
    assert.deepEqual(loaded, []);
    assert.deepEqual(await user.errors(), []);
  });

  test("the element in another page hands over a result when its user says so", { skip }, async (t) => {
    const body = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Cổng</title>
      <script src="${(await served).url}embed.js" defer></script><xet-khen campaign="tay-ninh-2022" lang="en"></xet-khen>
      <input id="behind">`;
    const host = await serveFolder("/nonexistent", { pages: { "/index.html": body } });
    t.after(() => host.close());
    const user = await open(t, host.url.replace("127.0.0.1", "localhost"));
    await user.run(() => addEventListener("xet-khen-result", ({ detail }) => (window.heard = detail)));
    // The frame is as high as what is in it, so the field behind it lies far below.
    await user.until(() => document.querySelector("#behind").getBoundingClientRect().top > 1500);
    await user.release();
    await user.until(() => window.heard !== undefined);
    assert.deepEqual(Object.keys(await user.run(() => window.heard)).sort(), ["outcome", "rules"]);
    assert.deepEqual(await user.errors(), []);
  });

  test("a policy that forbids WebAssembly is named", { skip }, async (t) => {
    const strict = await serveDist({ headers: { "Content-Security-Policy": "script-src 'self'" } });
    t.after(() => strict.close());
    const user = await open(t, strict.url);
    await user.until(() => document.querySelector("#boot-error").dataset.reason !== undefined);
    assert.equal(await user.run(() => document.querySelector("#boot-error").dataset.reason), "policy");
  });
}

/** A verdict, the sheet, both languages, every view. */
async function useEverything(user) {
  const shows = (outcome) => user.until((outcome) => document.querySelector("#outcome")?.dataset.outcome === outcome, outcome);
  await shows("incomplete");
  await user.choose("#campaign", "tay-ninh-2022");
  await user.choose("#sample", "an-district-three-short");
  await shows("ineligible");
  // The mark of the threshold stands on the bar, and what it says below.
  await user.until(() => {
    const [track, mark, text] = [".bar-track", ".bar-limit", "text"].map((part) =>
      document.querySelector(`#verdict .bar ${part}`).getBoundingClientRect(),
    );
    return mark.height >= track.height && (text.top + text.bottom) / 2 > track.bottom;
  });
  await user.type("#fact-tthc-online-part", "80");
  await shows("eligible");
  // The browser lays the page out for paper right after it has told so.
  const sheet = await user.run(() => {
    dispatchEvent(new Event("beforeprint"));
    return document.querySelector("#sheet").textContent;
  });
  assert.ok(sheet.includes("80/100 (80%)"), sheet);
  await user.click("#lang-en");
  await user.until(() => document.querySelector("#headline").textContent.startsWith("Eligible"));
  for (const view of ["list", "dates", "papers"]) {
    await user.click(`.views a[data-view=${view}]`);
    await user.until((view) => document.querySelector(`main[data-view=${view}]:not([hidden]) h1`) !== null, view);
  }
  await user.click(".views a[data-view=form]");
  await user.click("#lang-vi");
  await user.until(() => document.documentElement.lang === "vi" && !document.querySelector("#app").hidden);
}
