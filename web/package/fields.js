// Reads a value from the fields of its text (`src/api/wire.rs` says how). The page's own scripts read it, too.

/** Ends each field. */
export const END = "\x1f";

/** The value in a text. Numbers keep what a number of JavaScript can hold. */
export function valueOf(text) {
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
