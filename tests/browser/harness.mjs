// A server, a browser and the ears on both: what every test in a browser stands on.

import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { delimiter, extname, join, normalize } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const DIST = join(ROOT, "dist");

const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Serves the files of a folder on a free port, with the headers that `cargo xtask serve` sends.
 *
 * `pages` adds files that lie nowhere (name → text), `missing` names one that is not to be found, `headers` adds headers to every answer, or to that for a file (a function
 * of its name). `status` answers a file (a function of its name) with that instead. `hold` names a promise for a file: its
 * second half is sent when that is kept.
 */
export async function serveFolder(folder, { headers = {}, pages = {}, missing, status = () => 200, hold = () => undefined } = {}) {
  const requests = [];
  const heard = [];
  let served = folder;
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(path);
    const chunks = await request.toArray().catch(() => []);
    heard.push([request.method, request.url, ...request.rawHeaders, Buffer.concat(chunks).toString("latin1")].join("\n"));
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const file = join(served, normalize(name));
    const found = name !== `/${missing}` && (name in pages || (existsSync(file) && statSync(file).isFile()));
    const code = found ? status(name) : 404;
    response.writeHead(code, {
      "Content-Type": MEDIA_TYPES[extname(name)] ?? "application/octet-stream",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      ...(typeof headers === "function" ? headers(name) : headers),
    });
    const released = code === 200 && hold(name);
    if (code !== 200) response.end();
    else if (released) {
      const content = readFileSync(file);
      const half = content.length >> 1;
      response.write(content.subarray(0, half));
      await released;
      response.end(content.subarray(half));
    } else if (name in pages) response.end(pages[name]);
    else if (found) createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** The paths asked for so far. */
    requests,
    /** Everything that was sent so far, one text for each request: method, address, headers, body. */
    heard,
    /** Serves another folder from now on. */
    serve(folder) {
      served = folder;
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    },
  };
}

/** Serves the built page. */
export function serveDist(options) {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("dist/ is empty: run `cargo xtask build`");
  return serveFolder(DIST, options);
}

/** Starts a browser, or another Chromium than that of the tests. */
export function launchBrowser(other = {}) {
  return chromium.launch({ ...browserOptions(), ...other });
}

/** Starts a browser with a profile of its own in that folder, as a user has one. */
export function launchPersistent(folder, { args = [], ...other } = {}) {
  const options = browserOptions();
  return chromium.launchPersistentContext(folder, { ...options, ...other, args: [...options.args, ...args] });
}

const browserOptions = () => ({ executablePath: findProgram("CHROME", ["chromium", "chromium-browser", "google-chrome"]), headless: true, args: BROWSER_FLAGS });

/**
 * Opens an empty page, with nothing stored, for a user in that place with that screen. Without `worker` the page keeps no
 * copy for days without a network, so that every file it loads is asked of the server.
 */
export async function newPage(browser, { worker = false, timezone, ...options } = {}) {
  const { locale = "vi-VN", colorScheme, viewport, reducedMotion } = options;
  const serviceWorkers = worker ? "allow" : "block";
  const settings = { timezoneId: timezone, locale, colorScheme, viewport, reducedMotion, serviceWorkers };
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  return { page, log: watch(page) };
}

/** A browser of its own with one page: for scripts that are no tests. */
export async function launch(options) {
  const browser = await launchBrowser();
  const { page, log } = await newPage(browser, options);
  return { page, log, close: () => browser.close() };
}

/**
 * One server and one browser for the tests of a file; call it at the top of the file.
 *
 * Gives `open(options)`, which opens the page as a new user and waits until `ready` is there. `init` runs in the page
 * before any script of it; `server` serves something else than the built page.
 */
export function useApp(serve = serveDist) {
  const server = serve();
  const browser = launchBrowser();
  after(async () => {
    await (await browser).close();
    await (await server).close();
  });
  return async ({ path = "", ready = "#app > *", init, ...options } = {}) => {
    const { page, log } = await newPage(await browser, options);
    if (init) await page.addInitScript(init);
    await page.goto((await server).url + path);
    await page.locator(ready).first().waitFor();
    // Who chooses a campaign before its rules have come is served a moment later: shelf.test.mjs. Where they never come is tested too.
    await rulesHaveCome(page).catch(() => {});
    return { page, log, server: await server };
  };
}

/** Waits until the files of all campaigns have come, which the page asks for behind the first verdict. */
export function rulesHaveCome(page) {
  const haveCome = () => {
    const files = performance.getEntriesByType("resource").filter(({ name }) => /\/rules\/[^/]+\.txt$/.test(name));
    return files.length >= 3 * document.querySelectorAll("#campaign option").length;
  };
  return page.waitForFunction(haveCome, undefined, { timeout: 5_000 });
}

/** Listens to a page: errors from the start, requests since the last `mark()`. */
export function watch(page) {
  const log = {
    errors: [],
    requests: [],
    mark() {
      log.requests.length = 0;
    },
  };
  page.on("console", (message) => {
    if (message.type() === "error") log.errors.push(message.text());
  });
  page.on("pageerror", (error) => log.errors.push(String(error)));
  page.on("request", (request) => {
    // What the page carries in itself asks nobody for anything.
    if (!/^(data|blob):/.test(request.url())) log.requests.push(request.url());
  });
  return log;
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every accessibility rule that the page breaks, one line each: the rule, what it asks for, where. */
export async function axe(page, context = "html") {
  // Evaluated from outside, so that the page's own policy need not allow it.
  await page.evaluate(AXE);
  const { violations } = await page.evaluate((context) => globalThis.axe.run(context), context);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join("; ")})`);
}

/** A program: what that variable names, else the first of these on PATH. */
export function findProgram(variable, names) {
  if (process.env[variable]) return process.env[variable];
  const found = names
    .flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name)))
    .find((program) => existsSync(program));
  if (!found) throw new Error(`none of ${names.join(", ")} on PATH: run \`cargo xtask test\`, or set ${variable} to the program`);
  return found;
}
