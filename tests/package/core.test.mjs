// Both entries of the package answer as the core does: what is decoded of an answer is the core's own JSON, word for word.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { dice } from "../dice.mjs";
import { loadPackage, loadVerdict } from "./load.mjs";
import { FUNCTIONS, answer, questions } from "./questions.mjs";

const RANDOM = 1500;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
// Words for what another writes; a full stop at the end is left out, characters of four bytes cross as two units, and a byte order mark
// is one.
const SAID = ["đang thẩm định", "không phát sinh. ", "𝄞 “trích” {value}\n", "\ufeffdán từ tệp", "x".repeat(999)];

const xetKhen = await loadPackage();
const verdict = await loadVerdict();

const { below, pick: one } = dice(2022);

/** A fact that an input could have; one in a hundred is one that it cannot. */
function fact({ type, choices }) {
  const roll = below(100);
  if (roll === 0) return one(["", "1.234", "−3", true, -1, 1e20, 0.1, 2 ** 53, [], {}, { part: 2, whole: 1 }, null]);
  if (roll < 5) return { pending: true, ...(below(2) ? { note: one(SAID) } : {}) };
  if (roll < 9) return { notApplicable: one(SAID) };
  switch (type) {
    case "ratio": {
      const whole = one([0, 1, 3, 50, 105, 99_999, 2 ** 31, 2 ** 53 - 1]);
      const part = Math.min(whole, one([0, 1, below(200), Math.floor(whole * 0.8), whole]));
      return one([{ part, whole }, { part, whole }, below(101), `${below(100)},${below(1000)}5 %`, below(1001) / 10]);
    }
    case "number":
    case "count":
    case "rank":
      return one([0, 1, below(10), below(1000), String(below(100)), below(100) / 8]);
    case "yes-no":
      return below(4) > 0;
    default:
      return one(choices).value;
  }
}

function randomRequest() {
  const { id, rounds, groups, outside, inputs, questions } = one(all);
  const { occasion, years, awards } = one(rounds);
  const declared = inputs.filter(() => below(10) > 0).map((input) => [input.id, fact(input)]);
  const { kind, group } = one([...groups, ...groups, ...outside]);
  const request = { campaign: id, occasion, candidate: { kind, group }, facts: Object.fromEntries(declared) };
  if (years && below(5) > 0) request.year = one(years);
  if (awards.length > 0 && below(4) === 0) request.award = one(awards);
  if (below(2)) {
    const taken = questions.filter(() => below(3) === 0);
    request.readings = Object.fromEntries(taken.map((question) => [question.id, one(question.readings).id]));
  }
  if (below(3) === 0) request.asOf = one(["2022-12-31", "2024-02-29", "2025-07-01", "2026-11-22", "2025-02-30"]);
  if (below(2)) request.lang = "en";
  return request;
}

const all = xetKhen.campaigns().map(({ id }) => xetKhen.campaign(id));

let asked;
let core;
before(() => {
  const random = Array.from({ length: RANDOM }, () => ({ ask: "evaluate", request: randomRequest() }));
  asked = [...questions(xetKhen), ...random];
  const program = ["run", "--quiet", "--features", "author", "--example", "answers"];
  const input = asked.map((question) => `${JSON.stringify(question)}\n`).join("");
  const options = { cwd: ROOT, input, encoding: "utf8", maxBuffer: 2 ** 30 };
  const { status, stdout, stderr, error } = spawnSync(process.env.CARGO ?? "cargo", program, options);
  assert.equal(status, 0, error?.message ?? stderr);
  core = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
});

for (const ask of FUNCTIONS) {
  test(`${ask} says what the core says, in the same order`, () => {
    assert.equal(core.length, asked.length);
    const own = asked.map((question, index) => [question, core[index]]).filter(([question]) => question.ask === ask);
    assert.notEqual(own.length, 0);
    for (const [question, expected] of own) {
      for (const entry of [xetKhen, verdict].filter((entry) => ask in entry)) {
        // As texts, so that the order of the fields counts as well.
        const [said, told] = [answer(entry, question), expected].map((value) => JSON.stringify(value));
        if (said !== told) assert.deepEqual(JSON.parse(said), expected, JSON.stringify(question));
        assert.equal(said, told, JSON.stringify(question));
      }
    }
  });
}

test("the random requests come to every outcome, and some are refused", () => {
  const seen = asked.flatMap(({ ask }, index) => (ask === "evaluate" ? [core[index].outcome ?? "refused"] : []));
  const expected = ["eligible", "incomplete", "ineligible", "needs-ruling", "not-assessable", "refused"];
  assert.deepEqual([...new Set(seen)].sort(), expected);
  assert.ok(seen.filter((outcome) => outcome !== "refused").length > RANDOM / 2);
});
