// Makes an object of the text in which an answer crosses from the module (`src/api/wire.rs` says how).

import { sharedMemory, textAddress } from "./bindings.js";
import { END } from "./request.js";

const decoder = new TextDecoder("utf-16le");
let memory;

/** The fields of the module's last text, which has that many units. Where a request was not understood, it throws that. */
export function fields(length) {
  memory ??= sharedMemory();
  // Read where it lies: a copy of its own would cost more.
  const all = decoder.decode(new Uint16Array(memory.buffer, textAddress(), length)).split(END);
  if (all[0] !== "!") return all;
  const [, code, path, message] = all;
  throw Object.assign(new Error(message), { code, path });
}

/** The answer in the last text. */
export function read(length) {
  const all = fields(length);
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
