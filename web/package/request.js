// Asks the module. A request is first written down here, in words in which it crosses (`web/src/js/request.rs` says how): what a
// caller hands over may throw while it is read, and an exception that crosses WebAssembly would leave its memory in disorder.

import { decode } from "./answer.js";
import { requestBuffer } from "./bindings.js";
import { inWords, isStarted } from "./memory.js";

// The kind of a word stands in its last three bits.
const NULL = 0;
const BOOL = 1;
const WHOLE = 2;
const NUMBER = 3;
const TEXT = 4;
const LIST = 5;
const MAP = 6;

// The deepest request that is understood has three levels.
const DEEPEST = 6;
// Longer than any request that is understood.
const LONGEST = 2 ** 22;
// Thrown by what would be longer; the innermost place where there is room to say so is refused.
const TOO_LONG = {};
// The largest number that stands in a word beside its kind.
const LARGEST = 2 ** 28;

/** Where the next request is written; nothing while one is read, which may ask about another one meanwhile.
 * @type {Int32Array | undefined} */
let spare = new Int32Array(1024);
// What is being written: its words, and how far it has come.
/** @type {Int32Array} */
let words;
let end = 0;

/** The answer of the module to this request, for which `call` asks it.
 * @type {(call: () => number, request?: unknown) => unknown} */
export function ask(call, request) {
  write(request);
  return decode(call());
}

/** Hands a value over. Whatever happens while it is read, it does not throw.
 * @type {(value: unknown) => void} */
function write(value) {
  if (!isStarted()) {
    const message = "the module has not started: `await init()` or `initSync({ module })` comes first";
    throw Object.assign(new Error(message), { code: "not-started", path: "" });
  }
  /** @type {[Int32Array, number]} */
  const outer = [words, end];
  words = spare ?? new Int32Array(1024);
  spare = undefined;
  end = 0;
  property([value], 0, DEEPEST);
  const place = requestBuffer(end) >>> 2;
  inWords().set(words.subarray(0, end), place);
  spare = words;
  [words, end] = outer;
}

/** Makes room for so many words.
 * @type {(count: number) => void} */
function room(count) {
  if (end + count <= words.length) return;
  const longer = new Int32Array(2 * (end + count));
  longer.set(words);
  words = longer;
}

/** Writes a property, which may throw while it is read.
 * @type {<Holder extends object>(holder: Holder, key: keyof Holder, depth: number) => void} */
function property(holder, key, depth) {
  const start = end;
  try {
    const value = holder[key];
    // A name of the caller's own comes back as it is.
    if (key === "id" && typeof value === "string") spell(value, TEXT);
    else part(value, depth);
  } catch (error) {
    end = start;
    strange(error === TOO_LONG ? "…" : "unreadable");
  }
}

/** Writes a value, which may have so many levels.
 * @type {(value: unknown, depth: number) => void} */
function part(value, depth) {
  room(1);
  switch (typeof value) {
    case "string":
      return text(value);
    case "number":
      if (value >= 0 && value < LARGEST && Number.isInteger(value)) words[end++] = (value << 3) | WHOLE;
      else spell(String(value), NUMBER);
      return;
    case "boolean":
      words[end++] = (value ? 8 : 0) | BOOL;
      return;
    case "undefined":
      words[end++] = NULL;
      return;
    case "object":
      if (value === null) words[end++] = NULL;
      else object(value, depth);
      return;
    default:
      strange(typeof value);
  }
}

/** Writes something that is no plain data as what it is named, so that the refusal can say what it was and where.
 * @type {(name: string) => void} */
function strange(name) {
  room(1);
  words[end++] = (1 << 3) | MAP;
  spell("\0", TEXT);
  spell(name, TEXT);
}

/** Writes a text in Unicode NFC: two that look alike are the same.
 * @type {(word: string) => void} */
function text(word) {
  const start = end;
  // What has nothing beyond these letters is in NFC, and so are most texts; and asking for it takes longer than writing them.
  if (spell(word, TEXT) < 0x300) return;
  end = start;
  spell(word.normalize(), TEXT);
}

/** Writes a text letter by letter; gives the bits that any of them has.
 * @type {(word: string, kind: number) => number} */
function spell(word, kind) {
  const { length } = word;
  if (end + length > LONGEST) throw TOO_LONG;
  room(length + 1);
  words[end++] = (length << 3) | kind;
  let bits = 0;
  for (let index = 0; index < length; index += 1) {
    const letter = word.charCodeAt(index);
    words[end++] = letter;
    bits |= letter;
  }
  return bits;
}

/** Writes a list or a record.
 * @type {(value: object, depth: number) => void} */
function object(value, depth) {
  const isList = Array.isArray(value);
  if (!isList && !isRecord(value)) return strange(Object.prototype.toString.call(value).slice(8, -1));
  const keys = isList ? value : Object.keys(value);
  const { length } = keys;
  if (depth === 0 || end + length > LONGEST) return strange("…");
  words[end++] = (length << 3) | (isList ? LIST : MAP);
  for (let index = 0; index < length; index += 1) {
    if (isList) {
      property(value, index, depth - 1);
    } else {
      const key = keys[index];
      room(1);
      text(key);
      property(value, key, depth - 1);
    }
  }
}

/** Whether an object is a mere record: its prototype is none, or one that has none itself (of any window).
 * @type {(object: object) => object is Record<string, unknown>} */
export function isRecord(object) {
  if (Symbol.iterator in object || Symbol.toStringTag in object) return false;
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
