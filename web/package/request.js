// Writes a request on a tape of its own, on which it crosses into the module (`web/src/js/request.rs` says how). What a caller
// hands over may throw while it is read; an exception that crosses WebAssembly would leave its memory in disorder, so all of
// it is read here.

import * as module from "./bindings.js";
import { aside, handOver, isStarted, name } from "./tape.js";

// The kind of a word on the tape stands in its last three bits.
const NULL = 0;
const BOOL = 1;
const WHOLE = 2;
const NUMBER = 3;
const TEXT = 4;
const WORD = 5;
const LIST = 6;
const MAP = 7;

// The deepest request that is understood has three levels.
const DEEPEST = 6;
// Longer than any request that is understood.
const LONGEST = 2 ** 22;
// The largest number that stands in a word beside its kind.
const LARGEST = 2 ** 28;

// The words that the module knows, by text: such a one crosses as its place among them. Those of the first request are spelled:
// to learn all of them takes longer, and a page that asks once need not wait for it.
let known;
// Where requests are written; none while one is read that asks about another one meanwhile.
let spare = new Int32Array(1024);
let tape;
let end = 0;

function words() {
  const all = aside(module.words(), name).split(" ");
  const found = new Map();
  let place = 0;
  for (let index = 0; index < all.length; index += 1) {
    const { length } = all[index];
    found.set(all[index], (((place << 6) | length) << 3) | WORD);
    place += length + 1;
  }
  return found;
}

/** Asks the module with this request. */
export function ask(call, request) {
  write(request);
  return call();
}

/** Hands a value over; gives the number of its words. Whatever happens while it is read, it does not throw. */
export function write(value) {
  if (!isStarted()) {
    const message = "the module has not started: `await init()` or `initSync({ module })` comes first";
    throw Object.assign(new Error(message), { code: "not-started", path: "" });
  }
  if (known === undefined) known = new Map();
  else if (known.size === 0) known = words();
  const outer = [tape, end];
  tape = spare ?? new Int32Array(1024);
  spare = undefined;
  end = 0;
  property([value], 0, DEEPEST);
  const length = end;
  handOver(tape, length);
  spare = tape;
  [tape, end] = outer;
  return length;
}

/** Makes room for so many words. */
function room(count) {
  if (end + count <= tape.length) return;
  const longer = new Int32Array(2 * (end + count));
  longer.set(tape);
  tape = longer;
}

/** Writes a property, which may throw while it is read. */
function property(object, key, depth) {
  const start = end;
  try {
    const value = object[key];
    // A name of the caller's own comes back as it is.
    if (key === "id" && typeof value === "string") spell(value, TEXT);
    else part(value, depth);
  } catch {
    end = start;
    strange("unreadable");
  }
}

function part(value, depth) {
  room(1);
  switch (typeof value) {
    case "string":
      return text(value);
    case "number":
      if (value >= 0 && value < LARGEST && Number.isInteger(value)) tape[end++] = (value << 3) | WHOLE;
      else spell(String(value), NUMBER);
      return;
    case "boolean":
      tape[end++] = (value ? 8 : 0) | BOOL;
      return;
    case "undefined":
      tape[end++] = NULL;
      return;
    case "object":
      if (value === null) tape[end++] = NULL;
      else object(value, depth);
      return;
    default:
      strange(typeof value);
  }
}

/** Writes something that is no plain data as what it is named, so that the refusal can say what it was and where. */
function strange(name) {
  room(1);
  tape[end++] = (1 << 3) | MAP;
  spell("\0", TEXT);
  spell(name, TEXT);
}

/** Writes a text in Unicode NFC: two that look alike are the same. */
function text(word) {
  const code = known.get(word);
  if (code !== undefined) tape[end++] = code;
  else if (word.length > LONGEST) strange("…");
  else spell(word.normalize(), TEXT);
}

/** Writes a text letter by letter. */
function spell(word, kind) {
  const { length } = word;
  if (end + length > LONGEST) return strange("…");
  room(length + 1);
  tape[end++] = (length << 3) | kind;
  for (let index = 0; index < length; index += 1) tape[end++] = word.charCodeAt(index);
}

function object(value, depth) {
  const isList = Array.isArray(value);
  if (!isList && !isRecord(value)) return strange(Object.prototype.toString.call(value).slice(8, -1));
  const keys = isList ? value : Object.keys(value);
  const { length } = keys;
  if (depth === 0 || end + length > LONGEST) return strange("…");
  tape[end++] = (length << 3) | (isList ? LIST : MAP);
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

/** Whether an object is a mere record: its prototype is none, or one that has none itself (of any window). */
export function isRecord(object) {
  if (Symbol.iterator in object || Symbol.toStringTag in object) return false;
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}
