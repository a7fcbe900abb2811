// From a key to the painted verdict: the built page, beside a bare page that echoes the key, in one browser.
//
// `cargo xtask bench` runs it. A figure is typed on both pages in turns, and each key is timed from its own timestamp:
// until the document has changed, and until the frame that shows it has been painted. The wait for the screen's next
// frame is the same on both pages, so the frame tells what a user feels and the change what the page costs.

import { launchBrowser, newPage, serveDist } from "../tests/browser/harness.mjs";
import { print, printMachine, quantile } from "./report.mjs";

const KEYS = 200;
const TURN = 10;
const WARM = 30;

const BARE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>bare</title><link rel="icon" href="data:,">
  <label for="field">Figure</label> <input id="field" inputmode="numeric"> <p id="echo"> </p>
  <script>field.oninput = () => { echo.firstChild.data = field.value; };</script></html>`;

const server = await serveDist({ pages: { "/bare.html": BARE } });
const browser = await launchBrowser();
try {
  const bare = await open("bare.html", { field: "#field", shows: "#echo" });
  const page = await open("", { field: "#fact-dvc-active-part", shows: "#verdict" }, fillIn);
  await type(bare, WARM);
  await type(page, WARM);
  for (let turn = 0; turn < KEYS / TURN; turn += 1) {
    for (const one of turn % 2 ? [page, bare] : [bare, page]) one.times.push(...(await type(one, TURN)));
  }
  report(bare.times, page.times);
} finally {
  await browser.close();
  await server.close();
}

/** A page in a state where each digit typed into `field` changes what is in `shows`. */
async function open(path, { field, shows }, prepare = () => {}) {
  const { page } = await newPage(browser);
  await page.goto(server.url + path);
  await prepare(page);
  await page.locator(field).waitFor();
  await page.evaluate(listen, { shows });
  return { page, field: page.locator(field), keys: 0, times: [] };
}

/** The first sample unit of Tây Ninh: fourteen criteria. Of 999 services, as many as are typed have had a dossier. */
async function fillIn(page) {
  await page.locator("#campaign").selectOption("tay-ninh-2022");
  await page.locator("#sample").selectOption("an-province-at-threshold");
  await page.locator("#fact-dvc-active-whole").fill("999");
}

/** In the page: times each key. `taken(n)` waits until the n-th one is painted and gives the times since asked last. */
function listen({ shows }) {
  let pressed;
  let times = [];
  let count = 0;
  addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
  new MutationObserver(() => {
    if (pressed === undefined) return;
    const from = pressed;
    pressed = undefined;
    const changed = performance.now() - from;
    // A message that is sent just before a frame is drawn arrives just after it.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      times.push({ changed, painted: performance.now() - from });
      count += 1;
    };
    requestAnimationFrame(() => port2.postMessage(null));
  }).observe(document.querySelector(shows), { attributes: true, characterData: true, childList: true, subtree: true });
  globalThis.taken = async (wanted) => {
    const end = performance.now() + 5000;
    while (count < wanted) {
      if (performance.now() > end) throw new Error(`a key changed nothing in ${shows}`);
      await new Promise((later) => setTimeout(later, 5));
    }
    const given = times;
    times = [];
    return given;
  };
}

/** Types so many digits, three a figure, each at another moment between two frames. */
async function type(one, keys) {
  await one.page.bringToFront();
  await one.field.focus();
  const times = [];
  for (let key = 0; key < keys; key += 1) {
    if (one.keys % 3 === 0) await one.field.selectText();
    await new Promise((later) => setTimeout(later, 30 + ((one.keys * 7) % 17)));
    await one.page.keyboard.press(String(1 + (one.keys % 8)));
    one.keys += 1;
    times.push(...(await one.page.evaluate((wanted) => globalThis.taken(wanted), one.keys)));
  }
  return times;
}

function report(bare, page) {
  const row = (name, figure) => {
    const both = [bare, page].map((times) => times.map(figure));
    const [without, ours] = both.map((values) => quantile(values));
    return [name, without, ours, ours / without, ...both.map((values) => quantile(values, 0.95))];
  };
  printMachine();
  print(`From a key to the verdict in ${browser.version()}, ms: median of ${page.length} keys on each page`,
    ["", "bare page", "Xét Khen", "ratio", "bare, 95 %", "Xét Khen, 95 %"],
    [row("the document has changed", ({ changed }) => changed), row("it is painted", ({ painted }) => painted)]);
}
