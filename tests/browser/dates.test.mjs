// The dates: what is due when, seen from a day, and as a calendar file that another program reads.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import ICAL from "ical.js";

import { axe, useApp } from "./harness.mjs";
import { choose, everyRound, goTo, rows } from "./views.mjs";

const openPage = useApp();
const TAY_NINH = { campaign: "tay-ninh-2022", occasion: "annual", year: "2024", asOf: "2024-12-20" };

/** Opens the dates of a round. */
async function open({ choice = TAY_NINH, ...options } = {}) {
  const opened = await openPage({ ready: "#outcome", ...options });
  await choose(opened.page, choice);
  await goTo(opened.page, "dates");
  return opened;
}

const timeline = (page) => page.locator(".timeline > li").evaluateAll((entries) => entries.map(({ id }) => id));

/** Presses the button and gives what is saved. */
async function calendar(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#calendar-file").click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

test("the dates stand in the order of days, the day considered between what is past and what is ahead", async () => {
  const { page, log } = await open();
  assert.deepEqual(await timeline(page), [
    "date-tn-an-call-on-01-12",
    "today",
    "date-tn-an-dossier-before-31-12",
    "date-tn-an-forward-before-15-01",
    "date-tn-chain-snv-submits",
  ]);
  assert.match(await page.locator("#today").innerText(), /^Ngày xét, 20\/12\/2024$/);
  assert.match(await page.locator("#date-tn-an-call-on-01-12").innerText(), /đã qua 19 ngày/);
  const dossier = await page.locator("#date-tn-an-dossier-before-31-12").innerText();
  for (const text of [
    "30/12/2024",
    "còn 10 ngày",
    "rước ngày 31/12/2024 (thứ Ba)",
    "Ngày an toàn cuối cùng: 30/12/2024",
    "Các cơ quan, đơn vị, địa phương",
    "Sở Thông tin và Truyền thông",
    "Mục IV.1.a",
    "có thể chưa công bố",
  ]) {
    assert.ok(dossier.includes(text), `the entry says “${text}”: ${dossier}`);
  }
  assert.match(await page.locator(".card-head .state").first().innerText(), /Đang mở/);
  assert.deepEqual(log.errors, []);
});

test("without another day chosen it is today that is marked", async () => {
  const { page } = await open({ choice: { ...TAY_NINH, asOf: undefined }, timezone: "Pacific/Kiritimati" });
  const now = await page.evaluate(() => [new Date().getDate(), new Date().getFullYear()]);
  const said = await page.locator("#today").innerText();
  assert.ok(said.startsWith("Hôm nay, ") && said.endsWith(String(now[1])), said);
  assert.equal(Number(said.match(/\d+/)[0]), now[0]);
});

test("a weekend and the very day that is too late are warned of", async () => {
  const { page } = await open({ choice: { ...TAY_NINH, year: "2022", asOf: "2022-12-31" } });
  assert.match(await page.locator("#date-tn-an-forward-before-15-01").innerText(), /14\/01\/2023 là thứ Bảy; nên nộp chậm nhất ngày 13\/01\/2023/);
  assert.match(await page.locator("#date-tn-an-dossier-before-31-12").innerText(), /nộp đúng ngày này có thể bị coi là muộn/);
});

test("a period counts from the day that is given, and keeps it", async () => {
  const { page } = await open({ choice: { campaign: "cao-bang-2022", occasion: "midterm", asOf: "2024-03-01" } });
  const review = page.locator("#date-cb-dl-review-15-days");
  assert.equal(await review.getAttribute("data-standing"), "undated");
  await page.locator("#from-cb-dl-review-15-days").fill("2024-03-01");
  await review.filter({ hasText: "chậm nhất ngày 16/3/2024" }).waitFor();
  const said = await review.innerText();
  assert.equal(await page.locator("#from-cb-dl-review-15-days-hint").innerText(), "Ngày đã chọn: 01/3/2024");
  for (const text of ["còn 15 ngày", "thứ Bảy", "Điều 148"]) assert.ok(said.includes(text), text);
  assert.equal(await page.evaluate(() => document.activeElement.id), "from-cb-dl-review-15-days", "the focus stays");

  await page.locator("#lang-en").click();
  await review.filter({ hasText: "by 16 March 2024" }).waitFor();
  await goTo(page, "form");
  await goTo(page, "dates");
  assert.equal(await page.locator("#from-cb-dl-review-15-days").inputValue(), "2024-03-01");
  await page.locator("#from-cb-dl-review-15-days").fill("");
  await page.locator("#date-cb-dl-review-15-days[data-standing=undated]").waitFor();
});

test("the other rounds are told in brief", async () => {
  const { page } = await open();
  const others = await page.locator("#other-rounds > li").allInnerTexts();
  const midterm = others.find((text) => text.includes("Sơ kết 2023"));
  assert.match(midterm, /Không ấn định ngày/);
  assert.match(others.find((text) => text.includes("Hằng năm 2022")), /Đã kết thúc[^]*15\/01\/2023/);
  assert.match(others.find((text) => text.includes("Hằng năm 2023")), /Không có đợt xét riêng/);
});

test("the calendar file holds every last safe day, as another program reads it", async () => {
  const { page, log } = await open();
  log.mark();
  const { name, text } = await calendar(page);
  assert.equal(name, "xet-khen-tay-ninh-2022-annual-2024.ics");
  assert.ok(text.endsWith("END:VCALENDAR\r\n") && !/[^\r]\n/.test(text), "lines end with CR LF");

  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  assert.deepEqual(
    events.map(({ summary, startDate }) => [summary, startDate.isDate, startDate.toString()]),
    [
      ["Ban hành văn bản đề nghị bình xét, khen thưởng", true, "2024-12-01"],
      ["Gửi hồ sơ đề nghị khen thưởng", true, "2024-12-30"],
      ["Ban Chỉ đạo tỉnh họp xét, gửi hồ sơ đề nghị khen thưởng", true, "2025-01-14"],
    ],
  );
  for (const event of events) {
    assert.equal(event.duration.toSeconds(), 86_400, "one day");
    assert.match(event.description, /^Hạn: .*\nThực hiện: .*\nNơi nhận: [^]*\nCăn cứ: .*1753\/HDLN-BCĐCĐS-SNV, Mục IV\.1\.a/);
    assert.equal(event.component.getFirstPropertyValue("dtstamp").toString(), "2024-12-20T00:00:00Z");
    const [alarm] = event.component.getAllSubcomponents("valarm");
    const reminds = event.startDate.clone();
    reminds.isDate = false;
    reminds.addDuration(alarm.getFirstPropertyValue("trigger"));
    const before = event.startDate.clone();
    before.adjust(-3, 0, 0, 0);
    assert.equal(reminds.toString(), `${before}T09:00:00`, "three days before, in the morning");
  }
  assert.deepEqual(log.requests, [], "what is saved is made here");

  // The same events again, in the other language: a calendar replaces them.
  await page.locator("#lang-en").click();
  await page.locator("#calendar-file", { hasText: "Download" }).waitFor();
  const english = new ICAL.Component(ICAL.parse((await calendar(page)).text)).getAllSubcomponents("vevent");
  const uids = english.map((event) => event.getFirstPropertyValue("uid"));
  assert.deepEqual(uids, events.map(({ uid }) => uid));
  assert.equal(new Set(uids).size, uids.length);
  assert.deepEqual(log.errors, []);
});

test("no time zone moves a day", async () => {
  const seen = [];
  for (const timezone of ["Pacific/Pago_Pago", "Asia/Ho_Chi_Minh", "Pacific/Kiritimati"]) {
    const { page } = await open({ timezone });
    const [told, file] = [await page.locator("#filing .filing:not([hidden])").innerText(), await calendar(page)];
    seen.push({ told, file });
  }
  assert.deepEqual(seen[1], seen[0]);
  assert.deepEqual(seen[2], seen[0]);
});

test("every rule about dates has its entry, with its place in the document", async () => {
  const { page, log } = await openPage({ ready: "#outcome" });
  const seen = new Set();
  for await (const round of everyRound(page)) {
    await goTo(page, "dates");
    for (const entry of await page.locator(".milestone").all()) {
      const id = (await entry.getAttribute("id")).replace("date-", "");
      assert.match(await entry.locator(".place").innerText(), /^Mục /, `${id} ${JSON.stringify(round)}`);
      seen.add(id);
    }
    await goTo(page, "form");
  }
  assert.deepEqual([...seen].sort(), rows("deadline").sort());
  assert.deepEqual(log.errors, []);
});

for (const lang of ["vi", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1366]) {
      test(`no barrier is found among the dates: ${lang}, ${colorScheme}, ${width} px`, async () => {
        const viewport = { width, height: 768 };
        // A round with dates in the past and ahead and a warning; then one with a field to fill in.
        for (const choice of [{ ...TAY_NINH, year: "2022", asOf: "2022-12-20" }, { campaign: "cao-bang-2022", occasion: "midterm" }]) {
          const { page } = await open({ choice, path: `#lang=${lang}`, colorScheme, viewport });
          assert.deepEqual(await axe(page), []);
          assert.equal(await page.locator("h1:visible").count(), 1);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(overflow <= 0, `${overflow} px too wide`);
          assert.equal(await page.locator("[style]").count(), 0, "the policy allows no inline styles");
        }
      });
    }
  }
}
