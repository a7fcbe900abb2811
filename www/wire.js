// The text in which the form hands itself over, and is given what others hand to it (`src/api/wire.rs` says how).

// Ends each field.
const END = "\x1f";
// Nothing that the form understands is nested so deep; what a file holds may be.
const DEEPEST = 6;

/** One field. The character that ends fields means nothing within one. */
const field = (kind, word) => kind + String(word).replaceAll(END, "\ufffd") + END;

/** Plain data, such as a file of JSON holds, as a text of that form. */
export const write = (value, depth = DEEPEST) => {
  if (typeof value === "string") return field("s", value);
  if (typeof value === "number") return field("n", value);
  if (typeof value === "boolean") return field(value ? "t" : "f", "");
  if (value === null || value === undefined) return field("z", "");
  // What is not understood needs a name, by which the form can refuse it.
  if (depth === 0) return write({ "\0": "…" });
  const [start, items] = Array.isArray(value)
    ? ["[", value.map((item) => write(item, depth - 1))]
    : ["{", Object.entries(value).map(([key, item]) => field("k", key) + write(item, depth - 1))];
  return field(start, "") + items.join("") + field(".", "");
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
