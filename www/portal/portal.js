// The page for webmasters: writes the snippet for what is chosen, the policies that it needs, and the list of files.

// What the build knows: the campaigns in both languages, the page's own policy, and every file with its size and hash.
import { choices, files, policy } from "../../target/page/portal.json";
import { go, named } from "../address.js";
import { element } from "../element.js";
import { tell } from "../language.js";
import { has, say } from "./texts.js";
import { headers, hostPolicy, joined, snippet } from "./write.js";

const root = document.documentElement;
const part = (id) => document.getElementById(id);

/** Where Xét Khen lies: beside this page, unless this page was opened from a disk. */
const here = location.protocol === "file:" ? "https://portal.example/xet-khen/" : new URL(".", location.href).href;

/** What is chosen so far; an empty text is "as the user wishes", or "as the system has it". */
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

/** What a list offers: pairs of a value and its label. */
const OFFERS = {
  way: () => ["element", "frame"].map((way) => [way, say(way)]),
  campaign: () => [["", say("any")], ...choices[lang()].map(({ id, title }) => [id, title])],
  occasion: () => [["", say("any")], ...(campaign()?.rounds ?? []).map(({ occasion, label }) => [occasion, label[0].toUpperCase() + label.slice(1)])],
  year: () => [["", say("any")], ...(round()?.years ?? []).map((year) => [String(year), String(year)])],
  award: () => [["", say("any")], ...(round()?.awards ?? []).map(({ value, label }) => [value, label])],
  candidate: () => {
    const groups = campaign()?.groups ?? [];
    return [["", say("any")], ...groups.map(({ kind, group, label }) => [`${kind} ${group}`, `${say(kind)}: ${label}`])];
  },
  lang: () => [["vi", "Tiếng Việt"], ["en", "English"]],
  theme: () => ["", "light", "dark"].map((theme) => [theme, say(theme || "auto")]),
};

const CHECKED = ["coloured", "locked"];
const ORDER = ["way", "campaign", "occasion", "year", "award", "candidate", "facts", "readings", "lang", "theme", "coloured", "accent", "font", "base", "portal", "locked"];
const WIDE = ["way", "campaign", "candidate", "locked", "facts", "readings"];
const FIELDS = { accent: "color", font: "text", base: "url", portal: "url" };

/** The facts that are asked of whom is chosen, and the questions of the campaign: each with what it offers, if that is a list. */
const LISTS = {
  facts: () => {
    const [kind, group] = chosen.candidate.split(" ");
    const isAsked = ({ asked }) => !group || asked.some((one) => one[0] === kind && one[1] === group);
    return (campaign()?.inputs ?? []).filter(isAsked).map(({ id, label, type, choices }) => {
      const answers = type === "yes-no" ? ["yes", "no"].map((word) => [word, say(word)]) : choices?.map(({ value, label }) => [value, label]);
      return { id, label, options: answers && [["", say("open")], ...answers, ["pending", say("pending")]] };
    });
  },
  readings: () =>
    (campaign()?.questions ?? []).map(({ id, text, readings, default: usual }) => {
      const offered = readings.map(({ id, label }) => [id, label]);
      const { label } = readings.find(({ id }) => id === usual);
      return { id, label: `${id}: ${text}`, options: [["", say("byDefault", { label })], ...offered] };
    }),
};
/** Which of these lists are unfolded. */
const unfolded = new Set();

/** Whether there is anything to choose there. */
const matters = {
  accent: () => chosen.coloured,
  locked: () => chosen.way === "element",
};

/** A list of these pairs of a value and its label. */
const listOf = (id, offers, value) => {
  const options = offers.map(([value, label]) => element("option", { value, textContent: label }));
  const list = element("select", { id }, ...options);
  list.value = value;
  list.disabled = options.length < 2;
  return element("span", { className: "list" }, list);
};

/** The control for one choice. */
const control = (name) => {
  const id = `choose-${name}`;
  if (name in OFFERS) return listOf(id, OFFERS[name](), chosen[name]);
  if (CHECKED.includes(name)) return element("input", { id, type: "checkbox", checked: chosen[name] });
  return element("input", { id, type: FIELDS[name], value: chosen[name], placeholder: name === "portal" ? "https://" : "" });
};

/** Many choices, folded: each is set or left as it is. */
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

/** A choice with its label and, where one is needed, a word of help. */
const row = (name) => {
  if (name in LISTS) return fold(name);
  const made = control(name);
  const label = element("label", { htmlFor: `choose-${name}`, textContent: say(`${name}Label`) });
  const help = `${name}Help`;
  const hint = has(help) && element("p", { id: help, className: "hint", textContent: say(help) });
  if (hint) (made.querySelector("select") ?? made).setAttribute("aria-describedby", hint.id);
  const inside = CHECKED.includes(name) ? [element("span", { className: "tick" }, made, label)] : [label, made];
  const error = made.type === "url" ? [element("output", { id: `${name}-error`, className: "error" })] : [];
  const row = element("div", { className: WIDE.includes(name) ? "row wide" : "row" }, ...inside, ...(hint ? [hint] : []), ...error);
  row.hidden = !(matters[name]?.() ?? true);
  return row;
};

/** Draws the choices anew, with the focus where it was. */
const drawChoices = () => {
  const focused = document.activeElement?.id;
  part("choices").replaceChildren(...ORDER.map(row));
  part(focused)?.focus();
};

/** What no longer fits the campaign that is chosen is open again. */
const settle = () => {
  for (const name of ["occasion", "year", "award", "candidate"]) {
    if (!OFFERS[name]().some(([value]) => value === chosen[name])) chosen[name] = "";
  }
  for (const name in LISTS) {
    const known = LISTS[name]().map(({ id }) => id);
    chosen[name] = Object.fromEntries(Object.entries(chosen[name]).filter(([id]) => known.includes(id)));
  }
};

/** The attributes of the element, and the names in the address of the frame. */
const attributes = () => {
  const [kind = "", group = ""] = chosen.candidate.split(" ");
  const { campaign, occasion, year, award, lang, theme } = chosen;
  const [facts, readings] = ["facts", "readings"].map((name) => Object.entries(chosen[name]));
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

/** An address as typed, in full, with https:// where only a name was typed; nothing where it is none. */
const address = (text) => {
  try {
    const { href, protocol } = new URL(/^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]|$)/.test(text) ? `https://${text}` : text);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** The folder at an address: one without a slash at its end is a folder as well, unless it names a page. */
const folder = (href) => {
  const { origin, pathname } = new URL(href);
  const path = /\.html?$/.test(pathname) ? pathname.replace(/[^/]*$/, "") : pathname.replace(/\/?$/, "/");
  return origin + path;
};

/** The address that was typed there; where it is none, that is said at its field, and there is another one. */
const addressIn = (name, fallback) => {
  const text = chosen[name].trim();
  const found = address(text);
  const wrong = text !== "" && found === undefined;
  part(`choose-${name}`).setAttribute("aria-invalid", wrong);
  part(`${name}-error`).textContent = wrong ? say("badAddress") : "";
  return found ?? fallback;
};

/** Draws all that follows from what is chosen. */
const draw = () => {
  root.dataset.way = chosen.way;
  const base = folder(addressIn("base", here));
  const portal = new URL(addressIn("portal", "https://portal.example/")).origin;
  const integrity = chosen.locked ? files.find(({ name }) => name === "embed.js").integrity : undefined;
  part("snippet").textContent = snippet(chosen.way, base, attributes(), { integrity, link: say("openLabel"), title: say("frameTitle") });
  part("host-policy").textContent = hostPolicy(chosen.way, base);
  part("headers").textContent = headers(base, portal, chosen.way === "element" && chosen.locked);
  preview();
};

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

/** What is set in a list; what is empty is left as it is. */
const set = ({ dataset: { list, key }, value }) => {
  const text = value.trim();
  if (text === "") delete chosen[list][key];
  else chosen[list][key] = text;
  draw();
};

part("choices").addEventListener("input", ({ target }) => {
  if (target.dataset.list) return set(target);
  const name = target.id.replace("choose-", "");
  chosen[name] = CHECKED.includes(name) ? target.checked : target.value;
  settle();
  // A field that is being typed into, or a colour that is being picked, stays as it is.
  if (name in OFFERS || CHECKED.includes(name)) drawChoices();
  draw();
});
document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("button");
  if (button?.lang) go("lang", button.lang);
  if (!button?.dataset.copies) return;
  const text = part(button.dataset.copies);
  const said = button.parentElement.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(text.textContent);
    said.textContent = say("copied");
  } catch {
    getSelection().selectAllChildren(text);
    said.textContent = say("copyByHand");
  }
});
addEventListener("hashchange", speak);

part("own-policy").textContent = policy;
speak();
part("preview").append(shown);
