// Starts the application.
//
// Where its parts come from is not known here: the page's own script (boot.js) loads them, that of the single file
// (single.js) carries them. Both hand over the same four: `app()` and `filing()` promise a module that can be called,
// `english()` the English texts, `desk()` the script that keeps forms or lives in a frame.

import { named } from "./address.js";
import { change, learn, tell } from "./language.js";
import { remembered } from "./store.js";
import { listen, show } from "./views.js";

/** Has guard.js say why the page cannot start: a reason, or the error from which it finds one. */
const giveUp = (detail) => {
  dispatchEvent(new CustomEvent("cannot-start", { detail }));
  return false;
};

/** Whether the address names more than a language and a view. */
const isAddressed = () => [...named().keys()].some((key) => key !== "lang" && key !== "view");

/** Gives the form what the address or this computer holds for it. */
const fill = async (page, loading) => {
  const { live, open, recall } = await loading;
  if (named().has("embed")) live(page);
  else if (isAddressed()) open(page);
  else recall(page);
};

/** Opens the page in the language that the address names. */
const open = async ({ app, english, desk }) => {
  const loading = isAddressed() || remembered() !== undefined ? desk() : undefined;
  const [page, texts] = await Promise.all([app(), learn(english)]);
  tell(texts);
  page.open(texts);
  // The form is drawn in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  if (loading) await fill(page, loading).catch(console.error);
  return page;
};

/** Starts the page from these parts, and tells whether it has started. */
export const start = async (parts) => {
  listen();
  // In a frame some of the page stays away, from its first moment.
  if (named().has("embed")) document.documentElement.dataset.embed = "";
  // Browsers switch WebAssembly off in their strictest modes, and administrators do.
  if (typeof WebAssembly !== "object") return giveUp("no-wasm");
  try {
    const page = await open(parts);
    const follow = async () => {
      await change(page, parts.english);
      await show(page, parts.filing);
    };
    addEventListener("hashchange", async () => {
      // In a frame that is followed there.
      if (isAddressed() && !named().has("embed")) await fill(page, parts.desk());
      await follow();
    });
    const keep = document.getElementById("keep");
    keep.addEventListener("toggle", async () => {
      if (keep.open) (await parts.desk()).menu(page, keep.lastElementChild, { framed: named().has("embed") });
    });
    await follow();
    return true;
  } catch (error) {
    console.error(error);
    return giveUp(error);
  }
};
