// Starts the application.
//
// Where its parts come from is not known here: the page's own script (boot.js) loads them, that of the single file
// (single.js) carries them. Both hand over the same five: `app()` promises the module, `rules()` the files of a campaign, `desk()` the
// script that keeps forms or lives in a frame, `part()` what that or a later view needs of the module, `beside()` the script of those
// views, once their styles are there.

/** @import * as App from "carried/app.js" */
/** @import * as Files from "carried/files.js" */
/** @import * as Desk from "./desk.js" */
/** @import { Kind, Shelf } from "./shelf.js" */
/** @import { Page } from "./types/form.js" */

/** The later parts hear how often they have failed to come.
 * @typedef {object} Parts
 * @property {() => Promise<typeof App>} app
 * @property {(failed: number, campaign: string, kind: Kind) => Promise<Uint8Array>} rules
 * @property {(failed: number) => Promise<typeof Desk>} desk
 * @property {(failed: number, name: string) => Promise<BufferSource>} part
 * @property {(failed: number) => Promise<typeof Files>} beside */

import { named } from "./address.js";
import { change, isEnglish, tell, wantsEnglish } from "./language.js";
import { found, missed, once, patient } from "./later.js";
import { shelf } from "./shelf.js";
import { joiner } from "./parts.js";
import { remembered } from "./store.js";
import { later, listen, show } from "./views.js";

/** Has guard.js say why the page cannot start: a reason, or the error from which it finds one.
 * @type {(detail: unknown) => false} */
const giveUp = (detail) => {
  dispatchEvent(new CustomEvent("cannot-start", { detail }));
  return false;
};

/** Says how much is there of what the start needs; guard.js shows it.
 * @type {(share: number) => boolean} */
export const starting = (share) => dispatchEvent(new CustomEvent("starting", { detail: share }));

/** Whether the address names more than a language and a view, be it where a server has mangled it. */
const isAddressed = () =>
  [...named().keys()].some((key) => key !== "lang" && key !== "view") || /[?&](?:v|campaign)=|%23/.test(location.pathname + location.search);

/** Has the script that keeps forms do something; the address keeps what it holds until that script is there.
 * @type {(loading: Promise<typeof Desk>, desk: () => Promise<typeof Desk>, act: (desk: typeof Desk) => unknown) => Promise<void>} */
const withDesk = async (loading, desk, act) => {
  const part = await loading.catch((error) => missed(() => withDesk(desk(), desk, act), error));
  if (part) await act(part);
};

/** Of these campaigns the one that the address names, or else the first.
 * @type {(campaigns: string[]) => string | undefined} */
const wantedOf = (campaigns) => campaigns.find((campaign) => campaign === named().get("campaign")) ?? campaigns[0];

/** Gives the page the campaign with which it begins, and tells whether that speaks English where the address names it.
 * @type {(page: Page, shelf: Shelf) => Promise<boolean>} */
const begin = async (page, shelf) => {
  const english = wantsEnglish();
  const [first] = page.campaigns();
  const wanted = wantedOf(page.campaigns()) ?? first;
  try {
    await shelf.give(page, wanted, english);
    return english;
  } catch (error) {
    // Without the English texts, or without another campaign, the page still begins.
    if (!english && wanted === first) throw error;
    console.error(error);
    await shelf.give(page, first, false);
    return false;
  }
};

/** Opens the page in the language that the address names; `campaigns` are those of which the build has told.
 * @type {(parts: { app: Parts["app"], desk: () => Promise<typeof Desk> }, shelf: Shelf, campaigns: string[]) => Promise<Page>} */
const open = async ({ app, desk }, shelf, campaigns) => {
  const loading = isAddressed() || remembered() !== undefined ? desk() : undefined;
  // Nobody waits for it yet.
  loading?.catch(() => {});
  const campaign = wantedOf(campaigns);
  // Its files are asked for beside the module.
  if (campaign !== undefined) shelf.fetched(campaign, wantsEnglish()).catch(() => {});
  const module = await app();
  /** @type {Page} */
  const page = { ...module, sure: (campaign) => shelf.sure(module, campaign, isEnglish()) };
  tell(await begin(page, shelf));
  page.open();
  // The form is drawn in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  starting(1);
  // What the address or this computer holds for the form.
  if (loading) await withDesk(loading, desk, ({ begin }) => begin(page));
  return page;
};

/** Has the files of all campaigns come, one after the other in their order: what one chooses then tells the server nothing.
 * @type {(page: Page, shelf: Shelf) => Promise<void>} */
const readOn = async (page, shelf) => {
  for (const campaign of page.campaigns()) await shelf.all(campaign);
};

/** Starts the page from these parts, and tells whether it has started; `campaigns` are those of which the build has told.
 * @type {(given: Parts, campaigns?: string[]) => Promise<boolean>} */
export const start = async (given, campaigns = []) => {
  const module = once(given.app);
  const join = joiner(module, patient(given.part));
  const script = patient(given.desk);
  const desk = async () => (await Promise.all([script(), join("desk")]))[0];
  listen();
  // Browsers switch WebAssembly off in their strictest modes, and administrators do.
  if (typeof WebAssembly !== "object") return giveUp("no-wasm");
  try {
    const files = shelf(patient(given.rules));
    const page = await open({ app: module, desk }, files, campaigns);
    const views = later(page, files, join, patient(given.beside));
    const follow = async () => {
      await change(page, files);
      await show(page, views);
    };
    /** @type {string | undefined} */
    let chosen;
    addEventListener("campaign", async ({ detail }) => {
      chosen = detail;
      await page.sure(detail);
      // Another one may have been chosen meanwhile.
      if (chosen === detail) page.choose(detail);
    });
    let kept = isAddressed();
    /** @type {(act: (desk: typeof Desk) => unknown) => Promise<void>} */
    const keeper = (act) => {
      kept = true;
      return withDesk(desk(), desk, act);
    };
    addEventListener("hashchange", async () => {
      found();
      // In a frame that is followed there.
      if ((kept || isAddressed()) && !named().has("embed")) await keeper((desk) => desk.follow(page));
      await follow();
    });
    // From the first change on, the address names the round, and nothing that was typed is lost unasked.
    const app = document.getElementById("app");
    for (const event of ["input", "change"]) app.addEventListener(event, (change) => kept || keeper((desk) => desk.watch(page, change)));
    const keep = document.getElementById("keep");
    const place = /** @type {HTMLElement} */ (keep.lastElementChild);
    keep.addEventListener("toggle", () => keep.open && withDesk(desk(), desk, ({ menu }) => menu(page, place)));
    await follow();
    // It is there before anything is typed, so that nothing is asked for while one types; without it the page works as well.
    if (!kept) {
      desk().then(
        (desk) => {
          desk.watch(page);
          kept = true;
        },
        () => {},
      );
    }
    // A line that fails is said when something is asked for.
    (window.requestIdleCallback ?? setTimeout)(() => readOn(page, files).catch(console.warn));
    return true;
  } catch (error) {
    console.error(error);
    return giveUp(error);
  }
};
