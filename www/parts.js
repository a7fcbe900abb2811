// The parts of the module that are loaded later.

/** @import * as App from "carried/app.js" */

import { once } from "./later.js";

/** What joins the parts that something needs to the module, each once: a later view, or the script `desk`.
 * @type {(app: () => Promise<typeof App>, part: (name: string) => Promise<BufferSource>) => (what: string) => Promise<unknown>} */
export const joiner = (app, part) => {
  const joined = once(async (name) => (await app()).join(name, await part(name)));
  return async (what) => Promise.all((await app()).parts[what].map((name) => joined(name)));
};
