// The page for webmasters: what it writes is tried on a page of another origin, under the policy that it names.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { DIST, axe, launchBrowser, newPage, serveDist, serveFolder, useApp } from "./harness.mjs";

const READY = "#snippet:not(:empty)";
const openApp = useApp();
const open = (options = {}) => openApp({ path: "embed.html", ready: READY, ...options });
const text = (page, id) => page.locator(`#${id}`).textContent();

const browser = await launchBrowser();
after(() => browser.close());

/** A page of another origin with that snippet, under that policy and no other source of anything. */
async function host(snippet, policy) {
  const pages = { "/index.html": `<!doctype html><meta charset="utf-8"><title>Cổng</title>${snippet}` };
  const headers = { "Content-Security-Policy": `default-src 'none'; ${policy}` };
  const server = await serveFolder("/nonexistent", { pages, headers });
  after(() => server.close());
  const { page, log } = await newPage(browser);
  const address = server.url.replace("127.0.0.1", "localhost");
  await page.goto(address);
  return { page, log, address };
}

/** The frame on a page, once it shows that campaign. */
async function framed(page, campaign) {
  for (let wait = 0; page.frames().length < 2 && wait < 100; wait += 1) await page.waitForTimeout(100);
  const frame = page.frames()[1];
  await frame.waitForFunction((campaign) => document.querySelector("#campaign")?.value === campaign, campaign);
  return frame;
}

async function choose(page) {
  await page.locator("#choose-campaign").selectOption("tay-ninh-2022");
  await page.locator("#choose-occasion").selectOption("annual");
  await page.locator("#choose-year").selectOption("2024");
  await page.locator("#choose-candidate").selectOption("individual commune");
  await page.locator("#choose-lang").selectOption("en");
  await page.locator("#choose-theme").selectOption("dark");
}

for (const way of ["element", "frame"]) {
  test(`the snippet with ${way === "element" ? "the element" : "a plain frame"} shows what was chosen, under the policy beside it`, async () => {
    const { page, log } = await open();
    await page.locator("#choose-way").selectOption(way);
    await choose(page);
    const { page: shown, log: heard } = await host(await text(page, "snippet"), await text(page, "host-policy"));
    const frame = await framed(shown, "tay-ninh-2022");
    assert.equal(await frame.locator("#occasion").inputValue(), "annual");
    assert.equal(await frame.locator("#year").inputValue(), "2024");
    assert.equal(await frame.locator("#group").inputValue(), "commune");
    assert.equal(await frame.locator("html").getAttribute("lang"), "en");
    assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
    assert.deepEqual([...log.errors, ...heard.errors], []);

    // Less than that policy is not enough: it names nothing in vain.
    for (const directive of (await text(page, "host-policy")).split("; ")) {
      const rest = (await text(page, "host-policy")).split("; ").filter((other) => other !== directive);
      const { log } = await host(await text(page, "snippet"), rest.join("; "));
      for (let wait = 0; log.errors.length === 0 && wait < 50; wait += 1) await shown.waitForTimeout(100);
      assert.match(log.errors.join(), /Content Security Policy/, `without ${directive}`);
    }
  });
}

test("a page that a browser has translated, and so given another language, goes on", async () => {
  const { page, log } = await open();
  await page.evaluate(() => {
    document.documentElement.lang = "fr";
  });
  await page.locator("#choose-campaign").selectOption("tay-ninh-2022");
  await page.locator("#choose-occasion").selectOption("annual");
  assert.match(await text(page, "snippet"), /campaign="tay-ninh-2022" occasion="annual"/);
  assert.deepEqual(log.errors, []);
});

test("award, facts, readings and font of the chosen campaign are offered, and each reaches the form", async () => {
  const { page, log } = await open();
  for (const list of ["facts", "readings"]) {
    assert.equal(await page.locator(`[data-list=${list}]`).count(), 0, "they are those of a campaign");
  }
  await choose(page);
  await page.locator("#choose-lang").selectOption("vi");
  await page.locator("#choose-theme").selectOption("");
  const award = await page.locator("#choose-award option").nth(1).getAttribute("value");
  await page.locator("#choose-award").selectOption(award);
  await page.locator("#choose-candidate").selectOption("collective district");
  for (const fold of await page.locator("#choices summary").all()) await fold.click();
  await page.locator("#choose-facts-tthc-online").fill("47/100");
  await page.locator("#choose-facts-dx-rank").fill("na;không xếp hạng");
  await page.locator("#choose-facts-compliance").selectOption("yes");
  await page.locator("#choose-readings-TN-A4").selectOption("adds");
  await page.locator("#choose-font").fill("Georgia");
  assert.ok(await page.locator("#choices details").first().evaluate(({ open }) => open), "what was unfolded stays so");
  assert.deepEqual(await axe(page), []);
  // What is asked of others only is not offered for this candidate, and goes with a candidate that is not asked.
  const asked = await page.locator("[data-list=facts]").count();
  await page.locator("#choose-candidate").selectOption("");
  assert.ok((await page.locator("[data-list=facts]").count()) > asked);
  await page.locator("#choose-candidate").selectOption("collective district");

  for (const way of ["element", "frame"]) {
    await page.locator("#choose-way").selectOption(way);
    const { page: shown, log: heard } = await host(await text(page, "snippet"), await text(page, "host-policy"));
    const frame = await framed(shown, "tay-ninh-2022");
    await frame.waitForFunction(() => document.querySelector("#fact-tthc-online-part")?.value === "47");
    const named = new URLSearchParams(new URL(frame.url()).hash.slice(1));
    assert.deepEqual([named.get("award"), named.get("r.TN-A4")], [award, "adds"]);
    await frame.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "không xếp hạng"));
    assert.match(await frame.evaluate(() => document.documentElement.style.getPropertyValue("--font")), /Georgia/);
    assert.equal(await frame.locator("#notes").count(), 0);
    assert.deepEqual([...log.errors, ...heard.errors], []);
  }
  // Another campaign has other facts and questions.
  await page.locator("#choose-campaign").selectOption("son-la-2023");
  assert.ok(!/TN-A4|tthc-online/.test(await text(page, "snippet")));
});

/** Every example of an element, a frame or an attribute in what webmasters read. */
const DOCUMENTS = ["README.md", "web/package/README.md", "www/portal/embed.html"];
const examples = DOCUMENTS.flatMap((name) => {
  const content = readFileSync(join(DIST, "..", name), "utf8");
  const elements = [...content.matchAll(/<xet-khen\s([^>]*)>/g)].map(([, attributes]) => attributes).filter((text) => !/src=/.test(text));
  const frames = [...content.matchAll(/[/#](embed=1&[^"`\s]*)/g)].map(([, fragment]) => fragment);
  const lists = [...content.matchAll(/\b((?:facts|readings)="[^"]*")/g)].map(([attribute]) => `campaign="tay-ninh-2022" ${attribute}`);
  return [...elements, ...lists, ...frames].map((example) => [name, example]);
});

test("every example that webmasters read is understood, word for word", async () => {
  assert.ok(examples.length >= 6, `examples are found: ${examples.length}`);
  const server = await openApp({ ready: "#outcome" });
  for (const [name, example] of examples) {
    const snippet = example.startsWith("embed=")
      ? `<iframe src="${server.server.url}#${example.replaceAll("&amp;", "&")}" width="800" height="600"></iframe>`
      : `<script src="${server.server.url}embed.js"></script><xet-khen ${example}></xet-khen>`;
    const { page } = await host(snippet, `script-src ${server.server.url}; frame-src ${server.server.url}`);
    const frame = await framed(page, /campaign[="]+([\w-]+)/.exec(example)[1]);
    assert.deepEqual(await frame.locator("#notes li").allInnerTexts(), [], `${name}: ${example}`);
    const facts = /tthc-online=(\d+)\//.exec(example);
    if (facts) await frame.waitForFunction((part) => document.querySelector("#fact-tthc-online-part")?.value === part, facts[1]);
  }
});

test("a script that is held to its hash runs where the headers beside it are sent, and no other script does", async () => {
  const { page } = await open();
  await choose(page);
  await page.locator("#choose-locked").check();
  // The server of the host is not known before it listens; its port stands in the headers.
  const locked = await serveDist({ headers: { "Access-Control-Allow-Origin": "*" } });
  after(() => locked.close());
  await page.locator("#choose-base").fill(locked.url);
  await page.locator("#choose-portal").fill("http://localhost:1234/any/page");
  assert.match(await text(page, "headers"), /frame-ancestors 'self' http:\/\/localhost:1234\n[\s\S]*Access-Control-Allow-Origin: http:\/\/localhost:1234$/);
  const snippet = await text(page, "snippet");
  await framed((await host(snippet, await text(page, "host-policy"))).page, "tay-ninh-2022");

  const altered = await serveDist({
    headers: { "Access-Control-Allow-Origin": "*" },
    pages: { "/embed.js": `${readFileSync(join(DIST, "embed.js"), "utf8")}//` },
  });
  after(() => altered.close());
  const { page: refused, log } = await host(snippet.replaceAll(locked.url, altered.url), (await text(page, "host-policy")).replaceAll(locked.url, altered.url));
  await refused.locator("a", { hasText: "Xét Khen" }).waitFor();
  assert.match(log.errors.join(), /integrity/);
});

test("the link inside the element is there for browsers that run no script", async () => {
  const { page, server } = await open();
  await choose(page);
  const { page: shown } = await host(await text(page, "snippet"), "script-src 'none'");
  const link = shown.locator("xet-khen a");
  await link.click();
  await shown.locator("#outcome").waitFor();
  assert.ok(shown.url().startsWith(server.url));
  // What reads an address comes a moment after the form.
  await shown.waitForFunction(() => document.querySelector("#group").value === "commune");
});

test("every file of the build is listed with its size and hash", async () => {
  const { page, log } = await open({ path: "embed.html#lang=en" });
  const rows = await page.locator("#files tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
  for (const [name, bytes, integrity] of rows) {
    const content = readFileSync(join(DIST, name));
    assert.equal(bytes.replaceAll(",", ""), String(content.length), name);
    assert.equal(integrity, `sha256-${createHash("sha256").update(content).digest("base64")}`, name);
  }
  const there = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = there.map(({ parentPath, name }) => join(parentPath, name).slice(DIST.length + 1).replaceAll("\\", "/"));
  const own = names.filter((name) => /^(embed\.html|portal-\w+\.(css|js))$/.test(name));
  assert.equal(own.length, 3);
  assert.deepEqual(rows.map(([name]) => name).sort(), names.filter((name) => !own.includes(name)).sort());
  assert.deepEqual(log.errors, []);
});

test("it offers every campaign, round and group of the form", async () => {
  const { page } = await open();
  const values = (list) => page.locator(`${list} option`).evaluateAll((options) => options.map(({ value }) => value).filter(Boolean));
  const offered = {};
  for (const campaign of await values("#choose-campaign")) {
    await page.locator("#choose-campaign").selectOption(campaign);
    offered[campaign] = { occasions: await values("#choose-occasion"), groups: (await values("#choose-candidate")).length };
  }
  await page.locator('.views a[href="./"]').click();
  await page.locator("#outcome").waitFor();
  assert.deepEqual(Object.keys(offered).sort(), (await values("#campaign")).sort());
  for (const [campaign, { occasions, groups }] of Object.entries(offered)) {
    await page.locator("#campaign").selectOption(campaign);
    const held = await page.locator("#occasion option:enabled").evaluateAll((options) => options.map(({ value }) => value));
    assert.deepEqual(occasions.filter((occasion) => !held.includes(occasion)), [], campaign);
    assert.ok(groups > 0, campaign);
  }
});

test("a folder is one without a slash at its end, and what is no address is said to be none", async () => {
  const { page } = await open();
  const type = async (base, portal) => {
    await page.locator("#choose-base").fill(base);
    await page.locator("#choose-portal").fill(portal);
  };
  for (const folder of ["https://cdn.tinh.gov.vn/xk", "https://cdn.tinh.gov.vn/xk/", "https://cdn.tinh.gov.vn/xk/embed.html?a#b", "cdn.tinh.gov.vn/xk"]) {
    await type(folder, "tinh.gov.vn/tin-tuc");
    assert.match(await text(page, "snippet"), /src="https:\/\/cdn\.tinh\.gov\.vn\/xk\/embed\.js"/, folder);
    assert.match(await text(page, "headers"), /frame-ancestors 'self' https:\/\/tinh\.gov\.vn/);
    assert.equal(await page.locator("#base-error").innerText(), "");
  }
  await type("abc", "ftp://tinh.gov.vn");
  for (const name of ["base", "portal"]) {
    assert.match(await page.locator(`#${name}-error`).innerText(), /^Chưa phải địa chỉ/);
    assert.equal(await page.locator(`#choose-${name}`).getAttribute("aria-invalid"), "true");
  }
  assert.deepEqual(await axe(page), []);
});

test("what is typed cannot become anything but text, and is sent nowhere", async () => {
  const { page, log } = await open();
  await page.waitForLoadState("networkidle");
  log.mark();
  const hostile = ['javascript:alert(1)//', 'https://a.example/"><script>alert(1)</script>', "not an address", "data:text/html,x", ""];
  for (const typed of hostile) {
    await page.locator("#choose-base").fill(typed);
    await page.locator("#choose-portal").fill(typed);
    const snippet = await text(page, "snippet");
    const parsed = await page.evaluate((html) => {
      const { body, head } = new DOMParser().parseFromString(html, "text/html");
      return [...head.children, ...body.children].map(({ localName }) => localName);
    }, snippet);
    assert.deepEqual(parsed, ["script", "xet-khen"], snippet);
    assert.ok(!/javascript:|data:/.test(snippet + (await text(page, "headers"))), snippet);
  }
  assert.deepEqual(log.requests, []);
  assert.deepEqual(log.errors, []);
});

test("what is copied is what stands there, and the keyboard suffices", async () => {
  const { page } = await open();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#choose-campaign").focus();
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(() => document.activeElement.id === "choose-campaign" && document.activeElement.value !== "");
  const copy = page.locator("[data-copies=snippet]");
  for (let key = 0; key < 30 && !(await copy.evaluate((button) => button === document.activeElement)); key += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.locator("[role=status]", { hasText: "Đã chép." }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await text(page, "snippet"));
});

for (const colorScheme of ["light", "dark"]) {
  for (const path of ["embed.html", "embed.html#lang=en"]) {
    test(`accessible: ${colorScheme}, ${path}`, async () => {
      const { page } = await open({ path, colorScheme });
      assert.deepEqual(await axe(page), []);
      await page.setViewportSize({ width: 320, height: 800 });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    });
  }
}

test("the page leads there, except from a frame", async () => {
  const { page } = await openApp({ ready: "#outcome" });
  await page.locator(".portals a").click();
  await page.locator(READY).waitFor();
  const framed = await openApp({ path: "#embed=1", ready: "#outcome" });
  assert.ok(await framed.page.locator(".portals").isHidden());
});
