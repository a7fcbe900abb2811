// The page in Firefox.

import { after } from "node:test";

import puppeteer from "puppeteer-core";

import { findProgram } from "./harness.mjs";
import { testWays } from "./journey.mjs";

const firefox = await puppeteer.launch({
  browser: "firefox",
  executablePath: findProgram("FIREFOX", ["firefox", "firefox-esr"]),
  headless: true,
});
after(() => firefox.close());

testWays(async (t, address) => {
  const context = await firefox.createBrowserContext();
  t.after(() => context.close());
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(address);
  const until = (question, ...values) => page.waitForFunction(question, { timeout: 30_000 }, ...values);
  return {
    until,
    run: (script) => page.evaluate(script),
    errors: () => errors,
    click: (at) => page.click(at),
    choose: async (list, value) => {
      await until((list, value) => document.querySelector(`${list} option[value="${value}"]`), list, value);
      await page.select(list, value);
    },
    type: async (at, text) => {
      const field = await page.$(at);
      await field.click({ count: 3 });
      await field.type(text);
    },
    release: async () => {
      const frame = await page.waitForFrame((frame) => frame.parentFrame() !== null);
      await (await frame.waitForSelector(".release .button")).click();
    },
  };
});
