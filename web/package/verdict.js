// Asks the module for a verdict and makes an object of the text in which it crosses. The order of the fields is that of
// `web/src/js/verdict.rs`; a field that is absent is empty.

import { fields } from "./answer.js";
import { criteria, evaluate as judge } from "./bindings.js";
import { write } from "./request.js";

/** Gives the fields of a text, one with each call; behind the last one stands an empty piece. */
function fieldsOf(length) {
  const all = fields(length);
  const last = all.length - 1;
  let at = 0;
  return { next: () => all[at++], more: () => at < last };
}

/** The names in one field. */
const names = (field) => (field === "" ? [] : field.split(","));

// What the verdicts on a campaign have in common, by language and campaign: it crosses once.
const known = { vi: new Map(), en: new Map() };

/** The criteria of a campaign by name, before anything is declared. */
function criteriaOf(campaign, lang) {
  const all = known[lang];
  let found = all.get(campaign);
  if (found === undefined) {
    found = new Map();
    for (const { next, more } = fieldsOf(criteria(campaign, lang)); more(); ) {
      const id = next();
      const usual = { basis: next(), statement: next(), place: next(), from: Number(next()), to: Number(next()) };
      found.set(id, fill(usual, next, next(), undefined));
    }
    all.set(campaign, found);
  }
  return found;
}

/** The explained verdict on a request. */
export function evaluate(request) {
  const { next, more } = fieldsOf(judge(write(request)));
  const lang = next();
  const campaign = next();
  const verdict = { outcome: next() };
  const reason = next();
  if (reason !== "") verdict.reason = reason;
  const place = next();
  if (place !== "") verdict.citation = { campaign, place, lines: [Number(next()), Number(next())] };
  const award = next();
  if (award !== "") verdict.award = award;
  verdict.decidedBy = names(next());
  verdict.headline = next();
  verdict.summary = next();
  const results = [];
  verdict.criteria = results;
  verdict.used = names(next());
  verdict.missing = names(next());
  verdict.ignored = names(next());
  const dependsOn = names(next());
  verdict.certainty = { stable: dependsOn.length === 0, dependsOn };
  verdict.warnings = [];
  verdict.rules = { campaign, hash: next() };
  for (let left = Number(next()); left > 0; left -= 1) verdict.warnings.push({ code: next(), text: next() });
  for (const all = criteriaOf(campaign, lang); more(); ) {
    const id = next();
    const usual = all.get(id);
    const { basis, statement, place, from, to } = usual;
    const [status, explanation] = [next(), next()];
    const citation = { campaign, place, lines: [from, to] };
    results.push(fill({ id, status, basis, statement, explanation, citation }, next, next(), usual));
  }
  return verdict;
}

/** Adds the parts that `letters` announce to a result; to a usual one ("u") those that its criterion always has. */
function fill(result, next, letters, usual) {
  const own = !letters.includes("u");
  result.input = own ? next() : usual.input;
  if (letters.includes("v")) result.value = next();
  if (letters.includes("e")) result.exact = { numerator: next(), denominator: next() };
  if (letters.includes("t")) result.threshold = { op: next(), value: next() };
  else if (!own && usual.threshold) result.threshold = { op: usual.threshold.op, value: usual.threshold.value };
  if (letters.includes("b")) result.bar = bar(next(), next(), usual);
  if (letters.includes("m")) result.remedy = remedy(next(), next(), next(), next());
  if (letters.includes("r")) result.reading = reading(next(), next(), next());
  else if (!own && usual.reading) result.reading = { ...usual.reading };
  return result;
}

const reading = (question, chosen, standard) => ({ question, chosen, isDefault: standard !== "" });

function bar(value, threshold, usual) {
  const limit = threshold === "" ? usual.bar.threshold : Number(threshold) / 10_000;
  return value === "" ? { threshold: limit } : { value: Number(value) / 10_000, threshold: limit };
}

function remedy(addToPart, addToBoth, change, text) {
  const remedy = {};
  if (addToPart !== "") remedy.addToPart = Number(addToPart);
  if (addToBoth !== "") remedy.addToBoth = Number(addToBoth);
  if (change !== "") remedy.change = change;
  remedy.text = text;
  return remedy;
}
