// Many units in columns: of each one what `evaluate` says of it, and what it would refuse is refused.

import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";

import { dice } from "../dice.mjs";
import { loadPackage } from "./load.mjs";
import { refusal } from "./samples.mjs";

const UNITS = 400;
const ROUNDS = 60;

const xetKhen = await loadPackage();
const { campaign, campaigns, evaluate, evaluateColumns } = xetKhen;

const THRESHOLDS = [0, 20, 30, 50, 80, 85, 85.5, 90, 95, 100];
const bits = new BigInt64Array(1);
const double = new Float64Array(bits.buffer);

/** A percentage on a threshold, beside it in its last digit, or anywhere. */
function percentage({ below, pick }) {
  const kind = below(4);
  if (kind === 0) return pick(THRESHOLDS);
  if (kind === 1) return (below(100) / (below(99) + 100)) * 100;
  if (kind === 2) return below(10_001) / 100;
  double[0] = pick(THRESHOLDS);
  bits[0] += BigInt(below(7) - 3);
  return double[0] >= 0 && double[0] <= 100 ? double[0] : pick([1e-7, 1e-12, 0.1]);
}

/** The columns of random units, and the facts of each. */
function sheet(rolls, inputs, units) {
  const { below, pick } = rolls;
  const [columns, states] = [{}, {}];
  const facts = Array.from({ length: units }, () => ({}));
  for (const { id, type, choices, range } of inputs) {
    if (below(8) === 0) continue;
    const missing = below(3) === 0 ? 6 : 60;
    const column = (Type, none, draw, fact) => {
      const values = new Type(units);
      for (let unit = 0; unit < units; unit += 1) {
        values[unit] = none !== undefined && below(missing) === 0 ? none : draw();
        if (!Object.is(values[unit], none)) facts[unit][id] = fact(values[unit]);
      }
      return values;
    };
    const itself = (value) => value;
    if (type === "ratio" && below(2) === 0) {
      const [part, whole] = [new Float64Array(units), new Float64Array(units)];
      for (let unit = 0; unit < units; unit += 1) {
        whole[unit] = pick([0, 1, 3, 20, 47, 100, 1000, below(5000), 9_007_199_254_740_991]);
        part[unit] = Math.max(0, Math.ceil((whole[unit] * pick(THRESHOLDS)) / 100) - below(2));
        if (below(missing) === 0) part[unit] = whole[unit] = Number.NaN;
        else facts[unit][id] = { part: part[unit], whole: whole[unit] };
      }
      columns[id] = { part, whole };
    } else if (type === "ratio") {
      columns[id] = column(Float64Array, Number.NaN, () => percentage(rolls), itself);
    } else if (type === "number") {
      const [low, high] = range.map((bound) => Number(bound.replace(",", ".")));
      const draw = () => Math.min(high, Math.max(low, percentage(rolls)));
      columns[id] = column(Float64Array, Number.NaN, draw, itself);
    } else if (type === "count" || type === "rank") {
      const Type = pick([Float64Array, Int32Array, Uint8Array, Int16Array]);
      columns[id] = column(Type, Type === Float64Array ? Number.NaN : undefined, () => below(4) + (type === "rank"), itself);
    } else if (type === "yes-no") {
      columns[id] = column(Uint8Array, 255, () => Number(below(8) > 0), (code) => code === 1);
    } else {
      columns[id] = column(Uint8Array, 255, () => below(choices.length), (code) => choices[code].value);
    }
  }
  for (const { id } of inputs.filter(() => below(4) === 0)) {
    states[id] = Uint8Array.from({ length: units }, () => (below(6) === 0 ? pick([2, 3, 4]) : 0));
    states[id].forEach((state, unit) => {
      if (state === 2) delete facts[unit][id];
      if (state === 3) facts[unit][id] = { pending: true };
      if (state === 4) facts[unit][id] = { notApplicable: "x" };
    });
  }
  return { columns, states, facts };
}

/** The rows of all columns that fulfil this. */
function only(rows, { columns, states, facts }) {
  const keep = (array) => array.filter((_, row) => rows[row]);
  const side = (column) => (ArrayBuffer.isView(column) ? keep(column) : { part: keep(column.part), whole: keep(column.whole) });
  const each = (record) => Object.fromEntries(Object.entries(record).map(([id, column]) => [id, side(column)]));
  return { columns: each(columns), states: each(states), facts: keep(facts) };
}

for (const { id } of campaigns()) {
  test(`${id}: every unit has the outcome and the statuses that evaluate gives`, () => {
    const { groups, inputs, outside, questions, rounds } = campaign(id);
    const rolls = dice(id.length);
    const { below, pick } = rolls;
    const seen = new Set();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { occasion, years, awards } = pick(rounds);
      const { kind } = pick(groups);
      const own = [...groups, ...outside].filter((one) => one.kind === kind).map(({ group }) => group);
      const readings = Object.fromEntries(questions.map((question) => [question.id, pick(question.readings).id]));
      const base = {
        ...{ campaign: id, occasion, readings },
        ...(years && { year: pick(years) }),
        ...(below(2) && { award: pick(awards).id ?? pick(awards) }),
      };
      if (base.award !== undefined && typeof base.award !== "string") delete base.award;
      let drawn = sheet(rolls, inputs, Math.ceil(UNITS / 8) + below(UNITS));
      const columns = Object.keys({ ...drawn.columns, ...drawn.states }).length;
      const group = below(2) && columns > 0 ? pick(own) : drawn.facts.map(() => pick(own));
      const of = (unit) => ({ ...base, candidate: { kind, group: Array.isArray(group) ? group[unit] : group } });
      // A contradiction refuses all; without those that have one, nothing is refused.
      const verdicts = drawn.facts.map((facts, unit) => {
        try {
          return evaluate({ ...of(unit), facts });
        } catch (error) {
          return error;
        }
      });
      const first = verdicts.findIndex((verdict) => verdict instanceof Error);
      if (first >= 0) {
        const { code, path } = verdicts[first];
        const error = refusal(() => evaluateColumns({ ...base, candidate: { kind, group }, ...request(drawn) }), "all");
        assert.deepEqual([error.code, error.path], [code, `${path.replace("facts", "columns")}.${first}`]);
      }
      const good = verdicts.map((verdict) => !(verdict instanceof Error));
      drawn = only(good, drawn);
      const kept = Array.isArray(group) ? group.filter((_, unit) => good[unit]) : group;
      const told = evaluateColumns({ ...base, candidate: { kind, group: kept }, ...request(drawn) });
      assert.equal(told.outcomes.length, drawn.facts.length);
      const expected = verdicts.filter((_, unit) => good[unit]);
      expected.forEach((verdict, unit) => {
        assert.deepEqual(row(told, unit), plainly(verdict), JSON.stringify([of(unit), drawn.facts[unit]]));
        seen.add(verdict.outcome);
      });
    }
    assert.ok(seen.size >= 4, [...seen].join());
  });
}

const request = ({ columns, states }) => ({ columns, states });

/** A row as the verdict says it. */
function row({ outcomes, outcomeNames, criteria, statuses, statusNames, decidedBy }, unit) {
  const own = statuses.subarray(unit * criteria.length, (unit + 1) * criteria.length);
  return {
    outcome: outcomeNames[outcomes[unit]],
    criteria: criteria.flatMap((id, at) => (own[at] === 255 ? [] : [[id, statusNames[own[at]]]])),
    decidedBy: criteria[decidedBy[unit]],
  };
}

const plainly = ({ outcome, criteria, decidedBy }) => ({
  outcome,
  criteria: criteria.map(({ id, status }) => [id, status]),
  decidedBy: decidedBy[0],
});

const base = (more) => ({
  campaign: "tay-ninh-2022",
  occasion: "annual",
  candidate: { kind: "collective", group: "province" },
  lang: "en",
  ...more,
});
const three = (...values) => Float64Array.from(values);
const codes = (...values) => Uint8Array.from(values);

/** What is wrong, the code and the path. */
const REFUSED = [
  ["part above whole", { columns: { "dvc-active": { part: three(1, 5, 9), whole: three(2, 4, 9) } } }, "part-above-whole", "columns.dvc-active.1"],
  ["a part without its whole", { columns: { "dvc-active": { part: three(1, NaN, 9), whole: three(2, 4, 9) } } }, "missing-key", "columns.dvc-active.part.1"],
  ["half a case", { columns: { "dvc-active": { part: three(1, 2, 0.5), whole: three(2, 4, 9) } } }, "not-whole", "columns.dvc-active.part.2"],
  ["a percentage above a hundred", { columns: { "dvc-active": three(100, 100.00000000000001, 5) } }, "out-of-range", "columns.dvc-active.1"],
  ["a negative percentage", { columns: { "dvc-active": three(1, 2, -1e-9) } }, "negative", "columns.dvc-active.2"],
  ["infinity", { columns: { "dvc-active": three(1, Infinity, 2) } }, "not-finite", "columns.dvc-active.1"],
  ["a number of too many digits", { columns: { "dvc-active": three(1, 1e-300, 2) } }, "too-long", "columns.dvc-active.1"],
  ["place 0", { columns: { "dx-rank": Int32Array.of(1, 0, 2) } }, "out-of-range", "columns.dx-rank.1"],
  ["a negative count", { columns: { disciplined: Int8Array.of(1, 0, -2) } }, "negative", "columns.disciplined.2"],
  ["neither yes nor no", { columns: { compliance: codes(1, 0, 2) } }, "wrong-type", "columns.compliance.2"],
  ["no such choice", { columns: { "party-grade": codes(1, 0, 99) } }, "wrong-type", "columns.party-grade.2"],
  ["no such state", { states: { compliance: codes(0, 1, 3) } }, "unknown-choice", "states.compliance.1"],
  ["a contradiction", { columns: { "prior-bk": three(1, 1, 1), "prior-bk-since-2022": three(1, 1, 2) } }, "contradicts", "columns.prior-bk-since-2022.2"],
  ["columns of two lengths", { columns: { compliance: codes(1), "dx-rank": three(1, 2, 3) } }, "wrong-length", "columns.dx-rank"],
  ["sides of two lengths", { columns: { "dvc-active": { part: three(1, 2), whole: three(2) } } }, "wrong-length", "columns.dvc-active.whole"],
  ["states of another length", { columns: { compliance: codes(1) }, states: { compliance: codes(0, 0) } }, "wrong-length", "states.compliance"],
  ["groups of another length", { candidate: { kind: "collective", group: ["province"] }, columns: { compliance: codes(1, 1) } }, "wrong-length", "columns.compliance"],
  ["a group that nobody knows", { candidate: { kind: "collective", group: ["province", "provinces"] } }, "unknown-group", "candidate.group.1"],
  ["a group that is no text", { candidate: { kind: "collective", group: ["province", 5] } }, "wrong-type", "candidate.group.1"],
  ["groups without measure", { candidate: { kind: "collective", group: new Array(2 ** 28) } }, "missing-key", "candidate.group.0"],
  ["a thousand groups", { candidate: { kind: "collective", group: Array.from({ length: 1000 }, (_, at) => `g${at}`) } }, "unknown-group", "candidate.group.0"],
  ["an input that nobody knows", { columns: { dvc: three(1) } }, "unknown-input", "columns.dvc"],
  ["states of an input that nobody knows", { states: { dvc: codes(1) } }, "unknown-input", "states.dvc"],
  ["numbers for yes or no", { columns: { compliance: three(1) } }, "wrong-type", "columns.compliance"],
  ["figures that were rounded", { columns: { "dvc-active": Float32Array.of(80.1) } }, "wrong-type", "columns.dvc-active"],
  ["big integers", { columns: { "dx-rank": BigInt64Array.of(1n) } }, "wrong-type", "columns.dx-rank"],
  ["a list", { columns: { "dx-rank": [1, 2] } }, "wrong-type", "columns.dx-rank"],
  ["a list that says it is an array", { columns: { "dx-rank": ["Float64Array", 2] } }, "wrong-type", "columns.dx-rank"],
  ["a list that says it is groups", { candidate: { kind: "collective", group: [2, "province", 0] } }, "wrong-type", "candidate.group.0"],
  ["a buffer", { columns: { "dx-rank": new ArrayBuffer(8) } }, "wrong-type", "columns.dx-rank"],
  ["a view of bytes", { columns: { "dx-rank": new DataView(new ArrayBuffer(8)) } }, "wrong-type", "columns.dx-rank"],
  ["an object of that prototype", { columns: { "dx-rank": Object.create(Float64Array.prototype) } }, "wrong-type", "columns.dx-rank"],
  ["a proxy", { columns: { "dx-rank": new Proxy(three(1), {}) } }, "wrong-type", "columns.dx-rank"],
  ["a part alone", { columns: { "dvc-active": { part: three(1) } } }, "missing-key", "columns.dvc-active.whole"],
  ["a third side", { columns: { "dvc-active": { part: three(1), whole: three(1), of: three(1) } } }, "unknown-key", "columns.dvc-active"],
  ["facts", { facts: {} }, "unknown-key", ""],
  ["no candidate", { candidate: undefined }, "missing-key", "candidate"],
  ["columns that are none", { columns: three(1) }, "wrong-type", "columns"],
  ["null for a column", { columns: { "dx-rank": null } }, "wrong-type", "columns.dx-rank"],
];

test("what is not understood is refused, all of it, and the column and the row are named", () => {
  for (const [what, more, code, path] of REFUSED) {
    const error = refusal(() => evaluateColumns(base(more)), what);
    assert.deepEqual({ code: error.code, path: error.path }, { code, path }, `${what}: ${error.message}`);
  }
  for (const nothing of [undefined, null, 5, "x", [], () => 1]) {
    assert.equal(refusal(() => evaluateColumns(nothing), "no request").code, "wrong-type");
  }
});

test("what throws while it is read is refused where it stands", () => {
  const blow = () => {
    throw new Error("the caller's own");
  };
  const throwing = (key) => Object.defineProperty({}, key, { enumerable: true, get: blow });
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();
  const shadowed = three(1, 2);
  for (const name of ["length", "buffer", "byteOffset", "subarray", "constructor", Symbol.toStringTag, Symbol.iterator]) {
    Object.defineProperty(shadowed, name, { get: blow });
  }
  class Own extends Float64Array {
    static get [Symbol.species]() {
      return blow();
    }
    subarray() {
      return blow();
    }
  }
  for (const column of [shadowed, Own.of(1, 2)]) {
    assert.equal(evaluateColumns(base({ columns: { "dx-rank": column } })).units, 2);
  }
  const cases = [
    [{ columns: throwing("dx-rank") }, "columns.dx-rank"],
    [{ columns: { "dvc-active": throwing("part") } }, "columns.dvc-active.part"],
    [{ columns: new Proxy({}, { ownKeys: blow }) }, "columns"],
    [{ columns: { "dx-rank": revoked } }, "columns.dx-rank"],
    [{ columns: { "dvc-active": { part: three(1), whole: revoked } } }, "columns.dvc-active.whole"],
    [{ states: throwing("dx-rank") }, "states.dx-rank"],
    [{ states: { "dx-rank": revoked } }, "states.dx-rank"],
    [{ candidate: { kind: revoked, group: "province" } }, "candidate.kind"],
    [{ candidate: Object.assign(throwing("group"), { kind: "collective" }) }, "candidate.group"],
    [{ candidate: { kind: "collective", group: new Proxy([], { get: blow }) } }, "candidate.group"],
    // What is no group is refused before anything that follows it is read.
    [{ candidate: { kind: "collective", group: Object.defineProperty(["province", 5], 2, { get: blow }) } }, "candidate.group.1"],
  ];
  for (const [more, path] of cases) {
    assert.deepEqual(refusal(() => evaluateColumns(base(more)), path).path, path);
  }
  refusal(() => evaluateColumns(new Proxy({}, { ownKeys: blow })), "a request that throws");
});

test("arrays of every kind: detached, shared, of another window, a part of a larger one", () => {
  const detached = three(1, 2);
  structuredClone(detached, { transfer: [detached.buffer] });
  const two = { columns: { "dx-rank": three(1, 2), disciplined: detached } };
  assert.equal(refusal(() => evaluateColumns(base(two)), "detached").code, "wrong-length");
  assert.equal(evaluateColumns(base({ columns: { disciplined: detached } })).units, 0);

  const expected = evaluateColumns(base({ columns: { "dx-rank": three(5, 6) } }));
  const shared = new Float64Array(new SharedArrayBuffer(16));
  shared.set([5, 6]);
  const others = [
    shared,
    three(0, 5, 6, 0).subarray(1, 3),
    vm.runInNewContext("Float64Array.of(5, 6)"),
    Uint16Array.of(5, 6),
    Object.freeze(Object.assign(Object.create(null), { it: Int8Array.of(5, 6) })).it,
  ];
  for (const column of others) {
    assert.deepEqual(evaluateColumns(base({ columns: { "dx-rank": column } })), expected);
  }
});

test("a request for nobody, and one without columns", () => {
  const none = evaluateColumns(base());
  assert.deepEqual([none.units, none.outcomes.length, none.statuses.length], [0, 0, 0]);
  assert.ok(none.criteria.length > 10);
  const unknown = evaluateColumns(base({ candidate: { kind: "collective", group: ["province", "commune"] } }));
  assert.deepEqual(unknown.outcomeNames[unknown.outcomes[1]], "incomplete");
});

test("the figures of the caller stay as they were", () => {
  const column = three(1, 2, 3);
  evaluateColumns(base({ columns: { "dx-rank": column } }));
  assert.deepEqual([...column], [1, 2, 3]);
});

test("a million units in one call, and many calls, leave the memory as it was", () => {
  const wasm = xetKhen.initSync();
  const ask = (units, times) => {
    const columns = {
      "dvc-active": { part: new Float64Array(units).fill(84), whole: new Float64Array(units).fill(105) },
      "work-files": Float64Array.from({ length: units }, (_, unit) => unit % 101),
      "dx-rank": new Int32Array(units).fill(3),
    };
    const bad = { ...columns, "work-files": new Float64Array(units).fill(101) };
    for (let turn = 0; turn < times; turn += 1) {
      assert.equal(evaluateColumns(base({ columns })).units, units);
      assert.equal(refusal(() => evaluateColumns(base({ columns: bad })), "bad").code, "out-of-range");
    }
  };
  ask(2000, 3);
  const warm = wasm.memory.buffer.byteLength;
  ask(1_000_000, 1);
  ask(10, 5000);
  assert.equal(wasm.memory.buffer.byteLength, warm);
});
