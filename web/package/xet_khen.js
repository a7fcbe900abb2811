// The package's surface. Requests are copied into plain data before they cross into the module: what a caller hands over
// may throw while it is read, and an exception that crosses WebAssembly would leave its memory in disorder.

import init, * as module from "./bindings.js";

export { initSync } from "./bindings.js";
export default init;

// The deepest request that is understood has three levels.
const DEEPEST = 6;

/** A value that is no plain data, named so that the refusal can say what it was and where. */
const strange = (name) => ({ "\0": name });

/** Whether an object is a mere record: its prototype is none, or one that has none itself (of any window). */
function isRecord(object) {
  const prototype = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A copy of a value in plain data. It never throws. */
function plain(value, depth = DEEPEST) {
  try {
    if (value === null || ["undefined", "boolean", "number", "string"].includes(typeof value)) return value;
    if (typeof value !== "object") return strange(typeof value);
    // No request has a list; an empty one is refused like any other.
    if (Array.isArray(value)) return [];
    const name = Object.prototype.toString.call(value).slice(8, -1);
    if (name !== "Object" || !isRecord(value) || Symbol.iterator in value) return strange(name);
    if (depth === 0) return strange("…");
    const copy = Object.create(null);
    for (const key of Object.keys(value)) copy[key] = property(value, key, depth);
    return copy;
  } catch {
    return strange("unreadable");
  }
}

/** A copy of one property, which may throw by itself. */
function property(object, key, depth) {
  try {
    return plain(object[key], depth - 1);
  } catch {
    return strange("unreadable");
  }
}

/** All campaigns in a list. */
export const campaigns = (lang, asOf) => module.campaigns(plain({ lang, asOf }));

/** Everything that is needed to draw one's own form. */
export const campaign = (id, lang, asOf) => module.campaign(plain({ campaign: id, lang, asOf }));

/** An explained verdict. */
export const evaluate = (request) => module.evaluate(plain(request));

/** The version of the package and the hash over all bundled rules. */
export const rulesVersion = () => module.rulesVersion();
