// Starts the application.
//
// Where its parts come from is not known here: the page's own script (boot.js) loads them, that of the single file
// (single.js) carries them. Both hand over the same four: `app()` and `filing()` promise a module that can be called,
// `english()` the English texts, `desk()` the script that keeps forms or lives in a frame.

import { named } from "./address.js";
import { change, learn, tell } from "./language.js";
import { found, missed, patient } from "./later.js";
import { remembered } from "./store.js";
import { listen, show } from "./views.js";

/** Has guard.js say why the page cannot start: a reason, or the error from which it finds one. */
const giveUp = (detail) => {
  dispatchEvent(new CustomEvent("cannot-start", { detail }));
  return false;
};

/** Says how much is there of what the start needs; guard.js shows it. */
export const starting = (share) => dispatchEvent(new CustomEvent("starting", { detail: share }));

/** Whether the address names more than a language and a view, be it where a server has mangled it. */
const isAddressed = () =>
  [...named().keys()].some((key) => key !== "lang" && key !== "view") || /[?&](?:v|campaign)=|%23/.test(location.pathname + location.search);

/** Has the script that keeps forms do something; the address keeps what it holds until that script is there. */
const withDesk = async (loading, desk, act) => {
  const part = await loading.catch((error) => missed(() => withDesk(desk(), desk, act), error));
  if (part) act(part);
};

/** Opens the page in the language that the address names. */
const open = async ({ app, english, desk }) => {
  const loading = isAddressed() || remembered() !== undefined ? desk() : undefined;
  // Nobody waits for it yet.
  loading?.catch(() => {});
  const [page, texts] = await Promise.all([app(), learn(english)]);
  tell(texts);
  page.open(texts);
  // The form is drawn in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  starting(1);
  // What the address or this computer holds for the form.
  if (loading) await withDesk(loading, desk, ({ begin }) => begin(page));
  return page;
};

/** Starts the page from these parts, and tells whether it has started. */
export const start = async (given) => {
  const parts = Object.fromEntries(Object.entries(given).map(([name, load]) => [name, name === "app" ? load : patient(load)]));
  listen();
  // Browsers switch WebAssembly off in their strictest modes, and administrators do.
  if (typeof WebAssembly !== "object") return giveUp("no-wasm");
  try {
    const page = await open(parts);
    const follow = async () => {
      await change(page, parts.english);
      await show(page, parts.filing);
    };
    let kept = isAddressed();
    const keeper = (act) => {
      kept = true;
      return withDesk(parts.desk(), parts.desk, act);
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
    const place = keep.lastElementChild;
    keep.addEventListener("toggle", () => keep.open && withDesk(parts.desk(), parts.desk, ({ menu }) => menu(page, place)));
    await follow();
    // It is there before anything is typed, so that nothing is asked for while one types; without it the page works as well.
    if (!kept) {
      parts.desk().then(
        (desk) => {
          desk.watch(page);
          kept = true;
        },
        () => {},
      );
    }
    return true;
  } catch (error) {
    console.error(error);
    return giveUp(error);
  }
};
