// The package's surface: plain data in, plain data out.

import * as module from "./bindings.js";
import { ask } from "./request.js";

export * from "./xet_khen_verdict.js";
export { default } from "./xet_khen_verdict.js";
export { evaluateColumns } from "./columns.js";

/** Whether a list of nominees fits, and the best list that does.
 * @type {(request: unknown) => unknown} */
export const checkQuota = (request) => ask(module.checkQuota, request);

/** Every round by year, with its dates.
 * @type {(request: unknown) => unknown} */
export const rounds = (request) => ask(module.rounds, request);

/** The papers for one candidate at one occasion.
 * @type {(request: unknown) => unknown} */
export const dossier = (request) => ask(module.dossier, request);
