// The same request gives the same bytes, whatever the clock, the time zone and the locale of the machine.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ANSWERS = fileURLToPath(new URL("answers.mjs", import.meta.url));

/** What the package answers on a machine with these settings. */
async function answers(settings, ...options) {
  const env = { PATH: process.env.PATH, ...settings };
  const output = await promisify(execFile)(process.execPath, [ANSWERS, ...options], { env, maxBuffer: 2 ** 30 });
  return output.stdout;
}

/** Like `assert.equal`, but a difference is shown as the first line that differs, not as megabytes. */
function same(here, there) {
  const [a, b] = [here.split("\n"), there.split("\n")];
  const first = a.findIndex((line, index) => line !== b[index]);
  if (first >= 0) assert.equal(b[first], a[first]);
  assert.equal(b.length, a.length);
}

let here;
before(async () => {
  here = await answers({ TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8", LC_ALL: "vi_VN.UTF-8" });
});

test("there is something to compare", () => {
  assert.ok(here.split("\n").length > 500);
});

const MACHINES = {
  "at the first place where a day begins": { TZ: "Pacific/Kiritimati", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" },
  "at the last place where a day ends": { TZ: "Etc/GMT+12", LANG: "C", LC_ALL: "C" },
  // Turkish has an i without a dot, German a decimal comma, Arabic digits of its own.
  "in Turkish": { TZ: "Europe/Istanbul", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  "in German": { TZ: "Europe/Berlin", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
  "in Arabic": { TZ: "Africa/Cairo", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
  "with no settings at all": {},
};

for (const [where, settings] of Object.entries(MACHINES)) {
  test(`the answers are the same bytes ${where}`, async () => same(here, await answers(settings)));
}

test("the answers are the same bytes where nobody may look at the clock or the locale", async () => {
  same(here, await answers({}, "--no-clock"));
});
