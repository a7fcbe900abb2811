// Lists of nominees as JavaScript may hand them over: what is unusual is understood or refused at its place.

import assert from "node:assert/strict";
import { test } from "node:test";

import { loadPackage } from "./load.mjs";
import { list, refusal } from "./samples.mjs";

const xetKhen = await loadPackage();
const { checkQuota } = xetKhen;

const told = (request) => JSON.stringify(checkQuota(request));

const base = () => list("tay-ninh-2022", "midterm", [["collective", "province"], ["individual", "district"]], 40);

/** What differs from a usual list, and is understood all the same. */
const UNDERSTOOD = {
  "nobody": (request) => ({ ...request, nominations: [] }),
  "null for what is absent": (request) => change(request, 1, { priority: null, subordinate: null, contributor: undefined }),
  "names in other scripts": (request) => change(request, 2, { id: "Đơn vị số 2 — 第二 ٢", body: "Sở Thông tin và Truyền thông" }),
  "a name with a pair of halves": (request) => change(request, 2, { id: "🏅" }),
  "a name that is a number to others": (request) => change(request, 2, { id: "2" }),
  "names that stand for a prototype": (request) => change(request, 2, { id: "__proto__", body: "constructor" }),
  "bodies that nominate nobody": (request) => ({ ...request, bodies: { "Sở X": { hasSubordinates: true } } }),
  "no priorities": (request) => ({ ...request, nominations: request.nominations.map(({ priority, ...one }) => one) }),
  "a body spelled in two ways": (request) => change(change(request, 2, { body: "Sở Nội vụ" }), 4, { body: " Sở Nội vụ".normalize("NFD") }),
  "a name that is not composed": (request) => change(request, 2, { id: "Sở Nội vụ".normalize("NFD") }),
  "a large priority": (request) => change(request, 3, { priority: 9_007_199_254_740_991 }),
};

test("a body spelled in two ways is one body", () => {
  const spellings = ["Huyện Tân Biên", "Huyện Tân Biên".normalize("NFD"), " Huyện Tân Biên", "Huyện Tân Biên ".normalize("NFD")];
  const request = (bodies) => ({
    ...{ campaign: "tay-ninh-2022", occasion: "midterm", bodies: { [bodies[1]]: { hasSubordinates: false } } },
    nominations: bodies.map((body, id) => ({ id: `${id}`, kind: "collective", group: "district", body })),
  });
  const same = request(spellings.map(() => spellings[0]));
  assert.equal(told(request(spellings)), told(same));
  assert.equal(checkQuota(same).outcome, "over");
});

const change = (request, index, more) => ({
  ...request,
  nominations: request.nominations.map((one, at) => (at === index ? { ...one, ...more } : one)),
});

for (const [what, spoil] of Object.entries(UNDERSTOOD)) {
  test(`a list with ${what} has everybody in its shortlist or beside it`, () => {
    const request = spoil(base());
    const { selected, excluded } = checkQuota(request).shortlist;
    const names = [...selected, ...excluded.map(({ id }) => id)];
    assert.deepEqual(names.sort(), request.nominations.map(({ id }) => id).sort());
  });
}

test("halves of characters come back replaced, in every list", () => {
  const { shortlist } = checkQuota(change(base(), 0, { id: "a\ud800" }));
  const names = [...shortlist.selected, ...shortlist.excluded.map(({ id }) => id)];
  assert.ok(names.includes("a\ufffd"));
});

/** What differs, the code and the path. */
const REFUSED = [
  [{ id: "n-0" }, "duplicate-id", "id"],
  [{ id: "\u0085" }, "empty-name", "id"],
  [{ id: " \t" }, "empty-name", "id"],
  [{ id: 5 }, "wrong-type", "id"],
  [{ id: undefined }, "missing-key", "id"],
  [{ kind: "unit" }, "unknown-kind", "kind"],
  [{ group: "provinces" }, "unknown-group", "group"],
  [{ group: null }, "missing-key", "group"],
  [{ body: "" }, "empty-name", "body"],
  [{ body: 3 }, "wrong-type", "body"],
  [{ body: undefined }, "missing-key", "body"],
  [{ subordinate: 1 }, "wrong-type", "subordinate"],
  [{ contributor: "yes" }, "wrong-type", "contributor"],
  [{ priority: 0 }, "out-of-range", "priority"],
  [{ priority: -1 }, "negative", "priority"],
  [{ priority: Number.NaN }, "not-finite", "priority"],
  [{ priority: 2.5 }, "not-whole", "priority"],
  [{ priority: true }, "wrong-type", "priority"],
  [{ toString: 1 }, "unknown-key", ""],
];

test("what is wrong is named at its place", () => {
  for (const [more, code, key] of REFUSED) {
    const path = key ? `nominations.7.${key}` : "nominations.7";
    const error = refusal(() => checkQuota(change(base(), 7, more)), path);
    assert.deepEqual({ code: error.code, path: error.path }, { code, path }, error.message);
  }
});

test("nominations that are no records are refused, and what throws is no harm", () => {
  class Nomination {
    id = "n";
    kind = "collective";
    group = "province";
    body = "Sở A";
  }
  const throwing = new Proxy([], { get() { throw new Error("the caller's own"); } });
  const getter = Object.defineProperty({}, "id", { enumerable: true, get() { throw new Error("the caller's own"); } });
  const places = [null, [], () => 1, new Nomination(), new Proxy({}, { ownKeys() { throw new Error(); } })];
  for (const one of places) {
    const error = refusal(() => checkQuota({ ...base(), nominations: [one] }), String(one));
    assert.deepEqual([error.code, error.path], ["wrong-type", "nominations.0"]);
  }
  refusal(() => checkQuota({ ...base(), nominations: throwing }), "a list that throws");
  refusal(() => checkQuota({ ...base(), nominations: [getter] }), "a getter that throws");
  refusal(() => checkQuota({ ...base(), nominations: new Array(2 ** 32 - 1) }), "a list without measure");
  class Request {
    constructor() {
      Object.assign(this, base());
    }
  }
  assert.equal(refusal(() => checkQuota(new Request()), "an instance").code, "wrong-type");
  assert.equal(checkQuota(base()).limits.length > 0, true);
});

test("what others have added to a prototype is nobody's nomination", () => {
  const before = told(base());
  try {
    Object.prototype.nominations = [];
    Object.prototype.contributor = true;
    assert.equal(told(base()), before);
    const { nominations, ...without } = base();
    assert.equal(refusal(() => checkQuota(without), "no nominations").code, "missing-key");
  } finally {
    delete Object.prototype.nominations;
    delete Object.prototype.contributor;
  }
});

test("a thousand lists, bad ones among them, leave the memory as it was", () => {
  const wasm = xetKhen.initSync();
  const requests = [base(), change(base(), 3, { group: "x" }), change(base(), 3, { priority: 0 })];
  const ask = (times) => {
    for (let turn = 0; turn < times; turn += 1) {
      try {
        checkQuota(requests[turn % requests.length]);
      } catch (error) {
        assert.ok(error.code);
      }
    }
  };
  ask(50);
  const warm = wasm.memory.buffer.byteLength;
  ask(1000);
  assert.equal(wasm.memory.buffer.byteLength, warm);
});
