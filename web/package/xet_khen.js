// The package's surface: plain data in, plain data out.

import { read } from "./answer.js";
import init, * as module from "./bindings.js";
import { write } from "./request.js";

export { initSync } from "./bindings.js";
export { evaluateColumns } from "./columns.js";
export { checkQuota } from "./roster.js";
export { evaluate } from "./verdict.js";
export default init;

/** All campaigns in a list. */
export const campaigns = (lang, asOf) => module.campaigns(write({ lang, asOf }));

/** Everything that is needed to draw one's own form. */
export const campaign = (id, lang, asOf) => module.campaign(write({ campaign: id, lang, asOf }));

/** Every round by year, with its dates. */
export const rounds = (request) => read(module.rounds(write(request)));

/** The papers for one candidate at one occasion. */
export const dossier = (request) => read(module.dossier(write(request)));

/** The version of the package and the hash over all bundled rules. */
export const rulesVersion = () => module.rulesVersion();
