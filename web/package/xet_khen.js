// The package's surface: plain data in, plain data out.

import { read } from "./answer.js";
import * as module from "./bindings.js";
import { ask } from "./request.js";

export * from "./xet_khen_verdict.js";
export { default } from "./xet_khen_verdict.js";
export { evaluateColumns } from "./columns.js";
export { checkQuota } from "./roster.js";

/** Every round by year, with its dates. */
export const rounds = (request) => read(ask(module.rounds, request));

/** The papers for one candidate at one occasion. */
export const dossier = (request) => read(ask(module.dossier, request));
