// Makes an object of the text in which an answer crosses from the module (`src/api/wire.rs` says how).

import { END } from "./request.js";

const decoder = new TextDecoder("utf-16le");

/** The fields of an answer, given in the UTF-16 units of its text. Where the request was not understood, it throws that. */
export function fields(units) {
  const all = decoder.decode(units).split(END);
  if (all[0] !== "!") return all;
  const [, code, path, ...message] = all;
  throw Object.assign(new Error(message.join(END)), { code, path });
}

/** The answer that `units` hold. */
export function read(units) {
  const all = fields(units);
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
