// Requests that throw while they are read, and requests without measure. A page must outlive thousands of them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { loadPackage } from "./load.mjs";
import { good, refusal, wellness } from "./samples.mjs";

const TIMES = 2000;

const xetKhen = await loadPackage();
const wasm = xetKhen.initSync();
const well = wellness(xetKhen);

/** Something that throws this. */
const throws = (what) => () => {
  throw what;
};
const blow = throws(new Error("the caller's own"));

/** The good request, in which reading `compliance` does this. */
function reading(act) {
  const request = good();
  Object.defineProperty(request.facts, "compliance", { enumerable: true, get: act });
  return request;
}

const revoked = Proxy.revocable({}, {});
revoked.revoke();

const THROWING = {
  "a getter that throws": reading(blow),
  "a getter that throws a text": reading(throws("the caller's own")),
  "a getter that throws nothing": reading(throws(undefined)),
  "a getter that never ends": reading(function again() { return again(); }),
  "a proxy that tells no keys": new Proxy({}, { ownKeys: blow }),
  "a proxy that throws within": { ...good(), facts: new Proxy({}, { ownKeys: blow }) },
  "a list that throws": { ...good(), facts: { "dvc-active": new Proxy([], { get: blow }) } },
  "a revoked proxy": revoked.proxy,
};

test("a request may be asked about while another one is read", () => {
  let within;
  const request = reading(() => {
    within = JSON.stringify(xetKhen.evaluate(good()));
    return true;
  });
  assert.equal(JSON.stringify(xetKhen.evaluate(request)), well);
  assert.equal(within, well);
});

test("a list without measure is refused before it is copied", () => {
  refusal(() => xetKhen.evaluate({ ...good(), facts: { "dvc-active": new Array(2 ** 32 - 1) } }), "a list");
  assert.ok(wasm.memory.buffer.byteLength < 2 ** 26, `${wasm.memory.buffer.byteLength} bytes`);
  assert.equal(wellness(xetKhen), well);
});

test("what is too long is refused as that, at the innermost place where there is room to say so", () => {
  const nominations = Array.from({ length: 100_000 }, (_, at) => ({ id: `n-${at}`, kind: "collective", group: "province", body: "Sở A" }));
  const endless = "x".repeat(2 ** 22 + 1);
  const list = { campaign: "tay-ninh-2022", occasion: "annual", lang: "en" };
  const cases = [
    [() => xetKhen.checkQuota({ ...list, nominations }), "nominations"],
    [() => xetKhen.checkQuota({ ...list, nominations: new Array(500_000).fill(Symbol("n")) }), "nominations"],
    [() => xetKhen.checkQuota({ ...list, nominations: [{ ...nominations[0], id: endless }] }), "nominations.0.id"],
    [() => xetKhen.evaluate({ ...good(), facts: { "dvc-active": endless } }), "facts.dvc-active"],
    [() => xetKhen.evaluate({ ...good(), facts: { [endless]: 80 } }), "facts"],
  ];
  for (const [call, path] of cases) {
    const error = refusal(call, path);
    assert.deepEqual([error.code, error.path], ["wrong-type", path]);
    assert.match(error.message, /” is …: expected/);
  }
  assert.equal(wellness(xetKhen), well);
});

for (const [what, request] of Object.entries(THROWING)) {
  test(`${what} is refused like any other bad request`, () => {
    refusal(() => xetKhen.evaluate(request), what);
  });
}

// Last, for a module that does not survive it answers nothing afterwards.
test("thousands of requests that throw do no harm", () => {
  for (let turn = 0; turn < TIMES; turn += 1) {
    for (const request of Object.values(THROWING)) assert.throws(() => xetKhen.evaluate(request));
  }
  assert.equal(wellness(xetKhen), well);
  assert.ok(wasm.memory.buffer.byteLength < 2 ** 26, `${wasm.memory.buffer.byteLength} bytes`);
});
