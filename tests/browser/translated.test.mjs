// The page while others change its text: a browser that translates it, one that looks for dates and numbers in it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { useApp } from "./harness.mjs";
import { choose, goTo } from "./views.mjs";

const openPage = useApp();

/** What browsers do to every text that they find; it says the same afterwards, so that both pages can be compared. */
const WAYS = {
  // As Chromium does: two elements in the place of the text.
  translation: (text) => {
    const [outer, inner] = [0, 1].map(() => document.createElement("font"));
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  },
  // As WebKit does: what stands before a number and the number, as a link, go in front; the text keeps the rest.
  detection: (text) => {
    const [found] = text.data.match(/\d[\d/.,%]*/) ?? [];
    if (!found) return;
    const at = text.data.indexOf(found);
    const link = Object.assign(document.createElement("a"), { href: `x-apple-data-detectors://${found}`, textContent: found });
    text.before(text.data.slice(0, at), link);
    text.data = text.data.slice(at + found.length);
  },
};

/** Does that to every text of the page that has not been done to yet. The page's policy lets no script do so; its user may. */
const meddle = (page, way) => page.evaluate(`(${meddleWith})(${way})`);

function meddleWith(way) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  texts.filter((text) => text.data.trim() && !text.parentElement.closest("font, script, textarea, [href^=x-apple]")).forEach(way);
}

/** Everything that the page says at present, folded or not. */
const said = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#app, #filing > main")]
      .filter((part) => part.closest("[hidden]") === null)
      .map((part) => {
        const copy = part.cloneNode(true);
        // What is announced is announced a little later.
        copy.querySelector("#announcer")?.remove();
        return copy.textContent.replace(/\s+/g, " ");
      })
      .join("\n"),
  );

const TABLE = "Tên\tNhóm\tcompliance\nSở A\tTập thể cấp tỉnh\tcó\nSở B\tTập thể cấp tỉnh\tkhông\nXã C\tTập thể cấp xã\t\nPhòng D\tTập thể cấp huyện\t";

/** What a user does one after the other, each with what must be true once it is drawn. */
const STEPS = [
  ["a unit that meets everything", (page) => choose(page, { campaign: "tay-ninh-2022", sample: "an-province-at-threshold" }), "#outcome[data-outcome=eligible]"],
  ["a figure that is too low", (page) => page.locator("#fact-tthc-online-part").fill("10"), "#outcome[data-outcome=ineligible]"],
  ["a figure that is none", (page) => page.locator("#fact-tthc-online-part").fill("viele"), "#outcome[data-outcome=incomplete]"],
  ["what is said of it", (page) => page.locator("#fact-tthc-online-part").blur(), "#fact-tthc-online-note:not(:empty)"],
  ["another campaign", (page) => choose(page, { campaign: "tuyen-quang-2022" }), "#outcome"],
  ["an individual", (page) => choose(page, { kind: "individual" }), "#kind-individual:checked"],
  ["the first campaign again", (page) => choose(page, { campaign: "tay-ninh-2022", kind: "collective", asOf: "2024-12-20" }), "#kind-collective:checked"],
  ["another sample", (page) => choose(page, { sample: "an-district-three-short" }), "#outcome[data-outcome=ineligible]"],
  ["a list", (page) => goTo(page, "list"), "#list-paste"],
  ["nominees", (page) => paste(page, TABLE), ".nominee"],
  ["another order", (page) => page.locator(".nominee").last().locator("button[id^=row-up]").click(), "#list-done:not(:empty)"],
  ["one less", (page) => page.locator(".nominee").first().locator("button[id^=row-remove]").click(), "#list-undo"],
  ["a row that is not understood", (page) => paste(page, "Tên\tNhóm\nSở E\tcấp trời"), ".wrong-row"],
  ["a form for it", (page) => page.locator(".wrong-row button").first().click(), ".nominee-form"],
  ["the sample list", (page) => page.locator("#list-sample").click(), "#list-left-out"],
  ["the dates", (page) => goTo(page, "dates"), ".timeline"],
  ["the papers", (page) => goTo(page, "papers"), "#checklist"],
  ["a paper that is ready", (page) => page.locator("#checklist input").first().check(), "#checklist input:checked"],
  ["the form", (page) => goTo(page, "form"), "#outcome"],
  ["a later day", (page) => choose(page, { asOf: "2025-08-01" }), "#outcome"],
  ["English", (page) => page.locator("#lang-en").click(), "html[lang=en]"],
  ["the list in English", (page) => goTo(page, "list"), "#list-outcome"],
  ["the papers in English", (page) => goTo(page, "papers"), "#checklist"],
  ["nothing in the form", async (page) => (await goTo(page, "form"), await page.locator("#reset").click()), "#outcome[data-outcome=incomplete]"],
];

/** Both texts from where they differ; nothing where they do not. */
function differing(is, should) {
  const at = is.split("").findIndex((letter, place) => letter !== should[place]);
  if (at < 0 && is.length === should.length) return [];
  return [is, should].map((text) => text.slice(Math.max(at - 60, 0), at + 120));
}

async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator("#list-paste").focus();
  await page.keyboard.press("Control+V");
}

for (const [name, way] of Object.entries(WAYS)) {
  for (const again of [false, true]) {
    test(`what the page says is what it would say untouched: ${name} ${again ? "of all that is drawn" : "at the start"}`, async () => {
      const [touched, untouched] = [await openPage({ ready: "#outcome" }), await openPage({ ready: "#outcome" })];
      await meddle(touched.page, way);
      for (const [step, act, done] of STEPS) {
        for (const { page } of [touched, untouched]) {
          await act(page);
          await page.locator(done).first().waitFor({ state: "attached" });
          // What follows is drawn in a task of its own.
          await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 50)));
        }
        assert.deepEqual(differing(await said(touched.page), await said(untouched.page)), [], step);
        if (again) await meddle(touched.page, way);
      }
      assert.deepEqual(touched.log.errors, []);
    });
  }
}

test("browsers are told to look for no telephone numbers, days and addresses", async () => {
  const { page } = await openPage();
  const content = await page.locator('meta[name="format-detection"]').getAttribute("content");
  for (const kind of ["telephone", "date", "address", "email"]) assert.match(content, new RegExp(`${kind}=no`));
});
