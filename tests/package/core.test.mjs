// The package answers as the core does: what crosses from the module on a tape is the core's own JSON, word for word.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { loadPackage } from "./load.mjs";
import { filings, samples } from "./samples.mjs";

const RANDOM = 1500;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
// Words for what another writes; a full stop at the end is left out, and characters of four bytes cross as two units.
const SAID = ["đang thẩm định", "không phát sinh. ", "𝄞 “trích” {value}\n", "x".repeat(999)];

const xetKhen = await loadPackage();

/** What each function takes, of a question that the core gets as one request. */
const ASK = {
  campaigns: ({ lang, asOf }) => xetKhen.campaigns(lang, asOf),
  campaign: ({ campaign, lang, asOf }) => xetKhen.campaign(campaign, lang, asOf),
  evaluate: xetKhen.evaluate,
  checkQuota: xetKhen.checkQuota,
  rounds: xetKhen.rounds,
  dossier: xetKhen.dossier,
  rulesVersion: xetKhen.rulesVersion,
};

/** Numbers below a limit, the same ones in every run. */
function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
}

const below = dice(2022);
const one = (list) => list[below(list.length)];

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

/** Everything that is asked: `{ ask, request }`. */
function questions() {
  const asked = [{ ask: "rulesVersion", request: {} }];
  const add = (ask, requests) => asked.push(...requests.map((request) => ({ ask, request })));
  for (const lang of ["vi", "en"]) {
    const settings = [{ lang }, { lang, asOf: "2026-11-22" }];
    const inAll = (requests) => requests.flatMap((request) => settings.map((more) => ({ ...request, ...more })));
    add("campaigns", settings);
    add("campaign", inAll([{ campaign: "no-such" }, ...all.map(({ id }) => ({ campaign: id }))]));
    add("evaluate", inAll(samples(xetKhen).map(({ request }) => request)));
    for (const { quota, rounds, dossier } of filings(xetKhen)) {
      add("checkQuota", inAll(quota));
      add("rounds", inAll(rounds));
      add("dossier", inAll(dossier));
    }
  }
  add("evaluate", Array.from({ length: RANDOM }, randomRequest));
  return asked;
}

/** What the package says, thrown or returned. */
function answer({ ask, request }) {
  try {
    return ASK[ask](request);
  } catch (error) {
    if (error.code === undefined) throw error;
    const { code, message, path } = error;
    return { code, message, path };
  }
}

let asked;
let core;
before(() => {
  asked = questions();
  const program = ["run", "--quiet", "--features", "author", "--example", "answers"];
  const input = asked.map((question) => `${JSON.stringify(question)}\n`).join("");
  const options = { cwd: ROOT, input, encoding: "utf8", maxBuffer: 2 ** 30 };
  const { status, stdout, stderr, error } = spawnSync(process.env.CARGO ?? "cargo", program, options);
  assert.equal(status, 0, error?.message ?? stderr);
  core = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
});

for (const ask of Object.keys(ASK)) {
  test(`${ask} says what the core says, in the same order`, () => {
    assert.equal(core.length, asked.length);
    const own = asked.map((question, index) => [question, core[index]]).filter(([question]) => question.ask === ask);
    assert.notEqual(own.length, 0);
    for (const [question, expected] of own) {
      // As texts, so that the order of the fields counts as well.
      const [said, told] = [answer(question), expected].map((value) => JSON.stringify(value));
      if (said !== told) assert.deepEqual(JSON.parse(said), expected, JSON.stringify(question));
      assert.equal(said, told, JSON.stringify(question));
    }
  });
}

test("the random requests come to every outcome, and some are refused", () => {
  const seen = asked.flatMap(({ ask }, index) => (ask === "evaluate" ? [core[index].outcome ?? "refused"] : []));
  const expected = ["eligible", "incomplete", "ineligible", "needs-ruling", "not-assessable", "refused"];
  assert.deepEqual([...new Set(seen)].sort(), expected);
  assert.ok(seen.filter((outcome) => outcome !== "refused").length > RANDOM / 2);
});
