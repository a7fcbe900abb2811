// Decodes an answer; `web/src/js/answer.rs` says how it is encoded.

import { inMemory, inWords } from "./memory.js";

const BOOL = 1;
const WHOLE = 2;
const FLOAT = 3;
const WRITTEN = 4;
const TEXT = 5;
const FIXED = 6;
const JOINED = 7;
const LIST = 8;
const MAP = 9;
const RECORD = 10;
const FORM = 11;
const ABSENT = 12;

// A byte order mark that somebody pasted is a letter like any other: the units of all texts behind it are counted.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const float = new Float64Array(1);
const halves = new Int32Array(float.buffer);

/** A text of the module that has been read, and where it lies.
 * @typedef {{ place: number, length: number, text: string }} Read */
/** All of them, by where they end.
 * @type {Map<number, Read>} */
const known = new Map();
/** Some of them, by what `slot` makes of their place: most texts are found here sooner.
 * @type {Read[]} */
const near = new Array(1024).fill({ place: 0, length: -1, text: "" });

/** A field of a form, and how a record gets it.
 * @typedef {{ key: string, give: (record: Record<string, unknown>, key: string, value: unknown) => void }} Field */
/** The fields of each form of record, and what makes a record of it without any.
 * @type {{ Empty: new () => Record<string, unknown>, fields: Field[] }[]} */
const forms = [];

// One for each field, as long as there are some: an engine keeps for every function what it stored last and where, and stores the
// same again many times faster than by one function for all. What makes them anew for every form, `new Function`, policies forbid.
/** @type {Field["give"][]} */
const givers = [
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
  (record, key, value) => { record[key] = value; }, (record, key, value) => { record[key] = value; },
];
let given = 0;

// What is being decoded: its words, all that it says, and how far it has been read.
/** @type {Int32Array} */
let words;
let at = 0;
let said = "";
let start = 0;

/** The answer that stands at this place. Where the request was not understood, it throws that; where nothing stands, that as well.
 * @type {(address: number) => unknown} */
export function decode(address) {
  words = inWords();
  at = address >>> 2;
  const place = words[at++] >>> 0;
  said = decoder.decode(inMemory(Uint8Array, place, words[at++] >>> 0));
  start = 0;
  const told = /** @type {[true, unknown] | [false, { code: string, path: string, message: string }] | null} */ (value());
  if (told === null) throw new Error("the answer holds what cannot cross to JavaScript");
  const [understood, answer] = told;
  if (understood) return answer;
  const { message, ...others } = answer;
  throw Object.assign(new Error(message), others);
}

/** The next value.
 * @type {() => unknown} */
function value() {
  const word = words[at++];
  const number = word >>> 4;
  switch (word & 15) {
    case FIXED:
      return fixed(number);
    case JOINED:
      return joined(number);
    case RECORD:
      return record(forms[number]);
    case TEXT:
      return text(number);
    case WHOLE:
      return number;
    case BOOL:
      return number === 1;
    case ABSENT:
      return undefined;
    case FLOAT:
      halves[0] = words[at++];
      halves[1] = words[at++];
      return float[0];
    case WRITTEN:
      return Number(text(number));
    case LIST: {
      /** @type {unknown[]} */
      const list = [];
      for (let left = number; left > 0; left -= 1) list.push(value());
      return list;
    }
    case MAP:
      return map(number);
    case FORM: {
      /** @type {Field[]} */
      const fields = [];
      forms.push({ Empty: empty(), fields });
      return map(number, fields);
    }
    default:
      return null;
  }
}

/** The next text, of so many units.
 * @type {(units: number) => string} */
function text(units) {
  const from = start;
  start += units;
  return said.slice(from, start);
}

/** The text of so many bytes that lies in the module.
 * @type {(length: number) => string} */
function fixed(length) {
  const place = words[at++];
  const slot = Math.imul(place, 0x9e3779b1) >>> 22;
  const found = near[slot];
  if (found.place === place && found.length === length) return found.text;
  return (near[slot] = read(place, length)).text;
}

/** The text of so many bytes at this place.
 * @type {(place: number, length: number) => Read} */
function read(place, length) {
  const found = known.get(place + length);
  if (found !== undefined && found.length === length) return found;
  const text = decoder.decode(inMemory(Uint8Array, place >>> 0, length));
  const read = { place, length, text };
  known.set(place + length, read);
  return read;
}

/** The text of so many parts.
 * @type {(parts: number) => string} */
function joined(parts) {
  let whole = "";
  for (let left = parts; left > 0; left -= 1) {
    const word = words[at++];
    whole += (word & 15) === FIXED ? fixed(word >>> 4) : text(word >>> 4);
  }
  return whole;
}

/** What makes records of one form: plain objects, in which an engine keeps room for as many fields as the first ones got.
 * @type {() => new () => Record<string, unknown>} */
function empty() {
  const Empty = function () {};
  Empty.prototype = Object.prototype;
  return /** @type {new () => Record<string, unknown>} */ (/** @type {unknown} */ (Empty));
}

/** The next record of a form.
 * @type {(form: (typeof forms)[number]) => Record<string, unknown>} */
function record({ Empty, fields }) {
  const record = new Empty();
  for (let index = 0; index < fields.length; index += 1) {
    const field = value();
    if (field === undefined) continue;
    const { key, give } = fields[index];
    give(record, key, field);
  }
  return record;
}

/** A map of so many keys, which are the fields of a form where these are asked for.
 * @type {(number: number, fields?: Field[]) => Record<string, unknown>} */
function map(number, fields) {
  /** @type {Record<string, unknown>} */
  const map = {};
  for (let left = number; left > 0; left -= 1) {
    const key = /** @type {string} */ (value());
    fields?.push({ key, give: givers[given++ % givers.length] });
    const field = value();
    if (field !== undefined) map[key] = field;
  }
  return map;
}
