// The page in WebKit, the engine of Safari, by the same ways as in Firefox. It is there where Debian's packages are: elsewhere
// these tests are left out, and say so.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";

import { Builder, By, Capabilities, Key } from "selenium-webdriver";

import { DIST, serveDist, serveFolder } from "./harness.mjs";
import { hostPage, useEverything } from "./journey.mjs";

const { WEBKIT_DRIVER, XVFB } = process.env;
const skip = !(WEBKIT_DRIVER && XVFB) && "WebKit's driver (WEBKIT_DRIVER) and a screen for it (XVFB) are not there";
const PATIENCE_MS = 30_000;

const app = await serveDist();
const running = [];
const driver = skip || launch();
after(async () => {
  if (!skip) await (await driver).quit();
  for (const program of running) program.kill();
  await app.close();
});

/** WebKit with a screen that nobody sees. */
async function launch() {
  // The fourth stream tells the number of the screen that was free.
  const screen = start(XVFB, ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = await once(screen.stdio[3], "data");
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1" };
  start(WEBKIT_DRIVER, [`--port=${port}`], { env, stdio: "ignore" });
  const server = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await new Promise((later) => setTimeout(later, 100))) {
    if (await fetch(`${server}/status`).catch(() => undefined)) break;
  }
  return new Builder().usingServer(server).withCapabilities(new Capabilities({ browserName: "MiniBrowser" })).build();
}

function start(program, ...settings) {
  const started = spawn(program, ...settings);
  running.push(started);
  return started;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** What `journey.mjs` asks for, on the page at that address; and the errors of its scripts since it was loaded. */
async function open(address) {
  const webkit = await driver;
  await webkit.get(address);
  await webkit.executeScript(() => {
    window.errors = [];
    for (const name of ["error", "unhandledrejection"]) addEventListener(name, (event) => errors.push(String(event.message ?? event.reason)));
  });
  const at = (selector) => webkit.findElement(By.css(selector));
  const user = {
    until: (...question) => webkit.wait(() => webkit.executeScript(...question), PATIENCE_MS),
    run: (script) => webkit.executeScript(script),
    click: (selector) => at(selector).click(),
    choose: async (list, value) => {
      await user.until((list, value) => document.querySelector(`${list} option[value="${value}"]`) !== null, list, value);
      await at(`${list} option[value="${value}"]`).click();
    },
    type: async (selector, text) => {
      await at(selector).sendKeys(Key.chord(Key.CONTROL, "a"));
      await at(selector).sendKeys(text);
    },
    press: (...keys) => webkit.actions().sendKeys(...keys).perform(),
    backwards: () => webkit.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform(),
    errors: () => webkit.executeScript("return errors"),
  };
  return user;
}

test("the page that is served", { skip }, async () => {
  const user = await open(app.url);
  await useEverything(user);
  assert.deepEqual(await user.errors(), []);
});

test("the single file, from a disk", { skip }, async () => {
  const user = await open(pathToFileURL(join(DIST, "xet-khen.html")).href);
  await useEverything(user);
  assert.deepEqual(await user.errors(), []);
});

test("the element in another page hands over a result when its user says so", { skip }, async (t) => {
  const host = await serveFolder("/nonexistent", { pages: { "/index.html": hostPage(app.url) } });
  t.after(() => host.close());
  const user = await open(host.url.replace("127.0.0.1", "localhost"));
  await user.run(() => addEventListener("xet-khen-result", ({ detail }) => (window.heard = detail)));
  // Its frame is as high as what is in it, so the field behind it lies far below.
  await user.until(() => document.querySelector("#behind").getBoundingClientRect().top > 1500);
  // The last thing in the frame is the button; nobody but the keyboard gets there from here.
  await user.click("#behind");
  await user.backwards();
  await user.press(Key.ENTER);
  await user.until(() => window.heard !== undefined);
  assert.deepEqual(Object.keys(await user.run(() => window.heard)).sort(), ["outcome", "rules"]);
  assert.deepEqual(await user.errors(), []);
});

test("a policy that forbids WebAssembly is named", { skip }, async (t) => {
  const strict = await serveDist({ headers: { "Content-Security-Policy": "script-src 'self'" } });
  t.after(() => strict.close());
  const user = await open(strict.url);
  await user.until(() => Boolean(document.querySelector("#boot-error").dataset.reason));
  assert.equal(await user.run(() => document.querySelector("#boot-error").dataset.reason), "policy");
});
