// What the page loads when an address holds a form, when a form is to be kept, or when it lies in another page's frame.

/** @import { Page } from "./types/form.js" */

import { named } from "./address.js";
import { live } from "./frame.js";
import { address, isHere, menu, openedFromAddress, recall, restore, stand, watch } from "./keep.js";
import { check, formOf, parse } from "./link.js";
import { arrived, mend } from "./mend.js";
import { note } from "./notes.js";
import { remembered } from "./store.js";
import { say } from "./texts.js";

export { menu, watch };

/** What a link holds that was cut, as far as it can be relied on: its last answer may be cut itself.
 * @type {(all: URLSearchParams) => URLSearchParams} */
const remainder = (all) => new URLSearchParams([...all].slice(0, -1));

/** Says that a link is not whole, and uses what could be read of it only when the user wants that.
 * @type {(page: Page, all: URLSearchParams) => Promise<void>} */
const hold = async (page, all) => {
  const given = parse(remainder(all));
  if (typeof given !== "object" || given.request.campaign === undefined) return note([say("changed")], say("changedTitle"));
  const { facts = {}, readings, ...selection } = given.request;
  await restore(page, { request: selection });
  const use = {
    label: say("useRead", { count: Object.keys(facts).length }),
    async act() {
      await restore(page, given, [say("changedUsed")]);
      /** @type {HTMLElement} */ (document.querySelector("#notes button")).focus();
      openedFromAddress(page);
    },
  };
  note([say("changed")], say("changedTitle"), use);
};

/** Opens the form that the address names. It stays there until something is changed, so that the page can be loaded anew.
 * @type {(page: Page) => Promise<void>} */
const open = async (page) => {
  const { text, seen, base } = arrived();
  const mended = mend(text);
  const all = new URLSearchParams(mended);
  stand(`${base}#${mended}`);
  const state = check(all);
  if (state === "changed") {
    await hold(page, all);
  } else {
    const said = [state === "unchecked" && say("unchecked"), seen && say("seen")].filter((text) => text !== false);
    await restore(page, parse(all), said);
  }
  if (state === "part") watch(page);
  else openedFromAddress(page);
};

/** Gives the form what the address or this computer holds for it.
 * @type {(page: Page) => Promise<void>} */
export const begin = async (page) => {
  if (named().has("embed")) {
    await live(page);
    return watch(page);
  }
  const { text } = arrived();
  const all = new URLSearchParams(mend(text));
  if (remembered() !== undefined && check(all) === "part") await recall(page);
  if (formOf(all) !== "") await open(page);
};

/** Follows a change of the address. What the page has written there itself gives the form nothing.
 * @type {(page: Page) => Promise<void>} */
export const follow = async (page) => {
  if (formOf(named()) === "" || isHere()) address(page);
  else await open(page);
};
