// What is on the paper, in every view and in every way to print it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST, serveDist, serveFolder } from "./harness.mjs";
import * as printers from "./printers.mjs";
import { noScreen } from "./screen.mjs";

const served = serveDist();
after(async () => (await served).close());

/** The ways in which a page is told to print: a press of its own button, and what menus, keys and other scripts do. */
const press = (button) => (page) => page.click(button);
const script = (page) => page.evaluate(() => void setTimeout(() => print()));

/** What must be on the paper, page for page, and what must not. */
const SHEET = [
  /phiếu tự kiểm tra/i,
  /Phòng Nội vụ huyện A/,
  /1753\/HDLN-BCĐCĐS-SNV/,
  /Hằng năm 2024/,
  /47\/100 \(47%\)/,
  /Chưa đủ điều kiện/,
  /Mục III\.1\.a/,
  /có thêm 06 hồ sơ/,
  /Người lập/,
  /Thủ trưởng đơn vị/,
  /mã [0-9a-f]{16}/,
];
const LIST = [/danh sách đề nghị khen thưởng/i, /Các mức chỉ tiêu/, /Trong chỉ tiêu: \d/, /Hết chỉ tiêu: \d/, /Chưa đủ tiêu chuẩn: \d/, /Tập thể mẫu 1\b/];
const PAPERS = [/Phòng Nội vụ huyện A/, /Tờ trình đề nghị khen thưởng/, /Mẫu số 07/, /Số lượng hồ sơ: 02 bộ/];
const ON_SCREEN = /Tự kiểm tra\s+Danh sách\s+Thời hạn|Dán hoặc nhập danh sách|In danh sách|In phiếu|Xem kết luận/;

/** Has that printed in a browser and gives its pages; each must bear something. */
async function paper(printer, page, print) {
  // A press returns when the browser has printed, or never: what counts is the paper.
  print(page).catch(() => {});
  const pages = await printer.paper();
  for (const [number, { text, ink }] of pages.entries()) {
    assert.ok(ink > 0.0005 && /\S/.test(text), `page ${number + 1} of ${pages.length} is as good as blank: ${ink}`);
    assert.doesNotMatch(text, ON_SCREEN);
  }
  return pages.map(({ text }) => text);
}

function holds(text, parts) {
  for (const part of parts) assert.match(text.replace(/\s+/g, " "), part);
}

/** Opens the form for a unit that lacks three cases, with its name. */
async function open(printer, address) {
  const page = await printer.open();
  await page.goto(address);
  await page.waitForSelector("#outcome");
  await fill(printer, page);
  return page;
}

async function fill(printer, frame) {
  await printer.choose(frame, "#campaign", "tay-ninh-2022");
  await frame.waitForSelector('#sample option[value="an-district-three-short"]', { state: "attached" });
  await printer.choose(frame, "#sample", "an-district-three-short");
  await frame.waitForSelector('#outcome[data-outcome="ineligible"]');
  await frame.evaluate(() => {
    const name = document.querySelector("#unit-name");
    name.value = "Phòng Nội vụ huyện A";
    name.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function show(page, view) {
  await page.click(`.views a[data-view=${view}]`);
  await page.waitForSelector(`main[data-view=${view}]:not([hidden]) h1`);
}

for (const [name, start, skip] of [
  ["Chromium", printers.chromium, noScreen],
  ["Firefox", printers.firefox, false],
]) {
  const starting = skip || start();
  after(async () => skip || (await starting).close());

  test(`${name} prints every view as it is asked to, by the page's button and from elsewhere`, { skip }, async () => {
    const printer = await starting;
    const page = await open(printer, (await served).url);
    for (const print of [press("#print"), script]) {
      const pages = await paper(printer, page, print);
      assert.equal(pages.length, 1);
      holds(pages[0], SHEET);
    }

    await show(page, "list");
    await page.click("#list-sample");
    await page.waitForSelector("#list-kept > li");
    for (const print of [press("#list-print"), script]) {
      const pages = await paper(printer, page, print);
      holds(pages.join(" "), LIST);
      assert.doesNotMatch(pages.join(" "), /phiếu tự kiểm tra/i);
    }

    await show(page, "papers");
    for (const print of [press("#print-papers"), script]) {
      const pages = await paper(printer, page, print);
      assert.equal(pages.length, 2);
      holds(pages[0], SHEET);
      holds(pages[1], PAPERS);
    }

    await show(page, "dates");
    const [dates] = await paper(printer, page, script);
    holds(dates, [/Thời hạn/i, /Hằng năm 2024/]);
    assert.doesNotMatch(dates, /phiếu tự kiểm tra|danh sách đề nghị/i);
    await page.close();
  });

  test(`${name} prints what the page shows now, not what it showed before`, { skip }, async () => {
    const printer = await starting;
    const page = await open(printer, pathToFileURL(join(DIST, "xet-khen.html")).href);
    holds((await paper(printer, page, press("#print"))).join(" "), SHEET);
    await page.click("#lang-en");
    await page.waitForSelector('html[lang="en"] #outcome');
    await printer.choose(page, "#sample", "an-province-at-threshold");
    await page.waitForSelector('#outcome[data-outcome="eligible"]');
    const [sheet] = await paper(printer, page, script);
    holds(sheet, [/self-check sheet/i, /Eligible/]);
    assert.doesNotMatch(sheet, /47\/100|Chưa đủ/);
    await page.close();
  });

  test(`${name} prints the form that lives in another page`, { skip }, async (t) => {
    const printer = await starting;
    const body = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Cổng</title>
      <iframe src="${(await served).url}#embed&campaign=tay-ninh-2022" width="1000" height="900"></iframe>`;
    const host = await serveFolder("/nonexistent", { pages: { "/index.html": body } });
    t.after(() => host.close());
    const page = await printer.open();
    await page.goto(host.url.replace("127.0.0.1", "localhost"));
    const frame = await framed(page);
    await frame.waitForSelector("#outcome");
    await fill(printer, frame);
    const pages = await paper(printer, frame, press("#print"));
    assert.equal(pages.length, 1);
    holds(pages[0], SHEET);
    await page.close();
  });
}

/** The first frame of a page, once it is there. */
async function framed(page) {
  for (let wait = 0; wait < 100; wait += 1) {
    const frame = page.frames().find((frame) => frame !== page.mainFrame());
    if (frame) return frame;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error("the page has no frame");
}
