// The page inside another page's frame. Who frames it may say what to show, in the address or through a port; it hears the
// height, and a result when the user presses the button for it. Nothing else crosses, and nobody but the framing window is
// listened to.

/** @import { Page } from "./types/form.js" */

import { named } from "./address.js";
import { button, element } from "./element.js";
import { restore } from "./keep.js";
import { parse } from "./link.js";
import { note } from "./notes.js";
import { say } from "./texts.js";

const root = document.documentElement;
const MOST = 20_000;
const FONT = /^[\p{L}\p{N} -]{1,40}$/u;
const COLOUR = /^#[0-9a-f]{6}$/i;
/** @type {Record<string, string | undefined>} */
const THEMES = { auto: undefined, light: "not all", dark: "all" };
const ENOUGH_CONTRAST = 4.5;

/** The relative luminance of a colour as "#rrggbb" (WCAG 2.2).
 * @type {(colour: string) => number} */
const luminance = (colour) => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** @type {(one: string, other: string) => number} */
const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** The colour of that name in the theme.
 * @type {(name: string) => string} */
const coloured = (name) => getComputedStyle(root).getPropertyValue(name).trim();

/** The rules of the dark theme, with the condition under which they hold by themselves.
 * @type {{ rule: CSSMediaRule, usual: string }[] | undefined} */
let dark;
const darkRules = () =>
  (dark ??= [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter(/** @returns {rule is CSSMediaRule} */ (rule) => rule instanceof CSSMediaRule && rule.conditionText.includes("prefers-color-scheme"))
    .map((rule) => ({ rule, usual: rule.conditionText })));

/** How each of these is set; tells whether it could be.
 * @type {Record<string, (value: string) => boolean>} */
const LOOKS = {
  // The page follows its address by itself; what it does not speak is said here.
  lang: (value) => ["vi", "en"].includes(value),
  theme: (value) => {
    if (!(value in THEMES)) return false;
    for (const { rule, usual } of darkRules()) rule.media.mediaText = THEMES[value] ?? usual;
    root.style.colorScheme = value === "auto" ? "" : value;
    return true;
  },
  accent: (value) => {
    if (!COLOUR.test(value) || contrast(value, coloured("--surface")) < ENOUGH_CONTRAST) return false;
    root.style.setProperty("--accent", value);
    root.style.setProperty("--on-accent", contrast(value, "#ffffff") >= ENOUGH_CONTRAST ? "#ffffff" : "#000000");
    return true;
  },
  font: (value) => {
    if (!FONT.test(value)) return false;
    root.style.setProperty("--font", `"${value}", system-ui, sans-serif`);
    return true;
  },
};

/** @type {MessagePort | undefined} */
let port;
/** @type {(message: object) => void} */
const send = (message) => port?.postMessage(message);

let before = new URLSearchParams();

/** Follows what has changed in the address since the last time; what was typed stays.
 * @type {(page: Page) => Promise<void>} */
const follow = async (page) => {
  const now = named();
  const changed = new URLSearchParams([...now].filter(([key, value]) => before.get(key) !== value));
  before = now;
  const bad = [];
  for (const [key, set] of Object.entries(LOOKS)) {
    const value = changed.get(key);
    if (value !== null && !set(value)) bad.push(say("badValue", { key, value }));
  }
  const given = parse(changed);
  // What is set belongs to the campaign that is named, also where that stays the same.
  const campaign = now.get("campaign");
  if (typeof given === "object" && campaign !== null) given.request.campaign = campaign;
  bad.push(...(await restore(page, given)));
  if (bad.length > 0) {
    note(bad);
    bad.forEach((text) => send({ warning: text }));
  }
};

/** The part of the page in which a result is handed over, if the user wants that.
 * @type {(page: Page) => void} */
const release = (page) => {
  const box = element("aside", { className: "release" });
  const draw = () => {
    const figures = element("input", { type: "checkbox" });
    const said = element("p", {});
    said.setAttribute("role", "status");
    const hand = button(say("releaseNow"), () => {
      const { outcome, rules, request } = page.handover();
      const result = { outcome, rules: { campaign: request.campaign, hash: rules } };
      send({ result: figures.checked ? { ...result, request } : result });
      said.textContent = say("released");
    });
    const label = element("label", {}, figures, ` ${say("withFigures")}`);
    box.replaceChildren(element("p", { textContent: say("release") }), label, hand, said);
  };
  draw();
  addEventListener("lang", draw);
  document.getElementById("app").after(box);
};

/** What a user switches in the frame: it stays until the framing page asks for something else than before. */
const SWITCHED = ["lang", "view"];
let asked = named();

/** What the framing window says through its port: the address to show.
 * @type {(message: MessageEvent<{ address?: unknown } | undefined>) => void} */
const hear = ({ data }) => {
  const address = data?.address;
  if (typeof address !== "string" || address.length > MOST) return;
  const [wanted, now] = [new URLSearchParams(address), named()];
  const stays = SWITCHED.filter((key) => now.has(key) && wanted.get(key) === asked.get(key));
  asked = new URLSearchParams(address);
  for (const key of stays) wanted.set(key, /** @type {string} */ (now.get(key)));
  // No entry in the history of the framing page.
  location.replace(`#${wanted}`);
};

/** Begins to live in a frame.
 * @type {(page: Page) => Promise<void>} */
export const live = async (page) => {
  addEventListener("hashchange", () => follow(page));
  if (parent !== window) {
    addEventListener("message", (event) => {
      const [offered] = event.ports;
      if (event.source !== parent || event.data?.xetKhen !== "port" || port || !offered) return;
      port = offered;
      port.onmessage = hear;
      release(page);
      new ResizeObserver(() => send({ height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(document.body);
      document.querySelectorAll("#notes li").forEach(({ textContent }) => send({ warning: textContent }));
    });
    // It says only that somebody is here; whoever frames the page knows that.
    parent.postMessage({ xetKhen: "ready" }, "*");
  }
  await follow(page);
};
