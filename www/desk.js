// What the page loads when an address holds a form, when a form is to be kept, or when it lies in another page's frame.

import { named } from "./address.js";
import { live } from "./frame.js";
import { menu, recall, restore } from "./keep.js";
import { OTHERS, parse } from "./link.js";

export { live, menu, recall };

/** Opens the form that the address names, and takes it out of the address, where it would grow old. */
export const open = (page) => {
  const all = named();
  const given = parse(all);
  if (given === undefined) return;
  restore(page, given);
  const rest = new URLSearchParams([...all].filter(([key]) => OTHERS.has(key)));
  history.replaceState(null, "", `#${rest}`);
};
