// Reads the tape on which an answer crosses from the module (`src/explain/tape.rs` says how).

import { composed, room } from "./bindings.js";

const END = 0;
const NUMBER = 1;
const SAID = 2;
const LONG_NUMBER = 3;
const QUOTED = 4;
const COMPOSED = -1;

const decoder = new TextDecoder();
// The module's memory: all of it in words, and its texts that have been read, by where they lie.
let memory;
let words = new Int32Array();
const texts = new Map();
// Where the tape is read.
let at = 0;

/** Has the memory of a module that was started. */
export function readFrom(module) {
  memory = module.memory;
  return module;
}

export const isStarted = () => memory !== undefined;

/** The module's memory in words. */
function view() {
  // The view is empty where the memory has grown.
  if (words.length === 0) words = new Int32Array(memory.buffer);
  return words;
}

/** So many numbers of this type, where they lie in the module's memory; they may be read and written until it is asked again. */
export const inMemory = (Type, address, length) => new Type(memory.buffer, address, length);

/** Writes a request where the module reads it. */
export function handOver(tape, length) {
  const address = room(length);
  view().set(tape.subarray(0, length), address >>> 2);
}

/** Goes to the start of an answer. Where the request was not understood, it throws that. */
export function open(address) {
  go(address);
  if (word() === 1) return;
  const [code, path, message] = [part(), part(), part()];
  throw Object.assign(new Error(message), { code, path });
}

function go(address) {
  view();
  at = address >>> 2;
}

/** Reads another tape, and comes back to this one. */
export function aside(address, read) {
  const back = at;
  go(address);
  const result = read();
  at = back;
  return result;
}

/** The next word. */
export const word = () => words[at++];

/** The next text of the module. */
export const name = () => fixed(words[at++]);

function fixed(place) {
  const length = words[at++];
  let known = texts.get(place);
  if (known === undefined) {
    if (length === 0) return "";
    known = length === COMPOSED ? aside(composed(place), text) : decoder.decode(new Uint8Array(memory.buffer, place, length));
    texts.set(place, known);
  }
  return known;
}

/** The next part of a text. */
export const part = () => partFrom(words[at++]);

function partFrom(kind) {
  switch (kind) {
    case NUMBER:
      return number(words[at++], words[at++]);
    case LONG_NUMBER:
      return number((words[at++] >>> 0) + words[at++] * 2 ** 32, words[at++]);
    case SAID: {
      const length = words[at++];
      const text = decoder.decode(new Uint8Array(memory.buffer, 4 * at, length));
      at += (length + 3) >>> 2;
      return text;
    }
    case QUOTED:
      return name().replace(/\.$/, "");
    default:
      return fixed(kind);
  }
}

/** The next text, of all its parts. */
export function text() {
  let whole = "";
  for (let kind = words[at++]; kind !== END; kind = words[at++]) {
    // Nearly every part is a text that has been read before.
    const known = texts.get(kind);
    if (known === undefined) {
      whole += partFrom(kind);
    } else {
      whole += known;
      at += 1;
    }
  }
  return whole;
}

/** A number of so many units of its last decimal, written in one of these manners: plain, English, Vietnamese, a Vietnamese count. */
function number(units, form) {
  const decimals = form >> 2;
  const manner = form & 3;
  if (decimals === 0 && units < 1000 && units > -1000) return manner === 3 && units < 10 && units > 0 ? `0${units}` : String(units);
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const end = digits.length - decimals;
  let text = digits.slice(0, end);
  if (manner !== 0) text = text.replace(/\B(?=(?:\d{3})+$)/g, manner === 1 ? "," : ".");
  if (decimals > 0) text += (manner > 1 ? "," : ".") + digits.slice(end);
  return units < 0 ? `-${text}` : text;
}
