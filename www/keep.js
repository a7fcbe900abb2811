// Keeping a form: as a link, as a file, or on this computer, where the user asks for it. Nothing is kept otherwise.

/** @import { Given, Page } from "./types/form.js" */

import { named } from "./address.js";
import { button, element } from "./element.js";
import { OTHERS, format, formOf, formatSelection, parse } from "./link.js";
import { note } from "./notes.js";
import { offer } from "./offer.js";
import { save } from "./save.js";
import * as store from "./store.js";
import { say } from "./texts.js";

/** All of it as one text, to tell whether it has changed.
 * @type {(page: Page) => string} */
const state = (page) => JSON.stringify(page.handover());

const FILE = { format: "xet-khen", version: 1 };
const PAUSE_MS = 500;
// What may have changed a form.
const CHANGES = ["input", "change", "click"];

/** Gives the form what was parsed, and says what of it does not fit, after what is `said` anyway; tells those sentences.
 * @type {(page: Page, given: Given | "otherVersion" | "tooLong" | "noForm" | undefined, said?: string[]) => Promise<string[]>} */
export const restore = async (page, given, said = []) => {
  const sentences = [...said];
  if (typeof given === "string") sentences.push(say(given));
  else if (given !== undefined) {
    const { campaign } = given.request;
    // Of a campaign that there is not the page says that.
    if (campaign !== undefined && page.campaigns().includes(campaign)) await page.sure(campaign);
    sentences.push(...page.restore(given).split("\n").filter(Boolean));
  }
  // A part that fits leaves standing what was said of the form.
  const fits = sentences.length === said.length;
  if (sentences.length > 0 || (typeof given === "object" && given.whole)) note(sentences, say(fits ? "heed" : "notes"));
  return sentences;
};

/** The form as a fragment, for others: without what is no fact yet.
 * @type {(page: Page) => string} */
const fragment = (page) => format({ ...page.handover(), typed: {} });

/** The form as a file that `evaluate` of the package reads, too: as the `request` in it.
 * @type {(page: Page) => string} */
const file = (page) => {
  const { request, name, asOf, rules } = page.handover();
  if (!asOf) delete request.asOf;
  return JSON.stringify({ ...FILE, rules, name, request }, undefined, 2);
};

/** What the form is given by a file, or the name of the text that says why not.
 * @type {(text: string) => Given | "otherVersion" | "noForm"} */
const parseFile = (text) => {
  try {
    /** @type {Partial<Given> & { format?: unknown, version?: unknown }} */
    const { format: named, version, rules, name, request } = JSON.parse(text.normalize("NFC"));
    if (named === FILE.format && version !== FILE.version) return "otherVersion";
    if (named !== FILE.format || typeof request?.campaign !== "string") return "noForm";
    return { whole: true, rules, name, request };
  } catch {
    return "noForm";
  }
};

/** Whether the form is kept on this computer whenever it changes, and whether it holds what is kept nowhere. */
let keeping = false;
let unsaved = false;
let offered = false;
/** @type {number | undefined} */
let timer;

const framed = () => named().has("embed");

/** @type {(page: Page) => boolean} */
const keep = (page) => store.remember(format(page.handover()));

/** What the form was when it was opened from the address, which still holds it.
 * @type {string | undefined} */
let original;

/** The part of the address that concerns the form, as the page has written or opened it. */
let place = "";

/** Puts an address where the present one stands.
 * @type {(url: string) => void} */
export const stand = (url) => {
  history.replaceState({ own: true }, "", url);
  place = formOf(named());
};

/** Whether the address is one that the page has opened or written itself. */
export const isHere = () => history.state?.own === true || formOf(named()) === place;

/** Writes the round and the candidate into the address, which names nothing else of the form: a page that is loaded anew, a
 * bookmark and the way back find them.
 * @type {(page: Page) => void} */
export const address = (page) => {
  if (original !== undefined || framed()) return;
  const rest = new URLSearchParams([...named()].filter(([key]) => OTHERS.has(key)));
  const all = [formatSelection(page.handover()), String(rest)].filter(Boolean).join("&");
  stand(`#${all}`);
};

/** @type {(page: Page) => boolean} */
const hasFigures = (page) => {
  const { request, typed, name } = page.handover();
  return Boolean(name) || [request?.facts, typed].some((part) => Object.keys(part ?? {}).length > 0);
};

/** Asks once whether a draft is to be kept; nobody is asked in another page's frame, where nothing is kept.
 * @type {(page: Page) => void} */
const ask = (page) => {
  if (offered || keeping || framed() || !store.isPossible()) return;
  offered = true;
  offer(say(store.remembered() === undefined ? "offer" : "offerInstead"), {
    [say("keepDraft")]: () => offer(remember(page) ? say("remembered") : say("cannotRemember")),
    [say("keepNone")]: () => {},
  });
};

/** What follows from a change, once it is done.
 * @type {(page: Page) => void} */
const settle = (page) => {
  if (original !== undefined) {
    if (state(page) === original) return;
    // What the address gave is replaced there, and so can be lost from now on.
    original = undefined;
    unsaved = true;
  }
  address(page);
  if (keeping) keep(page);
  else if (unsaved && hasFigures(page)) ask(page);
};

let watched = false;
let told = false;

/** Follows the form from now on; `change` is what has happened to it already.
 * @type {(page: Page, change?: Event) => void} */
export const watch = (page, change) => {
  /** @type {(event: Event) => void} */
  const hear = ({ type, target }) => {
    unsaved ||= /** @type {Element} */ (target).closest(type === "click" ? ".field button" : ".field, #unit-name") !== null;
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE_MS, page);
  };
  if (change) hear(change);
  if (watched) return;
  watched = true;
  for (const event of CHANGES) document.getElementById("app").addEventListener(event, hear);
  addEventListener("beforeunload", (event) => {
    if (keeping || !unsaved || !hasFigures(page)) return;
    event.preventDefault();
    // What browsers of the last years ask for instead.
    event.returnValue = true;
  });
  store.follow((text) => {
    if (!keeping) return;
    if (text === null) {
      keeping = false;
      unsaved = true;
      offer(say("erasedElsewhere"));
    } else if (!told && text !== format(page.handover())) {
      told = true;
      offer(say("keptElsewhere"));
    }
  });
};

/** What was opened lies elsewhere: nothing of it can be lost yet.
 * @type {(page: Page) => void} */
export const opened = (page) => {
  unsaved = false;
  watch(page);
};

/** The address holds what was opened, until something is changed.
 * @type {(page: Page) => void} */
export const openedFromAddress = (page) => {
  opened(page);
  // The form is drawn in a task of its own.
  setTimeout(() => {
    original = state(page);
  });
};

/** Opens what this computer remembers, and goes on remembering once something changes: until then the form may not have it yet.
 * @type {(page: Page) => Promise<void>} */
export const recall = async (page) => {
  await restore(page, parse(new URLSearchParams(store.remembered() ?? "")));
  keeping = true;
  opened(page);
  setTimeout(settle, 0, page);
};

/** Remembers the form from now on; tells whether that is possible.
 * @type {(page: Page) => boolean} */
const remember = (page) => {
  keeping = keep(page);
  watch(page);
  return keeping;
};

const forget = () => {
  clearTimeout(timer);
  keeping = false;
  // Who has it erased is not asked again.
  offered = true;
  store.forget();
};

let closes = false;

/** From now on the menu closes by Escape, and when its user goes on elsewhere.
 * @type {(menu: HTMLDetailsElement) => void} */
const letClose = (menu) => {
  if (closes) return;
  closes = true;
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    if (menu.contains(document.activeElement)) menu.querySelector("summary")?.focus();
    menu.open = false;
  });
  document.addEventListener("click", ({ target }) => {
    if (!menu.contains(/** @type {Node} */ (target))) menu.open = false;
  });
};

/** Writes the menu into its place, in the language of the page.
 * @type {(page: Page, place: HTMLElement) => void} */
export const menu = (page, place) => {
  letClose(/** @type {HTMLDetailsElement} */ (place.parentElement));
  const said = element("p", { className: "hint" });
  said.setAttribute("role", "status");
  /** @type {(text: string, ...more: Node[]) => void} */
  const tell = (text, ...more) => said.replaceChildren(text, ...more);
  /** Tells what was kept, and how many answers were not: what is not understood belongs to no request.
   * @type {(text: string, ...more: Node[]) => void} */
  const tellKept = (text, ...more) => {
    const count = Object.keys(page.handover().typed ?? {}).length;
    unsaved &&= count > 0;
    tell([text, count > 0 ? say("unfinished", { count }) : ""].join(" ").trim(), ...more);
  };
  const copy = button(say("copyLink"), async () => {
    // The language goes with the form; the view, and how a page embeds it, do not.
    const lang = named().get("lang");
    const link = `${location.href.split("#")[0]}#${fragment(page)}${lang === null ? "" : `&lang=${lang}`}`;
    try {
      await navigator.clipboard.writeText(link);
      tellKept(say("copied", { count: link.length }));
    } catch {
      const line = element("input", { readOnly: true, value: link });
      line.setAttribute("aria-label", say("copyByHand"));
      tellKept(say("copyByHand"), line);
      line.select();
    }
  });

  const saveFile = button(say("save"), () => {
    const { request } = page.handover();
    save(`xet-khen-${request.campaign}.json`, "application/json", file(page));
    tellKept("");
  });

  const chosen = element("input", { type: "file", accept: ".json,application/json", className: "unseen", tabIndex: -1 });
  chosen.setAttribute("aria-hidden", "true");
  chosen.addEventListener("change", async () => {
    const found = chosen.files?.[0];
    if (found) {
      await restore(page, parseFile(await found.text()));
      original = undefined;
      opened(page);
      setTimeout(settle, 0, page);
    }
    chosen.value = "";
  });
  const open = button(say("open"), () => chosen.click());

  /** @type {HTMLElement[]} */
  const rows = [copy, saveFile, open, chosen];
  if (!framed()) {
    const box = element("input", { type: "checkbox", checked: keeping });
    const erase = button(say("erase"), () => {
      forget();
      box.checked = false;
      erase.hidden = true;
      tell(say("erased"));
    });
    erase.hidden = !box.checked;
    box.addEventListener("change", () => {
      if (!box.checked) return erase.click();
      box.checked = remember(page);
      erase.hidden = !box.checked;
      if (box.checked) tell(say("remembered"));
      else tell(say("cannotRemember"));
    });
    rows.push(element("label", {}, box, ` ${say("remember")}`), erase);
  }
  place.replaceChildren(...rows, said);
};
