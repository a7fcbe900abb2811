// The language of the page. Each campaign speaks Vietnamese from the start; its English texts are loaded when somebody asks for them.

/** @import * as App from "carried/app.js" */
/** @import { Shelf } from "./shelf.js" */

import { named } from "./address.js";
import { missed } from "./later.js";

const root = document.documentElement;

/** Whether the address names English. */
export const wantsEnglish = () => named().get("lang") === "en";

/** Whether the page is in English. */
export const isEnglish = () => root.lang === "en";

/** Tells the document its language.
 * @type {(english: boolean) => void} */
export const tell = (english) => {
  root.lang = english ? "en" : "vi";
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".languages button"))) {
    button.setAttribute("aria-pressed", String(button.lang === root.lang));
  }
};

/** Has the page speak the language that the address names, unless the texts of its campaign cannot be had.
 * @type {(page: typeof App, shelf: Shelf) => Promise<void>} */
export const change = async (page, shelf) => {
  const english = wantsEnglish();
  if (isEnglish() === english) return;
  try {
    await shelf.give(page, page.chosen(), english);
  } catch (error) {
    return missed(() => change(page, shelf), error);
  }
  // Another language, or another campaign, may have been chosen meanwhile.
  if (wantsEnglish() !== english || !page.knows(page.chosen(), english)) return change(page, shelf);
  tell(english);
  dispatchEvent(new Event("lang"));
};
