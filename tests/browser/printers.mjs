// Browsers that print as they do on a desk: the page asks for it, the browser lays it out, and the paper is a PDF.
//
// A test that sends the page `beforeprint` and waits, or has the protocol make a PDF, says nothing of this: in a press of a button
// the browser waits for nothing that the page has left for later.

import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

import puppeteer from "puppeteer-core";

import { findProgram, launchPersistent } from "./harness.mjs";
import { ink } from "./office.mjs";
import { startScreen } from "./screen.mjs";

const run = promisify(execFile);
const PATIENCE_MS = 30_000;
const PDFTOPPM = process.env.PDFTOPPM ?? "pdftoppm";
const PDFTOTEXT = PDFTOPPM.includes("/") ? join(dirname(PDFTOPPM), "pdftotext") : "pdftotext";

/** Chromium on a screen: it takes its printer from what its user chose last, and asks nobody. */
export async function chromium() {
  const folder = await mkdtemp(join(tmpdir(), "xet-khen-"));
  const paper = join(folder, "paper");
  const choice = { version: 2, recentDestinations: [{ id: "Save as PDF", origin: "local", account: "" }], isHeaderFooterEnabled: false };
  const preferences = {
    printing: { print_preview_sticky_settings: { appState: JSON.stringify(choice) } },
    savefile: { default_directory: paper },
  };
  await Promise.all([join(folder, "profile", "Default"), paper].map((made) => mkdir(made, { recursive: true })));
  await writeFile(join(folder, "profile", "Default", "Preferences"), JSON.stringify(preferences));
  const { DISPLAY, close } = await startScreen();
  const env = { ...process.env, DISPLAY };
  const context = await launchPersistent(join(folder, "profile"), { headless: false, args: ["--kiosk-printing"], env });
  return {
    open: () => context.newPage(),
    choose: (page, list, value) => page.selectOption(list, value),
    paper: () => printed(paper),
    async close() {
      await context.close();
      close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Firefox, which needs no screen for it. */
export async function firefox() {
  const paper = await mkdtemp(join(tmpdir(), "xet-khen-"));
  const printer = "print.printer_Mozilla_Save_to_PDF.";
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: findProgram("FIREFOX", ["firefox", "firefox-esr"]),
    headless: true,
    extraPrefsFirefox: {
      "print.always_print_silent": true,
      print_printer: "Mozilla Save to PDF",
      [`${printer}print_to_file`]: true,
      [`${printer}print_to_filename`]: join(paper, "paper.pdf"),
      ...Object.fromEntries(["header", "footer"].flatMap((end) => ["left", "center", "right"].map((side) => [`${printer}print_${end}${side}`, ""]))),
    },
  });
  return {
    open: () => browser.newPage(),
    choose: (page, list, value) => page.select(list, value),
    paper: () => printed(paper),
    async close() {
      await browser.close();
      await rm(paper, { recursive: true, force: true });
    },
  };
}

/** What comes out of the printer whose paper lies in that folder: of each page its text, and the share of it that bears ink. */
async function printed(folder) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await new Promise((later) => setTimeout(later, 100))) {
    const [name] = (await readdir(folder)).filter((name) => name.endsWith(".pdf"));
    // It is written little by little.
    const text = name && (await run(PDFTOTEXT, ["-layout", join(folder, name), "-"]).catch(() => undefined));
    if (text) {
      const pages = text.stdout.normalize("NFC").split("\f").slice(0, -1);
      await run(PDFTOPPM, ["-r", "30", "-gray", join(folder, name), join(folder, "page")]);
      const drawn = (await readdir(folder)).filter((name) => name.endsWith(".pgm")).sort();
      const inked = await Promise.all(drawn.map(async (name) => ink(await readFile(join(folder, name)))));
      if (process.env.KEEP_PAPER) await run("cp", [join(folder, name), join(process.env.KEEP_PAPER, `${Date.now()}.pdf`)]);
      await Promise.all([name, ...drawn].map((name) => rm(join(folder, name))));
      return pages.map((text, page) => ({ text, ink: inked[page] }));
    }
  }
  throw new Error("nothing was printed");
}
