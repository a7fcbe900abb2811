// The package's surface: plain data in, plain data out.

import { read } from "./answer.js";
import * as module from "./bindings.js";
import { write } from "./request.js";

export * from "./xet_khen_verdict.js";
export { default } from "./xet_khen_verdict.js";
export { evaluateColumns } from "./columns.js";
export { checkQuota } from "./roster.js";

/** Every round by year, with its dates. */
export const rounds = (request) => read(module.rounds(write(request)));

/** The papers for one candidate at one occasion. */
export const dossier = (request) => read(module.dossier(write(request)));
