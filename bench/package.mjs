// One explained verdict, many units and one long list through the JavaScript package, beside hand-written functions, and the cold
// start in Node.
//
// `cargo xtask bench` runs it. A thousand units of one shape, some figures at a threshold, beside it, or missing. Both
// sides are first checked against each other, then timed in turns in this one process, garbage collected before each.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { dice } from "../tests/dice.mjs";
import { loadPackage, loadVerdict } from "../tests/package/load.mjs";
import { list } from "../tests/package/samples.mjs";
import { countByHand, handWritten } from "./hand-written.mjs";
import { print, printMachine, quantile } from "./report.mjs";

const UNITS = 1000;
const ROUNDS = 15;
const BATCH_MS = 120;
const COLD_RUNS = 15;
const IN_COLUMNS = 10_000;
// A verdict in columns is to cost no more than a hand-written one: of this many microseconds, and in the same run.
const COLUMNS_BUDGET = 0.6;
const NOMINEES = 10_000;
// A list of that length is to be answered before anybody notices.
const LIST_BUDGET_MS = 50;

const { campaign, checkQuota, evaluate, evaluateColumns } = await loadPackage();
const verdict = await loadVerdict();
const { request } = campaign("tay-ninh-2022").examples[0];
const requests = Array.from({ length: UNITS }, (_, unit) => ({ ...request, facts: vary(request.facts, unit) }));
const answers = requests.map(evaluate);
const [requestTexts, answerTexts] = [requests, answers].map((list) => list.map((item) => JSON.stringify(item)));

const SIDES = {
  "hand-written JavaScript": (unit) => handWritten(requests[unit].facts).criteria.length,
  "evaluate": (unit) => evaluate(requests[unit]).criteria.length,
  "evaluate of xet-khen/verdict": (unit) => verdict.evaluate(requests[unit]).criteria.length,
  "JSON.parse of such an answer": (unit) => JSON.parse(answerTexts[unit]).criteria.length,
  "JSON.parse of such a request": (unit) => JSON.parse(requestTexts[unit]).year,
};

agree();
printMachine();
printVerdicts(time(SIDES));
printColumns();
printList();
printColdStart();

/** The facts of another unit: of a hundred figures three are missing, and seven just miss their threshold. */
function vary(facts, unit) {
  const { below } = dice(unit + 1);
  const varied = Object.entries(facts).flatMap(([input, fact]) => {
    const roll = below(100);
    if (roll < 3) return [];
    if (roll > 9) return [[input, typeof fact === "object" ? { ...fact } : fact]];
    if (typeof fact === "boolean") return [[input, false]];
    if (typeof fact === "number") return [[input, fact + 1]];
    return [[input, { part: fact.part - 1, whole: fact.whole }]];
  });
  return Object.fromEntries(varied);
}

/** Two that do not agree are not compared. */
function agree() {
  requests.forEach(({ facts }, unit) => {
    const [ours, theirs] = [answers[unit], handWritten(facts)].map(({ outcome, criteria }) =>
      JSON.stringify([outcome, criteria.map(({ id, status }) => [id, status])]),
    );
    if (ours !== theirs) throw new Error(`unit ${unit}: the package says ${ours}, the hand-written function ${theirs}`);
  });
}

/** Microseconds a call, one figure a round, for each side. */
function time(sides) {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  let kept = 0;
  const batch = (call, calls) => {
    collect();
    const start = performance.now();
    for (let turn = 0; turn < calls; turn += 1) kept += call(turn % UNITS);
    return performance.now() - start;
  };
  const runners = Object.entries(sides).map(([name, call]) => {
    batch(call, 5 * UNITS);
    const calls = Math.ceil((BATCH_MS / batch(call, 5 * UNITS)) * 5) * UNITS;
    return { name, call, calls, micros: [] };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever goes first in one round goes last in the next.
    for (const runner of round % 2 ? runners.toReversed() : runners) {
      runner.micros.push((batch(runner.call, runner.calls) * 1000) / runner.calls);
    }
  }
  if (kept === 0) throw new Error("nothing was computed");
  return runners;
}

function printVerdicts(runners) {
  const base = quantile(runners[0].micros);
  const rows = runners.map(({ name, micros }) => {
    const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(micros, share));
    return [name, middle, low, high, middle / base];
  });
  const kilobytes = ({ length }) => (length / 1024).toFixed(1);
  const size = `an answer has ${kilobytes(answerTexts[0])} KB of JSON, a request ${kilobytes(requestTexts[0])} KB`;
  const title = `One verdict on ${answers[0].criteria.length} criteria, µs: median and quartiles of ${ROUNDS} rounds`;
  print(`${title} (${size})`, ["", "median", "lower", "upper", "× hand-written"], rows);
}

/** The figures of these units in columns: of shares their counts, or percentages. */
function columnsOf(units, percentages) {
  const column = ([input, fact]) => {
    const figures = (of) => Float64Array.from(units, (facts) => (input in facts ? of(facts[input]) : Number.NaN));
    if (typeof fact === "boolean") return Uint8Array.from(units, (facts) => (input in facts ? Number(facts[input]) : 255));
    if (typeof fact === "number") return figures((number) => number);
    if (percentages) return figures(({ part, whole }) => (part / whole) * 100);
    return { part: figures(({ part }) => part), whole: figures(({ whole }) => whole) };
  };
  return Object.fromEntries(Object.entries(request.facts).map((entry) => [entry[0], column(entry)]));
}

/** Many units in one call, in turns with a hand-written function that is asked about each. */
function printColumns() {
  const units = Array.from({ length: IN_COLUMNS }, (_, unit) => vary(request.facts, unit));
  const { facts, ...others } = request;
  const [counts, percentages] = [false, true].map((asked) => ({ ...others, columns: columnsOf(units, asked) }));
  const { outcomes, outcomeNames } = evaluateColumns(counts);
  units.forEach((facts, unit) => {
    const [ours, theirs] = [outcomeNames[outcomes[unit]], handWritten(facts).outcome];
    if (ours !== theirs) throw new Error(`unit ${unit}: in columns it is ${ours}, by hand ${theirs}`);
  });
  const sides = {
    "hand-written JavaScript, unit by unit": () => units.reduce((sum, facts) => sum + handWritten(facts).criteria.length, 0),
    "evaluateColumns, counts": () => evaluateColumns(counts).units,
    "evaluateColumns, percentages": () => evaluateColumns(percentages).units,
  };
  const micros = Object.values(sides).map(() => []);
  for (let round = 0; round < 3 * ROUNDS; round += 1) {
    Object.values(sides).forEach((call, side) => {
      // The time that this process had the processor: another one that takes it away says nothing about either side.
      const before = process.cpuUsage().user;
      for (let turn = 0; turn < 3; turn += 1) call();
      if (round >= ROUNDS) micros[side].push((process.cpuUsage().user - before) / (3 * IN_COLUMNS));
    });
  }
  const middles = micros.map((all) => quantile(all));
  const rows = Object.keys(sides).map((name, side) => [name, middles[side], middles[side] / middles[0]]);
  const fits = middles[1] <= COLUMNS_BUDGET && middles[1] <= middles[0];
  const title = `${IN_COLUMNS} units in one call, µs of processor time a verdict: median of ${2 * ROUNDS} rounds`;
  print(`${title}; ${fits ? "within" : "ABOVE"} the budget of ${COLUMNS_BUDGET} µs and × 1`, ["", "µs", "× hand-written"], rows);
}

/** A list of ten thousand in one call, in turns with a count by hand of the same list. */
function printList() {
  const kinds = ["collective", "individual"];
  const groups = kinds.flatMap((kind) => ["province", "district", "commune"].map((group) => [kind, group]));
  const request = list("tay-ninh-2022", "annual", groups, NOMINEES);
  const [ours, theirs] = [checkQuota(request), countByHand(request.nominations)];
  for (const { kind, group, used } of theirs.limits) {
    if (!ours.limits.some((limit) => limit.used === used && limit.members.length === used)) {
      throw new Error(`no limit of the package counts the ${used} nominees of ${kind} ${group}`);
    }
  }
  const sides = {
    "hand-written JavaScript": () => countByHand(request.nominations),
    "checkQuota": () => checkQuota(request),
    "JSON of the request, written and read": () => JSON.parse(JSON.stringify(request)),
    "JSON of the answer, written and read": () => JSON.parse(JSON.stringify(ours)),
  };
  const millis = Object.values(sides).map(() => []);
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    Object.values(sides).forEach((call, side) => {
      const start = performance.now();
      call();
      if (round >= ROUNDS) millis[side].push(performance.now() - start);
    });
  }
  const middles = millis.map((all) => quantile(all));
  const rows = Object.keys(sides).map((name, side) => [name, middles[side], middles[side] / middles[0]]);
  const verdict = middles[1] <= LIST_BUDGET_MS ? "within" : "ABOVE";
  const title = `A list of ${NOMINEES} nominees, ms: median of ${ROUNDS} rounds; ${verdict} the budget of ${LIST_BUDGET_MS} ms`;
  print(title, ["", "ms", "× hand-written"], rows);
}

/** Fresh processes, with and without the package in turns; the first of each fills the file cache, uncounted. */
function printColdStart() {
  const script = fileURLToPath(new URL("cold.mjs", import.meta.url));
  const run = (...options) => {
    const start = performance.now();
    const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...options], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    return { process: performance.now() - start, ...JSON.parse(stdout) };
  };
  const settings = [[], ["xet_khen_verdict", JSON.stringify(request)], ["xet_khen", JSON.stringify(request)]];
  const runs = Array.from({ length: COLD_RUNS + 1 }, () => settings.map((options) => run(...options))).slice(1);
  const median = (figure) => quantile(runs.map(figure));
  const row = (name, figure) => [name, ...[1, 2].map((entry) => median((sides) => figure(sides[entry], sides[0])))];
  const rows = [
    row("import the package", (full) => full.import),
    row("start it (initSync)", (full) => full.start),
    row("first verdict", (full) => full.first),
    row("together, in the process", (full) => full.import + full.start + full.first),
    row("whole process, over an empty one", (full, empty) => full.process - empty.process),
    row("an empty process", (_, empty) => empty.process),
  ];
  print(`From nothing to the first verdict, ms: median of ${COLD_RUNS} fresh processes`, ["", "xet-khen/verdict", "xet-khen"], rows);
}
