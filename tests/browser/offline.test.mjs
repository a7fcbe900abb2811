// Without a network: the page that has been opened once, the next build of it, and the single file.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { DIST, launchBrowser, launchPersistent, newPage, serveDist, watch } from "./harness.mjs";
import { goTo, onPaper } from "./views.mjs";

const VIEWS = ["list", "dates", "papers"];

const browser = launchBrowser();
const scratch = mkdtemp(join(tmpdir(), "xet-khen-"));
after(async () => {
  await (await browser).close();
  await rm(await scratch, { recursive: true });
});

const showForm = (page) => page.locator("#outcome").waitFor();

/** Opens the page as a new user, and waits until its copy is on this computer. */
async function visit(t, options) {
  const server = await serveDist(options);
  t.after(() => server.close());
  const { page, log } = await newPage(await browser, { worker: true });
  t.after(() => page.context().close());
  await page.goto(server.url);
  await showForm(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  return { page, log, server };
}

/** A verdict, every view, both languages. */
async function useEverything(page) {
  await page.locator("#campaign").selectOption("tay-ninh-2022");
  await page.locator("#sample").selectOption("an-district-three-short");
  await page.locator('#outcome[data-outcome="ineligible"]').waitFor();
  await page.locator("#lang-en").click();
  await page.locator("html[lang=en]").waitFor();
  await page.locator("#headline", { hasText: "Not eligible" }).waitFor();
  for (const view of VIEWS) {
    await goTo(page, view);
  }
  await page.locator(".views a[data-view=form]").click();
  await page.locator("#lang-vi").click();
  await page.locator("html[lang=vi]").waitFor();
  await showForm(page);
}

/** The names of the copies on this computer, and what lies in each. */
const copies = (page) =>
  page.evaluate(async () => {
    const all = {};
    for (const name of await caches.keys()) {
      const kept = await (await caches.open(name)).keys();
      all[name] = kept.map(({ url }) => url.slice(document.baseURI.replace(/[^/]*$/, "").length)).sort();
    }
    return all;
  });

/** Asks the page until it says yes. */
async function until(page, question, argument) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate(question, argument)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`not after ten seconds: ${question} (${JSON.stringify(await copies(page))})`);
}

/** Waits until a copy of that build is on this computer and serves. */
const untilServedBy = (page, build) =>
  until(
    page,
    async (build) => {
      const registration = await navigator.serviceWorker.getRegistration();
      const settled = !registration.installing && !registration.waiting && registration.active.state === "activated";
      return settled && (await caches.keys()).some((name) => name.endsWith(build));
    },
    build,
  );

/** Waits until no other copy than that of this build is left. */
const untilAlone = (page, build) =>
  until(page, async (build) => (await caches.keys()).every((name) => name.endsWith(build)), build);

test("after the first visit the page opens and does everything without a network", async (t) => {
  const { page, log, server } = await visit(t);
  await page.context().setOffline(true);
  await server.close();
  await useEverything(page);
  // As it is opened the next day: by its folder, by its file, with something behind it.
  for (const address of ["", "index.html", "?from=mail#lang=en&view=dates"]) {
    await page.goto("about:blank");
    await page.goto(server.url + address);
    await page.locator("#app > *").first().waitFor({ state: "attached" });
  }
  await page.locator("#filing main:visible h1", { hasText: "Dates" }).waitFor();
  await page.goto(server.url);
  await page.reload();
  await showForm(page);
  await useEverything(page);
  assert.deepEqual(log.errors, []);
});

test("the copy is the whole build and nothing else", async (t) => {
  const { page, server } = await visit(t);
  const files = await readdir(DIST, { recursive: true, withFileTypes: true });
  const names = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(DIST.length + 1))
    // Those are for webmasters and their servers, and what is offered beside the page.
    .filter((name) => !/^(worker\.js|xet-khen\.html|embed\.html|portal-.*|web\.config|\.htaccess|nginx\.conf)$/.test(name));
  const expected = names.map((name) => (name === "index.html" ? "" : name)).sort();
  assert.deepEqual(Object.values(await copies(page)), [expected]);
  assert.match(Object.keys(await copies(page))[0], new RegExp(`^xet-khen ${server.url} [0-9a-f]{16}$`));
});

test("a server that does not know the manifest's type does not keep the page from being copied", async (t) => {
  const { page, server } = await visit(t, { missing: "manifest.webmanifest" });
  const [all] = Object.values(await copies(page));
  assert.ok(all.includes("icon.svg") && !all.includes("manifest.webmanifest"), String(all));
  await page.context().setOffline(true);
  await server.close();
  await page.reload();
  await useEverything(page);
});

test("what the page needs and the server refuses keeps it from being copied, and nothing half stays", async (t) => {
  const refused = (await readdir(DIST)).find((name) => name.startsWith("later"));
  const server = await serveDist({ missing: `${refused}/parts/split_list.wasm` });
  t.after(() => server.close());
  const { page } = await newPage(await browser, { worker: true });
  t.after(() => page.context().close());
  await page.goto(server.url);
  await showForm(page);
  for (let wait = 0; !server.requests.includes(`/${refused}/parts/split_list.wasm`) && wait < 100; wait += 1) await page.waitForTimeout(100);
  await until(page, async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())?.installing);
});

test("in a frame the page leaves no copy", async (t) => {
  const host = `<!doctype html><link rel="icon" href="data:,"><iframe src="index.html"></iframe>`;
  const server = await serveDist({ pages: { "/host.html": host } });
  t.after(() => server.close());
  const { page } = await newPage(await browser, { worker: true });
  await page.goto(`${server.url}host.html`);
  const frame = page.frameLocator("iframe");
  await frame.locator("#outcome").waitFor();
  await page.waitForLoadState("networkidle");
  // The second policy is set at the same moment as the worker would be.
  await frame.locator("head meta[http-equiv=Content-Security-Policy]").nth(1).waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistration()), undefined);
  assert.deepEqual(await copies(page), {});
});

test("the copies of other programs under the same origin are left alone", async (t) => {
  const server = await serveDist();
  t.after(() => server.close());
  const { page } = await newPage(await browser, { worker: true });
  await page.goto(`${server.url}icon.svg`);
  const others = ["somebody else's", `xet-khen ${server.url}elsewhere/ 0123456789abcdef`];
  await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const names = Object.keys(await copies(page));
  assert.equal(names.length, 3);
  assert.deepEqual(names.slice(0, 2), others);
});

const integrity = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;
const nameIn = (text, name) => text.match(name)[0];
const LATER = /later-[0-9a-f]{16}/;
const BOOT = /boot-[0-9a-f]{16}\.js/;
const BUILD = /(?<=")[0-9a-f]{16}(?=")/;

/** The name of the build in dist/. */
const builtName = async () => nameIn(await readFile(join(DIST, "worker.js"), "utf8"), BUILD);

/**
 * Another build, as the next version would be: the page, its starting script and what it loads later differ, with the names
 * and hashes that follow from that.
 */
async function nextBuild(mark) {
  const folder = join(await scratch, mark);
  await cp(DIST, folder, { recursive: true });
  const read = (name) => readFile(join(folder, name), "utf8");
  const build = mark.padEnd(16, "0");
  const page = await read("index.html");
  const [later, boot] = [nameIn(page, LATER), nameIn(page, BOOT)];
  const anew = (text) => text.replaceAll(later, `later-${build}`).replaceAll(boot, `boot-${build}.js`).replace(BUILD, build);
  await rename(join(folder, later), join(folder, `later-${build}`));
  await rename(join(folder, boot), join(folder, `boot-${build}.js`));

  let worker = anew(await read("worker.js"));
  const change = async (name, edit) => {
    const before = await read(name);
    const changed = edit(before);
    assert.ok(worker.includes(integrity(before)), `the worker knows the hash of ${name}`);
    worker = worker.replace(integrity(before), integrity(changed));
    await writeFile(join(folder, name), changed);
  };
  await change("index.html", (text) => anew(text).replace("<html", `<html data-build="${mark}"`));
  await change(`boot-${build}.js`, (text) => `${text}//${mark}\n`);
  await change(`later-${build}/filing.css`, (text) => `${text}/*${mark}*/\n`);
  await writeFile(join(folder, "worker.js"), worker);
  return { folder, build };
}

/** The build that the page on the screen is of; none for the one in dist/. */
const shownBuild = (page) => page.locator("html").getAttribute("data-build");

/** The names, among those that differ between builds, of what the page has asked for. */
const asked = (log) => [...new Set(log.requests.flatMap((url) => url.match(/(?<=(later|boot)-)[0-9a-f]{16}/)?.[0] ?? []))];

test("the next build takes the place of the old one: an open page stays whole, and the next load is new", async (t) => {
  const { page, log, server } = await visit(t);
  const [old, next] = [await builtName(), await nextBuild("b1")];
  const own = asked(log);
  server.serve(next.folder);
  log.mark();
  await page.reload();
  await showForm(page);
  await untilServedBy(page, next.build);
  assert.equal(await shownBuild(page), null, "the page was opened from the copy");
  const names = Object.keys(await copies(page)).map((name) => name.slice(-16));
  assert.deepEqual(names.sort(), [old, next.build].sort());
  // The server no longer has what this page loads later.
  await useEverything(page);
  const since = asked(log);
  assert.ok(since.length > 0 && since.every((name) => own.includes(name)), "all of it is of its own build");

  log.mark();
  await page.reload();
  await showForm(page);
  assert.equal(await shownBuild(page), "b1");
  await useEverything(page);
  assert.deepEqual(asked(log), [next.build], "all of it is of the new build");
  await untilAlone(page, next.build);
  assert.deepEqual(log.errors, []);
});

test("the old copy stays for as long as a page of it is open", async (t) => {
  const { page: old, server } = await visit(t);
  const next = await nextBuild("b2");
  server.serve(next.folder);
  const page = await old.context().newPage();
  const log = watch(page);
  await page.goto(server.url);
  await untilServedBy(page, next.build);
  await page.reload();
  await showForm(page);
  assert.equal(await shownBuild(page), "b2");
  await useEverything(page);
  await server.close();
  await useEverything(old);
  assert.equal(await shownBuild(old), null);
  assert.equal(Object.keys(await copies(page)).length, 2);
  await old.close();
  await page.reload();
  await showForm(page);
  await untilAlone(page, next.build);
  assert.equal(await shownBuild(page), "b2");
  assert.deepEqual(log.errors, []);
});

test("a server that is just being given another build yields no copy of it", async (t) => {
  const { page, server } = await visit(t);
  const next = await nextBuild("b3");
  // The worker has arrived before all else; all has arrived but the page.
  const states = { early: [DIST, next.folder, "worker.js"], late: [next.folder, DIST, "index.html"] };
  for (const [state, [most, other, name]] of Object.entries(states)) {
    const half = join(await scratch, state);
    await cp(most, half, { recursive: true });
    await cp(join(other, name), join(half, name));
    server.serve(half);
    const outcome = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const { installing } = await registration.update();
      if (installing.state === "installing") await new Promise((over) => (installing.onstatechange = over));
      return installing.state;
    });
    assert.equal(outcome, "redundant", state);
    await page.reload();
    await showForm(page);
    assert.equal(await shownBuild(page), null);
    await useEverything(page);
  }

  server.serve(next.folder);
  await page.reload();
  await untilServedBy(page, next.build);
  await page.reload();
  await showForm(page);
  assert.equal(await shownBuild(page), "b3");
  await untilAlone(page, next.build);
});

test("the page can be installed as an application", async (t) => {
  const server = await serveDist();
  t.after(() => server.close());
  // A context that keeps nothing cannot install anything.
  const context = await launchPersistent(join(await scratch, "profile"));
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  assert.deepEqual(installabilityErrors, []);
  const { errors, data } = await session.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  const { name, lang, start_url, icons } = JSON.parse(data);
  assert.equal(name, await page.title());
  assert.deepEqual([lang, start_url], ["vi", "./"]);
  for (const { src } of icons) assert.ok((await page.request.get(server.url + src)).ok(), src);
});

test.describe("the single file", () => {
  const FILE = join(DIST, "xet-khen.html");

  /** Opens it as a double click does, without a network. */
  async function openFile(t, fragment = "") {
    const { page, log } = await newPage(await browser, { worker: true });
    t.after(() => page.context().close());
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(FILE).href + fragment);
    return { page, log };
  }

  test("does everything and asks for nothing", async (t) => {
    const { page, log } = await openFile(t);
    await showForm(page);
    log.mark();
    await useEverything(page);
    assert.match(await onPaper(page), /47\/100 \(47%\)/);
    await page.reload();
    await showForm(page);
    // The file itself, loaded anew.
    assert.deepEqual(log.requests, [pathToFileURL(FILE).href]);
    assert.deepEqual(log.errors, []);
    assert.equal(await page.evaluate(() => globalThis.caches?.keys().then((names) => names.length) ?? 0), 0);
  });

  test("gives a form as a file and takes it back, and opens a form that the address names", async (t) => {
    const { page, log } = await openFile(t, "#v=1&campaign=tay-ninh-2022&occasion=annual&kind=collective&group=district&f.tthc-online=47/100");
    const part = page.locator("#fact-tthc-online-part");
    await page.waitForFunction(() => document.querySelector("#fact-tthc-online-part")?.value === "47");
    await page.locator("#keep summary").click();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#keep button", { hasText: "thành tệp" }).click()]);
    const file = join(await scratch, "form.json");
    await download.saveAs(file);
    await page.locator("#reset").click();
    assert.equal(await part.inputValue(), "");
    await page.locator("#keep input[type=file]").setInputFiles(file);
    await page.waitForFunction(() => document.querySelector("#fact-tthc-online-part").value === "47");
    assert.deepEqual(log.errors, []);
  });

  test("opens in the language and the view that its address names", async (t) => {
    const { page } = await openFile(t, "#lang=en&view=papers");
    await page.locator("#filing main:visible h1", { hasText: "Papers" }).waitFor();
  });

  test("looks like the page", async (t) => {
    const { page } = await openFile(t);
    const server = await serveDist();
    t.after(() => server.close());
    const { page: served } = await newPage(await browser);
    t.after(() => served.context().close());
    await served.goto(server.url);
    const look = (page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("body, body *")]
          .filter((element) => element.localName !== "script")
          .map((element) => [element.localName, getComputedStyle(element).cssText, JSON.stringify(element.getBoundingClientRect())].join(" ")),
      );
    // Only a server has a page for webmasters.
    await served.locator(".portals").evaluate((link) => link.remove());
    for (const each of [page, served]) {
      await showForm(each);
      await goTo(each, "papers");
    }
    assert.deepEqual(await look(page), await look(served));
  });

  test("allows no connection and no code but its own", async (t) => {
    const { page } = await openFile(t);
    await showForm(page);
    const policy = await page.locator("head meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    const hash = "'sha256-[A-Za-z0-9+/]{43}='";
    assert.match(
      policy,
      new RegExp(
        `^default-src 'none'; script-src( ${hash}){2} 'wasm-unsafe-eval'; style-src( ${hash})+; img-src data:; connect-src 'none'; ` +
          `worker-src 'none'; manifest-src 'none'; base-uri 'none'; form-action 'none'$`,
      ),
    );
    const stopped = await page.evaluate(async () => {
      const stopped = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => stopped.push(effectiveDirective));
      await fetch("data:,x").catch(() => {});
      document.head.append(Object.assign(document.createElement("script"), { textContent: "globalThis.ran = 1" }));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return [...stopped, globalThis.ran];
    });
    assert.deepEqual(stopped, ["connect-src", "script-src-elem", undefined]);
  });
});
