// The text in which the form hands itself over and takes what it is given (`src/api/wire.rs` says how). Numbers stay as they
// are written.

/** @import { Handover } from "./types/form.js" */

/** Ends each field. */
const END = "\x1f";

/** The value in a text of that form. */
export function read(text) {
  const all = text.split(END);
  let at = 0;
  const value = () => {
    const field = all[at++];
    const word = field.slice(1);
    switch (field[0]) {
      case "s":
        return word;
      case "n":
        return Number(word);
      case "{": {
        const object = {};
        while (all[at] !== ".") object[all[at++].slice(1)] = value();
        at += 1;
        return object;
      }
      case "[": {
        const list = [];
        while (all[at] !== ".") list.push(value());
        at += 1;
        return list;
      }
      default:
        return field === "z" ? null : field === "t";
    }
  };
  return value();
}

// The deepest form has four levels.
const DEEPEST = 6;

/** One field. The character that ends fields means nothing within one.
 * @type {(kind: string, word: string) => string} */
const field = (kind, word) => kind + word.replaceAll(END, "\ufffd") + END;

/** Plain data as text, such as JSON gives; what lies too deep, or is a list, is nothing.
 * @type {(value: unknown, depth?: number) => string} */
export const write = (value, depth = DEEPEST) => {
  switch (typeof value) {
    case "string":
      return field("s", value);
    case "number":
      return field("n", String(value));
    case "boolean":
      return field(value ? "t" : "f", "");
    default: {
      if (value === null || typeof value !== "object" || Array.isArray(value) || depth === 0) return field("z", "");
      const pairs = Object.entries(value).map(([key, part]) => field("k", key) + write(part, depth - 1));
      return field("{", "") + pairs.join("") + field(".", "");
    }
  }
};
