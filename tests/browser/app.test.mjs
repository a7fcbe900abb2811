// The application as its users meet it: by keyboard, in both languages and themes, on small screens and on paper.

import assert from "node:assert/strict";
import { test } from "node:test";

import { axe, launchBrowser, rulesHaveCome, serveDist, useApp } from "./harness.mjs";

const openPage = useApp();
const open = (options = {}) => openPage({ ready: "#outcome", ...options });

const CAMPAIGNS = ["tay-ninh-2022", "son-la-2023", "tu-nghia-2023", "cao-bang-2022", "tuyen-quang-2022"];
const OUTCOMES = {
  "Đủ điều kiện": "eligible",
  "Chưa đủ điều kiện": "ineligible",
  "Chưa đủ thông tin": "incomplete",
  "Cần xin ý kiến": "needs-ruling",
  "Không xét được": "not-assessable",
};

const outcome = (page) => page.locator("#outcome").getAttribute("data-outcome");
const choose = (page, list, value) => page.locator(list).selectOption(value);

/** The sample units of the campaign on the page: name and promised outcome. */
const samples = (page) =>
  page.locator("#sample option:not([value=''])").evaluateAll((options) =>
    options.map((option) => ({ id: option.value, promised: option.parentElement.label })),
  );

/** Presses Tab until the element of that id has the focus. */
async function tabTo(page, id) {
  for (let presses = 0; presses < 400; presses += 1) {
    if (await page.evaluate((id) => document.activeElement.id === id, id)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`#${id} is not reached with Tab`);
}

/** Chooses from the list of that id with the arrow keys. */
async function arrowTo(page, id, value) {
  await tabTo(page, id);
  const steps = await page.locator(`#${id}`).evaluate((list, value) => {
    const place = [...list.options].findIndex((option) => option.value === value);
    return place - list.selectedIndex;
  }, value);
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp", { delay: 20 });
  assert.equal(await page.locator(`#${id}`).inputValue(), value, `#${id}`);
}

/** Everything that a filled form holds, in the order of the page. */
const readForm = (page) =>
  page.evaluate(() => {
    const round = Object.fromEntries(
      ["campaign", "occasion", "year", "award", "group"].map((id) => [id, document.getElementById(id)?.value]),
    );
    const kind = document.querySelector("#kind input:checked").id;
    const answers = [...document.querySelectorAll(".excuse, .field")].flatMap((field) =>
      [...field.querySelectorAll("input, select")]
        .filter((control) => (/radio|checkbox/.test(control.type) ? control.checked && !control.id.endsWith("-given") : control.value))
        .map(({ id, type, value }) => ({ id, type, value })),
    );
    return { ...round, kind, answers };
  });

for (const campaign of CAMPAIGNS) {
  test(`${campaign}: from the choice to the verdict by keyboard alone`, async () => {
    // What to type is read from a sample unit that meets everything, on a page of its own.
    const model = await open();
    await choose(model.page, "#campaign", campaign);
    const sample = (await samples(model.page)).find(({ promised }) => OUTCOMES[promised] === "eligible");
    await choose(model.page, "#sample", sample.id);
    const form = await readForm(model.page);
    assert.ok(form.answers.length > 0);

    const { page, log } = await open();
    for (const list of ["campaign", "occasion", "year", "award"]) {
      if (form[list]) await arrowTo(page, list, form[list]);
    }
    if (form.kind === "kind-individual") {
      await tabTo(page, "kind-collective");
      await page.keyboard.press("ArrowRight");
    }
    await arrowTo(page, "group", form.group);
    assert.notEqual(await outcome(page), "eligible", "nothing is declared yet");
    for (const { id, type, value } of form.answers) {
      if (/-(pending|not-applicable)$/.test(id)) {
        const field = id.replace(/-(pending|not-applicable)$/, "");
        await tabTo(page, `${field}-more`);
        await page.keyboard.press("Enter");
        await tabTo(page, `${field}-given`);
        for (let step = 0; step < (id.endsWith("-pending") ? 1 : 2); step += 1) await page.keyboard.press("ArrowDown");
      } else if (type === "select-one") {
        await arrowTo(page, id, value);
      } else if (type === "checkbox") {
        await tabTo(page, id);
        await page.keyboard.press("Space", { delay: 20 });
      } else if (type === "radio") {
        await tabTo(page, id.replace(/-no$/, "-yes"));
        await page.keyboard.press(id.endsWith("-no") ? "ArrowRight" : "Space", { delay: 20 });
      } else {
        if (id.endsWith("-percent")) {
          await tabTo(page, id.replace(/percent$/, "mode"));
          await page.keyboard.press("Enter");
          await page.keyboard.press("Shift+Tab");
        }
        await tabTo(page, id);
        await page.keyboard.type(value, { delay: 40 }); // as fast as a hand, not as a machine
      }
    }
    // The page paints a moment after the last key.
    await page.locator('#outcome[data-outcome="eligible"]').waitFor();
    assert.deepEqual(log.errors, []);
  });

  test(`${campaign}: every sample unit shows what it promises`, async () => {
    const { page, log } = await open();
    await choose(page, "#campaign", campaign);
    const units = await samples(page);
    assert.ok(units.length > 0);
    for (const { id, promised } of units) {
      await choose(page, "#sample", id);
      await page.locator(`#outcome[data-outcome="${OUTCOMES[promised]}"]`).waitFor();
      assert.equal(await page.locator(".error:not(:empty)").count(), 0, id);
    }
    assert.deepEqual(log.errors, []);
  });
}

/** Opens Tây Ninh with a sample unit. */
async function openSample(sample, options) {
  const opened = await open(options);
  await choose(opened.page, "#campaign", "tay-ninh-2022");
  await choose(opened.page, "#sample", sample);
  return opened;
}

test("the language is switched, kept in the address alone, and loses nothing", async () => {
  const { page } = await openSample("an-district-three-short");
  await page.locator("#unit-name").fill("Phòng Nội vụ");
  await page.locator("#lang-en").click();
  await page.locator("html[lang=en]").waitFor();
  assert.match(await page.title(), /self-check/);
  assert.match(await page.locator("#headline").innerText(), /eligible/i);
  assert.match(new URL(page.url()).hash, /^#campaign=tay-ninh-2022&[a-z0-9=&-]+&lang=en$/, "beside the round and the candidate");
  assert.doesNotMatch(page.url(), /name=|f\./);
  assert.equal(await page.locator("#unit-name").inputValue(), "Phòng Nội vụ");
  assert.equal(await page.locator("#fact-tthc-online-part").inputValue(), "47");
  const stored = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  assert.deepEqual(stored, [0, 0, ""]);

  await page.reload();
  await page.locator("html[lang=en]").waitFor();
  await page.evaluate(() => {
    location.hash = "#lang=vi";
  });
  await page.locator("html[lang=vi]").waitFor();
});

test("a wrong entry is explained at its field, counts as missing and is not lost", async () => {
  const { page } = await openSample("an-province-at-threshold");
  assert.equal(await outcome(page), "eligible");
  const part = page.locator("#fact-tthc-online-part");
  const whole = await page.locator("#fact-tthc-online-whole").inputValue();
  const note = page.locator("#fact-tthc-online-note");

  for (const [typed, says] of [
    [String(Number(whole) + 1), /lớn hơn/],
    ["9.999.999", /9999999\) lớn hơn/],
    ["1,234", /1,234/],
    ["-1", /âm/],
    ["nhiều", /nhiều/],
  ]) {
    await part.fill(typed);
    await part.blur();
    await note.filter({ hasText: says }).waitFor();
    assert.doesNotMatch(await note.innerText(), /facts\./, "the message speaks of the question, not of the request");
    assert.equal(await part.getAttribute("aria-invalid"), "true");
    assert.equal(await outcome(page), "incomplete");
    assert.equal(await part.inputValue(), typed);
  }
  const described = await part.evaluate((input) => input.closest("fieldset").getAttribute("aria-describedby"));
  assert.ok(described.split(" ").includes("fact-tthc-online-note"));

  await part.fill(whole);
  await page.locator('#outcome[data-outcome="eligible"]').waitFor();
  assert.equal(await note.innerText(), "");
  assert.equal(await part.getAttribute("aria-invalid"), null);
});

test("a half-typed figure is not called wrong while one types", async () => {
  const { page } = await open();
  await choose(page, "#campaign", "tay-ninh-2022");
  await page.locator("#fact-tthc-online-mode").click();
  const percent = page.locator("#fact-tthc-online-percent");
  await percent.pressSequentially("85,");
  assert.equal(await page.locator("#fact-tthc-online-note").innerText(), "");
  await percent.pressSequentially("5");
  await page.locator('[id="criterion-tn-an-coll-tthc-online-50"][data-status="met"]').waitFor();
  assert.match(await page.locator("#criterion-tn-an-coll-tthc-online-50").innerText(), /85,5/);
});

test("what an answer brings or takes away leaves the focus where it is", async () => {
  const { page } = await openSample("an-district-three-short");
  const focused = () => page.evaluate(() => document.activeElement.id);
  await page.locator("#reset").click();
  await page.locator("#fact-compliance-yes").focus();
  await page.keyboard.press("Space");
  await page.locator("#fact-compliance-clear").waitFor();
  assert.equal(await focused(), "fact-compliance-yes");
  assert.ok(await page.locator("#fact-compliance-yes").isChecked());
  await page.locator("#fact-dx-rank").focus();
  await page.keyboard.type("1");
  assert.equal(await focused(), "fact-dx-rank");
});

test("a press is heard although leaving a field has something to be said there", async () => {
  const { page } = await openSample("an-district-three-short");
  await page.locator("#reset").click();
  await page.locator("#fact-feedback-part").fill("5");
  const answer = page.locator("label[for=fact-feedback-quality-no]");
  await answer.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await answer.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(90);
  await page.mouse.up();
  await page.locator("#fact-feedback-note", { hasText: "Còn thiếu" }).waitFor();
  assert.ok(await page.locator("#fact-feedback-quality-no").isChecked());
  // By the keyboard it is said at once.
  await page.locator("#fact-dx-rank").fill("nhì");
  await page.keyboard.press("Tab");
  await page.locator("#fact-dx-rank-note", { hasText: "nhì" }).waitFor();
});

test("counts and a percentage are kept side by side", async () => {
  const { page } = await openSample("an-district-three-short");
  await page.locator("#fact-tthc-online-mode").click();
  await page.locator("#fact-tthc-online-percent").fill("60");
  await page.locator('#outcome[data-outcome="eligible"]').waitFor();
  await page.locator("#fact-tthc-online-mode").click();
  assert.equal(await page.locator("#fact-tthc-online-part").inputValue(), "47");
  assert.equal(await outcome(page), "ineligible");
});

test("what is not published or does not apply is declared as such, with a reason", async () => {
  const { page } = await openSample("an-province-at-threshold");
  await page.locator("#fact-dx-rank-more").click();
  await page.locator("#fact-dx-rank-pending").check();
  await page.locator('#outcome[data-outcome="incomplete"]').waitFor();
  assert.ok(await page.locator("#fact-dx-rank").isDisabled());

  await page.locator("#fact-dx-rank-not-applicable").check();
  await page.locator("#fact-dx-rank-reason").focus();
  await page.locator("#fact-compliance-yes").focus();
  await page.locator("#fact-dx-rank-note").filter({ hasText: "lý do" }).waitFor();
  await page.locator("#fact-dx-rank-field .chip").first().click();
  await page.locator('#outcome[data-outcome="needs-ruling"]').waitFor();

  const rank = await page.locator("#fact-dx-rank").inputValue();
  await page.locator("#fact-dx-rank-given").check();
  await page.locator('#outcome[data-outcome="eligible"]').waitFor();
  assert.equal(await page.locator("#fact-dx-rank").inputValue(), rank);
});

test("emptying the form is undone and done again in one step", async () => {
  const { page } = await openSample("an-district-three-short");
  const before = await readForm(page);
  await page.locator("#reset").click();
  await page.locator('#outcome[data-outcome="incomplete"]').waitFor();
  assert.deepEqual((await readForm(page)).answers, []);
  await page.locator("#undo").click();
  await page.locator('#outcome[data-outcome="ineligible"]').waitFor();
  assert.deepEqual(await readForm(page), before);
  await page.locator("#undo").click();
  await page.locator('#outcome[data-outcome="incomplete"]').waitFor();
});

test("another campaign and back: everything typed is there again", async () => {
  const { page } = await openSample("an-district-three-short");
  const before = await readForm(page);
  await choose(page, "#campaign", "tu-nghia-2023");
  assert.notDeepEqual(await readForm(page), before);
  await choose(page, "#campaign", "tay-ninh-2022");
  assert.deepEqual(await readForm(page), before);
});

test("a reading changes the verdict, and the focus stays on it", async () => {
  const { page } = await openSample("an-province-outside-ranking");
  const other = page.locator("#question-TN-A15-fail");
  const id = await other.getAttribute("id");
  await other.focus();
  await page.keyboard.press("Space");
  await page.locator('#outcome[data-outcome="ineligible"]').waitFor();
  await page.waitForFunction((id) => document.activeElement.id === id, id);
});

test("the day considered is today where the user is, and decides what the banner says", async () => {
  const { page } = await open({ timezone: "Pacific/Kiritimati" });
  const today = await page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  });
  assert.equal(await page.locator("#as-of").inputValue(), today);
  await choose(page, "#campaign", "tay-ninh-2022");
  await page.locator('#banner[data-state="ended"]').waitFor();
  await page.locator("#as-of").fill("2023-03-01");
  await page.locator("#as-of-hint").filter({ hasText: "01/3/2023" }).waitFor();
  assert.equal(await page.locator('#banner[data-state="ended"]').count(), 0);
  await page.locator("#as-of").fill("");
  await page.locator('#banner[data-state="ended"]').waitFor();
});

test("a change of the verdict is announced, once one pauses", async () => {
  const { page } = await openSample("an-district-three-short");
  const said = page.locator("#announcer");
  await said.filter({ hasText: "Chưa đủ điều kiện" }).waitFor();
  await page.locator("#fact-tthc-online-part").fill("");
  await said.filter({ hasText: "Chưa đủ thông tin" }).waitFor();
  assert.match(await said.innerText(), /^Kết luận: /);
});

test("what is still to be done leads to its field", async () => {
  const { page } = await openSample("an-district-three-short");
  await page.locator("#to-do .link").first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "fact-tthc-online-part");
  await page.locator(".skip").nth(1).focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "verdict-heading");
});

test("no request leaves while everything is filled in, and nothing is complained about", async () => {
  const { page, log } = await open();
  await rulesHaveCome(page);
  await page.waitForLoadState("networkidle");
  log.mark();
  for (const campaign of CAMPAIGNS) {
    await choose(page, "#campaign", campaign);
    for (const { id } of await samples(page)) await choose(page, "#sample", id);
    await page.locator("#unit-name").fill("Đơn vị A");
    for (const lang of ["en", "vi"]) await page.locator(`#lang-${lang}`).click();
  }
  await page.locator("#reset").click();
  await page.waitForTimeout(300);
  assert.deepEqual(log.requests, []);
  assert.deepEqual(log.errors, []);
});

test("the printed sheet is one A4 page, and nothing of it stays when what it says has changed", async () => {
  const { page } = await openSample("an-district-three-short");
  await page.locator("#unit-name").fill("Phòng Nội vụ huyện A");
  assert.equal(await page.locator("#sheet").textContent(), "", "on the screen there is none");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1, "one page");
  const [, width, height] = pdf.match(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/);
  assert.deepEqual([width, height].map((points) => Math.round(Number(points))), [595, 842], "A4 upright");
  await page.locator("#reset").click();
  await page.locator("#outcome[data-outcome=incomplete]").waitFor();
  assert.equal(await page.locator("#sheet").textContent(), "");
});

test("a sheet with very many standards is one page, too", async () => {
  const { page } = await open();
  await page.locator("#campaign").selectOption("tuyen-quang-2022");
  await page.locator("#unit-name").fill("Ủy ban nhân dân xã Nghĩa Hiệp");
  const samples = await page.locator("#sample option:not([value=''])").evaluateAll((options) => options.map(({ value }) => value));
  let longest = 0;
  for (const sample of samples) {
    await page.locator("#sample").selectOption(sample);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g).length, 1, sample);
    longest = Math.max(longest, await page.locator(".criterion").count());
  }
  assert.ok(longest > 17, `the longest sheet has ${longest} standards`);
});

for (const lang of ["vi", "en"]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 1366]) {
      test(`no barrier is found: ${lang}, ${colorScheme}, ${width} px`, async () => {
        const viewport = { width, height: 768 };
        const { page } = await openSample("an-province-outside-ranking", { path: `#lang=${lang}`, colorScheme, viewport });
        await page.locator("#fact-disciplined").fill("1,5");
        await page.locator("#fact-disciplined").blur();
        await page.locator("#fact-disciplined-note:not(:empty)").waitFor();
        // What is folded away is checked as well.
        await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        assert.deepEqual(await axe(page), []);
        assert.equal(await page.locator("h1").count(), 1);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide`);
        assert.equal(await page.locator("[style]").count(), 0, "the policy allows no inline styles");
      });
    }
  }
}

test("everything that can be pressed is large enough", async () => {
  const { page } = await openSample("an-province-outside-ranking", { viewport: { width: 360, height: 740 } });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, summary, select, input")]
      .map((control) => ({ name: control.id || control.textContent, ...control.getBoundingClientRect().toJSON() }))
      // A radio button is pressed through its label, which is measured in its place.
      .filter(({ name, width, height }) => width > 0 && !document.querySelector(`label[for="${name}"]`) && (width < 24 || height < 24))
      .map(({ name }) => name),
  );
  assert.deepEqual(small, []);
});

test("on a phone the headline stays in sight above the form", async () => {
  const { page } = await openSample("an-district-three-short", { viewport: { width: 360, height: 740 } });
  await page.locator("#fact-dx-rank").scrollIntoViewIfNeeded();
  const glance = page.locator("#glance");
  assert.match(await glance.innerText(), /Chưa đủ điều kiện/);
  assert.ok((await glance.boundingBox()).y >= 0 && (await glance.boundingBox()).y < 10);
  await glance.click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "verdict-heading");
});

test("without scripts the page says what it needs", async () => {
  const [browser, server] = await Promise.all([launchBrowser(), serveDist()]);
  try {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(server.url);
    assert.match(await page.locator("body").innerText(), /JavaScript/);
    assert.ok(await page.locator("#loading").isHidden(), "nothing is loading then");
  } finally {
    await browser.close();
    await server.close();
  }
});
