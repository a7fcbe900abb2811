// A form that is kept: as a link, as a file, on this computer. What is hostile or old breaks nothing.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { dice } from "../dice.mjs";
import { loadPackage } from "../package/load.mjs";
import { axe, useApp } from "./harness.mjs";

const open = useApp();
const LONGEST_LINK = 700;

const choose = (page, list, value) => page.locator(list).selectOption(value);
const headline = (page) => page.locator("#headline").innerText();

/** What the form hands over, as its scripts see it. */
const state = (page) =>
  page.evaluate(async () => {
    const { js } = document.querySelector("script[data-js]").dataset;
    return JSON.stringify((await import(new URL(js, document.baseURI).href)).handover());
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
    // A page that is loaded anew finds the form again, until something is changed: then only the round is named.
    await other.reload();
    await other.waitForFunction((name) => document.querySelector("#unit-name")?.value === name, "Phòng Văn hóa – Thông tin huyện Gò Dầu");
    assert.equal(await state(other), before, sample);
    await other.locator("#unit-name").fill("Sở B");
    await other.waitForFunction(() => /^#campaign=tay-ninh-2022&[a-z0-9=&-]*$/.test(location.hash));
    assert.doesNotMatch(other.url(), /name=|f\.|r\./, "what was typed does not stay in the address");
    await other.close();
  }
});

test("what no longer fits is named, and the rest is kept", async () => {
  const path = "#v=1&rules=00000000&campaign=tay-ninh-2022&occasion=annual&year=2024&kind=collective&group=district&f.tthc-online=47/100&f.gone=3&f.feedback=9/3&r.TN-X=a";
  const { page } = await open({ path, ready: "#notes" });
  const notes = await page.locator("#notes li").allInnerTexts();
  assert.equal(notes.length, 5, notes.join("\n"));
  assert.match(notes[0], /không có dấu kiểm tra/);
  assert.match(notes[1], /thay đổi/);
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

/** A form of Tây Ninh with a name, figures and readings, as a link; the verdict that it gives. */
async function aLink() {
  const { page } = await open();
  await choose(page, "#campaign", "tay-ninh-2022");
  await choose(page, "#sample", "an-so-tttt-adds");
  await page.locator("#unit-name").fill("Phòng A, huyện B");
  const link = await linkOf(page);
  const found = { hash: new URL(link).hash, headline: await headline(page), state: await state(page) };
  await page.close();
  return found;
}

/** The form that an address gives, the sentences said of it, and its verdict. */
async function opened(path, { noted = false } = {}) {
  const { page, log } = await open({ path, ready: "#headline" });
  if (noted) await page.locator("#notes li").first().waitFor();
  else await page.waitForTimeout(150);
  const notes = await page.locator("#notes li").allInnerTexts();
  return { page, log, notes, state: await state(page), headline: await headline(page) };
}

test("a link that was cut is said to be, and gives no verdict until its user wants what could be read", async () => {
  const { hash, headline: whole } = await aLink();
  const { page: empty } = await open({ path: "#campaign=tay-ninh-2022", ready: "#headline" });
  const untouched = await headline(empty);
  const cuts = [hash.length - 1, hash.lastIndexOf("&"), hash.lastIndexOf("="), hash.lastIndexOf("&f."), hash.lastIndexOf("/") + 2, hash.indexOf("òng"), 60, 40];
  for (const cut of cuts) {
    const found = await opened(hash.slice(0, cut), { noted: true });
    assert.equal(found.notes.length, 1, hash.slice(0, cut));
    assert.match(found.notes[0], /bị cắt[\s\S]*xin lại liên kết/);
    assert.notEqual(found.headline, whole, hash.slice(0, cut));
    assert.equal(found.headline, untouched, hash.slice(0, cut));
    assert.deepEqual(found.log.errors, []);
    await found.page.close();
  }
  const { page } = await opened(hash.slice(0, hash.lastIndexOf("&r.") + 3));
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Tab");
  await page.locator("#notes .button").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("#notes li", { hasText: "đối chiếu từng nội dung" }).waitFor();
  assert.match(await state(page), /movement-advised/);
});

test("what happens to links on their way is undone where that is certain", async () => {
  const { hash, state: whole } = await aLink();
  const text = hash.slice(1);
  const ways = {
    "as it is": hash,
    "a slash": `#/${text}`,
    "a bang": `#!${text}`,
    "an encoded #": `#%23${text}`,
    "&amp;": `#${text.replaceAll("&", "&amp;")}`,
    "all encoded": `#${encodeURIComponent(decodeURI(text))}`,
    "encoded spaces": `#${text.replaceAll("+", "%20")}`,
    "encoded plus signs": `#${text.replaceAll("+", "%2B")}`,
    "a full stop": `${hash}.`,
    "a bracket": `${hash}),`,
    "an angle": `${hash}>`,
    "what networks add": `${hash}&utm_source=zalo&fbclid=IwAR0`,
    "another language": `${hash}&lang=vi`,
  };
  for (const [way, path] of Object.entries(ways)) {
    const found = await opened(path);
    assert.deepEqual([found.notes, found.state], [[], whole], way);
    assert.deepEqual(found.log.errors, []);
    await found.page.close();
  }
  const asked = await opened(`?${text}`);
  assert.equal(asked.state, whole);
  assert.match(asked.notes.join(), /máy chủ đã nhận/);
  assert.equal(new URL(asked.page.url()).search, "", "it is not sent again");
  // What a webmaster writes needs no check.
  const part = await opened("#campaign=tay-ninh-2022&f.tthc-online=47/100&utm_source=x");
  assert.deepEqual(part.notes, []);
  assert.match(part.state, /tthc-online/);
});

test("answers of another kind of candidate are not handed on", async () => {
  const { page } = await open();
  await choose(page, "#campaign", "tay-ninh-2022");
  await page.locator("#fact-tthc-online-part").fill("31");
  await page.locator("#fact-tthc-online-whole").fill("62");
  assert.match(await linkOf(page), /f\.tthc-online=31\/62/);
  await page.locator("#kind-individual").check();
  assert.doesNotMatch(await linkOf(page), /tthc-online/);
  await page.locator("#kind-collective").check();
  assert.match(await linkOf(page), /f\.tthc-online=31\/62/, "and are there when one comes back");
});

test("campaign, round and candidate stand in the address and are found again by loading anew and by going back", async () => {
  const { page, log } = await open();
  await choose(page, "#campaign", "son-la-2023");
  await page.locator("#kind-individual").check();
  await page.locator("#group").selectOption({ index: 1 });
  await page.waitForFunction(() => /kind=individual/.test(location.hash));
  await page.waitForTimeout(700);
  const before = await state(page);
  await page.reload();
  await page.locator("#headline").waitFor();
  await page.waitForFunction(() => document.querySelector("#campaign")?.value === "son-la-2023");
  assert.equal(await state(page), before);
  await page.locator(".views a[data-view=dates]").click();
  await page.locator("main[data-view=dates]").waitFor();
  await page.goBack();
  await page.locator("#headline").waitFor();
  assert.equal(await state(page), before);
  await page.locator("#lang-en").click();
  await page.locator("html[lang=en]").waitFor();
  assert.equal(await page.locator("#campaign").inputValue(), "son-la-2023");
  assert.match(page.url(), /campaign=son-la-2023/);
  // A change that the address does not show yet is not taken back by the way to another view.
  await choose(page, "#campaign", "tay-ninh-2022");
  await page.locator(".views a[data-view=dates]").click();
  await page.locator("main[data-view=dates]").waitFor();
  await page.locator(".views a[data-view=form]").click();
  await page.locator("#headline").waitFor();
  assert.equal(await page.locator("#campaign").inputValue(), "tay-ninh-2022");
  assert.deepEqual(log.errors, []);
});

test("a draft is offered once, kept if one says so, and half entries with it; else one is asked before it is lost", async () => {
  const { page, log } = await open();
  await choose(page, "#campaign", "tay-ninh-2022");
  const offer = page.locator("#offer");
  await page.waitForTimeout(700);
  assert.equal(await offer.count(), 0, "nothing is typed yet");
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    dialog.accept();
  });
  await page.reload();
  await page.locator("#headline").waitFor();
  assert.deepEqual(asked, [], "nothing can be lost yet");
  await page.locator("#fact-tthc-online-part").fill("31");
  await page.locator("#fact-dx-rank").fill("nhì");
  await offer.locator("button").first().waitFor();
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(await page.evaluate(() => Object.entries(localStorage)), []);
  await offer.locator("button", { hasText: "Không giữ" }).click();
  await page.reload();
  await page.locator("#headline").waitFor();
  assert.deepEqual(asked, ["beforeunload"]);
  await page.locator("#fact-tthc-online-part").fill("31");
  await page.locator("#fact-dx-rank").fill("nhì");
  await offer.locator("button", { hasText: "Giữ nháp" }).click();
  await offer.locator("span", { hasText: "được giữ" }).waitFor();
  await page.reload();
  await page.waitForFunction(() => document.querySelector("#fact-tthc-online-part")?.value === "31");
  assert.equal(await page.locator("#fact-dx-rank").inputValue(), "nhì");
  assert.deepEqual([asked.length, await page.locator("#notes").count(), await offer.count()], [1, 0, 0]);
  assert.deepEqual(log.errors, []);

  // Two tabs: what is erased in one is not stored again by the other.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.waitForFunction(() => document.querySelector("#fact-tthc-online-part")?.value === "31");
  await openMenu(other);
  await other.locator("#keep .button", { hasText: "Xóa bản nhớ" }).click();
  await offer.locator("span", { hasText: "đã được xóa ở thẻ khác" }).waitFor();
  await page.locator("#fact-tthc-online-whole").fill("62");
  await page.waitForTimeout(900);
  assert.deepEqual(await page.evaluate(() => Object.entries(localStorage)), []);
});

test("a later part that does not arrive is tried again, then said, and the link is not lost", async () => {
  const { hash } = await aLink();
  for (const failures of [2, 3]) {
    const { page } = await open();
    const address = page.url();
    let left = failures;
    await page.route(/desk\.js/, (route) => (left-- > 0 ? route.abort() : route.continue()));
    await page.goto("about:blank");
    await page.goto(address + hash);
    const missed = page.locator("#later-error:not([hidden])");
    if (failures === 3) {
      await missed.waitFor();
      assert.ok(page.url().endsWith(encodeURI(decodeURI(hash))), "the link stays");
      assert.deepEqual(await axe(page), []);
      await missed.locator("button").click();
    }
    await page.waitForFunction(() => document.querySelector("#unit-name")?.value === "Phòng A, huyện B");
    assert.equal(await missed.count(), 0);
    await page.close();
  }
});
