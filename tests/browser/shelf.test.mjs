// The rules of each campaign: files of their own, of which the page loads the one that is chosen, and the others quietly after it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { rulesHaveCome, useApp } from "./harness.mjs";
import { CAMPAIGNS } from "./views.mjs";

const open = useApp();
const RULES = "**/rules/";

/** The campaign with which the page begins. */
const first = (page) => page.locator("#campaign option").first().getAttribute("value");

const named = (requests) => requests.map((address) => new URL(address, "http://x").pathname.match(/rules\/(.*)\.txt$/)?.[1]).filter(Boolean);

test("a first verdict loads the rules of one campaign, and the others come after it in one order, whatever is chosen", async () => {
  const orders = [];
  for (const campaign of [undefined, "son-la-2023"]) {
    const { page, log } = await open({ path: campaign ? `#campaign=${campaign}` : "" });
    const wanted = campaign ?? (await first(page));
    assert.equal(await page.locator("#campaign").inputValue(), wanted);
    await rulesHaveCome(page);
    await page.waitForLoadState("networkidle");
    const asked = named(log.requests);
    assert.equal(asked[0], `${wanted}.rules`);
    assert.equal(new Set(asked).size, asked.length, "each is asked for once");
    assert.equal(asked.length, CAMPAIGNS.length * 3);
    orders.push(asked.filter((file) => !file.endsWith(".rules")));
    log.mark();
    for (const other of CAMPAIGNS) {
      await page.locator("#campaign").selectOption(other);
      await page.locator(`#app main`).waitFor();
    }
    await page.locator("#lang-en").click();
    await page.locator("html[lang=en]").waitFor();
    assert.deepEqual(log.requests, [], "a choice tells the server nothing");
    assert.deepEqual(log.errors, []);
    await page.close();
  }
  assert.deepEqual(orders[1], orders[0]);
});

test("an English page begins with the English texts of its campaign", async () => {
  const { page, log } = await open({ path: "#lang=en&campaign=tu-nghia-2023", ready: "#outcome" });
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  assert.deepEqual(named(log.requests).slice(0, 2).sort(), ["tu-nghia-2023.english", "tu-nghia-2023.rules"]);
  assert.doesNotMatch(await page.locator("#figures").innerText(), /^\s*$/);
});

test("a campaign whose rules do not arrive is reported, and can be asked for again; what is there goes on", async () => {
  const { page } = await open();
  await page.route(`${RULES}cao-bang-2022.*`, (route) => route.abort());
  await page.reload();
  await page.locator("#outcome").waitFor();
  await page.locator("#campaign").selectOption("cao-bang-2022");
  await page.locator("#later-error").waitFor();
  assert.ok(await page.locator("#outcome").isVisible());
  // The choice that came last counts.
  await page.locator("#campaign").selectOption("son-la-2023");
  await page.unroute(`${RULES}cao-bang-2022.*`);
  await page.locator("#campaign").selectOption("cao-bang-2022");
  await page.locator("#later-error button").click();
  await page.locator("#fact-truly-outstanding-field").waitFor();
  assert.equal(await page.locator("#campaign").inputValue(), "cao-bang-2022");
});

test("rules of another build are not taken", async () => {
  const { page } = await open();
  await page.route(`${RULES}son-la-2023.rules.txt`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.body()).toString("latin1").replace(/[0-9a-f]{64}/, (hash) => hash.replace(/./, (digit) => (digit === "0" ? "1" : "0")));
    await route.fulfill({ response: answer, body: Buffer.from(body, "latin1") });
  });
  await page.reload();
  await page.locator("#outcome").waitFor();
  await page.locator("#campaign").selectOption("son-la-2023");
  await page.locator("#later-error").waitFor();
});

test("an address that names no campaign begins with the first one, and says so", async () => {
  const { page } = await open({ path: "#campaign=khong-co" });
  await page.locator("#notes").waitFor();
  assert.match(await page.locator("#notes").innerText(), /khong-co/);
  assert.equal(await page.locator("#campaign").inputValue(), await first(page));
});
