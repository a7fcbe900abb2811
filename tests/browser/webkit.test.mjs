// The page in WebKit, the engine of Safari. It is there where Debian's packages are: elsewhere these tests are left out, and say so.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { after } from "node:test";

import { Builder, By, Capabilities, Key } from "selenium-webdriver";

import { testWays } from "./journey.mjs";
import { noScreen, startScreen } from "./screen.mjs";

const { WEBKIT_DRIVER } = process.env;
const skip = (!WEBKIT_DRIVER && "WebKit's driver (WEBKIT_DRIVER) is not there") || noScreen;
const PATIENCE_MS = 30_000;

const running = [];
const driver = skip || launch();
after(async () => {
  if (!skip) await (await driver).quit();
  for (const end of running) end();
});

/** WebKit with a screen that nobody sees. */
async function launch() {
  const { DISPLAY, close } = await startScreen();
  running.push(close);
  const port = await freePort();
  const env = { ...process.env, DISPLAY, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1" };
  start(WEBKIT_DRIVER, [`--port=${port}`], { env, stdio: "ignore" });
  const server = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await new Promise((later) => setTimeout(later, 100))) {
    if (await fetch(`${server}/status`).catch(() => undefined)) break;
  }
  return new Builder().usingServer(server).withCapabilities(new Capabilities({ browserName: "MiniBrowser" })).build();
}

function start(program, ...settings) {
  const started = spawn(program, ...settings);
  running.push(() => started.kill());
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** A user in front of the page at that address. The errors are those since it was loaded. */
async function open(t, address) {
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
    release: async () => {
      // No driver looks into a closed tree: the keyboard comes to the button from what stands behind it.
      await user.click("#behind");
      await webkit.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).sendKeys(Key.ENTER).perform();
    },
    errors: () => webkit.executeScript("return errors"),
  };
  return user;
}

testWays(open, { skip });
