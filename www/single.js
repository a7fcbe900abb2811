// The page as a single file: it carries all its parts and loads nothing. The build says which files these names stand for
// (see xtask/src/single_file.rs).

import * as app from "carried/app.js";
import appModule from "carried/app.wasm";
import * as desk from "carried/desk.js";
import * as dates from "carried/dates.js";
import datesModule from "carried/dates.wasm";
import * as list from "carried/list.js";
import listModule from "carried/list.wasm";
import * as papers from "carried/papers.js";
import papersModule from "carried/papers.wasm";
import { rules } from "carried/rules.js";

import { start } from "./start.js";

/** @import * as View from "carried/view.js" */

/** @type {Record<string, [typeof View, Uint8Array<ArrayBuffer>]>} */
const views = { list: [list, listModule], dates: [dates, datesModule], papers: [papers, papersModule] };

/** A module, once it can be called.
 * @type {<Module extends typeof app | typeof View>(module: Module, bytes: Uint8Array<ArrayBuffer>) => Promise<Module>} */
const ready = async (module, bytes) => {
  await module.default({ module_or_path: bytes });
  return module;
};

start({
  app: () => ready(app, appModule),
  rules: async (_, campaign, kind) => rules[`${campaign}.${kind}`],
  desk: async () => desk,
  view: (_, name) => ready(.../** @type {[typeof View, Uint8Array<ArrayBuffer>]} */ (views[name])),
});
