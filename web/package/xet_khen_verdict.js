// The surface of the package for verdicts alone.

import init, * as module from "./bindings.js";
import { write } from "./request.js";

export { initSync } from "./bindings.js";
export { evaluate } from "./verdict.js";
export default init;

/** All campaigns in a list. */
export const campaigns = (lang, asOf) => module.campaigns(write({ lang, asOf }));

/** Everything that is needed to draw one's own form. */
export const campaign = (id, lang, asOf) => module.campaign(write({ campaign: id, lang, asOf }));

/** The version of the package and the hash over all bundled rules. */
export const rulesVersion = () => module.rulesVersion();
