// Starts the application, or says why it cannot start.
//
// Trunk writes where the application's files lie into this script's tag (see Trunk.toml); as a file of its own the script
// runs under a policy that forbids inline code. The build joins it with the scripts that it imports.

import { named } from "./address.js";
import { change, learn, tell } from "./language.js";
import { listen, show } from "./views.js";

const { js, wasm, later } = document.currentScript.dataset;
const address = (file) => new URL(file, document.baseURI).href;

/** Shows #boot-error and, within it, only the text for this reason. */
const explain = (reason) => {
  const box = document.getElementById("boot-error");
  box.dataset.reason = reason;
  for (const text of box.querySelectorAll("[data-reason]")) {
    text.hidden = text.dataset.reason !== reason;
  }
  box.hidden = false;
  document.getElementById("app").hidden = true;
};

/** What keeps forms, or lives in a frame; loaded when somebody needs it. */
const desk = () => import(`${address(later)}desk.js`);

/** Whether the address names more than a language and a view. */
const isAddressed = () => [...named().keys()].some((key) => key !== "lang" && key !== "view");

/** Whether this computer remembers a form. */
const isRemembered = () => {
  try {
    return localStorage.getItem("xet-khen") !== null;
  } catch {
    return false;
  }
};

/** Gives the form what the address or this computer holds for it. */
const fill = async (page, loading) => {
  const { live, open, recall } = await loading;
  if (named().has("embed")) live(page);
  else if (isAddressed()) open(page);
  else recall(page);
};

/** Opens the page in the language that the address names. */
const open = async () => {
  const loading = isAddressed() || isRemembered() ? desk() : undefined;
  const page = await import(address(js));
  const english = learn(address(later));
  await page.default({ module_or_path: address(wasm) });
  tell(await english);
  page.open(await english);
  // The form is drawn in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
  if (loading) await fill(page, loading).catch(console.error);
  return page;
};

const run = async () => {
  // Browsers switch WebAssembly off in their strictest modes, and administrators do.
  if (typeof WebAssembly !== "object") return explain("no-wasm");

  // What a policy forbids is told in an event, which may come a moment after the error.
  let reason = "failed";
  const noteBlocked = () => (reason = "blocked");
  document.addEventListener("securitypolicyviolation", noteBlocked, { once: true });
  try {
    const page = await open();
    const follow = async () => {
      await change(page, address(later));
      await show(page, address(later));
    };
    addEventListener("hashchange", async () => {
      // In a frame that is followed there.
      if (isAddressed() && !named().has("embed")) await fill(page, desk());
      await follow();
    });
    const keep = document.getElementById("keep");
    keep.addEventListener("toggle", async () => {
      if (keep.open) (await desk()).menu(page, keep.lastElementChild, { framed: named().has("embed") });
    });
    await follow();
  } catch (error) {
    console.error(error);
    setTimeout(() => explain(reason));
  }
};

listen();
run();
