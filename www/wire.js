// Reads the text in which the form hands itself over (`src/api/wire.rs` says how). Numbers stay as they are written.

import { END } from "../web/package/request.js";

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
