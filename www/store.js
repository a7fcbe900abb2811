// Where a form is remembered on this computer, if its user asks for that. Browsers may have no store for a page, or refuse
// to use it.

const NAME = "xet-khen";

/** @type {<T>(use: (store: Storage) => T) => T | undefined} */
const tried = (use) => {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
};

/** What is remembered; nothing where nothing is. */
export const remembered = () => tried((store) => store.getItem(NAME)) ?? undefined;

/** Remembers a text in place of the one before; tells whether that was possible.
 * @type {(text: string) => boolean} */
export const remember = (text) => tried((store) => (store.setItem(NAME, text), true)) ?? false;

/** Remembers nothing any more. */
export const forget = () => tried((store) => store.removeItem(NAME));

/** Whether there is a store at all. */
export const isPossible = () => tried((store) => typeof store.getItem === "function") ?? false;

/** Tells what another tab has stored in its place; `null` where it has erased it.
 * @type {(tell: (text: string | null) => void) => void} */
export const follow = (tell) =>
  addEventListener("storage", ({ key, newValue }) => {
    if (key === NAME || key === null) tell(newValue);
  });
