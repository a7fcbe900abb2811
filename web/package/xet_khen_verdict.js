// The surface of the package for verdicts alone. What callers hand over may be anything: the module says what is wrong with it.

import start, * as module from "./bindings.js";
import { ask } from "./request.js";
import { readFrom } from "./memory.js";

/** Starts the module from where it lies.
 * @type {typeof start} */
export default async (input) => readFrom(await start(input));

/** Starts the module from its bytes.
 * @type {typeof module.initSync} */
export const initSync = (input) => readFrom(module.initSync(input));

/** All campaigns in a list.
 * @type {(lang?: unknown, asOf?: unknown) => unknown} */
export const campaigns = (lang, asOf) => ask(module.campaigns, { lang, asOf });

/** Everything that is needed to draw one's own form.
 * @type {(id: unknown, lang?: unknown, asOf?: unknown) => unknown} */
export const campaign = (id, lang, asOf) => ask(module.campaign, { campaign: id, lang, asOf });

/** The explained verdict on a request.
 * @type {(request: unknown) => unknown} */
export const evaluate = (request) => ask(module.evaluate, request);

/** The version of the package and the hash over all bundled rules. */
export const rulesVersion = () => ask(module.rulesVersion);
