// Keeping a form: as a link, as a file, or on this computer, where the user asks for it. Nothing is kept otherwise.

import { named } from "./address.js";
import { button, element } from "./element.js";
import { format, parse } from "./link.js";
import { note } from "./notes.js";
import { save } from "./save.js";
import * as store from "./store.js";
import { say } from "./texts.js";
import { read, write } from "./wire.js";

const FILE = { format: "xet-khen", version: 1 };
const PAUSE_MS = 500;
// What may have changed a form.
const CHANGES = ["input", "change", "click"];

/** Gives the form what was parsed, and says what of it does not fit; tells those sentences. */
export const restore = (page, given) => {
  if (given === undefined) return [];
  const sentences = typeof given === "string" ? [say(given)] : page.restore(write(given)).split("\n").filter(Boolean);
  note(sentences);
  return sentences;
};

/** The form as a fragment. */
const fragment = (page) => format(read(page.handover()));

/** The form as a file that `evaluate` of the package reads, too: as the `request` in it. */
const file = (page) => {
  const { request, name, asOf, rules } = read(page.handover());
  if (!asOf) delete request.asOf;
  return JSON.stringify({ ...FILE, rules, name, request }, undefined, 2);
};

/** What the form is given by a file, or the name of the text that says why not. */
const parseFile = (text) => {
  try {
    const { format: named, version, rules, name, request } = JSON.parse(text.normalize("NFC"));
    if (named === FILE.format && version !== FILE.version) return "otherVersion";
    if (named !== FILE.format || typeof request?.campaign !== "string") return "noForm";
    return { whole: true, rules, name, request };
  } catch {
    return "noForm";
  }
};

/** Opens what this computer remembers, and goes on remembering once something changes: until then the form may not have it yet. */
export const recall = (page) => {
  restore(page, parse(new URLSearchParams(store.remembered() ?? "")));
  follow(page);
};

let keeping;
let timer;

const keep = (page) => store.remember(fragment(page));

/** Remembers the form whenever it may have changed. */
const follow = (page) => {
  keeping = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS, page);
  };
  for (const event of CHANGES) document.getElementById("app").addEventListener(event, keeping);
};

/** Remembers the form from now on; tells whether that is possible. */
const remember = (page) => {
  const possible = keep(page);
  if (possible) follow(page);
  return possible;
};

const forget = () => {
  clearTimeout(timer);
  for (const event of CHANGES) document.getElementById("app").removeEventListener(event, keeping);
  keeping = undefined;
  store.forget();
};

let closes = false;

/** From now on the menu closes by Escape, and when its user goes on elsewhere. */
const letClose = (menu) => {
  if (closes) return;
  closes = true;
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  });
  document.addEventListener("click", ({ target }) => {
    if (!menu.contains(target)) menu.open = false;
  });
};

/** Writes the menu into its place, in the language of the page. */
export const menu = (page, place, { framed = false } = {}) => {
  letClose(place.parentElement);
  const said = element("p", { className: "hint" });
  said.setAttribute("role", "status");
  const tell = (text, ...more) => said.replaceChildren(text, ...more);
  /** Tells what was kept, and how many answers were not: what is not understood belongs to no request. */
  const tellKept = (text, ...more) => {
    const count = document.querySelectorAll('#app .field[data-state="wrong"]').length;
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
    const { request } = read(page.handover());
    save(`xet-khen-${request.campaign}.json`, "application/json", file(page));
    tellKept("");
  });

  const chosen = element("input", { type: "file", accept: ".json,application/json", className: "unseen", tabIndex: -1 });
  chosen.setAttribute("aria-hidden", "true");
  chosen.addEventListener("change", async () => {
    const [found] = chosen.files;
    if (found) restore(page, parseFile(await found.text()));
    chosen.value = "";
  });
  const open = button(say("open"), () => chosen.click());

  const rows = [copy, saveFile, open, chosen];
  if (!framed) {
    const box = element("input", { type: "checkbox", checked: keeping !== undefined });
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
      if (box.checked) tellKept(say("remembered"));
      else tell(say("cannotRemember"));
    });
    rows.push(element("label", {}, box, ` ${say("remember")}`), erase);
  }
  place.replaceChildren(...rows, said);
};
