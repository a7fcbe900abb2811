// The views of the page: the form, and those of which each is a module of its own, loaded when somebody first asks for it.

/** @import * as App from "carried/app.js" */
/** @import * as View from "carried/view.js" */
/** @import { Shelf } from "./shelf.js" */

import { go, named } from "./address.js";
import { missed } from "./later.js";

/** @type {<Id extends keyof Elements>(id: Id) => Elements[Id]} */
const part = (id) => document.getElementById(id);

/** Shows the view that the address names.
 * @type {(page: typeof App, shelf: Shelf, load: (view: string) => Promise<typeof View>) => Promise<void>} */
export const show = async (page, shelf, load) => {
  const links = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".views a"))];
  const { view } = /** @type {{ view: string }} */ ((links.find((link) => link.dataset.view === named().get("view")) ?? links[0]).dataset);
  document.documentElement.dataset.view = view;
  for (const link of links) {
    if (link.dataset.view === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const isForm = view === "form";
  part("app").hidden = !isForm;
  part("filing").hidden = isForm;
  // What was typed in the others is still there when they are shown again.
  for (const main of /** @type {Iterable<HTMLElement>} */ (part("filing").children)) main.hidden = main.dataset.view !== view;
  if (isForm) return;
  try {
    const module = await load(view);
    await shelf.giveAll(module, page.chosen());
    // The form hears of a new language in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    // Another view may have been asked for meanwhile.
    if (document.documentElement.dataset.view === view) module.show(page.handover());
  } catch (error) {
    missed(() => show(page, shelf, load), error);
  }
};

/** Has the links to views, the buttons of languages and the links past what stands before do what they say. */
export const listen = () => {
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    /** @type {HTMLAnchorElement | null} */
    const link = target.closest?.("a[data-view], .skip, .languages button");
    if (!link) return;
    event.preventDefault();
    if (link.dataset.view) go("view", link.dataset.view);
    else if (link.lang) go("lang", link.lang);
    else document.getElementById(link.hash.slice(1))?.focus();
  });
};
