// A form as the fragment of an address, and back: "#v=1&campaign=tay-ninh-2022&…&f.tthc-online=47/100&r.TN-A4=adds".
//
// A fact is "47/100", a figure, a choice, "yes" or "no", "pending", or "na;" and the reason; under "t." stands what was typed
// and is no fact yet. `v` is the version of this form and says that it is a whole form; without it only parts are set, as an
// embedding page does. `sum` is a check over all the rest, and stands before it, so that a link that was cut is known to be.
// What fits the rules is the module's business (`web/src/app/restore.rs`).

/** @import { Fact, Given, Handover } from "./types/form.js" */

const VERSION = "1";
const MOST = 20_000;
const RULES = 8;

/** The keys of an address that do not concern the form. */
export const OTHERS = new Set(["lang", "view", "embed", "theme", "accent", "font"]);

// What advertisers and networks add to links, and the check.
const NOISE = /^(?:sum|utm_\w+|[a-z]{1,3}clid|zarsrc|mibextid|igsh(?:id)?|_gl|_ga|mc_[ce]id|:~:text)$/;

const PLAIN = /** @type {const} */ (["campaign", "occasion", "year", "award"]);

/** A key of an address with its value, and with what becomes its value.
 * @typedef {[key: string, value: string]} Pair
 * @typedef {[key: string, value: unknown]} Named */

/** Whether a key of an address is one of a form's.
 * @type {(pair: Pair) => boolean} */
const isOfForm = ([key]) => !OTHERS.has(key) && !NOISE.test(key);

/** What of an address concerns the form, as one text.
 * @type {(named: URLSearchParams) => string} */
export const formOf = (named) => String(new URLSearchParams([...named].filter(isOfForm)));

/** A check over all that a form's address holds, in its order (FNV-1a).
 * @type {(pairs: Pair[]) => string} */
const sum = (pairs) => {
  let hash = 0x811c9dc5;
  for (const letter of pairs.map((pair) => pair.join("=")).join("&").normalize("NFC")) {
    hash = Math.imul(hash ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, "0");
};

/** Whether what an address holds is "whole", "changed" since it was made, "unchecked", or only a "part" that anybody sets.
 * @type {(named: URLSearchParams) => "whole" | "changed" | "unchecked" | "part"} */
export const check = (named) => {
  // A form names its campaign before all figures.
  if (named.has("v") && !named.has("campaign")) return "changed";
  if (!named.has("sum")) return named.has("v") ? "unchecked" : "part";
  return sum([...named].filter(isOfForm)) === named.get("sum") ? "whole" : "changed";
};

/** The parts of a form that hold nothing personal: they may stand in the address. */
export const SELECTION = /** @type {const} */ ([...PLAIN, "kind", "group"]);

/** @type {(text: string) => Fact} */
const fact = (text) => {
  if (text === "yes" || text === "no") return text === "yes";
  if (text === "pending") return { pending: true };
  if (text.startsWith("na;")) return { notApplicable: text.slice(3) };
  const parts = text.split("/");
  return parts.length === 2 ? { part: parts[0], whole: parts[1] } : text;
};

/** What the form is given by an address, or the name of the text that says why not; nothing where it names no form.
 * @type {(named: URLSearchParams) => Given | "otherVersion" | "tooLong" | undefined} */
export const parse = (named) => {
  /** @type {Omit<Given, "request">} */
  const given = { whole: named.has("v") };
  /** @type {Record<string, unknown>[]} */
  const [request, candidate, facts, readings, typed] = Array.from({ length: 5 }, () => Object.create(null));
  let length = 0;
  for (const [key, text] of [...named].filter(isOfForm)) {
    length += key.length + text.length;
    const value = text.normalize("NFC");
    if (key === "v" && value !== VERSION) return "otherVersion";
    if (key === "v") continue;
    if (key === "rules" || key === "name") given[key] = value;
    else if (key === "kind" || key === "group") candidate[key] = value;
    else if (key === "as-of") request.asOf = value;
    else if (key.startsWith("f.")) facts[key.slice(2)] = fact(value);
    else if (key.startsWith("t.")) typed[key.slice(2)] = fact(value);
    else if (key.startsWith("r.")) readings[key.slice(2)] = value;
    else request[key] = value;
  }
  if (length > MOST) return "tooLong";
  if (length === 0) return undefined;
  for (const [key, part] of Object.entries({ candidate, facts, readings })) {
    if (Object.keys(part).length > 0) request[key] = part;
  }
  return /** @type {Given} */ ({ ...given, request, typed });
};

// What a fragment may hold as it is stays as it is, letters of all alphabets included: a link is to fit into a message.
/** @type {(text: string) => string} */
const encode = (text) => text.replace(/[^\p{L}\p{M}\p{N}\-._~/:;,]/gu, (sign) => (sign === " " ? "+" : encodeURIComponent(sign)));

/** @type {(value: Fact) => string} */
const factText = (value) => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object") return String(value);
  if ("pending" in value) return "pending";
  if ("notApplicable" in value) return `na;${value.notApplicable}`;
  return `${value.part}/${value.whole}`;
};

/** @type {(pairs: Named[]) => string} */
const written = (pairs) => pairs.map(([key, value]) => `${encode(key)}=${encode(String(value))}`).join("&");

/** The round and the candidate of what the form has handed over.
 * @type {(request: Handover["request"]) => Named[]} */
const selected = ({ candidate, ...request }) => {
  const all = { ...request, ...candidate };
  return SELECTION.map(/** @returns {Named} */ (key) => [key, all[key]]).filter(([, value]) => value !== undefined);
};

/** The fragment that names the round and the candidate.
 * @type {(form: Handover) => string} */
export const formatSelection = ({ request }) => written(selected(request));

/** The fragment that gives the form what it has handed over; with what is no fact yet, if that is `typed`.
 * @type {(form: Handover) => string} */
export const format = ({ request, name, asOf, rules = "", typed = {} }) => {
  const { facts = {}, readings = {} } = request;
  /** @type {Named[]} */
  const pairs = [["v", VERSION], ["rules", rules.slice(0, RULES)], ...selected(request)];
  if (asOf) pairs.push(["as-of", asOf]);
  if (name) pairs.push(["name", name]);
  for (const [input, value] of Object.entries(facts)) pairs.push([`f.${input}`, factText(value)]);
  for (const [question, reading] of Object.entries(readings)) pairs.push([`r.${question}`, reading]);
  for (const [input, value] of Object.entries(typed)) pairs.push([`t.${input}`, factText(value)]);
  const [version, ...rest] = pairs.map(/** @returns {Pair} */ ([key, value]) => [key, String(value)]);
  return written([version, ["sum", sum([version, ...rest])], ...rest]);
};
