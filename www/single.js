// The page as a single file: it carries all its parts and loads nothing. The build says which files these names stand for
// (see xtask/src/single_file.rs).

import * as app from "carried/app.js";
import appModule from "carried/app.wasm";
import * as desk from "carried/desk.js";
import * as files from "carried/files.js";
import parts from "carried/parts.js";
import rules from "carried/rules.js";

import { start } from "./start.js";

start({
  app: async () => {
    await app.default({ module_or_path: appModule });
    return app;
  },
  rules: async (_, campaign, kind) => rules[`${campaign}.${kind}`],
  desk: async () => desk,
  part: async (_, name) => parts[name],
  // It has their styles.
  beside: async () => files,
});
