// The papers: the list to tick, what is printed, and the draft of the report as text and as a file for Word.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { axe, useApp } from "./harness.mjs";
import { openInLibreOffice } from "./office.mjs";
import { choose, everyRound, goTo, onPaper, rows } from "./views.mjs";

const openPage = useApp();
const TAY_NINH = { campaign: "tay-ninh-2022", sample: "an-district-three-short" };

/** Opens the papers for a choice. */
async function open({ choice = TAY_NINH, ...options } = {}) {
  const opened = await openPage({ ready: "#outcome", ...options });
  await choose(opened.page, choice);
  await goTo(opened.page, "papers");
  return opened;
}

const draft = (page) => page.locator("#draft-text").inputValue();

test("sets, recipient, form and confirmation are the document's, what has changed since is apart", async () => {
  const { page, log } = await open({ choice: { ...TAY_NINH, asOf: "2025-08-01" } });
  assert.match(await page.locator("#basis").innerText(), /Số lượng hồ sơ: 02 bộ\. Mục IV\.2[^]*Nơi nhận: Sở Thông tin và Truyền thông\. Mục IV\.2/);
  const report = page.locator("[data-rule=tn-dossier-thanh-tich]");
  assert.match(await report.innerText(), /Mẫu số 07 kèm theo Nghị định 91\/2017\/NĐ-CP[^]*Cơ quan quản lý cấp trên/);
  const context = await page.locator("#context").innerText();
  assert.match(context, /không phải quy định của văn bản[^]*01\/01\/2024[^]*98\/2023[^]*01\/7\/2025[^]*152\/2025/);
  assert.doesNotMatch(await report.innerText(), /98\/2023|152\/2025/);

  await goTo(page, "form");
  await choose(page, { kind: "individual" });
  await goTo(page, "papers");
  await report.filter({ hasText: "Thủ trưởng quản lý trực tiếp" }).waitFor();
  assert.deepEqual(log.errors, []);
});

test("a number of sets that is not stated is said to be so", async () => {
  const { page } = await open({ choice: { campaign: "cao-bang-2022" } });
  assert.match(await page.locator("#basis").innerText(), /Văn bản không nêu số bộ hồ sơ/);
});

test("papers are ticked by keyboard, counted, and kept for each candidate", async () => {
  const { page } = await open();
  const count = page.locator("#checklist-count");
  assert.equal(await count.innerText(), "0 trong 3 giấy tờ");
  await page.locator("#lang-en").focus();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.type === "checkbox")) break;
  }
  await page.keyboard.press("Space");
  assert.equal(await count.innerText(), "1 trong 3 giấy tờ");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.equal(await count.innerText(), "2 trong 3 giấy tờ");
  await page.keyboard.press("Space");
  assert.equal(await count.innerText(), "1 trong 3 giấy tờ");

  await goTo(page, "form");
  await choose(page, { kind: "individual" });
  await goTo(page, "papers");
  await count.filter({ hasText: "0 trong 3" }).waitFor();
  await goTo(page, "form");
  await choose(page, { kind: "collective" });
  await goTo(page, "papers");
  await count.filter({ hasText: "1 trong 3" }).waitFor();
  assert.ok(await page.locator("#paper-tn-dossier-to-trinh").isChecked());
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
});

test("the sheet is printed with the checklist on a page of its own", async () => {
  const { page } = await open({ choice: { ...TAY_NINH, name: "Phòng Nội vụ" } });
  await page.locator("#paper-tn-dossier-bien-ban").check();
  assert.match(await onPaper(page), /phiếu tự kiểm tra[^]*Phòng Nội vụ/i);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("#sheet").isVisible());
  assert.ok(await page.locator("#checklist").isVisible());
  // What the document says of the papers as a whole, and what has changed since.
  const notes = page.locator("#filing main:not([hidden]) .notes");
  assert.ok((await notes.count()) >= 2);
  for (const note of await notes.all()) assert.ok(await note.isVisible());
  assert.ok(await page.locator("#paper-tn-dossier-bien-ban").isChecked());
  for (const part of [".top", ".workbench", "#print-papers", "#draft-text"]) assert.ok(await page.locator(part).isHidden(), part);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 2);

  // Another view prints itself alone.
  await page.emulateMedia({ media: "screen" });
  await goTo(page, "dates");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("#sheet").isHidden());
});

test("the draft holds every standard with its figure, and is copied", async () => {
  const { page, log } = await open({ choice: { ...TAY_NINH, name: "Phòng Nội vụ huyện A" } });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const text = await draft(page);
  for (const part of ["Phòng Nội vụ huyện A", "1753/HDLN-BCĐCĐS-SNV", "Hằng năm 2024", "47/100 (47%)", "DỰ THẢO", "có thêm 06 hồ sơ mới"]) {
    assert.ok(text.includes(part), `the draft says “${part}”`);
  }
  await page.locator("#draft-copy").click();
  await page.locator("#draft-said", { hasText: "Đã sao chép" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);

  // The page may speak English: the file does not.
  await page.locator("#lang-en").click();
  await page.locator("#draft-copy", { hasText: "Copy" }).waitFor();
  assert.equal(await draft(page), text);
  assert.equal(await page.locator("#draft-said").innerText(), "", "what was said of another draft is not said of this one");
  assert.deepEqual(log.errors, []);
});

test("where copying is forbidden the text is selected", async () => {
  const init = () => Object.defineProperty(navigator, "clipboard", { value: undefined });
  const { page } = await open({ init });
  await page.locator("#draft-copy").click();
  await page.locator("#draft-said", { hasText: "Ctrl+C" }).waitFor();
  assert.equal(await page.evaluate(() => getSelection().toString().length > 0 || document.activeElement.selectionEnd > 0), true);
  assert.equal(await page.evaluate(() => document.activeElement.id), "draft-text");
});

test("the file for Word is made here, by what is loaded for it alone, and LibreOffice opens it", async () => {
  const { page, log, server } = await open({ choice: { ...TAY_NINH, name: "Phòng Nội vụ huyện A" } });
  const text = await draft(page);
  assert.ok(!server.requests.some((path) => path.endsWith("/report.js")), "nobody waits for it who does not ask");
  log.mark();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#draft-docx").click()]);
  await page.locator("#draft-said", { hasText: ".docx" }).waitFor();
  assert.deepEqual(log.requests.map((url) => url.split("/").pop()), ["report.js"]);
  assert.equal(download.suggestedFilename(), "bao-cao-thanh-tich-tay-ninh-2022.docx");

  const { text: read, pages } = await openInLibreOffice(await readFile(await download.path()));
  const standards = [...text.matchAll(/^\d+\. Tiêu chuẩn: (.+?)\.?\n   Kết quả: (.+)\. Đánh giá: (.+)\. Căn cứ: (.+)\.$/gm)];
  assert.ok(standards.length >= 8, `${standards.length} standards`);
  for (const [, ...cells] of standards) {
    for (const cell of cells) assert.ok(read.includes(cell), `LibreOffice reads “${cell}”`);
  }
  for (const part of ["Phòng Nội vụ huyện A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÁC NHẬN CỦA CƠ QUAN QUẢN LÝ CẤP TRÊN"]) {
    assert.ok(read.includes(part), part);
  }
  assert.ok(pages.length >= 1 && pages.length <= 4, `${pages.length} pages`);
  for (const [place, share] of pages.entries()) assert.ok(share > 0.003 && share < 0.5, `page ${place + 1}: ${share} of it is dark`);
  assert.ok(pages[0] > 0.02, `the first page is full: ${pages[0]}`);
  assert.deepEqual(log.errors, []);
});

test("a file that could not be made is reported, and may be tried again", async () => {
  const { page } = await open();
  await page.route("**/report.js", (route) => route.abort());
  await page.locator("#draft-docx").click();
  await page.locator("#draft-said", { hasText: "Không tạo được tệp" }).waitFor();
  assert.ok(await page.locator("#draft-docx").isEnabled());
});

test("every rule about papers is shown, with its place in the document", async () => {
  const { page, log } = await openPage({ ready: "#outcome" });
  const seen = new Set();
  for await (const round of everyRound(page)) {
    for (const kind of ["collective", "individual"]) {
      if ((await page.locator(`#kind-${kind}`).count()) === 0) continue;
      await choose(page, { kind });
      await goTo(page, "papers");
      for (const rule of await page.locator("#filing main:not([hidden]) [data-rule]").all()) {
        const id = await rule.getAttribute("data-rule");
        assert.match(await rule.locator(".place").last().innerText(), /^Mục /, `${id} ${JSON.stringify(round)}`);
        seen.add(id);
      }
      await goTo(page, "form");
    }
  }
  assert.deepEqual([...seen].sort(), rows("dossier").sort());
  assert.deepEqual(log.errors, []);
});

for (const lang of ["vi", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1366]) {
      test(`no barrier is found among the papers: ${lang}, ${colorScheme}, ${width} px`, async () => {
        const viewport = { width, height: 768 };
        const { page } = await open({ path: `#lang=${lang}`, colorScheme, viewport });
        await page.locator("#paper-tn-dossier-to-trinh").check();
        assert.deepEqual(await axe(page), []);
        assert.equal(await page.locator("h1:visible").count(), 1);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        assert.equal(await page.locator("[style]").count(), 0, "the policy allows no inline styles");
      });
    }
  }
}
