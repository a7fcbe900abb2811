// Numbers, dates and papers: what the package tells of the five documents, and what it refuses.

import assert from "node:assert/strict";
import { test } from "node:test";

import { loadPackage } from "./load.mjs";
import { filings, list, refusal } from "./samples.mjs";

const xetKhen = await loadPackage();
const { checkQuota, dossier, rounds } = xetKhen;

const nominees = (count, kind, group, more = {}) =>
  Array.from({ length: count }, (_, index) => ({ id: `${group}-${index}`, kind, group, ...more }));

/** A list, and what becomes of it. */
const LISTS = {
  "Tây Ninh, eight provincial collectives of seven": {
    request: { campaign: "tay-ninh-2022", occasion: "annual", nominations: nominees(8, "collective", "province") },
    expect: { outcome: "over", selected: 5 },
    limit: { id: "tn-an-quota-prov-coll", value: 7, used: 8 },
  },
  "Tư Nghĩa, where the number is left out": {
    request: { campaign: "tu-nghia-2023", occasion: "annual", nominations: nominees(5, "collective", "unit") },
    expect: { outcome: "not-assessable", reason: "no-number", selected: 5 },
    limit: { id: "tng-quota-unstated", value: null, used: 5 },
  },
};

for (const [name, { request, expect, limit }] of Object.entries(LISTS)) {
  test(`a list: ${name}`, () => {
    const report = checkQuota(request);
    const { outcome, reason, shortlist } = report;
    assert.deepEqual({ outcome, ...(reason && { reason }), selected: shortlist.selected.length }, expect);
    const { id, value, used } = report.limits.find((one) => one.id === limit.id);
    assert.deepEqual({ id, value, used }, limit);
  });
}

test("every campaign tells its numbers, dates and papers, in both languages alike", () => {
  const all = filings(xetKhen);
  assert.equal(all.length, 5);
  const plain = {
    quota: ({ outcome, limits, shortlist }) => [outcome, limits.map(({ id, used, excess }) => [id, used, excess]), shortlist],
    rounds: (told) => told.map(({ occasion, year, milestones }) => [occasion, year, milestones.map(({ id, date }) => [id, date])]),
    dossier: ({ reason, sets, items }) => [reason, sets, items.map(({ id }) => id)],
  };
  for (const { id, ...asked } of all) {
    for (const [kind, call] of Object.entries({ quota: checkQuota, rounds, dossier })) {
      const answers = asked[kind].map((request) => {
        const [vi, en] = ["vi", "en"].map((lang) => call({ ...request, lang }));
        assert.deepEqual(plain[kind](vi), plain[kind](en));
        assert.equal(JSON.stringify(call({ ...request, lang: "vi" })), JSON.stringify(vi));
        return vi;
      });
      assert.ok(answers.length > 0, `${id}: nothing was asked of ${kind}`);
    }
    // Whoever is nominated is chosen or left out, once.
    for (const request of asked.quota) {
      const { selected, excluded } = checkQuota(request).shortlist;
      const told = [...selected, ...excluded.map((one) => one.id)].sort();
      assert.deepEqual(told, request.nominations.map((one) => one.id).sort());
    }
  }
});

test("the day named by “before” is too late, and a weekend is told", () => {
  const told = rounds({ campaign: "tu-nghia-2023", asOf: "2023-12-20", lang: "en" });
  const round = told.find(({ occasion, year }) => occasion === "annual" && year === 2023);
  assert.equal(round.state, "open");
  const due = round.milestones.find(({ id }) => id === "tng-dl-before-30-12-2023");
  const { date, lastSafeDay, weekday, weekend, daysLeft } = due;
  assert.deepEqual(
    { date, lastSafeDay, weekday, weekend, daysLeft },
    { date: "2023-12-30", lastSafeDay: "2023-12-29", weekday: "Saturday", weekend: true, daysLeft: 9 },
  );
});

test("where no papers are listed, that is said", () => {
  const candidate = { kind: "individual", group: "unit" };
  const papers = dossier({ campaign: "tu-nghia-2023", occasion: "annual", candidate });
  assert.equal(papers.recipient, "UBND huyện (qua Phòng Nội vụ)");
  assert.deepEqual([papers.sets, papers.items], [null, []]);
  assert.ok(papers.notes.length > 0);
});

const one = { id: "1", kind: "collective", group: "province", body: "Sở A" };
const of = (nomination, more) => ({
  ...{ campaign: "tay-ninh-2022", occasion: "midterm", nominations: [one, { ...one, id: "2", ...nomination }] },
  ...more,
});

/** A call, the code and the path. */
const REFUSED = [
  [checkQuota, undefined, "wrong-type", ""],
  [checkQuota, { ...of(), nominations: {} }, "wrong-type", "nominations"],
  [checkQuota, { ...of(), nominations: undefined }, "missing-key", "nominations"],
  [checkQuota, of({ id: "1" }), "duplicate-id", "nominations.1.id"],
  [checkQuota, of({ id: " " }), "empty-name", "nominations.1.id"],
  [checkQuota, of({ group: "provinces" }), "unknown-group", "nominations.1.group"],
  [checkQuota, of({ priority: 0 }), "out-of-range", "nominations.1.priority"],
  [checkQuota, of({ priority: 1.5 }), "not-whole", "nominations.1.priority"],
  [checkQuota, of({ subordinate: "yes" }), "wrong-type", "nominations.1.subordinate"],
  [checkQuota, of({ body: undefined }), "missing-key", "nominations.1.body"],
  [checkQuota, of({ colour: "red" }), "unknown-key", "nominations.1"],
  [checkQuota, of({}, { bodies: { "Sở A": {} } }), "missing-key", "bodies.Sở A.hasSubordinates"],
  [
    checkQuota,
    of({ subordinate: true }, { bodies: { "Sở A": { hasSubordinates: false } } }),
    "contradicts",
    "nominations.1.subordinate",
  ],
  [checkQuota, of({}, { readings: { "TN-A99": "adds" } }), "unknown-question", "readings.TN-A99"],
  [checkQuota, of(() => 1, { nominations: [() => 1] }), "wrong-type", "nominations.0"],
  [rounds, {}, "missing-key", "campaign"],
  [rounds, { campaign: "tay-ninh" }, "unknown-campaign", "campaign"],
  [rounds, { campaign: "cao-bang-2022", from: { never: "2024-01-01" } }, "unknown-milestone", "from.never"],
  [rounds, { campaign: "cao-bang-2022", asOf: "2023-02-29" }, "bad-date", "asOf"],
  [dossier, { campaign: "son-la-2023", occasion: "annual" }, "missing-key", "candidate"],
  [dossier, { campaign: "son-la-2023", occasion: "anual" }, "unknown-occasion", "occasion"],
];

test("what is not understood is refused with a code and a path", () => {
  for (const [call, request, code, path] of REFUSED) {
    for (const lang of ["vi", "en"]) {
      const asked = request && { ...request, lang };
      const error = refusal(() => call(asked), `${call.name} ${path}`);
      assert.deepEqual({ code: error.code, path: error.path }, { code, path }, error.message);
    }
  }
});

test("ten thousand nominees are counted in one call, each once", () => {
  const groups = [
    ["collective", "province"],
    ["individual", "province"],
    ["collective", "district"],
    ["individual", "commune"],
  ];
  const { outcome, limits, shortlist } = checkQuota(list("tay-ninh-2022", "annual", groups, 10_000));
  assert.equal(outcome, "over");
  assert.equal(limits.find(({ id }) => id === "tn-an-quota-prov-coll").used, 2500);
  assert.equal(shortlist.selected.length + shortlist.excluded.length, 10_000);
});
