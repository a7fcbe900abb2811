// Makes an object of the text in which an answer crosses from the module (`src/api/wire.rs` says how).

import { open, part } from "./tape.js";

/** Ends each field. */
export const END = "\x1f";

/** The answer that stands at this place. */
export function read(address) {
  open(address);
  const all = part().split(END);
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
