// A page that stays open for weeks: a million requests, good and bad, and not one byte more of memory. With REQUESTS in the
// environment it is as many as that says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { loadPackage } from "./load.mjs";
import { good, samples, spoilt } from "./samples.mjs";

const REQUESTS = Number(process.env.REQUESTS ?? 1_000_000);

const xetKhen = await loadPackage();
// Started again, the module that runs is given back, with its memory. It holds no values of JavaScript.
const wasm = xetKhen.initSync();

const understood = [good(), ...samples(xetKhen).map(({ request }) => request)];
const refused = [
  spoilt("campaign", "tay-ninh"),
  spoilt("year", Number.NaN),
  spoilt("colour", "red"),
  spoilt("facts.dvc-active", { part: 5, whole: 4 }),
  spoilt("facts.dvc-active", "1.234"),
  spoilt("facts.dvc-active", () => 80),
  spoilt("facts.dvc-active", Symbol("80")),
  spoilt("facts.compliance", "x".repeat(5000)),
  spoilt("facts.dx-rank", { notApplicable: " " }),
  spoilt("asOf", "2022-02-30"),
  undefined,
];

/** Asks so many times: mostly what is understood, in between what is not. */
function ask(times) {
  for (let turn = 0; turn < times; turn += 1) {
    if (turn % 3 > 0) {
      xetKhen.evaluate(understood[turn % understood.length]);
      continue;
    }
    try {
      xetKhen.evaluate(refused[turn % refused.length]);
    } catch (error) {
      if (error.code) continue;
      throw error;
    }
    assert.fail("a bad request was understood");
  }
}

test(`${REQUESTS} requests leave the memory as it was`, () => {
  ask(2000);
  const warm = wasm.memory.buffer.byteLength;
  ask(REQUESTS);
  assert.deepEqual(wasm.memory.buffer.byteLength, warm);
});

test("lists of campaigns and forms leave the memory as it was", () => {
  const draw = (times) => {
    for (let turn = 0; turn < times; turn += 1) {
      for (const { id } of xetKhen.campaigns("vi", "2024-11-30")) xetKhen.campaign(id, turn % 2 ? "vi" : "en");
      assert.throws(() => xetKhen.campaign("tay-ninh"), { code: "unknown-campaign" });
    }
  };
  draw(20);
  const warm = wasm.memory.buffer.byteLength;
  draw(500);
  assert.deepEqual(wasm.memory.buffer.byteLength, warm);
});
