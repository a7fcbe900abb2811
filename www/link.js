// A form as the fragment of an address, and back: "#v=1&campaign=tay-ninh-2022&…&f.tthc-online=47/100&r.TN-A4=latest".
//
// A fact is "47/100", a figure, a choice, "yes" or "no", "pending", or "na;" and the reason. `v` is the version of this
// form and says that it is a whole form; without it only parts are set, as an embedding page does. What fits the rules is
// the module's business (`web/src/app/restore.rs`).

const VERSION = "1";
const MOST = 20_000;
const RULES = 8;

/** The keys of an address that do not concern the form. */
export const OTHERS = new Set(["lang", "view", "embed", "theme", "accent", "font"]);

const PLAIN = ["campaign", "occasion", "year", "award"];

const fact = (text) => {
  if (text === "yes" || text === "no") return text === "yes";
  if (text === "pending") return { pending: true };
  if (text.startsWith("na;")) return { notApplicable: text.slice(3) };
  const parts = text.split("/");
  return parts.length === 2 ? { part: parts[0], whole: parts[1] } : text;
};

/** What the form is given by an address, or the name of the text that says why not; nothing where it names no form. */
export const parse = (named) => {
  const given = { whole: named.has("v") };
  const [request, candidate, facts, readings] = Array.from({ length: 4 }, () => Object.create(null));
  let length = 0;
  for (const [key, text] of named) {
    if (OTHERS.has(key)) continue;
    length += key.length + text.length;
    const value = text.normalize("NFC");
    if (key === "v" && value !== VERSION) return "otherVersion";
    if (key === "v") continue;
    if (key === "rules" || key === "name") given[key] = value;
    else if (key === "kind" || key === "group") candidate[key] = value;
    else if (key === "as-of") request.asOf = value;
    else if (key.startsWith("f.")) facts[key.slice(2)] = fact(value);
    else if (key.startsWith("r.")) readings[key.slice(2)] = value;
    else request[key] = value;
  }
  if (length > MOST) return "tooLong";
  if (length === 0) return undefined;
  for (const [key, part] of Object.entries({ candidate, facts, readings })) {
    if (Object.keys(part).length > 0) request[key] = part;
  }
  return { ...given, request };
};

// What a fragment may hold as it is stays as it is, letters of all alphabets included: a link is to fit into a message.
const encode = (text) => text.replace(/[^\p{L}\p{M}\p{N}\-._~/:;,]/gu, (sign) => (sign === " " ? "+" : encodeURIComponent(sign)));

const factText = (value) => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "object") return String(value);
  if (value.pending) return "pending";
  if ("notApplicable" in value) return `na;${value.notApplicable}`;
  return `${value.part}/${value.whole}`;
};

/** The fragment that gives the form what it has handed over. */
export const format = ({ request, name, asOf, rules = "" }) => {
  const pairs = [["v", VERSION], ["rules", rules.slice(0, RULES)]];
  const { candidate, facts = {}, readings = {} } = request;
  for (const key of PLAIN) if (key in request) pairs.push([key, request[key]]);
  pairs.push(["kind", candidate.kind], ["group", candidate.group]);
  if (asOf) pairs.push(["as-of", asOf]);
  if (name) pairs.push(["name", name]);
  for (const [input, value] of Object.entries(facts)) pairs.push([`f.${input}`, factText(value)]);
  for (const [question, reading] of Object.entries(readings)) pairs.push([`r.${question}`, reading]);
  return pairs.map(([key, value]) => `${encode(key)}=${encode(String(value))}`).join("&");
};
