// Writes a request as one text, in which it crosses into the module (`src/api/wire.rs` says how). What a caller hands over
// may throw while it is read; an exception that crosses WebAssembly would leave its memory in disorder, so all of it is
// read here.

/** Ends each field. */
export const END = "\x1f";

// The deepest request that is understood has three levels.
const DEEPEST = 6;
// More properties and list items than any request that is understood has.
const MOST = 1_000_000;

/** Whether an object is a mere record: its prototype is none, or one that has none itself (of any window). */
export function isRecord(object) {
  if (Symbol.iterator in object || Symbol.toStringTag in object) return false;
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A value that is no plain data, named so that the refusal can say what it was and where. */
const strange = (name) => `{${END}k\0${END}${field("s", name)}.${END}`;

/** One field. The character that ends fields means nothing within one. */
const field = (kind, word) => kind + (word.includes(END) ? word.replaceAll(END, "\ufffd") : word) + END;

/** A value as text. It never throws. */
export const write = (value) => part(value, { depth: DEEPEST, room: { left: MOST } });

/** A part of a value, which may throw by itself. */
function part(value, within) {
  try {
    switch (typeof value) {
      case "string":
        return field("s", value);
      case "number":
        return `n${value}${END}`;
      case "boolean":
        return (value ? "t" : "f") + END;
      case "undefined":
        return `z${END}`;
      case "object":
        return value === null ? `z${END}` : object(value, within);
      default:
        return strange(typeof value);
    }
  } catch {
    return strange("unreadable");
  }
}

function object(value, { depth, room }) {
  const within = { depth: depth - 1, room };
  const isList = Array.isArray(value);
  if (!isList && !isRecord(value)) return strange(Object.prototype.toString.call(value).slice(8, -1));
  const keys = isList ? value : Object.keys(value);
  room.left -= keys.length;
  if (depth === 0 || room.left < 0) return strange("…");
  let text = isList ? `[${END}` : `{${END}`;
  if (isList) for (let index = 0; index < keys.length; index += 1) text += property(value, index, within);
  else for (const key of keys) text += field("k", key) + property(value, key, within);
  return `${text}.${END}`;
}

function property(object, key, within) {
  try {
    return part(object[key], within);
  } catch {
    return strange("unreadable");
  }
}
