// Where a form is remembered on this computer, if its user asks for that. Browsers may have no store for a page, or refuse
// to use it.

const NAME = "xet-khen";

const tried = (use) => {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
};

/** What is remembered; nothing where nothing is. */
export const remembered = () => tried((store) => store.getItem(NAME)) ?? undefined;

/** Remembers a text in place of the one before; tells whether that was possible. */
export const remember = (text) => tried((store) => (store.setItem(NAME, text), true)) ?? false;

/** Remembers nothing any more. */
export const forget = () => tried((store) => store.removeItem(NAME));
