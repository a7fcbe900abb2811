// A figure as people type it: what is certain is read and echoed, what is not is asked, and nothing is judged meanwhile.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe, useApp } from "./harness.mjs";

const open = useApp();

/** The form of that campaign, in that language. */
async function form(campaign, lang = "vi") {
  const { page, log } = await open({ path: `#lang=${lang}`, ready: "#headline" });
  await page.locator("#campaign").selectOption(campaign);
  const field = (input) => page.locator(`#fact-${input}-field`);
  return { page, log, field, share: (input) => field(input).locator(".share") };
}

test("half a ratio says at the empty box which number is missing", async () => {
  const { page, log, field } = await form("tay-ninh-2022");
  await page.locator("#fact-tthc-online-part").fill("47");
  await page.locator("#fact-dx-rank").focus();
  const note = field("tthc-online").locator(".error");
  await note.filter({ hasText: "Còn thiếu số" }).waitFor();
  const invalid = (part) => page.locator(`#fact-tthc-online-${part}`).getAttribute("aria-invalid");
  assert.deepEqual([await invalid("part"), await invalid("whole")], [null, "true"]);
  assert.equal(await page.locator("#fact-tthc-online-whole").getAttribute("aria-describedby"), await note.getAttribute("id"));
  assert.equal(await field("tthc-online").locator(".status").innerText(), "Cần sửa");
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator("#sheet td", { hasText: "Cần sửa" }).first().waitFor({ state: "attached" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(log.errors, []);
});

test("two counts in one box are split into the two", async () => {
  const { page, share } = await form("tay-ninh-2022");
  await page.locator("#fact-tthc-online-part").focus();
  await page.keyboard.type("47/50");
  assert.equal(await share("tthc-online").innerText(), "= 94%");
  assert.equal(await page.locator("#fact-tthc-online-part").inputValue(), "47/50", "nothing moves while one types");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.querySelector("#fact-tthc-online-whole").value === "50");
  assert.equal(await page.locator("#fact-tthc-online-part").inputValue(), "47");
});

test("thousands marks, wide digits and a unit are read and echoed", async () => {
  const { page, field, share } = await form("tay-ninh-2022");
  for (const text of ["1.234", "1 234", "１２３４", "1\u00a0234", "1.234 hồ sơ"]) {
    await page.locator("#fact-tthc-online-part").fill(text);
    await page.locator("#fact-tthc-online-whole").fill("2000");
    await field("tthc-online").locator(".echo", { hasText: "Đọc là 1.234 trong 2000." }).waitFor();
    assert.match(await share("tthc-online").innerText(), /61,7/, text);
  }
  await page.locator("#fact-tthc-online-part").fill("1234");
  await page.waitForFunction(() => !document.querySelector("#fact-tthc-online-field .echo").textContent);
  // What is not certain is asked.
  await page.locator("#fact-tthc-online-part").fill("1,234");
  await page.locator("#fact-dx-rank").focus();
  await field("tthc-online").locator(".error:not(:empty)").waitFor();
});

test("0,85 as a percentage is asked about, and judged once that is answered", async () => {
  for (const [button, value, shown] of [["share", "0,85%", "0,85%"], ["hundredth", "85", "85%"]]) {
    const { page, log, field } = await form("tay-ninh-2022");
    const badge = field("tthc-online").locator(".status");
    await page.locator("#fact-tthc-online-mode").click();
    const undeclared = await badge.innerText();
    const headline = await page.locator("#headline").innerText();
    await page.locator("#fact-tthc-online-percent").fill("0,85");
    await field("tthc-online").locator(".error", { hasText: "Là 0,85 % hay 85 %?" }).waitFor();
    assert.notEqual(undeclared, "Cần sửa");
    assert.equal(await badge.innerText(), "Cần sửa");
    assert.equal(await page.locator("#headline").innerText(), headline, "nothing is judged on it");
    assert.deepEqual(await field("tthc-online").locator(".chip").allInnerTexts(), ["0,85 %", "85 %"]);
    assert.deepEqual(await axe(page), []);
    // By keyboard: the buttons come right behind the box.
    await page.locator(`#fact-tthc-online-${button}`).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((value) => document.querySelector("#fact-tthc-online-percent").value === value, value);
    assert.equal(await page.evaluate(() => document.activeElement.id), "fact-tthc-online-percent");
    assert.equal(await field("tthc-online").locator(".chip").count(), 0);
    assert.ok((await page.locator("#verdict-heading ~ *, .criterion").allInnerTexts()).join().includes(shown));
    assert.deepEqual(log.errors, []);
    await page.close();
  }
});

test("a mark before three digits is read where only one reading is possible, and asked about in either language", async () => {
  for (const [lang, text, state] of [["vi", "85.125", "right"], ["en", "85.125", "right"], ["en", "85,125", "right"], ["en", "1,000", "wrong"], ["vi", "1.234", "wrong"]]) {
    const { page, field } = await form("tu-nghia-2023", lang);
    await page.locator("#fact-par-index-latest").fill(text);
    await page.locator("#unit-name").focus();
    await page.locator(`#fact-par-index-latest-field[data-state=${state}]`).waitFor();
    if (state === "right") assert.notEqual(await field("par-index-latest").locator(".status").innerText(), lang === "vi" ? "Chưa khai" : "Not declared");
    await page.close();
  }
});
