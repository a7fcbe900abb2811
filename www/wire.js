// The text in which the form hands itself over and takes what it is given (`src/api/wire.rs` says how). Numbers stay as they
// are written.

/** @import { Handover } from "./types/form.js" */

import { END, valueOf } from "../web/package/fields.js";

/** What the form has handed over, from its text. */
export const read = /** @type {(text: string) => Handover} */ (valueOf);

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
