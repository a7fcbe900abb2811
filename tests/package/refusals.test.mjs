// What is not understood is refused by name: an Error with code and path, and a message that names the field.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { loadPackage } from "./load.mjs";
import { good, refusal, spoilt, wellness } from "./samples.mjs";

const xetKhen = await loadPackage();
const well = wellness(xetKhen);

/** Where, what stands there, the code, and the path if it is not the place itself. */
const REFUSED = {
  "names that nobody knows": [
    ["campaign", "tay-ninh", "unknown-campaign"],
    ["campaign", "", "unknown-campaign"],
    ["campaign", "TAY-NINH-2022", "unknown-campaign"],
    ["occasion", "anual", "unknown-occasion"],
    ["award", "bang-khen", "unknown-award"],
    ["candidate.kind", "unit", "unknown-kind"],
    ["candidate.group", "provinces", "unknown-group"],
    ["facts.dvc", 80, "unknown-input"],
    ["facts.constructor", 80, "unknown-input"],
    ["facts.party-grade", "tot", "unknown-choice"],
    ["readings.TN-A99", "adds", "unknown-question"],
    ["readings.TN-A4", "both", "unknown-reading"],
    ["lang", "fr", "unknown-lang"],
    ["lang", "VI", "unknown-lang"],
  ],
  "keys that nobody knows": [
    ["colour", "red", "unknown-key", ""],
    ["Campaign", "tay-ninh-2022", "unknown-key", ""],
    ["as_of", "2024-01-01", "unknown-key", ""],
    ["candidate.level", "x", "unknown-key", "candidate"],
    ["facts.dvc-active.of", 2, "unknown-key", "facts.dvc-active"],
    ["facts.dx-rank", { pending: true, part: 1 }, "unknown-key", "facts.dx-rank", "part"],
    ["facts.dx-rank", { notApplicable: "x", note: "y" }, "unknown-key", "facts.dx-rank", "note"],
    // One fact cannot be two things.
    ["facts.dx-rank", { pending: true, notApplicable: "x" }, "unknown-key", "facts.dx-rank", "notApplicable"],
  ],
  "keys that are missing": [
    ["campaign", undefined, "missing-key"],
    ["occasion", null, "missing-key"],
    ["candidate", undefined, "missing-key"],
    ["candidate.kind", undefined, "missing-key"],
    ["candidate.group", undefined, "missing-key"],
    ["facts.dvc-active", { part: 1 }, "missing-key", "facts.dvc-active.whole"],
    ["facts.dvc-active", { whole: 1 }, "missing-key", "facts.dvc-active.part"],
    ["facts.dvc-active", {}, "missing-key", "facts.dvc-active.part"],
  ],
  "things of another type": [
    ["campaign", 5, "wrong-type"],
    ["occasion", ["annual"], "wrong-type"],
    ["year", "2024", "wrong-type"],
    ["year", 2024.5, "wrong-type"],
    ["year", 1e300, "wrong-type"],
    ["year", Number.NaN, "wrong-type"],
    ["award", true, "wrong-type"],
    ["candidate", "province", "wrong-type"],
    ["facts", [], "wrong-type"],
    ["facts", "compliance", "wrong-type"],
    ["facts.dvc-active", true, "wrong-type"],
    ["facts.dvc-active", null, "wrong-type"],
    ["facts.dvc-active", [84, 105], "wrong-type"],
    ["facts.dvc-active.part", true, "wrong-type"],
    ["facts.dx-rank", { part: 1, whole: 2 }, "wrong-type"],
    ["facts.compliance", "true", "wrong-type"],
    ["facts.compliance", 1, "wrong-type"],
    ["facts.party-grade", 3, "wrong-type"],
    ["facts.dx-rank", { pending: false }, "wrong-type", "facts.dx-rank.pending"],
    ["facts.dx-rank", { pending: 1 }, "wrong-type", "facts.dx-rank.pending"],
    ["facts.dx-rank", { pending: true, note: 5 }, "wrong-type", "facts.dx-rank.note"],
    ["facts.dx-rank", { notApplicable: true }, "wrong-type", "facts.dx-rank.notApplicable"],
    ["readings", [["TN-A4", "adds"]], "wrong-type"],
    ["readings.TN-A4", 1, "wrong-type"],
    ["asOf", 20241130, "wrong-type"],
    ["lang", 5, "wrong-type"],
  ],
  "counts that cannot be": [
    ["facts.dvc-active", { part: 106, whole: 105 }, "part-above-whole"],
    ["facts.dvc-active", { part: 1, whole: 0 }, "part-above-whole"],
    ["facts.dvc-active.part", -1, "negative"],
    ["facts.dvc-active.whole", "-105", "negative"],
    ["facts.dvc-active.part", 1.5, "not-whole"],
    ["facts.dvc-active.part", "1,5", "not-whole"],
    ["facts.dvc-active.whole", 2 ** 53, "out-of-range"],
    ["facts.dx-rank", 0, "out-of-range"],
    ["facts.dx-rank", 2.5, "not-whole"],
    ["facts.disciplined", -1, "negative"],
    ["facts.disciplined", 1e-7, "not-whole"],
    // Of all commendations, those since a day of 2022 cannot be more; the message names both figures as people do.
    ["facts", { "prior-bk": 1, "prior-bk-since-2022": 2 }, "contradicts", "facts.prior-bk-since-2022", "2022"],
  ],
  "numbers that are none": [
    ...["facts.dvc-active", "facts.dvc-active.part", "facts.dvc-active.whole", "facts.dx-rank", "facts.disciplined"]
      .flatMap((place) => [Number.NaN, Infinity, -Infinity].map((number) => [place, number, "not-finite"])),
    ["facts.dvc-active", "NaN", "not-a-number"],
    ["facts.dvc-active", "Infinity", "not-a-number"],
    ["facts.dvc-active", "tám mươi", "not-a-number"],
    ["facts.dvc-active", "", "not-a-number"],
    ["facts.dvc-active", "80 85", "not-a-number"],
    ["facts.dvc-active", "8e1", "not-a-number"],
    ["facts.dvc-active", "0x50", "not-a-number"],
    ["facts.dvc-active", "9".repeat(99), "too-long"],
  ],
  "figures that are impossible or may mean two things": [
    ["facts.dvc-active", 100.01, "out-of-range"],
    ["facts.dvc-active", "100,0000001", "out-of-range"],
    ["facts.dvc-active", 1e29, "too-long"],
    ["facts.dvc-active", -1e-9, "negative"],
    ["facts.dvc-active", "-3", "negative"],
    ["facts.dvc-active", "1.234", "ambiguous-number"],
    ["facts.dvc-active.whole", "1.234", "ambiguous-number"],
    ["facts.disciplined", "1.234", "ambiguous-number"],
  ],
  "days that do not exist": [
    ["asOf", "2023-02-29", "bad-date"],
    ["asOf", "2024-13-01", "bad-date"],
    ["asOf", "2024-00-10", "bad-date"],
    ["asOf", "30/11/2024", "bad-date"],
    ["asOf", "2024-1-1", "bad-date"],
    ["asOf", "2024-11-30T00:00:00Z", "bad-date"],
    ["asOf", "", "bad-date"],
  ],
  "reasons that say nothing or too much": [
    ["facts.dx-rank", { notApplicable: "" }, "empty-reason", "facts.dx-rank.notApplicable"],
    ["facts.dx-rank", { notApplicable: " \t\n" }, "empty-reason", "facts.dx-rank.notApplicable"],
    ["facts.dx-rank", { notApplicable: "." }, "empty-reason", "facts.dx-rank.notApplicable"],
    ["facts.dx-rank", { notApplicable: null }, "wrong-type", "facts.dx-rank.notApplicable"],
    ["facts.dx-rank", { notApplicable: "x".repeat(1001) }, "too-large", "facts.dx-rank.notApplicable"],
    ["facts.dx-rank", { pending: true, note: "x".repeat(1001) }, "too-large", "facts.dx-rank.note"],
  ],
};

for (const [what, cases] of Object.entries(REFUSED)) {
  test(`${what} are refused, by code, place and name`, () => {
    for (const [place, value, code, path = place, name = (path || place).split(".").at(-1)] of cases) {
      const call = `${place} = ${inspect(value)}`;
      for (const lang of place === "lang" ? [value] : ["vi", "en"]) {
        const error = refusal(() => xetKhen.evaluate({ ...spoilt(place, value), lang }), call);
        assert.deepEqual({ code: error.code, path: error.path }, { code, path }, `${call}: ${error.message}`);
        assert.ok(error.message.includes(name), `${call}: “${error.message}” does not name ${name}`);
      }
    }
    assert.equal(wellness(xetKhen), well);
  });
}

test("a message is in the language that was asked for", () => {
  const message = (lang) => refusal(() => xetKhen.evaluate({ ...spoilt("year", "2024"), lang }), lang).message;
  assert.notEqual(message("vi"), message("en"));
  assert.equal(message(undefined), message("vi"));
});

test("a request is an object", () => {
  for (const request of [undefined, null, 5, "tay-ninh-2022", true, [], [good()]]) {
    const error = refusal(() => xetKhen.evaluate(request), inspect(request));
    assert.deepEqual([error.code, error.path], ["wrong-type", ""]);
  }
});

test("the other functions refuse what they do not understand in the same way", () => {
  const { campaign, campaigns } = xetKhen;
  const id = "tay-ninh-2022";
  const cases = [
    [() => campaign("tay-ninh"), "unknown-campaign", "campaign"],
    [() => campaign(), "missing-key", "campaign"],
    [() => campaign(5), "wrong-type", "campaign"],
    [() => campaign({ id }), "wrong-type", "campaign"],
    [() => campaign(id, "fr"), "unknown-lang", "lang"],
    [() => campaign(id, 5), "wrong-type", "lang"],
    [() => campaign(id, "en", "2023-02-29"), "bad-date", "asOf"],
    [() => campaign(id, "en", new Date(0)), "wrong-type", "asOf"],
    [() => campaigns("fr"), "unknown-lang", "lang"],
    [() => campaigns("vi", "30/11/2024"), "bad-date", "asOf"],
  ];
  for (const [call, code, path] of cases) {
    const error = refusal(call, String(call));
    assert.deepEqual({ code: error.code, path: error.path }, { code, path }, `${call}: ${error.message}`);
  }
});
