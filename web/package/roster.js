// Hands a list of nominees over in columns, and puts their names, which stay here, into the answer. `src/api/quota/roster.rs`
// says how. A list of which anything is unusual crosses like any other request: there it is said what is wrong.

import { read } from "./answer.js";
import { checkQuota as checkInFull, checkRoster, nominees, roomForRows } from "./bindings.js";
import { END } from "./fields.js";
import { ask, isRecord, write } from "./request.js";
import { aside, inMemory, word } from "./tape.js";

const WIDTH = 5;
const NONE = 0xffff_ffff;
const SUBORDINATE = 1;
const CONTRIBUTOR = 2;
// Longer ones are measured where all requests are.
const LONGEST = 50_000;
const LONGEST_REST = 1_000_000;

// What would not cross as it is: the character that ends fields, and halves of characters.
const UNUSUAL = /[\x1f\ud800-\udfff]/;
// A name is not blank, whichever spaces one knows.
const VISIBLE = /[^\s\x85]/;

/** Whether a list of nominees fits, and the best list that does. */
export const checkQuota = (request) => inColumns(request) ?? read(ask(checkInFull, request));

function inColumns(request) {
  const roster = rosterOf(request);
  if (roster === undefined) return undefined;
  const { ids, words, rows, others } = roster;
  if (write([others, words]) > LONGEST_REST) return undefined;
  inMemory(Uint32Array, roomForRows(rows.length), rows.length).set(rows);
  const address = checkRoster();
  if (address === 0) return undefined;
  const told = read(address);
  return aside(nominees(), () => named(told, word, ids));
}

/** The request in columns; nothing where it is not of the usual form. What is read may throw. */
function rosterOf(request) {
  try {
    if (typeof request !== "object" || request === null || !isRecord(request)) return undefined;
    if (!Object.keys(request).includes("nominations")) return undefined;
    const { nominations, ...others } = request;
    if (!Array.isArray(nominations) || nominations.length > LONGEST) return undefined;
    const columns = columnsOf(nominations);
    if (columns === undefined) return undefined;
    return { others, ...columns };
  } catch {
    return undefined;
  }
}

/** The names, the words and the rows of nominations; nothing where one of them is not of the usual form. */
function columnsOf(nominations) {
  const ids = new Array(nominations.length);
  const words = { places: new Map(), all: [] };
  const rows = new Uint32Array(WIDTH * nominations.length);
  let at = 0;
  const put = (number) => {
    rows[at] = number;
    at += 1;
  };
  for (let index = 0; index < nominations.length; index += 1) {
    const nomination = nominations[index];
    if (typeof nomination !== "object" || nomination === null || !isRecord(nomination)) return undefined;
    let id, kind, group, body, subordinate, contributor, priority;
    for (const key of Object.keys(nomination)) {
      // Null is as good as absent.
      const value = nomination[key] ?? undefined;
      if (key === "id") id = value;
      else if (key === "kind") kind = value;
      else if (key === "group") group = value;
      else if (key === "body") body = value;
      else if (key === "subordinate") subordinate = value;
      else if (key === "contributor") contributor = value;
      else if (key === "priority") priority = value;
      else return undefined;
    }
    const usual =
      isWord(id) && VISIBLE.test(id) && isWord(kind) && isWord(group) && (body === undefined || isWord(body)) &&
      isFlag(subordinate) && isFlag(contributor) && (priority === undefined || isPlace(priority));
    if (!usual) return undefined;
    ids[index] = id;
    put(place(words, kind));
    put(place(words, group));
    put(body === undefined ? NONE : place(words, body));
    put((subordinate ? SUBORDINATE : 0) + (contributor ? CONTRIBUTOR : 0));
    put(priority ?? NONE);
  }
  if (UNUSUAL.test(ids.join("")) || words.all.some((word) => word.includes(END)) || new Set(ids.map(loose)).size < ids.length) {
    return undefined;
  }
  return { ids, words: words.all.map((word) => word + END).join(""), rows };
}

/** The same of names that may look alike: their letters, and then their marks. Which of them do is told where all requests are. */
function loose(name) {
  const letters = name.normalize("NFD").toLowerCase().replace(/[\u034f\ufe00-\ufe0f]/g, "").replace(/[ðɖ]/g, "đ");
  return letters.replace(/[^\p{L}\p{N}]+/gu, "") + (letters.match(/\p{M}/gu) ?? []).sort().join("");
}

const isWord = (value) => typeof value === "string";
const isFlag = (value) => value === undefined || typeof value === "boolean";
const isPlace = (value) => Number.isInteger(value) && value > 0 && value < NONE;

/** The place of a word among all that there are; two that look alike are the same. */
function place({ places, all }, word) {
  let found = places.get(word);
  if (found === undefined) {
    const composed = word.normalize();
    found = places.get(composed) ?? all.push(composed) - 1;
    places.set(composed, found).set(word, found);
  }
  return found;
}

/** The report with the nominees, by name, in the lists that crossed as numbers. */
function named({ report, reasons }, next, ids) {
  let left = next();
  const number = () => {
    left -= 1;
    return next();
  };
  /** The words at the next places, of which the first number says how many there are. */
  const list = (words) => Array.from({ length: number() }, () => words[number()]);
  for (const limit of report.limits) limit.members = list(ids);
  report.shortlist.selected = list(ids);
  while (left > 0) report.shortlist.excluded.push({ id: ids[number()], because: list(reasons) });
  return report;
}
