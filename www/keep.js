// Keeping a form: as a link, as a file, or on this computer, where the user asks for it. Nothing is kept otherwise.

import { format, OTHERS, parse } from "./link.js";
import { note } from "./notes.js";
import { say } from "./texts.js";
import { read, write } from "./wire.js";

const STORE = "xet-khen";
const FILE = { format: "xet-khen", version: 1 };
const PAUSE_MS = 500;

/** Gives the form what was parsed, and says what of it does not fit; tells those sentences. */
export const restore = (page, given) => {
  if (given === undefined) return [];
  const sentences = typeof given === "string" ? [say(given)] : page.restore(write(given)).split("\n").filter(Boolean);
  note(sentences);
  return sentences;
};

/** The keys of the address that name no form. */
const others = () => [...new URLSearchParams(location.hash.slice(1))].filter(([key]) => OTHERS.has(key));

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

/** The store of this computer, where the browser has one for this page. */
const store = () => {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
};

/** Opens what this computer remembers, and goes on remembering. */
export const recall = (page) => {
  restore(page, parse(new URLSearchParams(store()?.getItem(STORE) ?? "")));
  remember(page);
};

let keeping;
let timer;

/** Remembers the form from now on; tells whether that is possible. */
const remember = (page) => {
  const keep = () => {
    try {
      store().setItem(STORE, fragment(page));
      return true;
    } catch {
      return false;
    }
  };
  if (!keep()) return false;
  keeping = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  for (const event of ["input", "change", "click"]) document.getElementById("app").addEventListener(event, keeping);
  return true;
};

const forget = () => {
  clearTimeout(timer);
  for (const event of ["input", "change", "click"]) document.getElementById("app").removeEventListener(event, keeping);
  keeping = undefined;
  store()?.removeItem(STORE);
};

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** Writes the menu into its place, in the language of the page. */
export const menu = (page, place, { framed = false } = {}) => {
  const said = element("p", { className: "hint" });
  said.setAttribute("role", "status");
  const tell = (text, ...more) => said.replaceChildren(text, ...more);
  const button = (name, act) => {
    const made = element("button", { type: "button", className: "button", textContent: say(name) });
    made.addEventListener("click", act);
    return made;
  };

  const copy = button("copyLink", async () => {
    // The view and the language go with the form, how a page embeds it does not.
    const kept = others().filter(([key]) => key === "lang").map(([key, value]) => `&${key}=${value}`);
    const link = `${location.href.split("#")[0]}#${fragment(page)}${kept.join("")}`;
    try {
      await navigator.clipboard.writeText(link);
      tell(say("copied", { count: link.length }));
    } catch {
      const line = element("input", { readOnly: true, value: link });
      line.setAttribute("aria-label", say("copyByHand"));
      tell(say("copyByHand"), line);
      line.select();
    }
  });

  const save = button("save", () => {
    const address = URL.createObjectURL(new Blob([file(page)], { type: "application/json" }));
    const { request } = read(page.handover());
    element("a", { href: address, download: `xet-khen-${request.campaign}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(address));
  });

  const chosen = element("input", { type: "file", accept: ".json,application/json", className: "unseen", tabIndex: -1 });
  chosen.setAttribute("aria-hidden", "true");
  chosen.addEventListener("change", async () => {
    const [found] = chosen.files;
    if (found) restore(page, parseFile(await found.text()));
    chosen.value = "";
  });
  const open = button("open", () => chosen.click());

  const rows = [copy, save, open, chosen];
  if (!framed) {
    const box = element("input", { type: "checkbox", checked: keeping !== undefined });
    const erase = button("erase", () => {
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
      tell(say(box.checked ? "remembered" : "cannotRemember"));
    });
    rows.push(element("label", {}, box, ` ${say("remember")}`), erase);
  }
  place.replaceChildren(...rows, said);
};
