// The element in other people's pages: it shows what they ask for, tells them nothing by itself, and minds nobody else.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";

import { DIST, launchBrowser, newPage, serveDist, serveFolder } from "./harness.mjs";

const app = await serveDist();
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  await app.close();
});

// From another server, and that sends no CORS headers: no module.
const SCRIPT = `<script src="${app.url}embed.js" defer></script>`;

/** A page of another origin. `localhost` is another one than `127.0.0.1`. */
async function host(body, { csp, script, files } = {}) {
  const pages = { "/index.html": `<!doctype html><meta charset="utf-8"><title>Cổng</title>${csp ? "" : `<link rel="icon" href="data:,">`}${body}`, "/host.js": script ?? "", ...files };
  const headers = csp ? { "Content-Security-Policy": csp } : {};
  const server = await serveFolder("/nonexistent", { pages, headers });
  const { page, log } = await newPage(browser);
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await page.goto(server.url.replace("127.0.0.1", "localhost"), { waitUntil: "domcontentloaded" });
  after(() => server.close());
  return { page, log, warnings };
}

const frames = (page) => page.frames().filter((frame) => frame !== page.mainFrame());

/** The frame of the element at that place, once it has a verdict and has greeted its host. */
async function framed(page, place = 0) {
  // What lies in a closed tree is not counted among the windows of the page.
  for (let wait = 0; frames(page).length <= place && wait < 100; wait += 1) await page.waitForTimeout(100);
  const frame = frames(page)[place];
  await frame.locator(".release .button").waitFor({ timeout: 60_000 });
  return frame;
}

test("an element shows what its attributes ask for, and follows them without losing what was typed", async () => {
  const { page, warnings } = await host(
    `${SCRIPT}<xet-khen campaign="tay-ninh-2022" occasion="annual" year="2024" kind="collective" group="district" lang="en"
       theme="dark" accent="#7fd0ff" font="Georgia" readings="TN-A4=nothing" facts="tthc-online=47/100; compliance=yes; gone=1"></xet-khen>`,
  );
  const frame = await framed(page);
  const field = frame.locator("#fact-tthc-online-part");
  assert.equal(await field.inputValue(), "47");
  assert.equal(await frame.locator("#group").inputValue(), "district");
  assert.equal(await frame.locator("html").getAttribute("lang"), "en");
  const looks = await frame.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ["--accent", "--font", "--paper"].map((name) => style.getPropertyValue(name).trim());
  });
  assert.equal(looks[0], "#7fd0ff");
  assert.match(looks[1], /^"Georgia"/);
  assert.equal(looks[2], "#11181a", "dark, whatever the system prefers");
  const notes = await frame.locator("#notes li").allInnerTexts();
  assert.equal(notes.length, 2, notes.join("\n"));
  await page.waitForTimeout(100);
  for (const word of ["gone", "TN-A4"]) {
    assert.ok(notes.some((note) => note.includes(word)));
    assert.ok(warnings.some((text) => text.startsWith("xet-khen: ") && text.includes(word)), `${word}: ${warnings}`);
  }

  await field.fill("88");
  await page.evaluate(() => {
    const element = document.querySelector("xet-khen");
    element.setAttribute("occasion", "midterm");
    element.setAttribute("year", "2023");
    element.setAttribute("lang", "vi");
    element.setAttribute("accent", "rgb(1,2,3)");
  });
  await frame.waitForFunction(() => document.querySelector("#occasion").value === "midterm");
  await frame.locator("html[lang=vi]").waitFor();
  await frame.locator("#notes", { hasText: "rgb(1,2,3)" }).waitFor();
  await page.evaluate(() => {
    document.querySelector("xet-khen").setAttribute("year", "2024");
    document.querySelector("xet-khen").setAttribute("occasion", "annual");
  });
  await frame.waitForFunction(() => document.querySelector("#occasion").value === "annual");
  assert.equal(await field.inputValue(), "88");
});

test("a language that the page does not speak is named", async () => {
  const { page, warnings } = await host(`${SCRIPT}<xet-khen campaign="cao-bang-2022" lang="fr"></xet-khen>`);
  const frame = await framed(page);
  await frame.locator("#notes", { hasText: "“fr”" }).waitFor();
  await page.waitForTimeout(100);
  assert.ok(warnings.some((text) => text.startsWith("xet-khen: ") && text.includes("“fr”")), String(warnings));
});

test("the view and the language that a user has switched to stay when the page asks for another campaign", async () => {
  const { page } = await host(`${SCRIPT}<xet-khen campaign="cao-bang-2022" lang="vi"></xet-khen>`);
  const frame = await framed(page);
  const set = (name, value) => page.evaluate(([name, value]) => document.querySelector("xet-khen").setAttribute(name, value), [name, value]);
  await frame.locator(".views a[data-view=dates]").click();
  await frame.locator("#filing main:visible h1").waitFor();
  await frame.locator(".languages button[lang=en]").click();
  await frame.locator("html[lang=en]").waitFor();
  await set("campaign", "tay-ninh-2022");
  await frame.waitForFunction(() => document.querySelector("#campaign").value === "tay-ninh-2022");
  await page.waitForTimeout(200);
  assert.deepEqual(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.view]), ["en", "dates"]);
  // What the page itself changes holds.
  await set("lang", "en");
  await set("lang", "vi");
  await frame.locator("html[lang=vi][data-view=dates]").waitFor();
});

test("the height follows the content", async () => {
  const { page } = await host(`${SCRIPT}<xet-khen campaign="cao-bang-2022"></xet-khen>`);
  const frame = await framed(page);
  const heights = async () => {
    const outer = await frame.frameElement().then((element) => element.evaluate((frame) => frame.clientHeight));
    return [outer, await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height))];
  };
  const agree = async () => {
    for (let wait = 0; wait < 50; wait += 1) {
      const [outer, inner] = await heights();
      const scrolls = await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight);
      if (outer === inner && !scrolls) return outer;
      await page.waitForTimeout(100);
    }
    return assert.fail(String(await heights()));
  };
  const before = await agree();
  await page.evaluate(() => document.querySelector("xet-khen").setAttribute("campaign", "tay-ninh-2022"));
  await frame.waitForFunction(() => document.querySelector("#campaign").value === "tay-ninh-2022");
  assert.ok((await agree()) > before);
});

test("a result reaches the page only when the user hands it over, and the figures only where they are ticked", async () => {
  const { page } = await host(`${SCRIPT}<div id="outer"><xet-khen campaign="tay-ninh-2022" lang="en"></xet-khen></div><script src="host.js"></script>`, {
    script: `window.heard = []; window.all = [];
      document.getElementById("outer").addEventListener("xet-khen-result", ({ detail }) => heard.push(detail));
      addEventListener("message", ({ data }) => all.push(data));`,
  });
  const frame = await framed(page);
  await frame.locator("#fact-tthc-online-part").fill("47");
  await frame.locator("#fact-tthc-online-whole").fill("100");
  await frame.locator("#unit-name").fill("SECRET");
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  await frame.locator(".release .button").click();
  await page.waitForFunction(() => window.heard.length === 1);
  const [first] = await page.evaluate(() => window.heard);
  assert.deepEqual(Object.keys(first).sort(), ["outcome", "rules"]);
  assert.match(first.rules.hash, /^[0-9a-f]{64}$/);
  await frame.locator(".release input").check();
  await frame.locator(".release .button").click();
  await page.waitForFunction(() => window.heard.length === 2);
  const second = (await page.evaluate(() => window.heard))[1];
  assert.deepEqual(second.request.facts["tthc-online"], { part: "47", whole: "100" });
  const seen = JSON.stringify([await page.evaluate(() => [window.heard, window.all])]);
  assert.ok(!seen.includes("SECRET"), "the name is not part of a result");
  const all = await page.evaluate(() => window.all);
  assert.equal(all[0].xetKhen, "alive", "the first thing that is said");
  assert.equal(all.at(-1).xetKhen, "ready");
  for (const { xetKhen, share, ...more } of all.slice(1, -1)) {
    assert.equal(xetKhen, "progress");
    assert.ok(share >= 0 && share <= 1);
    assert.deepEqual(more, {}, "all else goes through a port");
  }
});

test("a hostile page learns nothing and breaks nothing: forged messages, a flood, hostile styles, a second copy", async () => {
  const { page, log } = await host(
    `<style>* { display: none !important; color: red !important } html, body, xet-khen { display: block !important }
       iframe { height: 1px !important; visibility: hidden !important }</style>
     ${SCRIPT}<script src="${app.url}embed.js?again" defer></script>
     <xet-khen campaign="tay-ninh-2022"></xet-khen><xet-khen campaign="son-la-2023"></xet-khen><xet-khen campaign="tu-nghia-2023"></xet-khen>
     <script src="host.js"></script>`,
    {
      script: `window.heard = [];
        addEventListener("xet-khen-result", ({ detail }) => heard.push(detail));
        const forged = [{ xetKhen: "ready" }, { xetKhen: "port" }, { height: 1 }, { height: NaN }, { result: { outcome: "eligible" } },
          { address: "campaign=cao-bang-2022" }, null, 7, "x".repeat(1e5), { address: 5 }];
        setInterval(() => {
          for (const data of forged) {
            window.postMessage(data, "*");
            // The frames lie in closed trees; what the page cannot reach it cannot talk to.
            if (window.frames.length > 0) throw new Error("a frame can be reached");
          }
        }, 5);`,
    },
  );
  const all = [await framed(page, 0), await framed(page, 1), await framed(page, 2)];
  const campaigns = await Promise.all(all.map((frame) => frame.locator("#campaign").inputValue()));
  assert.deepEqual(campaigns.sort(), ["son-la-2023", "tay-ninh-2022", "tu-nghia-2023"]);
  for (const frame of all) {
    const height = await frame.frameElement().then((element) => element.evaluate((frame) => frame.clientHeight));
    assert.ok(height > 500, `the styles of the page do not reach the frame: ${height}`);
  }
  await page.waitForTimeout(500);
  assert.deepEqual(await page.evaluate(() => window.heard), [], "nothing forged is a result");

  // Two frames never hear each other.
  const tayNinh = all.find((frame) => frame.url().includes("tay-ninh"));
  await tayNinh.locator(".release .button").click();
  await page.waitForFunction(() => window.heard.length === 1);
  assert.equal((await page.evaluate(() => window.heard))[0].rules.campaign, "tay-ninh-2022");
  assert.deepEqual(log.errors, []);
});

test("a port offered by anybody but the framing window is not taken", async () => {
  const { page } = await host(`${SCRIPT}<xet-khen campaign="tay-ninh-2022"></xet-khen>`);
  const frame = await framed(page);
  const answers = await frame.evaluate(async () => {
    const heard = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => heard.push(data);
    window.postMessage({ xetKhen: "port" }, "*", [port2]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    document.querySelector(".release .button").click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return heard;
  });
  assert.deepEqual(answers, []);
});

test("under a strict policy the element works, and needs nothing but its script and its frame", async () => {
  const csp = `default-src 'none'; script-src ${app.url}; frame-src ${app.url}`;
  const { page, log } = await host(`${SCRIPT}<xet-khen campaign="tay-ninh-2022"></xet-khen>`, { csp });
  await framed(page);
  assert.deepEqual(log.errors, []);
});

// The words stand in a closed tree; the tests open it. Nobody waits for seconds.
const HASTE = `const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function () { return attach.call(this, { mode: "open" }); };
  const wait = window.setTimeout; window.setTimeout = (act, time, ...rest) => wait(act, time / 20, ...rest);`;
const IN_HASTE = `<script src="host.js"></script>`;

/** What stands beside the frame once it holds that word, with nothing left open in it. */
async function beside(page, word) {
  const said = page.locator("xet-khen").locator(`:is([role=alert], [role=status])`, { hasText: word });
  await said.waitFor();
  const text = await said.innerText();
  assert.ok(!/[{}]|undefined/.test(text), text);
  return text;
}
/** Waits for a line on the console that reads like that. */
async function warned(page, warnings, pattern) {
  for (let wait = 0; !warnings.some((text) => pattern.test(text)) && wait < 200; wait += 1) await page.waitForTimeout(100);
  assert.match(warnings.join("\n"), pattern);
}
const count = (page) => page.locator("xet-khen iframe").count();

const LATER = readdirSync(DIST).find((name) => name.startsWith("later"));
const WASM = readdirSync(DIST).find((name) => /^app-\w+\.wasm$/.test(name));

test("a slow frame stays: beside it stands how far it is, until it is there", async () => {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const slow = await serveDist({ hold: (name) => (name === `/${WASM}` ? released : undefined) });
  after(() => slow.close());
  const { page, log, warnings } = await host(`${IN_HASTE}<script src="${slow.url}embed.js" defer></script><xet-khen campaign="tay-ninh-2022"></xet-khen>`, { script: HASTE });
  await page.locator("xet-khen").getByText(/^Đã tải (4\d|50) %$/).waitFor();
  assert.match(await beside(page, "đang chậm"), /^Đường truyền hoặc máy chủ đang chậm\..*xin chờ thêm\.$/);
  assert.ok((await page.locator("xet-khen progress").evaluate(({ value }) => value)) > 0.4);
  // All times of the script are past by then.
  await page.waitForTimeout(3_300);
  assert.equal(await count(page), 1);
  assert.equal(await page.locator("xet-khen [role=alert]").count(), 0);
  release();
  const frame = await framed(page);
  await page.locator("xet-khen progress").waitFor({ state: "detached" });
  assert.equal(await frame.locator("#campaign").inputValue(), "tay-ninh-2022");
  assert.deepEqual([log.errors, warnings], [[], []]);
});

test("a frame that works stays, also where a later part of it is missing", async () => {
  const partly = await serveDist({ missing: `${LATER}/desk.js` });
  after(() => partly.close());
  const { page, warnings } = await host(`${IN_HASTE}<script src="${partly.url}embed.js" defer></script><xet-khen campaign="tay-ninh-2022"></xet-khen>`, { script: HASTE });
  await warned(page, warnings, /^xet-khen: .*404.*desk\.js/m);
  const frame = page.frames().find((frame) => frame.url().startsWith(partly.url));
  await frame.locator("#outcome").waitFor();
  await frame.locator("#later-error", { hasText: "404" }).waitFor();
  assert.equal(await count(page), 1);
  assert.equal(await page.locator("xet-khen :is([role=alert], progress)").count(), 0);
});

/** How a server or an address refuses, or is not there → words that name it. */
const SILENT = [
  ["X-Frame-Options", { headers: { "X-Frame-Options": "SAMEORIGIN" } }],
  ["frame-ancestors", { headers: { "Content-Security-Policy": "frame-ancestors 'self'" } }],
  ["a missing page", { missing: "index.html" }],
];

for (const [what, options] of SILENT) {
  test(`a frame that says nothing stays, and what that may mean is named: ${what}`, async () => {
    const refusing = await serveDist(options);
    after(() => refusing.close());
    const { page, warnings } = await host(
      `${IN_HASTE}<script src="${refusing.url}embed.js" defer></script><xet-khen lang="en"><a href="${refusing.url}">Open it</a></xet-khen>`,
      { script: HASTE },
    );
    const said = await beside(page, "could not be opened");
    for (const word of ["X-Frame-Options", "frame-ancestors", "frame-src", `${refusing.url}index.html`, new URL(page.url()).origin]) {
      assert.ok(said.includes(word), `${word}: ${said}`);
    }
    assert.ok(warnings.some((text) => text.startsWith("xet-khen: ") && text.includes("X-Frame-Options")), String(warnings));
    assert.ok(await page.locator("xet-khen a").isVisible(), "the link within the element is there for all others");
    assert.equal(await count(page), 1);
  });
}

test("a page whose own policy blocks the frame is told that, and of nothing else", async () => {
  const { page } = await host(`${IN_HASTE}${SCRIPT}<xet-khen campaign="tay-ninh-2022" lang="en"></xet-khen>`, {
    csp: `default-src 'none'; script-src 'self' ${app.url}; frame-src 'none'`,
    script: HASTE,
  });
  const said = await beside(page, "could not be opened");
  assert.match(said, /Content-Security-Policy[\s\S]*frame-src/);
  assert.ok(!/X-Frame-Options|connection/.test(said), said);
});

/** Ways in which a page may bring the script so that it has lost its address. */
const joined = readFileSync(join(DIST, "embed.js"), "utf8");
const LOST = {
  inlined: [`<script>${joined}</script>`],
  joined: [`<script src="/cache/all.min.js" defer></script>`, { "/cache/all.min.js": `var other = 1;${joined}` }],
  delayed: [`<script type="text/later">${joined.replaceAll("</", "<\\/")}</script><script>setTimeout(() => (0, eval)(document.querySelector("[type='text/later']").textContent))</script>`],
  "beside another of its name": [
    `<script src="/one/embed.js"></script><script>setTimeout(() => (0, eval)(${JSON.stringify(joined).replaceAll("</", "<\\/")}))</script><script src="/two/embed.js"></script>`,
    { "/one/embed.js": "", "/two/embed.js": "" },
  ],
};

for (const [how, [script, files]] of Object.entries(LOST)) {
  test(`a script that was ${how} says that it needs an address, frames nothing, and takes it from src`, async () => {
    const { page, log, warnings } = await host(`${IN_HASTE}${script}<xet-khen campaign="son-la-2023"></xet-khen>`, { script: HASTE, files });
    assert.match(await beside(page, "src"), /Chưa mở được[\s\S]*thuộc tính src/);
    assert.ok(warnings.some((text) => text.startsWith("xet-khen: ") && text.includes("src=")), String(warnings));
    assert.equal(await count(page), 0);
    const folders = how === "joined" ? [app.url.slice(0, -1), `${app.url}index.html`] : [app.url];
    for (const src of folders) {
      await page.evaluate((src) => document.querySelector("xet-khen").setAttribute("src", src), src);
      await page.locator("xet-khen iframe").waitFor();
      const frame = await framed(page);
      assert.equal(await frame.locator("#campaign").inputValue(), "son-la-2023");
      assert.equal(await page.locator("xet-khen [role=alert]").count(), 0);
      await page.evaluate(() => document.querySelector("xet-khen").removeAttribute("src"));
      await beside(page, "src");
    }
    assert.deepEqual(log.errors, []);
  });
}

test("a page never frames itself", async () => {
  const { page } = await host(`${IN_HASTE}${SCRIPT}<xet-khen src="."></xet-khen><xet-khen src="/index.html#x"></xet-khen>`, { script: HASTE });
  const said = page.locator("xet-khen [role=alert]", { hasText: "chính là trang này" });
  await said.nth(1).waitFor();
  assert.equal(await count(page), 0);
});

test("a page that is itself in a sandbox without allow-same-origin hears why", async () => {
  const { page, warnings } = await host(`${SCRIPT}<xet-khen campaign="tay-ninh-2022" lang="en"></xet-khen>`, { csp: "sandbox allow-scripts" });
  await warned(page, warnings, /^xet-khen: .*allow-same-origin/m);
});

test("a fact may be a reason with its semicolon", async () => {
  const { page } = await host(`${SCRIPT}<xet-khen campaign="tay-ninh-2022" kind="collective" group="district" facts="tthc-online=na;không có thủ tục; compliance=yes;"></xet-khen>`);
  const frame = await framed(page);
  await frame.getByText("không có thủ tục").or(frame.locator("input[value='không có thủ tục']")).first().waitFor({ state: "attached" });
  assert.equal(await frame.locator("#notes li").count(), 0);
});

test("a frame that cannot start tells its user why, and the webmaster on the console", async () => {
  const broken = await serveDist({ headers: { "Content-Security-Policy": "script-src 'self'" } });
  after(() => broken.close());
  const { page, warnings } = await host(`<script src="${broken.url}embed.js" defer></script><xet-khen campaign="tay-ninh-2022" lang="en"></xet-khen>`);
  for (let wait = 0; warnings.length === 0 && wait < 100; wait += 1) await page.waitForTimeout(100);
  assert.match(warnings.join("\n"), /^xet-khen: .*has blocked “script-src: wasm-eval”/);
  const frame = page.frames().find((frame) => frame.url().startsWith(broken.url));
  assert.match(await frame.locator("#boot-error").innerText(), /The page could not start[\s\S]*has blocked/);
});

test("twenty elements live side by side; what is removed or moved cleans up", async () => {
  const many = Array.from({ length: 20 }, () => `<xet-khen campaign="cao-bang-2022"></xet-khen>`).join("");
  const { page, log } = await host(SCRIPT + many);
  await framed(page, 19);
  for (const frame of frames(page)) await frame.locator("#outcome").waitFor({ timeout: 60_000 });
  await page.evaluate(() => {
    const all = [...document.querySelectorAll("xet-khen")];
    all.slice(1).forEach((element) => element.remove());
    document.body.prepend(all[0]);
  });
  await page.waitForTimeout(300);
  assert.equal(frames(page).length, 1);
  await framed(page, 0);
  assert.deepEqual(log.errors, []);
});

test("a plain frame needs no script", async () => {
  const { page } = await host(`<iframe src="${app.url}#embed=1&campaign=tay-ninh-2022&lang=en&f.tthc-online=47/100" width="600" height="700"></iframe>`);
  await page.waitForFunction(() => window.frames.length === 1);
  const [frame] = frames(page);
  await frame.waitForFunction(() => document.querySelector("#fact-tthc-online-part")?.value === "47");
  assert.equal(await frame.locator(".release").count(), 0, "nobody is there to take a result");
});

test("from the same server, or one that allows it, the script may be a module", async () => {
  const open = await serveDist({ headers: { "Access-Control-Allow-Origin": "*" } });
  after(() => open.close());
  const { page } = await host(`<script src="${open.url}embed.js" type="module"></script><xet-khen campaign="son-la-2023"></xet-khen>`);
  const frame = await framed(page);
  assert.equal(await frame.locator("#campaign").inputValue(), "son-la-2023");
});
