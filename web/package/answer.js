// Makes an object of the text in which an answer crosses from the module.

import { valueOf } from "./fields.js";
import { open, part } from "./tape.js";

/** The answer that stands at this place. */
export function read(address) {
  open(address);
  return valueOf(part());
}
