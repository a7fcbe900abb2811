// Nothing that is typed leaves the page: SECURITY.md promises it, this holds the page to it.

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { launchBrowser, newPage, serveDist, serveFolder } from "./harness.mjs";
import { find, record } from "./recorder.mjs";
import { goTo, onPaper } from "./views.mjs";

const CAMPAIGNS = ["tay-ninh-2022", "son-la-2023", "tu-nghia-2023", "cao-bang-2022", "tuyen-quang-2022"];
const VIEWS = ["list", "dates", "papers"];

const browser = launchBrowser();
const server = serveDist();
after(async () => {
  await (await browser).close();
  await (await server).close();
});

/** Opens the page as a new user who keeps whatever it stores, and records it from its first moment. */
async function openRecorded() {
  const { page, log } = await newPage(await browser, { worker: true });
  const recorder = await record(page, await server);
  await page.goto((await server).url);
  await page.locator("#outcome").waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready);
  return { page, log, recorder };
}

/** Writes a secret of its own into everything on the page that takes a text, a number or a date, and gives the secrets. */
async function writeSecrets(page, mark) {
  const fields = await page
    .locator("input:visible:not([type=radio], [type=checkbox], [type=file], [type=hidden], [type=button]), textarea:visible")
    .all();
  const secrets = [];
  for (const field of fields) {
    if (!(await field.isEditable())) continue;
    const { type, inputMode } = await field.evaluate(({ type, inputMode }) => ({ type, inputMode }));
    const number = String(mark.next++);
    const secret =
      type === "date"
        ? `${number.slice(-4)}-04-17`
        : type === "number" || ["decimal", "numeric"].includes(inputMode)
          ? `7391${number}`
          : `bimat${number}x`;
    await field.fill(secret);
    await field.blur();
    assert.equal(await field.inputValue(), secret, "the field has taken the secret");
    secrets.push(secret);
  }
  return secrets;
}

/** A full session: every campaign, every field, every view, both languages, the printed sheet. Gives all secrets. */
async function session(page) {
  const mark = { next: 200_1700 };
  const secrets = [];
  for (const campaign of CAMPAIGNS) {
    await page.locator("#campaign").selectOption(campaign);
    const sample = await page.locator("#sample option:not([value=''])").first().getAttribute("value");
    await page.locator("#sample").selectOption(sample);
    secrets.push(...(await writeSecrets(page, mark)));
    // A reason is asked for where something does not apply.
    for (const more of await page.locator("[id$=-more]:visible").all()) await more.click();
    await page.evaluate(() => document.querySelectorAll("input[id$=-not-applicable]").forEach((choice) => choice.click()));
    secrets.push(...(await writeSecrets(page, mark)));
  }
  assert.ok(secrets.length > 60, `only ${secrets.length} fields took a secret`);
  assert.ok((await onPaper(page)).includes("bimat"), "the sheet shows what was typed");
  for (const lang of ["en", "vi"]) {
    await page.locator(`#lang-${lang}`).click();
    await page.locator(`html[lang=${lang}]`).waitFor();
    for (const view of VIEWS) {
      await goTo(page, view);
      // A field that is filled in may bring others.
      for (let round = 0; round < 2; round += 1) secrets.push(...(await writeSecrets(page, mark)));
    }
    await goTo(page, "form");
  }
  // Looking at how a form could be kept keeps none.
  await page.locator("#keep summary").click();
  await page.locator("#keep input[type=checkbox]").waitFor();
  await page.locator("#keep summary").click();
  for (const button of ["#reset", "#undo"]) await page.locator(button).click();
  // What scripts do when one leaves, and a little later.
  await page.evaluate(() => {
    for (const name of ["visibilitychange", "pagehide", "beforeunload", "blur"]) dispatchEvent(new Event(name));
  });
  await page.waitForTimeout(500);
  return secrets;
}

test("a full session with a secret in every field: none is sent, stored or said to anybody", async () => {
  const { page, log, recorder } = await openRecorded();
  const { heard } = await server;
  await page.waitForLoadState("networkidle");
  const before = heard.length;
  const secrets = await session(page);
  assert.deepEqual(heard.slice(before), [], "the server is asked for nothing: even what is loaded later is on this computer");
  assert.equal(new Set(secrets).size, secrets.length, "each secret is another one");
  const everything = await recorder.everything();
  assert.ok(everything.length > 20, "the recorder has heard the page load");
  assert.deepEqual(find(secrets, everything), []);
  assert.deepEqual(log.errors, []);

  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  assert.deepEqual({ cookies, origins }, { cookies: [], origins: [] }, "nothing is stored but the page's own files");
  const named = [...new URLSearchParams(new URL(page.url()).hash.slice(1)).keys()];
  const allowed = ["campaign", "occasion", "year", "award", "kind", "group", "lang", "view"];
  assert.deepEqual(named.filter((name) => !allowed.includes(name)), [], "the address names the round, the candidate's kind, the language and the view");
});

test("a form that is to be remembered is kept in this browser's storage alone, and can be erased", async () => {
  const { page, recorder } = await openRecorded();
  const secret = "bimatnhox";
  await page.locator("#unit-name").fill(secret);
  await page.locator("#keep summary").click();
  const remember = page.locator("#keep input[type=checkbox]");
  assert.equal(await remember.isChecked(), false, "nobody is remembered unasked");
  assert.deepEqual(find([secret], await recorder.everything()), []);
  await remember.check();
  const kept = () => page.evaluate(() => Object.values(localStorage).join());
  assert.ok((await kept()).includes(secret));
  const elsewhere = (await recorder.everything()).filter((text) => !/^setItem |^\[\["xet-khen"/.test(text));
  assert.deepEqual(find([secret], elsewhere), []);
  await page.locator("#keep button", { hasText: "Xóa bản nhớ" }).click();
  await page.locator("#unit-name").fill(`${secret}2`);
  // Longer than the page waits before it stores.
  await page.waitForTimeout(1000);
  assert.equal(await kept(), "");
});

// One way out each: had the page used it, the recorder would have told. Most are forbidden by the page's policy, and the
// attempt is heard all the same.
const LEAKS = {
  "a request": (secret) => fetch(`./?${secret}`).catch(() => {}),
  "the body of a request": (secret) => fetch(".", { method: "POST", body: new Blob([secret]) }).catch(() => {}),
  "a header": (secret) => fetch(".", { headers: { "X-Note": secret } }).catch(() => {}),
  "a request of the older kind": (secret) => {
    const request = new XMLHttpRequest();
    request.open("POST", ".");
    request.send(secret);
  },
  "an image": (secret) => {
    new Image().src = `./${secret}.png`;
  },
  "a script": (secret) => import(`./${secret}.js`).catch(() => {}),
  "a beacon": (secret) => navigator.sendBeacon(".", secret),
  "a socket": (secret) => {
    try {
      new WebSocket(`ws://${location.host}/${secret}`);
    } catch {
      // The policy forbids it.
    }
  },
  "events of a server": (secret) => {
    new EventSource(`./${secret}`);
  },
  "a data channel": (secret) => new RTCPeerConnection().createDataChannel(secret),
  "a message": (secret) => postMessage({ deep: { secret } }, "*"),
  "a broadcast": (secret) => new BroadcastChannel("x").postMessage([secret]),
  "the worker": (secret) => navigator.serviceWorker.ready.then(({ active }) => active.postMessage(secret)),
  "local storage": (secret) => localStorage.setItem("x", secret),
  "local storage, as a property": (secret) => {
    localStorage.x = secret;
  },
  "local storage, in base64": (secret) => localStorage.setItem("y", btoa(`{"a":"${secret}"}`)),
  "session storage": (secret) => {
    sessionStorage[secret] = 1;
  },
  "a database": (secret) =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open("x");
      request.onerror = reject;
      request.onupgradeneeded = () => request.result.createObjectStore("x");
      request.onsuccess = () => {
        const writing = request.result.transaction("x", "readwrite");
        writing.objectStore("x").put({ secret }, 1);
        writing.oncomplete = () => {
          request.result.close();
          resolve();
        };
      };
    }),
  "a cache": (secret) => caches.open("x").then((cache) => cache.put("./x", new Response(secret))),
  "a cookie": (secret) => {
    document.cookie = `x=${secret}`;
  },
  "the address": (secret) => {
    location.hash = secret;
  },
  "the history": (secret) => history.replaceState({ secret }, ""),
  "the title": (secret) => {
    document.title = secret;
  },
  "the window's name": (secret) => {
    window.name = secret;
  },
  "the console": (secret) => console.debug(secret),
  "an error": (secret) => {
    setTimeout(() => {
      throw new Error(secret);
    });
  },
};

test("the recorder hears every way out that it listens at", async () => {
  const { page, recorder } = await openRecorded();
  const ways = Object.entries(LEAKS).map(([way, leak], index) => ({ way, leak, secret: `lotra${1000 + index}x` }));
  const secrets = ways.map(({ secret }) => secret);
  assert.deepEqual(find(secrets, await recorder.everything()), []);
  for (const { leak, secret } of ways) await page.evaluate(`(${leak})(${JSON.stringify(secret)})`);
  await page.waitForTimeout(500);
  const everything = await recorder.everything();
  assert.deepEqual(ways.filter(({ secret }) => find([secret], everything).length === 0).map(({ way }) => way), []);
});

/** A policy as names with their sources. */
const directives = (policy) => Object.fromEntries(policy.split(";").map((directive) => directive.trim().split(/ (.*)/, 2)));

test("the policy allows what the page needs and nothing else", async () => {
  const { page } = await openRecorded();
  const policies = () => page.locator("head meta[http-equiv=Content-Security-Policy]").evaluateAll((all) => all.map((one) => one.content));
  const [written] = await policies();
  assert.deepEqual(directives(written), {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
  // Once the page has started, its scripts may fetch its later parts and nothing else.
  await page.waitForFunction(() => document.querySelectorAll("head meta[http-equiv=Content-Security-Policy]").length > 1);
  const [, settled] = await policies();
  const later = await page.locator("script[data-later]").getAttribute("data-later");
  assert.equal(settled, `connect-src ${new URL(later, page.url())}`);
  assert.equal(await page.locator("script:not([src]), style, [style], [onclick], [onload]").count(), 0, "nothing is inline");
});

test("the policy holds: no code from a text, no other place, and nothing but later parts after the start", async () => {
  const { page } = await openRecorded();
  const other = await serveDist();
  try {
    const blocked = await page.evaluate(async (elsewhere) => {
      const stopped = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => stopped.push(effectiveDirective));
      const attempts = {
        inline: () => document.head.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = 1" })),
        // In a task of its own: to what a test runs directly, browsers allow more.
        eval: () => setTimeout(() => Function("globalThis.ran = 1")()),
        style: () => document.head.append(Object.assign(document.createElement("style"), { textContent: "p{}" })),
        image: () => (new Image().src = `${elsewhere}x.png`),
        frame: () => document.body.append(Object.assign(document.createElement("iframe"), { src: elsewhere })),
        foreign: () => fetch(elsewhere),
        own: () => fetch("./index.html"),
        form: () => {
          const form = Object.assign(document.createElement("form"), { action: elsewhere, method: "post" });
          document.body.append(form);
          form.submit();
        },
      };
      for (const attempt of Object.values(attempts)) {
        try {
          await attempt();
        } catch {
          // Some refusals are errors, all are violations.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { stopped, ran: globalThis.ran };
    }, other.url);
    assert.equal(blocked.ran, undefined);
    const kinds = ["script-src-elem", "script-src", "style-src-elem", "img-src", "frame-src", "connect-src", "form-action"];
    assert.deepEqual(new Set(blocked.stopped), new Set(kinds));
    assert.ok(blocked.stopped.filter((name) => name === "connect-src").length >= 2, "own files are refused as well");
    assert.deepEqual(other.requests, []);
  } finally {
    await other.close();
  }
});

test("a link that is followed does not tell where one comes from", async () => {
  const elsewhere = await serveFolder(".", { pages: { "/index.html": "<!doctype html><link rel=icon href=data:,><title>x</title>" } });
  try {
    const { page } = await openRecorded();
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement("a"), { href, textContent: "x" });
      document.body.prepend(link);
      link.click();
    }, elsewhere.url);
    await page.waitForURL(elsewhere.url);
    assert.equal(elsewhere.heard.length, 1);
    assert.doesNotMatch(elsewhere.heard[0], /referer/i);
    assert.equal(await page.evaluate(() => document.referrer), "");
  } finally {
    await elsewhere.close();
  }
});
