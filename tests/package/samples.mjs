// Requests to try the package with: its own sample units, and one good request that a test can spoil.

import assert from "node:assert/strict";
import { inspect } from "node:util";

/** Every sample unit of every campaign: `{ name, request, outcome }`. */
export function samples({ campaign, campaigns }) {
  return campaigns().flatMap(({ id }) =>
    campaign(id).examples.map((example) => ({ name: `${id}/${example.id}`, ...pick(example) })),
  );
}

const pick = ({ request, outcome }) => ({ request, outcome });

/** A request that is understood: a department of Tây Ninh that meets everything. */
export function good() {
  return {
    campaign: "tay-ninh-2022",
    occasion: "annual",
    year: 2024,
    award: "bang-khen-tinh",
    candidate: { kind: "collective", group: "province" },
    facts: {
      compliance: true,
      "citizen-centric": true,
      "data-security": true,
      "resources-communication": true,
      "linked-movements": true,
      "dvc-active": { part: 84, whole: 105 },
      "tthc-online": { part: 1520, whole: 3040 },
      "work-files": "100%",
      "periodic-reports": 100,
      feedback: { part: 17, whole: 17 },
      "feedback-quality": true,
      "infosec-incidents": 0,
      "dx-rank": 5,
      disciplined: 0,
    },
    readings: { "TN-A4": "replaces" },
    asOf: "2024-11-30",
    lang: "en",
  };
}

/** A list of so many nominees that a real campaign could get: each unit of some body, in no order of priority. */
export function list(campaign, occasion, groups, count) {
  const nominations = Array.from({ length: count }, (_, index) => {
    const [kind, group] = groups[index % groups.length];
    const body = `Sở ${index % 90}`;
    return { id: `n-${index}`, kind, group, body, subordinate: index % 7 === 0, priority: ((index * 7919) % count) + 1 };
  });
  return { campaign, occasion, nominations };
}

/** For each campaign what one asks beside a verdict: `{ quota, rounds, dossier }`, each a list of requests. */
export function filings({ campaign, campaigns }) {
  return campaigns().map(({ id }) => {
    const { groups, outside, rounds } = campaign(id);
    const candidates = [...groups, ...outside].map(({ kind, group }) => ({ kind, group }));
    const pairs = candidates.map(({ kind, group }) => [kind, group]);
    const occasions = rounds.map(({ occasion }) => occasion);
    const nobody = { campaign: id, occasion: "ad-hoc", year: 2099, nominations: [] };
    return {
      id,
      quota: [nobody, ...occasions.flatMap((occasion) => [3, 60].map((count) => list(id, occasion, pairs, count)))],
      rounds: [{ campaign: id }],
      dossier: occasions.flatMap((occasion) =>
        candidates.map((candidate) => ({ campaign: id, occasion, candidate })),
      ),
    };
  });
}

/** The good request with something else at a place such as `facts.dvc-active.part`. */
export function spoilt(place, value) {
  const request = good();
  const steps = place.split(".");
  const last = steps.pop();
  const holder = steps.reduce((object, step) => object[step], request);
  // Defined, not assigned: `__proto__` is to become a key like any other.
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true });
  return request;
}

/** What the package answers to the good request while it is well. */
export const wellness = ({ evaluate }) => JSON.stringify(evaluate(good()));

/** Asserts that a call throws what every refusal must be: an `Error` with `code` and `path`, and gives it. */
export function refusal(call, what) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof Error, `${what}: throws ${inspect(error)}, which is no Error`);
    assert.match(String(error.code), /^[a-z]+(-[a-z]+)*$/, `${what}: no code: ${error}`);
    assert.equal(typeof error.path, "string", `${what}: no path: ${error}`);
    assert.match(error.message, /\S/, `${what}: no message`);
    return error;
  }
  return assert.fail(`${what}: was understood`);
}
