// A reason that several questions have in common is asked for once.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe, useApp } from "./harness.mjs";

const openPage = useApp();
const REASON = "Không thuộc chức năng của đơn vị";

/** The form of a department in Tuyên Quang, with nothing declared. */
async function open(options = {}) {
  const opened = await openPage({ ready: "#outcome", ...options });
  await opened.page.locator("#campaign").selectOption("tuyen-quang-2022");
  await opened.page.locator("#occasion").selectOption("final");
  await opened.page.locator("#kind-collective").check();
  await opened.page.locator("#group").selectOption("province");
  const group = opened.page.locator(".excuse", { has: opened.page.locator("legend", { hasText: REASON }) });
  await group.waitFor();
  return { ...opened, group };
}

const state = (page, input) => page.locator(`#fact-${input}-field .status`).getAttribute("data-status");

test("a box declares that a question does not apply, and takes it back with what was typed before", async () => {
  const { page, group, log } = await open();
  const label = await page.locator("#fact-lodging-vneid-field legend").first().textContent();
  const box = group.getByLabel(label);
  await page.locator("#fact-lodging-vneid-part").fill("4");
  await page.locator("#fact-lodging-vneid-whole").fill("5");
  await page.locator('#fact-lodging-vneid-field .status[data-status="unmet"]').waitFor();

  await box.check();
  await page.locator('#fact-lodging-vneid-field .status[data-status="not-applicable"]').waitFor();
  const field = page.locator("#fact-lodging-vneid-field");
  assert.equal(await field.locator("input").count(), 0, "its controls are put away");
  assert.ok((await page.locator("#criterion-tq-prov-lodging-vneid-100").textContent()).includes(REASON));

  await box.uncheck();
  await page.locator('#fact-lodging-vneid-field .status[data-status="unmet"]').waitFor();
  assert.equal(await page.locator("#fact-lodging-vneid-part").inputValue(), "4");
  assert.deepEqual(log.errors, []);
});

test("the question's own control and the box show the same", async () => {
  const { page, group } = await open();
  const box = group.locator('input[id$="-health-chip-id"]');
  await page.locator("#fact-health-chip-id-more").click();
  await page.locator("#fact-health-chip-id-not-applicable").check();
  assert.equal(await box.isChecked(), false, "no reason yet");
  await page.locator("#fact-health-chip-id-field .chip", { hasText: REASON }).click();
  assert.equal(await box.isChecked(), true);
  assert.ok(await page.locator("#fact-health-chip-id-reason").isVisible(), "whoever answers at the question goes on seeing it");
  await page.locator("#fact-health-chip-id-reason").fill("Một lý do khác");
  assert.equal(await box.isChecked(), false);

  await box.check();
  assert.equal(await page.locator("#fact-health-chip-id-reason").count(), 0);
  await page.locator("#fact-health-chip-id-open").click();
  await page.locator("#fact-health-chip-id-reason:focus").waitFor();
  assert.equal(await page.locator("#fact-health-chip-id-reason").inputValue(), REASON);
  await page.locator("#fact-health-chip-id-given").check();
  assert.equal(await box.isChecked(), false);
  assert.equal(await state(page, "health-chip-id"), "unknown");
});

test("all of it goes by keyboard, and from the verdict to the question that was put away", async () => {
  const { page, group } = await open();
  await group.locator("input").first().focus();
  const count = await group.locator("input").count();
  assert.ok(count > 3, `${count} questions`);
  for (let box = 0; box < count; box += 1) {
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
  }
  assert.equal(await group.locator("input:checked").count(), count);
  const all = page.locator('.field .status[data-status="not-applicable"]');
  assert.equal(await all.count(), count);
  await page.locator("#criterion-tq-prov-lodging-vneid-100 .link").click();
  await page.locator("#fact-lodging-vneid-open:focus").waitFor();
});

test("a sample in Vietnamese is ticked in English too", async () => {
  const { page } = await open();
  await page.locator("#sample").selectOption("so-theo-chuc-nang");
  const boxes = page.locator(".excuse input:checked");
  await page.locator('#outcome[data-outcome="eligible"]').waitFor();
  const ticked = await boxes.count();
  assert.ok(ticked > 3, `${ticked} boxes`);
  await page.locator("#lang-en").click();
  await page.locator(".excuse legend", { hasText: "functions" }).waitFor();
  assert.equal(await boxes.count(), ticked);
});

test("where fewer than three questions share a reason, each is asked for itself", async () => {
  const { page } = await openPage({ ready: "#outcome" });
  for (const campaign of ["tay-ninh-2022", "tu-nghia-2023", "cao-bang-2022"]) {
    await page.locator("#campaign").selectOption(campaign);
    assert.equal(await page.locator(".excuse").count(), 0, campaign);
  }
});

for (const [width, colorScheme] of [[360, "light"], [768, "dark"], [1366, "light"]]) {
  test(`it fits and is accessible at ${width} px in the ${colorScheme} theme`, async () => {
    const { page, group } = await open({ viewport: { width, height: 900 }, colorScheme });
    await group.locator("input").nth(1).check();
    assert.deepEqual(await axe(page), []);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${wider} px wider than the screen`);
  });
}
