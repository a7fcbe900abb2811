// A form that is kept: as a link, as a file, on this computer. What is hostile or old breaks nothing.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { dice } from "../dice.mjs";
import { loadPackage } from "../package/load.mjs";
import { axe, useApp } from "./harness.mjs";

const open = useApp();
const LONGEST_LINK = 600;

const choose = (page, list, value) => page.locator(list).selectOption(value);
const headline = (page) => page.locator("#headline").innerText();

/** What the form hands over, as its scripts see it. */
const state = (page) =>
  page.evaluate(async () => {
    const { js } = document.querySelector("script[data-js]").dataset;
    return (await import(new URL(js, document.baseURI).href)).handover();
  });

async function openMenu(page) {
  await page.locator("#keep summary").click();
  await page.locator("#keep .button").first().waitFor();
  return page.locator("#keep .button");
}

/** The link that the menu gives, from the line in which it stands where nothing may be copied. */
async function linkOf(page) {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  });
  await (await openMenu(page)).first().click();
  const link = await page.locator("#keep input[readonly]").inputValue();
  await page.locator("#keep summary").click();
  return link;
}

test("a link restores every sample unit of Tây Ninh, and fits into a message", async () => {
  const { page } = await open();
  await choose(page, "#campaign", "tay-ninh-2022");
  const samples = await page.locator("#sample option").evaluateAll((all) => all.map(({ value }) => value).filter(Boolean));
  assert.ok(samples.length > 5);
  for (const sample of samples) {
    await choose(page, "#sample", sample);
    await page.locator("#unit-name").fill("Phòng Văn hóa – Thông tin huyện Gò Dầu");
    const before = await state(page);
    const link = await linkOf(page);
    const { hash, origin } = new URL(link);
    // The length that counts is that of the form: where the page lies is not its business.
    const length = link.length - `${origin}/`.length + "https://thiduakhenthuong.tayninh.gov.vn/xet-khen/".length;
    assert.ok(length <= LONGEST_LINK, `${sample}: ${length}`);
    assert.ok(link.startsWith(origin) && !new URL(link).search, "in the fragment only");
    const { page: other } = await open({ path: hash, ready: "#headline" });
    await other.waitForFunction((name) => document.querySelector("#unit-name")?.value === name, "Phòng Văn hóa – Thông tin huyện Gò Dầu");
    assert.equal(await state(other), before, sample);
    assert.equal(await other.locator("#notes").count(), 0, sample);
    assert.equal(new URL(other.url()).hash, "", "what was typed does not stay in the address");
    await other.close();
  }
});

test("what no longer fits is named, and the rest is kept", async () => {
  const path = "#v=1&rules=00000000&campaign=tay-ninh-2022&occasion=annual&year=2024&kind=collective&group=district&f.tthc-online=47/100&f.gone=3&f.feedback=9/3&r.TN-X=a";
  const { page } = await open({ path, ready: "#notes" });
  const notes = await page.locator("#notes li").allInnerTexts();
  assert.equal(notes.length, 4, notes.join("\n"));
  assert.match(notes[0], /thay đổi/);
  for (const word of ["gone", "feedback", "TN-X"]) assert.ok(notes.some((note) => note.includes(word)), word);
  assert.equal(await page.locator("#fact-tthc-online-part").inputValue(), "47");
  assert.deepEqual(await axe(page), []);
  await page.locator("#notes .button").click();
  assert.equal(await page.locator("#notes").count(), 0);
});

test("a link in the same tab replaces the form, and that can be undone", async () => {
  const { page } = await open();
  await choose(page, "#campaign", "tay-ninh-2022");
  await page.locator("#fact-tthc-online-part").fill("12");
  await page.evaluate(() => {
    location.hash = "#v=1&campaign=tay-ninh-2022&occasion=annual&year=2024&kind=collective&group=district&f.tthc-online=47/100";
  });
  await page.waitForFunction(() => document.querySelector("#fact-tthc-online-part").value === "47");
  await page.locator("#undo").click();
  assert.equal(await page.locator("#fact-tthc-online-part").inputValue(), "12");
});

test("damaged and hostile links never break the page", async () => {
  const { page, log } = await open();
  const { below, pick } = dice(7);
  const pieces = ["v=1", "v=2", "campaign=tay-ninh-2022", "campaign=%00", "campaign=__proto__", "f.__proto__=1", "f.constructor=1/2",
    "f.tthc-online=47/100", "f.tthc-online=1e999/0", "f.tthc-online=%F0%9F%98%80/%", "f.dx-rank=NaN", "f.dx-rank=-0", "f.compliance=na;%1F%1F{",
    "f.compliance=na;", "r.TN-A4=%3Cscript%3E", "name=%3Cimg%20src=x%20onerror=alert(1)%3E", "year=99999999999", "year=2024", "kind=collective",
    "group=district", "as-of=2023-02-29", "rules=zz", "%", "&&&=", "=", "hasOwnProperty=1", `f.x=${"9".repeat(3000)}`, "lang=en", "view=list", "view=%2F"];
  for (let round = 0; round < 150; round += 1) {
    const hash = Array.from({ length: 1 + below(9) }, () => {
      const piece = pick(pieces);
      return below(4) === 0 ? piece.slice(below(piece.length)) : piece;
    }).join("&");
    await page.evaluate((hash) => {
      location.hash = hash;
    }, hash);
    if (round % 10 === 9) await page.waitForTimeout(60);
  }
  await page.evaluate(() => {
    location.hash = `#v=1&campaign=tay-ninh-2022&name=${"x".repeat(50_000)}`;
  });
  await page.locator("#notes", { hasText: /too long|quá dài/ }).waitFor();
  await page.evaluate(() => {
    location.hash = "#v=1&lang=vi&campaign=tay-ninh-2022&occasion=annual&year=2024&kind=collective&group=district&f.tthc-online=47/100";
  });
  await page.waitForFunction(() => document.querySelector("#fact-tthc-online-part")?.value === "47");
  assert.match(await headline(page), /./);
  assert.deepEqual(log.errors, []);
});

test("a form is saved as a file, which this page and the package open", async () => {
  const { page } = await open();
  await choose(page, "#campaign", "son-la-2023");
  await choose(page, "#sample", await page.locator("#sample option").nth(1).getAttribute("value"));
  await page.locator("#unit-name").fill("Sở A");
  const before = await state(page);
  const shown = await headline(page);
  const buttons = await openMenu(page);
  const [download] = await Promise.all([page.waitForEvent("download"), buttons.nth(1).click()]);
  assert.equal(download.suggestedFilename(), "xet-khen-son-la-2023.json");
  const path = await download.path();
  const { evaluate } = await loadPackage();
  const { request } = JSON.parse(await readFile(path, "utf8"));
  assert.equal(evaluate(request).headline, shown);

  const { page: other, log } = await open();
  const chooser = other.waitForEvent("filechooser");
  await (await openMenu(other)).nth(2).click();
  await (await chooser).setFiles(path);
  await other.waitForFunction(() => document.querySelector("#unit-name").value === "Sở A");
  assert.equal(await state(other), before);
  for (const content of ["", "[]", "null", '{"format":"xet-khen","version":2}', '{"format":"xet-khen","version":1,"request":[1]}']) {
    await other.locator("#keep input[type=file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(content) });
    await other.locator("#notes").waitFor();
  }
  assert.equal(await state(other), before, "what cannot be opened changes nothing");
  assert.deepEqual(log.errors, []);
});

test("what is unfinished is not kept, and that is said", async () => {
  const { page } = await open();
  await choose(page, "#campaign", "tay-ninh-2022");
  await page.locator("#fact-disciplined").fill("0");
  await openMenu(page);
  const said = page.locator("#keep [role=status]");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#keep .button").nth(1).click()]);
  assert.equal(await said.innerText(), "", download.suggestedFilename());
  await page.locator("#keep summary").click();
  await page.locator("#fact-tthc-online-part").fill("4x");
  await page.locator("#fact-dx-rank").fill("nhì");
  await (await openMenu(page)).nth(1).click();
  await page.locator("#keep [role=status]", { hasText: "Còn 2 mục" }).waitFor();
  await page.locator("#keep summary").click();
  assert.doesNotMatch(await linkOf(page), /dx-rank|tthc-online/);
});

test("this computer remembers only where one asks, and forgets", async () => {
  const { page } = await open();
  const stored = () => page.evaluate(() => Object.entries(localStorage));
  await choose(page, "#campaign", "tay-ninh-2022");
  await page.locator("#fact-tthc-online-part").fill("31");
  assert.deepEqual(await stored(), []);
  await openMenu(page);
  const remember = page.locator("#keep input[type=checkbox]");
  await remember.check();
  await page.locator("#keep summary").click();
  await page.locator("#fact-tthc-online-whole").fill("62");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes("31/62")));
  const kept = await stored();
  // Whoever only looks at the page, time and again, loses nothing.
  for (let times = 0; times < 3; times += 1) {
    await page.reload();
    await page.waitForFunction(() => document.querySelector("#fact-tthc-online-whole")?.value === "62");
    assert.deepEqual(await stored(), kept);
  }
  await openMenu(page);
  assert.ok(await remember.isChecked());
  await page.locator("#keep .button:visible").last().click();
  assert.deepEqual(await stored(), []);
  await page.locator("#keep summary").click();
  await page.locator("#fact-tthc-online-whole").fill("63");
  await page.waitForTimeout(800);
  assert.deepEqual(await stored(), [], "and it stays forgotten");
});

test("the menu closes by Escape, which gives the focus back, and by a click elsewhere", async () => {
  const { page } = await open();
  const [first] = await (await openMenu(page)).all();
  await first.focus();
  await page.keyboard.press("Escape");
  assert.ok(await first.isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.localName), "summary");
  await openMenu(page);
  await page.locator("h1").click();
  await first.waitFor({ state: "hidden" });
});
