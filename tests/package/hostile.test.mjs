// What JavaScript can hand over and JSON cannot: it is refused where it stands, and the module is as well as before.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import vm from "node:vm";

import { loadPackage } from "./load.mjs";
import { good, refusal, spoilt, wellness } from "./samples.mjs";

const xetKhen = await loadPackage();
const well = wellness(xetKhen);

class Share {
  part = 84;
  whole = 105;
}

const circle = {};
circle.part = circle;

/** A value so deep within others. */
function nested(depth, wrap) {
  let value = 1;
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

/** Things that are no plain data. Some have no own keys and would pass for an empty object. */
const STRANGE = {
  "a function": () => 80,
  "a method": { part: 84, whole: 105, toString: () => "80" },
  "a symbol": Symbol("80"),
  "a big integer": 80n,
  "a bigger integer": 2n ** 70n,
  "a big count": { part: 84n, whole: 105n },
  "a date": new Date(0),
  "a map": new Map([["part", 84], ["whole", 105]]),
  "a set": new Set([84, 105]),
  "a wrapped number": new Number(80),
  "a wrapped text": new String("80"),
  "an error": new Error("80"),
  "a pattern": /80/,
  "a promise": Promise.resolve(80),
  "bytes": new Uint8Array([84, 105]),
  "an instance of a class": new Share(),
  "an object with inherited figures": Object.create({ part: 84, whole: 105 }),
  "a circle": circle,
  "objects in objects": nested(100_000, (part) => ({ part })),
  "lists in lists": nested(100_000, (value) => [value]),
  "a list without end": { *[Symbol.iterator]() { while (true) yield 80; } },
};

const PLACES = ["facts.dvc-active", "facts.compliance", "facts", "readings", "candidate", "year", "lang"];

for (const [what, value] of Object.entries(STRANGE)) {
  test(`${what} is refused wherever it stands`, () => {
    refusal(() => xetKhen.evaluate(value), `${what} as the request`);
    for (const place of PLACES) refusal(() => xetKhen.evaluate(spoilt(place, value)), `${what} as ${place}`);
    assert.equal(wellness(xetKhen), well);
  });
}

test("the refusal names the field and shows nothing of the module's inside", () => {
  const wrong = [];
  for (const [what, value] of Object.entries(STRANGE)) {
    for (const place of PLACES) {
      try {
        xetKhen.evaluate(spoilt(place, value));
      } catch ({ path, message }) {
        const there = `${path}.`.startsWith(`${place}.`) && message.includes(place.split(".").at(-1));
        const inside = /JsValue|Deserialize|i64/.test(message);
        if (!there || inside) wrong.push(`${what} as ${place}: “${path}”: ${message}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test("keys that stand for a prototype are keys like any other", () => {
  for (const key of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    const text = `{"${key}": {"part": 84, "whole": 105}}`;
    const request = JSON.parse(text);
    const codes = [request, { ...good(), facts: request }, { ...good(), readings: request }];
    assert.deepEqual(
      codes.map((spoilt) => refusal(() => xetKhen.evaluate(spoilt), text).code),
      ["unknown-key", "unknown-input", "unknown-question"],
    );
  }
  assert.equal({}.part, undefined, "and no prototype was touched");
  assert.equal(wellness(xetKhen), well);
});

test("a prototype that others have spoilt changes no answer", () => {
  try {
    Object.prototype.facts = { compliance: false };
    Object.prototype.colour = "red";
    assert.equal(wellness(xetKhen), well);
    const { facts, ...without } = good();
    assert.equal(xetKhen.evaluate(without).missing.length, Object.keys(facts).length);
  } finally {
    delete Object.prototype.facts;
    delete Object.prototype.colour;
  }
});

test("plain data is plain wherever it was made", () => {
  const text = JSON.stringify(good());
  const makers = {
    "in another window": () => vm.runInNewContext(`(${text})`),
    "without a prototype": () => JSON.parse(text, (_, value) => {
      return value && typeof value === "object" ? Object.assign(Object.create(null), value) : value;
    }),
    "behind a proxy, as frameworks keep their state": () => new Proxy(good(), {}),
    "in a copy": () => structuredClone(good()),
  };
  for (const [what, make] of Object.entries(makers)) assert.equal(JSON.stringify(xetKhen.evaluate(make())), well, what);
});

test("text that reads as nothing is quoted, and cut where it is long", () => {
  for (const value of ["\0", "\ud800", "\u202e80", "<b>80</b>", "80\n85", "9".repeat(1_000_000)]) {
    const { code, message } = refusal(() => xetKhen.evaluate(spoilt("facts.dvc-active", value)), inspect(value));
    assert.match(code, /^(not-a-number|too-long)$/);
    assert.ok(message.length < 300, message.slice(0, 1000));
  }
});
