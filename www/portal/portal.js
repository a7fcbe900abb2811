// The page for webmasters: writes the snippet for what is chosen, the policies that it needs, and the list of files.

/** @import { Attribute, Way } from "./write.js" */

// What the build knows: the campaigns in both languages, the page's own policy, and every file with its size and hash.
import { choices, files, policy } from "../../target/page/portal.json";
import { go, named } from "../address.js";
import { element } from "../element.js";
import { tell } from "../language.js";
import { has, say } from "./texts.js";
import { headers, hostPolicy, joined, snippet } from "./write.js";

const root = document.documentElement;
/** @type {<Id extends keyof Elements>(id: Id) => Elements[Id]} */
const part = (id) => document.getElementById(id);

/** Where Xét Khen lies: beside this page, unless this page was opened from a disk. */
const here = location.protocol === "file:" ? "https://portal.example/xet-khen/" : new URL(".", location.href).href;

/** What is chosen in a list, ticked, written into a field, and set one by one.
 * @typedef {"way" | "campaign" | "occasion" | "year" | "award" | "candidate" | "lang" | "theme"} Offered
 * @typedef {"coloured" | "locked"} Checked
 * @typedef {"accent" | "font" | "base" | "portal"} Field
 * @typedef {"facts" | "readings"} Listed
 * @typedef {Offered | Checked | Field | Listed} Name */

/** What is chosen so far; an empty text is "as the user wishes", or "as the system has it".
 * @type {Record<Offered | Field, string> & Record<Checked, boolean> & Record<Listed, Record<string, string>>} */
const chosen = {
  way: "element",
  base: here,
  portal: "",
  campaign: "",
  occasion: "",
  year: "",
  award: "",
  candidate: "",
  facts: {},
  readings: {},
  lang: "vi",
  theme: "",
  coloured: false,
  accent: "#0b5563",
  font: "",
  locked: false,
};

// A browser that translates the page sets another language.
const lang = () => (root.lang === "en" ? "en" : "vi");
const campaign = () => choices[lang()].find(({ id }) => id === chosen.campaign);

const round = () => campaign()?.rounds.find(({ occasion }) => occasion === chosen.occasion);

/** A value and its label.
 * @typedef {[value: string, label: string]} Offer */

/** What a list offers: pairs of a value and its label.
 * @type {Record<Offered, () => Offer[]>} */
const OFFERS = {
  way: () => /** @type {Way[]} */ (["element", "frame"]).map((way) => [way, say(way)]),
  campaign: () => [["", say("any")], ...choices[lang()].map(/** @returns {Offer} */ ({ id, title }) => [id, title])],
  occasion: () => [["", say("any")], ...(campaign()?.rounds ?? []).map(/** @returns {Offer} */ ({ occasion, label }) => [occasion, label[0].toUpperCase() + label.slice(1)])],
  year: () => [["", say("any")], ...(round()?.years ?? []).map(/** @returns {Offer} */ (year) => [String(year), String(year)])],
  award: () => [["", say("any")], ...(round()?.awards ?? []).map(/** @returns {Offer} */ ({ value, label }) => [value, label])],
  candidate: () => {
    const groups = campaign()?.groups ?? [];
    return [["", say("any")], ...groups.map(/** @returns {Offer} */ ({ kind, group, label }) => [`${kind} ${group}`, `${say(kind)}: ${label}`])];
  },
  lang: () => [["vi", "Tiếng Việt"], ["en", "English"]],
  theme: () => /** @type {("" | "light" | "dark")[]} */ (["", "light", "dark"]).map((theme) => [theme, say(theme || "auto")]),
};

/** @type {Name[]} */
const CHECKED = ["coloured", "locked"];
/** @type {Name[]} */
const ORDER = ["way", "campaign", "occasion", "year", "award", "candidate", "facts", "readings", "lang", "theme", "coloured", "accent", "font", "base", "portal", "locked"];
/** @type {Name[]} */
const WIDE = ["way", "campaign", "candidate", "locked", "facts", "readings"];
/** @type {Record<Field, string>} */
const FIELDS = { accent: "color", font: "text", base: "url", portal: "url" };

/** The facts that are asked of whom is chosen, and the questions of the campaign: each with what it offers, if that is a list.
 * @type {Record<Listed, () => { id: string, label: string, options?: Offer[] }[]>} */
const LISTS = {
  facts: () => {
    const [kind, group] = chosen.candidate.split(" ");
    /** @type {(input: { asked: [kind: string, group: string][] }) => boolean} */
    const isAsked = ({ asked }) => !group || asked.some((one) => one[0] === kind && one[1] === group);
    return (campaign()?.inputs ?? []).filter(isAsked).map(({ id, label, type, choices }) => {
      /** @type {Offer[] | undefined} */
      const answers = type === "yes-no" ? /** @type {const} */ (["yes", "no"]).map((word) => [word, say(word)]) : choices?.map(({ value, label }) => [value, label]);
      return { id, label, options: answers && [["", say("open")], ...answers, ["pending", say("pending")]] };
    });
  },
  readings: () =>
    (campaign()?.questions ?? []).map(({ id, text, readings, default: usual }) => {
      const offered = readings.map(/** @returns {Offer} */ ({ id, label }) => [id, label]);
      const { label } = /** @type {{ label: string }} */ (readings.find(({ id }) => id === usual));
      return { id, label: `${id}: ${text}`, options: [["", say("byDefault", { label })], ...offered] };
    }),
};
/** @type {Listed[]} */
const LISTED = ["facts", "readings"];

/** @type {(name: Name) => name is Offered} */
const isOffered = (name) => name in OFFERS;
/** @type {(name: Name) => name is Checked} */
const isChecked = (name) => CHECKED.includes(name);
/** @type {(name: Name) => name is Listed} */
const isListed = (name) => name in LISTS;

/** Which of these lists are unfolded.
 * @type {Set<Name>} */
const unfolded = new Set();

/** Whether there is anything to choose there.
 * @type {{ [name in Name]?: () => boolean }} */
const matters = {
  accent: () => chosen.coloured,
  locked: () => chosen.way === "element",
};

/** A list of these pairs of a value and its label.
 * @type {(id: string, offers: Offer[], value: string) => HTMLElement} */
const listOf = (id, offers, value) => {
  const options = offers.map(([value, label]) => element("option", { value, textContent: label }));
  const list = element("select", { id }, ...options);
  list.value = value;
  list.disabled = options.length < 2;
  return element("span", { className: "list" }, list);
};

/** The control for one choice.
 * @type {(name: Exclude<Name, Listed>) => HTMLElement} */
const control = (name) => {
  const id = `choose-${name}`;
  if (isOffered(name)) return listOf(id, OFFERS[name](), chosen[name]);
  if (isChecked(name)) return element("input", { id, type: "checkbox", checked: chosen[name] });
  return element("input", { id, type: FIELDS[name], value: chosen[name], placeholder: name === "portal" ? "https://" : "" });
};

/** Many choices, folded: each is set or left as it is.
 * @type {(name: Listed) => HTMLElement} */
const fold = (name) => {
  const rows = LISTS[name]().map(({ id, label, options }) => {
    const place = `choose-${name}-${id}`;
    const value = chosen[name][id] ?? "";
    const made = options ? listOf(place, options, value) : element("input", { id: place, type: "text", value });
    Object.assign((made.querySelector("select") ?? made).dataset, { list: name, key: id });
    return element("div", { className: "row" }, element("label", { htmlFor: place, textContent: label }), made);
  });
  const fold = element(
    "details",
    { className: "row wide", open: unfolded.has(name) },
    element("summary", { textContent: say(`${name}Label`) }),
    element("p", { className: "hint", textContent: say(`${name}Help`) }),
    ...rows,
  );
  fold.addEventListener("toggle", () => unfolded[fold.open ? "add" : "delete"](name));
  return fold;
};

/** A choice with its label and, where one is needed, a word of help.
 * @type {(name: Name) => HTMLElement} */
const row = (name) => {
  if (isListed(name)) return fold(name);
  const made = control(name);
  const label = element("label", { htmlFor: `choose-${name}`, textContent: say(`${name}Label`) });
  const help = `${name}Help`;
  const hint = has(help) && element("p", { id: help, className: "hint", textContent: say(help) });
  if (hint) (made.querySelector("select") ?? made).setAttribute("aria-describedby", hint.id);
  const inside = isChecked(name) ? [element("span", { className: "tick" }, made, label)] : [label, made];
  const error = /** @type {HTMLInputElement} */ (made).type === "url" ? [element("output", { id: `${name}-error`, className: "error" })] : [];
  const row = element("div", { className: WIDE.includes(name) ? "row wide" : "row" }, ...inside, ...(hint ? [hint] : []), ...error);
  row.hidden = !(matters[name]?.() ?? true);
  return row;
};

/** Draws the choices anew, with the focus where it was. */
const drawChoices = () => {
  const focused = document.activeElement?.id;
  part("choices").replaceChildren(...ORDER.map(row));
  if (focused) document.getElementById(focused)?.focus();
};

/** What no longer fits the campaign that is chosen is open again. */
const settle = () => {
  for (const name of /** @type {const} */ (["occasion", "year", "award", "candidate"])) {
    if (!OFFERS[name]().some(([value]) => value === chosen[name])) chosen[name] = "";
  }
  for (const name of LISTED) {
    const known = LISTS[name]().map(({ id }) => id);
    chosen[name] = Object.fromEntries(Object.entries(chosen[name]).filter(([id]) => known.includes(id)));
  }
};

/** The attributes of the element, and the names in the address of the frame.
 * @type {() => Attribute[]} */
const attributes = () => {
  const [kind = "", group = ""] = chosen.candidate.split(" ");
  const { campaign, occasion, year, award, lang, theme } = chosen;
  const [facts, readings] = LISTED.map((name) => Object.entries(chosen[name]));
  const accent = chosen.coloured ? chosen.accent : "";
  const all = { campaign, occasion, year, award, kind, group, facts, readings, lang, theme, accent, font: chosen.font.trim() };
  return Object.entries(all).filter(([, value]) => value.length > 0);
};

/** The element on this page, which follows what is chosen. */
const shown = document.createElement("xet-khen");
const preview = () => {
  const wanted = new Map(joined(attributes()));
  for (const name of shown.getAttributeNames()) if (!wanted.has(name)) shown.removeAttribute(name);
  for (const [name, value] of wanted) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
};

/** An address as typed, in full, with https:// where only a name was typed; nothing where it is none.
 * @type {(text: string) => string | undefined} */
const address = (text) => {
  try {
    const { href, protocol } = new URL(/^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)/.test(text) ? `https://${text}` : text);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** The folder at an address: one without a slash at its end is a folder as well, unless it names a page.
 * @type {(href: string) => string} */
const folder = (href) => {
  const { origin, pathname } = new URL(href);
  const path = /\.html?$/.test(pathname) ? pathname.replace(/[^/]*$/, "") : pathname.replace(/\/?$/, "/");
  return origin + path;
};

/** The address that was typed there; where it is none, that is said at its field, and there is another one.
 * @type {(name: "base" | "portal", fallback: string) => string} */
const addressIn = (name, fallback) => {
  const text = chosen[name].trim();
  const found = address(text);
  const wrong = text !== "" && found === undefined;
  part(`choose-${name}`).setAttribute("aria-invalid", String(wrong));
  part(`${name}-error`).textContent = wrong ? say("badAddress") : "";
  return found ?? fallback;
};

/** Draws all that follows from what is chosen. */
const draw = () => {
  const way = /** @type {Way} */ (chosen.way);
  root.dataset.way = way;
  const base = folder(addressIn("base", here));
  const portal = new URL(addressIn("portal", "https://portal.example/")).origin;
  const integrity = chosen.locked ? files.find(({ name }) => name === "embed.js")?.integrity : undefined;
  part("snippet").textContent = snippet(way, base, attributes(), { integrity, link: say("openLabel"), title: say("frameTitle") });
  part("host-policy").textContent = hostPolicy(way, base);
  part("headers").textContent = headers(base, portal, way === "element" && chosen.locked);
  preview();
};

/** @type {(number: number) => string} */
const count = (number) => new Intl.NumberFormat(lang()).format(number);

const drawFiles = () => {
  const rows = files.map(({ name, bytes, integrity }) => {
    const cells = [name, count(bytes), integrity].map((textContent) => element("td", { textContent }));
    return element("tr", {}, ...cells);
  });
  part("files").replaceChildren(...rows);
  part("total").textContent = say("total", { files: files.length, bytes: count(files.reduce((sum, { bytes }) => sum + bytes, 0)) });
};

/** Speaks the language that the address names. */
const speak = () => {
  tell(named().get("lang") === "en");
  drawChoices();
  drawFiles();
  draw();
};

/** What is set in a list; what is empty is left as it is.
 * @type {(field: HTMLInputElement) => void} */
const set = ({ dataset, value }) => {
  const { list, key } = /** @type {{ list: Listed, key: string }} */ (dataset);
  const text = value.trim();
  if (text === "") delete chosen[list][key];
  else chosen[list][key] = text;
  draw();
};

part("choices").addEventListener("input", (event) => {
  // Or a <select>, which is asked for nothing else.
  const target = /** @type {HTMLInputElement} */ (event.target);
  if (target.dataset.list) return set(target);
  const name = /** @type {Exclude<Name, Listed>} */ (target.id.replace("choose-", ""));
  if (isChecked(name)) chosen[name] = target.checked;
  else chosen[name] = target.value;
  settle();
  // A field that is being typed into, or a colour that is being picked, stays as it is.
  if (isOffered(name) || isChecked(name)) drawChoices();
  draw();
});
document.addEventListener("click", async ({ target }) => {
  const button = /** @type {Element} */ (target).closest?.("button");
  if (button?.lang) go("lang", button.lang);
  if (!button?.dataset.copies) return;
  const text = /** @type {HTMLElement} */ (document.getElementById(button.dataset.copies));
  const said = /** @type {HTMLElement} */ (button.parentElement?.querySelector("[role=status]"));
  try {
    await navigator.clipboard.writeText(text.textContent);
    said.textContent = say("copied");
  } catch {
    getSelection()?.selectAllChildren(text);
    said.textContent = say("copyByHand");
  }
});
addEventListener("hashchange", speak);

part("own-policy").textContent = policy;
speak();
part("preview").append(shown);
