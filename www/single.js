// The page as a single file: it carries all its parts and loads nothing. The build says which files these names stand for
// (see xtask/src/single_file.rs).

import * as app from "carried/app.js";
import appModule from "carried/app.wasm";
import * as desk from "carried/desk.js";
import * as filing from "carried/filing.js";
import filingModule from "carried/filing.wasm";
import { rules } from "carried/rules.js";

import { start } from "./start.js";

/** A module, once it can be called.
 * @type {<Module extends typeof app | typeof filing>(module: Module, bytes: Uint8Array<ArrayBuffer>) => Promise<Module>} */
const ready = async (module, bytes) => {
  await module.default({ module_or_path: bytes });
  return module;
};

start({
  app: () => ready(app, appModule),
  rules: async (_, campaign, kind) => rules[`${campaign}.${kind}`],
  desk: async () => desk,
  filing: () => ready(filing, filingModule),
});
