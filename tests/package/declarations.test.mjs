// The declarations tell the truth: every answer has the shape that they promise, and they compile where a compiler is.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { loadPackage, PACKAGE } from "./load.mjs";
import { filings, samples, spoilt } from "./samples.mjs";

// It lies among what drives the browser, where all that comes from npm lies.
const typescript = createRequire(new URL("../browser/package.json", import.meta.url))("typescript");
const xetKhen = await loadPackage();
const DECLARATIONS = ["xet_khen.d.ts", "xet_khen_verdict.d.ts"];
const declarations = (await readFile(new URL(DECLARATIONS[0], PACKAGE), "utf8")).replace(/\/\*\*[\s\S]*?\*\//g, "");

/** The types of answers by name: a text, or for an object its fields. Those of requests are interfaces and not here. */
const TYPES = new Map(
  Array.from(declarations.matchAll(/^export type (\w+) = (\{[\s\S]*?^\}|[^;{]+);/gm), ([, name, type]) => {
    const fields = Array.from(type.matchAll(/^\s+(\w+)(\??): (.+),$/gm), ([, key, optional, type]) => {
      return { key, optional: optional === "?", type };
    });
    return [name, type.startsWith("{") ? fields : type];
  }),
);

/** Where a value is not of a type, and why; nothing where it is. */
function wrong(type, value, where) {
  if (type.includes(" | ")) {
    const found = type.split(" | ").map((one) => wrong(one, value, where));
    return found.some((list) => list.length === 0) ? [] : found[0];
  }
  const items = /^Array<(.+)>$/.exec(type)?.[1];
  const tuple = /^\[(.+)\]$/.exec(type)?.[1].split(", ");
  if (items || tuple) {
    if (!Array.isArray(value)) return [`${where} is no list`];
    if (tuple && tuple.length !== value.length) return [`${where} has ${value.length} items`];
    return value.flatMap((item, index) => wrong(items ?? tuple[index], item, `${where}[${index}]`));
  }
  const named = TYPES.get(type);
  if (typeof named === "string") return wrong(named, value, where);
  if (named) {
    if (typeof value !== "object" || value === null) return [`${where} is no object`];
    const unknown = Object.keys(value).filter((key) => !named.some((field) => field.key === key));
    return [
      ...unknown.map((key) => `${where}.${key} is not declared`),
      ...named.flatMap(({ key, optional, type }) => {
        if (key in value) return wrong(type, value[key], `${where}.${key}`);
        return optional ? [] : [`${where}.${key} is missing`];
      }),
    ];
  }
  if (type === "null" || type.startsWith('"')) return value === JSON.parse(type) ? [] : [`${where} is not ${type}`];
  return typeof value === (type === "EvaluateRequest" ? "object" : type) ? [] : [`${where} is not ${type}`];
}

test("every answer has the shape that is declared", () => {
  const { campaign, campaigns, checkQuota, dossier, evaluate, rounds, rulesVersion } = xetKhen;
  const requests = [
    ...samples(xetKhen).map(({ request }) => request),
    { campaign: "tay-ninh-2022", occasion: "ad-hoc", candidate: { kind: "collective", group: "province" } },
    spoilt("asOf", "2030-01-01"),
    spoilt("facts.dvc-active", { part: 1, whole: 5 }),
  ];
  assert.deepEqual(
    [
      ...wrong("RulesVersion", rulesVersion(), "rulesVersion()"),
      ...["vi", "en"].flatMap((lang) => [
        ...wrong("Array<CampaignSummary>", campaigns(lang), "campaigns()"),
        ...campaigns().flatMap(({ id }) => wrong("Campaign", campaign(id, lang), id)),
        ...filings(xetKhen).flatMap((asked) => [
          ...asked.quota.flatMap((request) => wrong("QuotaReport", checkQuota({ ...request, lang }), "report")),
          ...[undefined, "2023-12-30"].flatMap((asOf) =>
            asked.rounds.flatMap((request) => wrong("Array<DatedRound>", rounds({ ...request, asOf, lang }), "rounds")),
          ),
          ...asked.dossier.flatMap((request) => wrong("Dossier", dossier({ ...request, lang }), "dossier")),
        ]),
        ...requests.flatMap((request) => wrong("Verdict", evaluate({ ...request, lang }), "verdict")),
      ]),
    ],
    [],
  );
});

test("the check itself finds what is wrong", () => {
  assert.ok(TYPES.size > 20);
  const lines = { campaign: "x", place: "y", lines: [1, "2"], colour: "red" };
  assert.deepEqual(wrong("Citation", lines, "c"), ["c.colour is not declared", "c.lines[1] is not number"]);
});

/** What an author writes who draws a form of their own; `@ts-expect-error` fails where nothing is objected to. */
const AUTHOR = `
import init, { campaign, campaigns, checkQuota, dossier, evaluate, evaluateColumns, initSync, rounds, rulesVersion } from "./xet_khen.js";
import * as verdictAlone from "./xet_khen_verdict.js";
import type { Outcome } from "./xet_khen_verdict.js";
import type { Campaign, ColumnsRequest, EvaluateRequest, QuotaRequest, Verdict, XetKhenError } from "./xet_khen.js";
await init();
initSync({ module: new Uint8Array() });
const drawn: Campaign = campaign(campaigns("en", "2024-11-30")[0].id, "vi");
const request: EvaluateRequest = { ...drawn.examples[0].request, lang: "en" };
request.facts = { a: { part: 1, whole: 2 }, b: "85,5", c: true, d: { pending: true }, e: { notApplicable: "none" } };
const verdict: Verdict = evaluate(request);
const added: number | undefined = verdict.criteria[0].remedy?.addToPart;
const hash: string = rulesVersion().hash;
if (verdict.outcome === "eligible") console.log(added, hash);
const list: QuotaRequest = { campaign: "a", occasion: "annual", nominations: [{ id: "1", kind: "individual", group: "b" }] };
const chosen: string[] = checkQuota(list).shortlist.selected;
const day: string | null = rounds({ campaign: "a", asOf: "2023-12-30" })[0].milestones[0].lastSafeDay;
const paper: string | undefined = dossier({ ...request, readings: undefined } as never).items[0].confirmedBy;
console.log(chosen, day, paper);
const many: ColumnsRequest = {
  campaign: "a",
  occasion: "annual",
  candidate: { kind: "collective", group: ["b", "c"] },
  columns: { a: { part: Int32Array.of(1, 2), whole: new Float64Array(2) }, b: Uint8Array.of(0, 1) },
  states: { c: Uint8Array.of(3, 4) },
};
const { outcomes, outcomeNames, decidedBy, criteria } = evaluateColumns(many);
const outcome: string = outcomeNames[outcomes[0]] + criteria[decidedBy[0]];
console.log(outcome);
// @ts-expect-error
evaluateColumns({ ...many, columns: { a: [1, 2] } });
// @ts-expect-error
evaluateColumns({ ...many, columns: { a: Float32Array.of(1, 2) } });
const alone: Outcome = verdictAlone.evaluate(request).outcome;
verdictAlone.initSync({ module: new Uint8Array() });
console.log(alone);
// @ts-expect-error
verdictAlone.checkQuota(list);
try { evaluate(request); } catch (error) { console.log((error as XetKhenError).path); }
// @ts-expect-error
evaluate({ campaign: "a", occasion: "yearly", candidate: { kind: "collective", group: "b" } });
// @ts-expect-error
evaluate({ ...request, facts: { a: { pending: false } } });
// @ts-expect-error
if (verdict.outcome === "passed") console.log();
`;

test("the declarations compile, and object to what is wrong", async () => {
  const folder = await mkdtemp(join(tmpdir(), "xet-khen-"));
  try {
    const author = join(folder, "author.ts");
    await writeFile(author, AUTHOR);
    for (const name of DECLARATIONS) await copyFile(new URL(name, PACKAGE), join(folder, name));
    const { ModuleKind, ModuleResolutionKind, ScriptTarget } = typescript;
    const program = typescript.createProgram([author], {
      ...{ strict: true, noEmit: true, types: [], lib: ["lib.es2022.d.ts", "lib.dom.d.ts"] },
      ...{ target: ScriptTarget.ES2022, module: ModuleKind.ESNext, moduleResolution: ModuleResolutionKind.Bundler },
    });
    const found = typescript.getPreEmitDiagnostics(program);
    const words = found.map(({ messageText }) => typescript.flattenDiagnosticMessageText(messageText, "\n"));
    assert.deepEqual(words, []);
  } finally {
    await rm(folder, { recursive: true });
  }
});
