// The list of nominees as officials meet it: pasted, mended, put in order, exported, read back and printed.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { axe, useApp } from "./harness.mjs";
import { onPaper } from "./views.mjs";

const openPage = useApp();

/** Opens the list for a round of Tây Ninh, as a user comes to it: from the form. */
async function open({ occasion = "annual", ...options } = {}) {
  const opened = await openPage({ ready: "#outcome", ...options });
  const { page } = opened;
  await page.locator("#campaign").selectOption("tay-ninh-2022");
  await page.locator("#occasion").selectOption(occasion);
  await page.locator('.views [data-view="list"]').click();
  await page.locator("#list-paste").waitFor();
  return opened;
}

/** Copies a text, as one does in a spreadsheet, and pastes it into the box. */
async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator("#list-paste").focus();
  await page.keyboard.press("Control+V");
}

const HEAD = "TT\tTên\tLoại\tNhóm\tNơi đề cử";
const LEVELS = ["Cấp tỉnh", "Cấp huyện", "Cấp xã"];

/** A table of so many nominees, one kind and one level after the other. */
const table = (count) =>
  [
    HEAD,
    ...Array.from({ length: count }, (_, index) => {
      const kind = index % 2 ? "Cá nhân" : "Tập thể";
      return `${index + 1}\tĐề cử số ${index + 1}\t${kind}\t${LEVELS[index % 3]}\tHuyện ${index % 7}`;
    }),
  ].join("\n");

const names = (page) => page.locator(".nominee-name").allInnerTexts();
const kept = (page) => page.locator("#list-kept > li").count();
const done = (page) => page.locator("#list-done").innerText();

test("two hundred rows go from a spreadsheet to a shortlist in one paste", async () => {
  const { page, log } = await open();
  await page.waitForLoadState("networkidle");
  log.mark();
  const start = Date.now();
  await paste(page, table(200));
  await page.locator("#list-kept > li").first().waitFor();
  // Far more than it takes, for machines that do much else.
  assert.ok(Date.now() - start < 10_000, `${Date.now() - start} ms`);

  assert.equal((await names(page)).length, 200);
  assert.match(await done(page), /Đã thêm 200 tập thể, cá nhân/);
  // 7 + 3 + 5 collectives and 14 + 6 + 10 individuals, of which six places are kept for two departments.
  assert.equal(await kept(page), 45 - 6);
  assert.equal(await page.locator("#list-left-out > li").count(), 200 - 39);
  assert.match(await page.locator("#list-left-out > li .because").first().innerText(), /cấp (tỉnh|huyện|xã)/);
  assert.equal(await page.locator("#list-outcome").getAttribute("data-outcome"), "ineligible");
  for (const limit of ["tn-an-quota-total-coll", "tn-an-quota-prov-coll", "tn-an-quota-commune-ind", "tn-an-quota-snv-ind"]) {
    assert.ok(await page.locator(`[data-limit="${limit}"] svg.bar`).isVisible(), limit);
  }
  assert.equal(await page.locator("#list-paste").inputValue(), "", "the box is free for more");
  assert.deepEqual(log.requests, [], "nothing that is pasted leaves the browser");
  assert.deepEqual(log.errors, []);
});

test("who is not considered at all is not said to be beyond the quota", async () => {
  const { page } = await open();
  await paste(page, "Tên\tLoại\tNhóm\nCông ty A\tTập thể\tDoanh nghiệp\nSở B\tTập thể\tCấp tỉnh");
  // An enterprise is considered as a contributor, unless contributors must meet the standards of a level.
  assert.match(await page.locator(".nominee", { hasText: "Công ty A" }).innerText(), /Còn chỉ tiêu\s+Chưa khai số liệu/);
  await page.locator("#list-TN-A16-all-standards").check();
  await page.locator("#list-not-considered > li", { hasText: "Công ty A" }).waitFor();
  assert.match(await page.locator(".nominee", { hasText: "Công ty A" }).innerText(), /Không được xét/);
  assert.match(await page.locator(".nominee", { hasText: "Sở B" }).innerText(), /Còn chỉ tiêu\s+Chưa khai số liệu/);
  assert.equal(await page.locator("#list-left-out").count(), 0);
});

test("room in the quota is not taken for a verdict: green is who meets the standards, and nobody else", async () => {
  for (const lang of ["vi", "en"]) {
    const { page, log } = await open({ path: `#lang=${lang}` });
    await page.locator("#list-sample").click();
    await page.locator("#list-kept > li").first().waitFor();
    const people = page.locator(".nominee, .list-people > li");
    const green = await people.filter({ has: page.locator("[data-status=met]") }).allTextContents();
    assert.ok(green.length > 0 && green.length < (await people.count()) / 2, `${green.length}`);
    const met = lang === "vi" ? /Đủ tiêu chuẩn/ : /Standards met/;
    for (const text of green) assert.match(text, met);
    const bare = await page.locator(".nominee", { hasText: lang === "vi" ? "Chưa khai số liệu" : "No figures" }).count();
    assert.ok(bare > 0);
    assert.doesNotMatch(await page.locator("#filing").innerText(), /[Nn]ên giữ|Đề nghị giữ|To keep/);
    // The numbers of a list may be kept while nothing is known of its members.
    await page.locator("#list-clear").click();
    await paste(page, "Tên\tLoại\tNhóm\nSở B\tTập thể\tCấp tỉnh");
    await page.locator("#list-outcome[data-outcome=incomplete]").waitFor();
    assert.deepEqual(log.errors, []);
  }
});

test("a row that is not understood is told with its number, and mended on the spot", async () => {
  const { page, log } = await open();
  await paste(page, `${table(3)}\n4\tSở Lạ\tTập thể\tcấp trời\tSở Lạ\n5\tXã Q\tTập thể\tCấp xã\t`);
  assert.equal((await names(page)).length, 4);
  const wrong = page.locator(".wrong-row");
  assert.equal(await wrong.count(), 1);
  assert.match(await wrong.innerText(), /Dòng 5: 4 \| Sở Lạ \| Tập thể \| cấp trời[\s\S]*không có nhóm “cấp trời”/);

  await wrong.getByRole("button", { name: "Sửa" }).click();
  const group = wrong.locator("select");
  await group.selectOption("collective/province");
  await wrong.getByRole("button", { name: "Thêm vào danh sách" }).click();
  assert.equal(await wrong.count(), 0);
  assert.deepEqual((await names(page)).slice(-1), ["Sở Lạ"]);
  await page.locator("#list-undo").click();
  assert.equal(await wrong.count(), 1);
  assert.equal((await names(page)).length, 4);
  assert.deepEqual(log.errors, []);
});

test("a table that may begin with headings or with a nominee is asked about", async () => {
  const { page } = await open();
  await paste(page, "Đơn vị\tTập thể\tcấp xã\nXã B\tTập thể\tcấp xã");
  assert.equal((await names(page)).length, 0);
  await page.locator("#list-is-nominee").click();
  assert.deepEqual(await names(page), ["Đơn vị", "Xã B"]);
});

test("the order changes by keyboard, and the focus stays with the row", async () => {
  const { page } = await open();
  await paste(page, table(12));
  const order = async () => (await names(page)).slice(0, 3).map((name) => name.split(" ").pop());
  const focused = () => page.evaluate(() => document.activeElement.closest(".nominee")?.querySelector(".nominee-name").innerText);

  await page.getByRole("button", { name: "Đưa xuống: Đề cử số 1", exact: true }).focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await order(), ["2", "1", "3"]);
  assert.equal(await focused(), "Đề cử số 1");
  assert.match(await done(page), /Đề cử số 1: nay ở vị trí 2 trên 12/);
  await page.keyboard.press("Alt+ArrowDown");
  assert.deepEqual(await order(), ["2", "3", "1"]);
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  assert.deepEqual(await order(), ["1", "2", "3"]);
  assert.equal(await focused(), "Đề cử số 1");
});

test("the order changes by dragging", async () => {
  const { page } = await open({ viewport: { width: 1366, height: 900 } });
  await paste(page, table(6));
  await page.locator(".nominee").nth(3).scrollIntoViewIfNeeded();
  const handle = await page.locator(".nominee .handle").nth(0).boundingBox();
  const goal = await page.locator(".nominee").nth(2).boundingBox();
  await page.mouse.move(handle.x + 8, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(goal.x + 30, goal.y + 20, { steps: 5 });
  await page.mouse.up();
  assert.deepEqual((await names(page)).slice(0, 3).map((name) => name.split(" ").pop()), ["2", "3", "1"]);
});

test("what is exported opens in a spreadsheet and is read back as the same list", async () => {
  const { page } = await open();
  const given = "Tên\tNhóm\tNơi đề cử\tTrực thuộc\tcompliance\ttthc-online\n" +
    "=1+1\tTập thể cấp tỉnh\t@Sở A\tcó\tcó\t47/50\n" +
    '"Xã ""B""; C"\tTập thể cấp xã\tHuyện C\t\tkhông\t85,5\n' +
    "-Ông Đ\tCá nhân ở cấp huyện\t\t\t\t";
  await paste(page, given);
  const read = () => page.locator(".nominee-words").allInnerTexts();
  const before = await read();
  assert.equal(before.length, 3);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#list-export").click()]);
  assert.equal(download.suggestedFilename(), "danh-sach-de-nghi.csv");
  const file = await readFile(await download.path());
  const text = file.toString("utf8");
  assert.deepEqual([...file.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.ok(text.split("\r\n").length === 5 && !/[^\r]\n/.test(text));
  for (const cell of text.slice(1).split(/[;\r\n]+/)) assert.doesNotMatch(cell, /^"?[=+\-@]/);
  assert.match(text, /47 trong 50/);
  assert.match(text, /;Chỉ tiêu;Tiêu chuẩn;Lý do\r\n/);
  assert.match(text, /;Không tính chỉ tiêu;Chưa đủ tiêu chuẩn;[^\r]*\r\n.*;Còn chỉ tiêu;Chưa khai số liệu;\r\n/);

  await page.locator("#list-clear").click();
  assert.equal((await read()).length, 0);
  await page.locator("#list-file").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: file });
  await page.locator(".nominee").first().waitFor();
  assert.deepEqual(await read(), before);
  assert.equal(await page.locator(".wrong-row").count(), 0);
  assert.match(await page.locator("#list-ineligible").innerText(), /Chưa đủ tiêu chuẩn: 1[\s\S]*Xã "B"; C/);
});

/** A file as an office has it, opened. */
const openTable = (page, name) => page.locator("#list-file").setInputFiles(fileURLToPath(new URL(`../tables/${name}`, import.meta.url)));

test("tables in old encodings, of other programs and with other marks are read, and what was done to them is said", async () => {
  for (const [name, nominees, said] of [
    ["12-tcvn3.tsv", ["Nguyễn Văn Mẫu"], /TCVN3/],
    ["13b-mojibake-utf8-hai-lan.csv", ["UBND huyện Dự Ẩn", "Nguyễn Văn Mẫu"], /mã hóa hai lần/],
    ["14-html-ten-csv.csv", ["Sở Ví dụ A, tỉnh Mẫu"], /Đã thêm 1/],
    ["20-sep-in-hoa.csv", ["Sở A, B"], /Đã thêm 1/],
    ["20c-sep-dang-tab.csv", ["Sở A, B"], /Đã thêm 1/],
    ["21-gach-dung.csv", ["Sở A"], /Đã thêm 1/],
  ]) {
    const { page } = await open();
    await openTable(page, name);
    await page.locator(".nominee").first().waitFor();
    assert.deepEqual(await page.locator(".nominee-name").allInnerTexts(), nominees, name);
    assert.match(await page.locator("#list-done").innerText(), said, name);
    assert.equal(await page.locator(".wrong-row").count(), 0, name);
    await page.close();
  }
});

test("a file of a spreadsheet program and a table whose letters are lost are refused with the cause, and nothing of them is read", async () => {
  for (const [name, cause] of [
    ["13-mat-chu-dau-hoi.csv", /dấu hỏi, như “Nguy\?n”/],
    ["15-xlsx-doi-ten.csv", /tệp bảng tính/],
  ]) {
    const { page } = await open();
    await openTable(page, name);
    await page.locator("#list-trouble", { hasText: cause }).waitFor();
    assert.equal(await page.locator(".nominee").count(), 0, name);
    await page.close();
  }
});

test("numbers for each body ask for the body, and for what is not known of it", async () => {
  const { page } = await open({ occasion: "midterm" });
  await paste(page, "Sở A\tTập thể\tcấp tỉnh\nPhòng B\tTập thể\tcấp tỉnh\nPhòng C\tTập thể\tcấp tỉnh");
  assert.match(await page.locator("#list-without-body").innerText(), /3 tập thể, cá nhân chưa ghi nơi đề nghị/);
  await page.locator("#fill-body").fill("Sở A");
  await page.locator("#fill-body-button").click();
  assert.equal(await page.locator("#list-without-body").count(), 0);
  assert.equal(await kept(page), 2);
  await page.locator("#list-bodies select").selectOption("yes");
  assert.equal(await kept(page), 1, "a place is kept for a subordinate unit");
  await page.locator("#list-TN-A21-from-two").check();
  assert.ok(await page.locator("#list-TN-A21-from-two").isChecked());
  assert.equal(await page.locator("#list-TN-A21-maximum").isChecked(), false);
});

test("a commune's nominating body is the district, which the list says where it asks for it", async () => {
  const { page } = await open({ occasion: "midterm" });
  await paste(page, "Xã A\tTập thể\tcấp xã\nXã B\tTập thể\tcấp xã\nXã C\tTập thể\tcấp xã");
  assert.match(await page.locator("#list-without-body").innerText(), /nơi đề nghị là huyện, thị xã, thành phố/);
  await page.locator("#fill-body").fill("Huyện A");
  await page.locator("#fill-body-button").click();
  assert.equal(await kept(page), 2);
});

test("the list is printed as a sheet of its own, without what is on the screen", async () => {
  const { page } = await open();
  await page.locator("#list-sample").click();
  await page.locator("#list-kept > li").first().waitFor();
  const text = await onPaper(page, "list-sheet");
  for (const part of ["Danh sách đề nghị khen thưởng", "Chưa đủ tiêu chuẩn", "Các mức chỉ tiêu", "Trong chỉ tiêu", "Hết chỉ tiêu", "Người lập"]) {
    assert.ok(text.includes(part), part);
  }
  const rows = await page.locator(".list-sheet .list-table tbody tr").count();
  assert.equal(rows, await page.locator(".nominee").count(), "everybody on the list is on the paper");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".list-view").isHidden());
  const wide = await page.evaluate(() => document.querySelector(".list-sheet").scrollWidth > document.documentElement.clientWidth);
  assert.ok(!wide);
  await page.emulateMedia({ media: "screen" });
  await page.locator("#list-clear").click();
  assert.equal(await page.locator(".list-sheet").textContent(), "", "it says nothing that is no longer so");
});

test("a thousand rows can still be put in order", async () => {
  const { page, log } = await open();
  await paste(page, table(1000));
  await page.locator("#list-kept > li").first().waitFor();
  await page.getByRole("button", { name: "Đưa xuống: Đề cử số 1", exact: true }).focus();
  const start = Date.now();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".nominee-name").innerText === "Đề cử số 2");
  assert.ok(Date.now() - start < 3000, `${Date.now() - start} ms`);
  assert.deepEqual(log.errors, []);
});

for (const lang of ["vi", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1366]) {
      test(`no barrier and nothing beside the window: ${lang}, ${colorScheme}, ${width} px`, async () => {
        const { page, log } = await open({ path: `#lang=${lang}`, colorScheme, viewport: { width, height: 800 } });
        await page.locator("#list-sample").click();
        await paste(page, "A\tB\tC");
        await page.locator(".wrong-row button").first().click();
        await page.locator(".nominee button[id^='row-edit']").first().click();
        for (const details of await page.locator("#filing details > summary:visible").all()) await details.click();
        assert.deepEqual(await axe(page), []);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        assert.deepEqual(log.errors, []);
      });
    }
  }
}
