// The views of the page: the form, and those whose parts are loaded when somebody first asks for them.

/** @import * as App from "carried/app.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { Parts } from "./start.js" */

import { go, named } from "./address.js";
import { missed, once } from "./later.js";

/** @type {<Id extends keyof Elements>(id: Id) => Elements[Id]} */
const part = (id) => document.getElementById(id);

/** Brings what a view needs for a campaign, and gives what then shows it, while that is the one in the form.
 * @typedef {(view: string, campaign: string) => Promise<() => void>} Later */

/** @type {(page: typeof App, shelf: Shelf, join: (view: string) => Promise<unknown>, beside: () => ReturnType<Parts["beside"]>) => Later} */
export const later = (page, shelf, join, beside) => {
  const taken = once(async () => page.take(await beside()));
  /** The campaigns of which the views have all files. */
  const filed = new Set();
  return async (view, campaign) => {
    const [files] = await Promise.all([shelf.all(campaign), taken(), join(view)]);
    return () => {
      /** @type {Partial<typeof files>} */
      const given = filed.has(campaign) ? [] : files;
      if (!page.show(view, ...given)) throw new Error(`the rules of ${campaign} are of another build`);
      filed.add(campaign);
    };
  };
};

/** Shows the view that the address names.
 * @type {(page: typeof App, views: Later) => Promise<void>} */
export const show = async (page, views) => {
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
    const campaign = page.chosen();
    const draw = await views(view, campaign);
    // The form hears of a new language in a task of its own.
    await new Promise((resolve) => setTimeout(resolve));
    // Another view, or another campaign, may have been asked for meanwhile.
    if (document.documentElement.dataset.view === view && page.chosen() === campaign) draw();
  } catch (error) {
    missed(() => show(page, views), error);
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
