// Every sample unit of every campaign gets the outcome that it promises, in both languages.

import assert from "node:assert/strict";
import { test } from "node:test";

import { loadPackage } from "./load.mjs";
import { samples } from "./samples.mjs";

const xetKhen = await loadPackage();
const all = samples(xetKhen);

/** What a verdict says apart from its words. */
function bones({ outcome, reason, award, decidedBy, criteria, used, missing, ignored, certainty, warnings, rules }) {
  return {
    ...{ outcome, reason, award, decidedBy, used, missing, ignored, certainty, rules },
    warnings: warnings.map(({ code }) => code),
    criteria: criteria.map(({ id, status, basis, citation, input, exact, threshold, bar, remedy, reading }) => ({
      ...{ id, status, basis, input, exact, bar, reading },
      lines: citation.lines,
      op: threshold?.op,
      remedy: remedy && [remedy.addToPart, remedy.addToBoth, remedy.change],
    })),
  };
}

/** The sentences of a verdict. */
function words({ headline, summary, criteria, warnings }) {
  const sentences = criteria.flatMap(({ statement, explanation, remedy }) => [statement, explanation, remedy?.text]);
  return [headline, summary, ...sentences, ...warnings.map(({ text }) => text)].filter((text) => text !== undefined);
}

for (const { id } of xetKhen.campaigns()) {
  test(`the sample units of ${id} get the outcome that they promise`, () => {
    const own = all.filter(({ request }) => request.campaign === id);
    assert.notEqual(own.length, 0);
    for (const { name, request, outcome } of own) {
      for (const lang of ["vi", "en"]) {
        assert.equal(xetKhen.evaluate({ ...request, lang }).outcome, outcome, `${name}, ${lang}`);
      }
    }
  });
}

test("both languages tell of the same verdict, each in words of its own", () => {
  for (const { name, request } of all) {
    const [vi, en] = ["vi", "en"].map((lang) => xetKhen.evaluate({ ...request, lang }));
    assert.deepEqual(bones(vi), bones(en), name);
    for (const text of [...words(vi), ...words(en)]) assert.match(text, /\S/, name);
    assert.notEqual(vi.headline, en.headline, name);
    assert.notEqual(vi.summary, en.summary, name);
  }
});

test("without a language the answer is in Vietnamese", () => {
  for (const { name, request } of all) {
    assert.deepEqual(xetKhen.evaluate(request), xetKhen.evaluate({ ...request, lang: "vi" }), name);
  }
});

test("what a verdict refers to exists in its campaign", () => {
  for (const { name, request } of all) {
    const { criteria, decidedBy, used, missing, ignored, certainty } = xetKhen.evaluate(request);
    const { inputs, questions, rules } = xetKhen.campaign(request.campaign);
    const known = (list) => new Set(list.map(({ id }) => id));
    for (const id of decidedBy) assert.ok(known(criteria).has(id), `${name}: ${id}`);
    for (const id of [...used, ...missing, ...ignored]) assert.ok(known(inputs).has(id), `${name}: ${id}`);
    for (const id of certainty.dependsOn) assert.ok(known(questions).has(id), `${name}: ${id}`);
    assert.deepEqual(xetKhen.evaluate(request).rules, rules, name);
  }
});

test("a question leaves the request as it was, and may be frozen", () => {
  for (const { name, request } of all) {
    const before = JSON.stringify(request);
    Object.freeze(request.facts);
    xetKhen.evaluate(Object.freeze(request));
    assert.equal(JSON.stringify(request), before, name);
  }
});
