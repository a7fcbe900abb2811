// The forms in which a figure may be given, and the edges: what is exact in counts is exact in the verdict.

import assert from "node:assert/strict";
import { test } from "node:test";

import { loadPackage } from "./load.mjs";
import { good, spoilt } from "./samples.mjs";

const { evaluate } = await loadPackage();

/** What became of the criteria that read an input, which is declared so. */
function judged(input, fact) {
  const verdict = evaluate(spoilt(`facts.${input}`, fact));
  const [result] = verdict.criteria.filter((criterion) => criterion.input === input);
  return { ...result, outcome: verdict.outcome };
}

/** [input, what is declared, what becomes of it]; the thresholds are 80 % and 100 %, rank 5, nobody. */
const STATES = [
  ["dvc-active", { part: 4, whole: 5 }, "met"],
  ["dvc-active", { part: 79, whole: 99 }, "unmet"],
  ["dvc-active", { part: "84", whole: "105" }, "met"],
  ["dvc-active", { part: 0, whole: 0 }, "not-applicable"],
  ["dvc-active", 80, "met"],
  ["dvc-active", "80", "met"],
  ["dvc-active", " 80 % ", "met"],
  ["dvc-active", "80,0", "met"],
  ["dvc-active", "79,9999999", "unmet"],
  ["dvc-active", "79.9999999", "unmet"],
  ["dvc-active", 79.99999999999999, "unmet"],
  ["dvc-active", 80.00000000000001, "met"],
  ["dvc-active", -0, "unmet"],
  ["dvc-active", 1e-7, "unmet"],
  ["work-files", { part: 999, whole: 1000 }, "unmet"],
  ["work-files", 99.99999999999999, "unmet"],
  ["work-files", { part: 9_007_199_254_740_990, whole: 9_007_199_254_740_991 }, "unmet"],
  ["work-files", { part: 9_007_199_254_740_991, whole: 9_007_199_254_740_991 }, "met"],
  ["dx-rank", 5, "met"],
  ["dx-rank", "6", "unmet"],
  ["dx-rank", { pending: true }, "pending"],
  ["dx-rank", { pending: true, note: "công bố tháng 12" }, "pending"],
  ["dx-rank", { notApplicable: "đơn vị không được xếp hạng" }, "not-applicable"],
  ["disciplined", 0, "met"],
  ["disciplined", "1", "unmet"],
  ["compliance", false, "unmet"],
];

const OUTCOMES = {
  "met": "eligible",
  "unmet": "ineligible",
  "pending": "incomplete",
  "not-applicable": "needs-ruling",
};

test("a reason comes back in Unicode NFC, however it was typed", () => {
  const reason = "đơn vị không được xếp hạng";
  const [typed, composed] = [reason.normalize("NFD"), reason].map((notApplicable) => judged("dx-rank", { notApplicable }));
  assert.deepEqual(typed, composed);
  assert.ok(composed.explanation.includes(reason));
});

test("a figure counts as it is written, to the last digit", () => {
  for (const [input, fact, status] of STATES) {
    const result = judged(input, fact);
    const expected = [status, OUTCOMES[status]];
    assert.deepEqual([result.status, result.outcome], expected, `${input} = ${JSON.stringify(fact)}`);
  }
});

test("an input that is absent is unknown, and makes the verdict incomplete", () => {
  const { facts, ...request } = good();
  for (const input of Object.keys(facts)) {
    const { [input]: left, ...others } = facts;
    const { outcome, missing, decidedBy } = evaluate({ ...request, facts: others });
    assert.deepEqual([outcome, missing, decidedBy.length], ["incomplete", [input], 1], input);
  }
});

test("a figure is given back as the fraction that it is", () => {
  const fractions = [
    [{ part: 84, whole: 105 }, "84", "105"],
    ["85,5", "171", "200"],
    [85.5, "171", "200"],
    [0.1, "1", "1000"],
  ];
  for (const [fact, numerator, denominator] of fractions) {
    assert.deepEqual(judged("dvc-active", fact).exact, { numerator, denominator }, JSON.stringify(fact));
  }
});

test("a remedy passes, and one less does not", () => {
  for (const [part, whole] of [[0, 1], [47, 105], [79, 99], [7, 9], [123_456, 654_321]]) {
    const { addToPart, addToBoth } = judged("dvc-active", { part, whole }).remedy;
    const outcomes = [
      judged("dvc-active", { part: part + addToPart, whole }),
      judged("dvc-active", { part: part + addToPart - 1, whole }),
      judged("dvc-active", { part: part + addToBoth, whole: whole + addToBoth }),
      judged("dvc-active", { part: part + addToBoth - 1, whole: whole + addToBoth - 1 }),
    ].map(({ status }) => status);
    assert.deepEqual(outcomes, ["met", "unmet", "met", "unmet"], `${part} of ${whole}`);
  }
});

test("the largest counts that JavaScript keeps are judged", () => {
  const whole = Number.MAX_SAFE_INTEGER;
  for (const part of [0, 1, whole - 1]) {
    const { status, remedy } = judged("work-files", { part, whole });
    assert.deepEqual([status, remedy.addToPart], ["unmet", whole - part]);
    // So many new cases that a number of JavaScript may not hold them exactly: the sentence does.
    assert.match(judged("dvc-active", { part: part % 2, whole }).remedy.text, /\d{1,2}(,\d{3}){5}/);
  }
});
