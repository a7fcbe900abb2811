// The views of the page, and what is loaded only when somebody asks for it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe, useApp } from "./harness.mjs";
import { goTo } from "./views.mjs";

const open = useApp();
const VIEWS = ["list", "dates", "papers"];

const view = (page, name) => page.locator(`.views a[data-view=${name}]`);
const heading = (page) => page.locator("main:visible h1");
/** What the address names. */
const named = (page) => Object.fromEntries(new URLSearchParams(new URL(page.url()).hash.slice(1)));

test("each view is loaded when it is first asked for, and its place is kept in the address alone", async () => {
  const { page, log } = await open();
  await page.waitForLoadState("networkidle");
  log.mark();
  for (const name of VIEWS) {
    await goTo(page, name);
    assert.equal(named(page).view, name);
    assert.ok(await page.locator("#app").isHidden());
    assert.equal(await view(page, name).getAttribute("aria-current"), "page");
  }
  const files = log.requests.map((address) => new URL(address).pathname.replace(/^.*\//, "")).sort();
  const shared = files.filter((name) => name.startsWith("chunk_"));
  assert.ok(shared.length > 0, "what views have in common is loaded with the first of them");
  const own = ["files.js", "filing.css", ...VIEWS.map((name) => `split_${name}.wasm`).sort()];
  assert.deepEqual(files, [...new Set(shared), ...own], "each once");
  await page.goBack();
  await page.goBack();
  // The browser goes back at once and says so to the page a moment later.
  await page.locator(".views a[data-view=list][aria-current=page]").waitFor();
  await view(page, "form").click();
  await page.locator("#app main").waitFor();
  assert.ok(await page.locator("#filing").isHidden());
  assert.deepEqual(log.errors, []);
});

test("an address with a view and a language opens both", async () => {
  const { page } = await open({ path: "#lang=en&view=papers", ready: "#filing h1:visible" });
  assert.equal(await heading(page).innerText(), "Papers");
  await page.locator("#lang-vi").click();
  await page.getByRole("heading", { name: "Hồ sơ", level: 1 }).waitFor();
  const { lang, view } = named(page);
  assert.deepEqual({ lang, view }, { lang: "vi", view: "papers" });
});

test("the views follow what was chosen in the form", async () => {
  const { page } = await open();
  await page.locator("#campaign").selectOption("tu-nghia-2023");
  await view(page, "dates").click();
  await page.locator("#filing main:visible .filing-scope", { hasText: "Tư Nghĩa" }).waitFor();
  await page.locator("#filing main:visible .filing-scope a").click();
  await page.locator("#campaign").selectOption("son-la-2023");
  await view(page, "dates").click();
  await page.locator("#filing main:visible .filing-scope", { hasText: "Sơn La" }).waitFor();
});

for (const [name, file, click] of [
  ["a view", "**/split_list.wasm", (page) => view(page, "list").click()],
  ["a language", "**/*.english.txt", (page) => page.locator("#lang-en").click()],
]) {
  test(`${name} that does not arrive is reported, and can be asked for again`, async () => {
    const { page } = await open();
    await page.route(file, (route) => route.abort());
    // All texts of the rules come quietly after the first verdict, if they can.
    await page.reload();
    await page.locator("#app main").waitFor();
    await click(page);
    await page.locator("#later-error").waitFor();
    assert.match(await page.locator("#later-error").innerText(), /kết nối mạng/);
    assert.equal(await page.locator("html").getAttribute("lang"), "vi");
    await page.unroute(file);
    await view(page, "form").click();
    await page.locator("#app main").waitFor();
    await page.locator("#lang-vi").click();
    await click(page);
    await page.locator("#later-error").waitFor({ state: "hidden" });
    await page.locator("html[lang=en], #filing h1:visible").first().waitFor();
  });
}

test("a later part that the server does not have is named, what is there goes on, and the button asks again", async () => {
  const { page } = await open();
  const file = "**/split_dates.wasm";
  await page.route(file, (route) => route.fulfill({ status: 404 }));
  await view(page, "dates").click();
  const said = page.locator("#later-error");
  await said.getByText(/404[\s\S]*split_dates\.wasm[\s\S]*MIME/).waitFor();
  assert.ok(!/kết nối mạng/.test(await said.innerText()), "the network is not to blame");
  await view(page, "form").click();
  await page.locator("#app main").waitFor();
  await view(page, "dates").click();
  await said.getByText("404").waitFor();
  await page.unroute(file);
  await said.getByRole("button").click();
  await page.locator("#filing h1:visible").waitFor();
  assert.ok(await said.isHidden());
});

test("no barrier is found in any view", async () => {
  for (const name of VIEWS) {
    const { page } = await open({ path: `#view=${name}`, ready: "#filing h1:visible", viewport: { width: 320, height: 700 } });
    assert.deepEqual(await axe(page), []);
  }
});
