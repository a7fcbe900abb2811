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

/** The texts of the module that have been read, by where they lie.
 * @type {Map<number, { length: number, text: string }>} */
const known = new Map();
/** The fields of each form of record.
 * @type {string[][]} */
const forms = [];

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
      return map(number, []);
    case FORM: {
      /** @type {string[]} */
      const form = [];
      forms.push(form);
      return map(number, form);
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
  const found = known.get(place);
  if (found !== undefined && found.length === length) return found.text;
  const text = decoder.decode(inMemory(Uint8Array, place >>> 0, length));
  known.set(place, { length, text });
  return text;
}

/** The text of so many parts.
 * @type {(parts: number) => string} */
function joined(parts) {
  let whole = "";
  for (let left = parts; left > 0; left -= 1) whole += /** @type {string} */ (value());
  return whole;
}

/** The record of a form with these fields.
 * @type {(fields: string[]) => Record<string, unknown>} */
function record(fields) {
  /** @type {Record<string, unknown>} */
  const record = {};
  for (let index = 0; index < fields.length; index += 1) {
    const field = value();
    if (field !== undefined) record[fields[index]] = field;
  }
  return record;
}

/** A map of so many keys, which are added to those in the list.
 * @type {(number: number, keys: string[]) => Record<string, unknown>} */
function map(number, keys) {
  /** @type {Record<string, unknown>} */
  const map = {};
  for (let left = number; left > 0; left -= 1) {
    const key = /** @type {string} */ (value());
    keys.push(key);
    const field = value();
    if (field !== undefined) map[key] = field;
  }
  return map;
}
