// The language of the page. The rules speak Vietnamese from the start; their English texts are loaded when somebody asks for
// them.

import { named } from "./address.js";
import { missed } from "./later.js";

const root = document.documentElement;
const isEnglish = () => named().get("lang") === "en";

let spoken = false;

/** The English texts, where the address names English and they can be had. */
export const learn = async (load) => {
  if (!isEnglish()) return undefined;
  try {
    const texts = await load();
    spoken = true;
    return texts;
  } catch (error) {
    console.error(error);
    return undefined;
  }
};

/** Tells the document its language. */
export const tell = (english) => {
  root.lang = english ? "en" : "vi";
  for (const button of document.querySelectorAll(".languages button")) {
    button.setAttribute("aria-pressed", button.lang === root.lang);
  }
};

/** Has the page speak the language that the address names, unless its texts cannot be had. */
export const change = async (page, load) => {
  const english = isEnglish();
  if (english && !spoken) {
    try {
      page.speakEnglish(await load());
      spoken = true;
    } catch (error) {
      return missed(() => change(page, load), error);
    }
  }
  if ((root.lang === "en") !== english) {
    tell(english);
    dispatchEvent(new Event("lang"));
  }
};
