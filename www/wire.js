// The text in which the form hands itself over and takes what it is given (`src/api/wire.rs` says how). Numbers stay as they
// are written.

/** Ends each field. */
const END = "\x1f";
// The deepest form has four levels.
const DEEPEST = 6;

/** One field. The character that ends fields means nothing within one. */
const field = (kind, word) => kind + word.replaceAll(END, "\ufffd") + END;

/** Plain data as text, such as JSON gives; what lies too deep, or is a list, is nothing. */
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

/** The value in a text of that form. */
export const read = (text) => {
  const fields = text.split(END);
  let at = 0;
  const value = () => {
    const field = fields[at++];
    const word = field.slice(1);
    switch (field[0]) {
      case "s":
        return word;
      case "n":
        return Number(word);
      case "t":
      case "f":
        return field[0] === "t";
      case "{": {
        const record = Object.create(null);
        while (fields[at][0] === "k") {
          const key = fields[at++].slice(1);
          record[key] = value();
        }
        at += 1;
        return record;
      }
      default:
        return null;
    }
  };
  return value();
};
