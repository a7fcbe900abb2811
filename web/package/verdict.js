// Asks the module for a verdict and makes an object of it. The order in which it is read is that of `web/src/js/verdict.rs`.

import * as module from "./bindings.js";
import { ask } from "./request.js";
import { aside, name, open, part, text, word } from "./tape.js";

// What there is of a result, a bit for each.
const USUAL = 1;
const VALUE = 2;
const EXACT = 4;
const THRESHOLD = 8;
const BAR = 16;
const BAR_VALUE = 32;
const REMEDY = 64;
const ADD_TO_PART = 128;
const ADD_TO_BOTH = 256;
const CHANGE = 512;
const READING = 1024;

// What all verdicts have in common on a criterion, by language and by where the criterion's name lies: it crosses once.
const known = { vi: new Map(), en: new Map() };

/** The explained verdict on a request. */
export function evaluate(request) {
  open(ask(module.evaluate, request));
  const lang = name();
  const campaign = name();
  const verdict = { outcome: name() };
  const reason = name();
  if (reason !== "") verdict.reason = reason;
  if (word() === 1) verdict.citation = citation(campaign);
  const award = name();
  if (award !== "") verdict.award = award;
  verdict.decidedBy = names();
  verdict.headline = text();
  verdict.summary = text();
  const results = [];
  verdict.criteria = results;
  verdict.used = names();
  verdict.missing = names();
  verdict.ignored = names();
  const dependsOn = names();
  verdict.certainty = { stable: dependsOn.length === 0, dependsOn };
  verdict.warnings = [];
  verdict.rules = { campaign, hash: name() };
  for (let left = word(); left > 0; left -= 1) verdict.warnings.push({ code: name(), text: text() });
  for (let left = word(); left > 0; left -= 1) results.push(result(campaign, lang));
  return verdict;
}

function names() {
  const list = [];
  for (let left = word(); left > 0; left -= 1) list.push(name());
  return list;
}

const citation = (campaign) => ({ campaign, place: text(), lines: [word(), word()] });

function result(campaign, lang) {
  const criterion = word();
  let usual = known[lang].get(criterion);
  if (usual === undefined) {
    usual = aside(module.usual(criterion, lang === "en"), () => {
      const [id, basis, at] = [name(), name(), citation(campaign)];
      return fill({ id, basis, place: at.place, lines: at.lines });
    });
    known[lang].set(criterion, usual);
  }
  const { id, basis, statement, lines } = usual;
  const status = name();
  const explanation = text();
  const at = { campaign, place: usual.place, lines: [lines[0], lines[1]] };
  return fill({ id, status, basis, statement, explanation, citation: at }, usual);
}

/** Adds the parts that stand on the tape to a result; to a usual one those that its criterion always has. */
function fill(result, usual) {
  const has = word();
  const own = !(has & USUAL);
  const input = own ? name() : usual.input;
  if (input) result.input = input;
  if (own) result.statement = name();
  if (has & VALUE) result.value = text();
  if (has & EXACT) result.exact = { numerator: part(), denominator: part() };
  if (has & THRESHOLD) result.threshold = { op: name(), value: text() };
  else if (!own && usual.threshold) result.threshold = { op: usual.threshold.op, value: usual.threshold.value };
  if (has & BAR) {
    const value = has & BAR_VALUE ? word() / 10_000 : undefined;
    const threshold = own ? word() / 10_000 : usual.bar.threshold;
    result.bar = value === undefined ? { threshold } : { value, threshold };
  }
  if (has & REMEDY) result.remedy = remedy(has);
  if (has & READING) result.reading = { question: name(), chosen: name(), isDefault: word() === 1 };
  return result;
}

function remedy(has) {
  const remedy = {};
  if (has & ADD_TO_PART) remedy.addToPart = Number(part());
  if (has & ADD_TO_BOTH) remedy.addToBoth = Number(part());
  if (has & CHANGE) remedy.change = text();
  remedy.text = text();
  return remedy;
}
