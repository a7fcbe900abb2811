// Parts of the page that are loaded later. A line that fails once is tried again; what does not arrive even so is said, with a
// button to try once more.

const WAITS_MS = [500, 2_000];
const line = () => document.getElementById("later-error");

/** @type {(time: number) => Promise<void>} */
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** What that loads, tried again where it does not arrive. `load` hears how often it has failed, and what is asked for.
 * @type {<What extends unknown[], Part>(load: (failed: number, ...what: What) => Promise<Part>) => (...what: What) => Promise<Part>} */
export const patient = (load) => async (...what) => {
  for (const [failed, wait] of WAITS_MS.entries()) {
    try {
      return await load(failed, ...what);
    } catch (error) {
      console.warn(error);
      await pause(wait);
    }
  }
  return load(WAITS_MS.length, ...what);
};

/** What that loads, each asked for once; what did not arrive can be asked for again.
 * @type {<What extends string[], Part>(load: (...what: What) => Promise<Part>) => (...what: What) => Promise<Part>} */
export const once = (load) => {
  const asked = new Map();
  return (...what) => {
    const key = what.join(".");
    let loading = asked.get(key);
    if (loading === undefined) {
      loading = load(...what);
      loading.catch(() => asked.delete(key));
      asked.set(key, loading);
    }
    return loading;
  };
};

/** Says that a part has not arrived, and why, where that can be found out (guard.js); the button does `again`.
 * @type {(again: () => unknown, error: unknown) => void} */
export const missed = (again, error) => {
  console.error(error);
  line().hidden = false;
  dispatchEvent(new CustomEvent("not-loaded", { detail: /** @type {{ files?: string[] }} */ (error).files ?? [] }));
  /** @type {HTMLButtonElement} */ (line().querySelector("button")).onclick = () => {
    line().hidden = true;
    again();
  };
};

/** Somebody asks for something else, or once more: what was missed is past. */
export const found = () => {
  line().hidden = true;
};
