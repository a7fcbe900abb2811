// Makes an object of the text in which a verdict crosses from the module. The order of the fields is that of
// `web/src/js/verdict.rs`; a field that is absent is empty.

import { fields } from "./answer.js";
import { criteria } from "./bindings.js";

/** Gives the fields of a text, one with each call; behind the last one stands an empty piece. */
function fieldsOf(units) {
  const all = fields(units);
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
      const [id, basis, statement, place] = [next(), next(), next(), next()];
      const lines = [Number(next()), Number(next())];
      found.set(id, { basis, statement, place, lines, ...parts(next, next()) });
    }
    all.set(campaign, found);
  }
  return found;
}

/** The verdict that `units` hold, the UTF-16 units of a text. */
export function read(units) {
  const { next, more } = fieldsOf(units);
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
  verdict.criteria = [];
  verdict.used = names(next());
  verdict.missing = names(next());
  verdict.ignored = names(next());
  const dependsOn = names(next());
  verdict.certainty = { stable: dependsOn.length === 0, dependsOn };
  verdict.warnings = [];
  verdict.rules = { campaign, hash: next() };
  for (let left = Number(next()); left > 0; left -= 1) verdict.warnings.push({ code: next(), text: next() });
  const all = criteriaOf(campaign, lang);
  while (more()) verdict.criteria.push(criterion(next, campaign, all));
  return verdict;
}

/** One result: what was declared of it, over what is known of its criterion. */
function criterion(next, campaign, all) {
  const id = next();
  const usual = all.get(id);
  const result = {
    id,
    status: next(),
    basis: usual.basis,
    statement: usual.statement,
    explanation: next(),
    citation: { campaign, place: usual.place, lines: [usual.lines[0], usual.lines[1]] },
    input: usual.input,
  };
  const letters = next();
  const { input, value, exact, threshold, bar, remedy, reading } = parts(next, letters, usual);
  result.input = input;
  if (value !== undefined) result.value = value;
  if (exact !== undefined) result.exact = exact;
  if (threshold !== undefined) result.threshold = threshold;
  if (bar !== undefined) result.bar = bar;
  if (remedy !== undefined) result.remedy = remedy;
  if (reading !== undefined) result.reading = reading;
  return result;
}

/** The parts of a result that `letters` announce; where it is a usual one, with those of its criterion. */
function parts(next, letters, usual) {
  const own = !letters.includes("u");
  return {
    input: own ? next() : usual.input,
    value: letters.includes("v") ? next() : undefined,
    exact: letters.includes("e") ? { numerator: next(), denominator: next() } : undefined,
    threshold: own ? (letters.includes("t") ? { op: next(), value: next() } : undefined) : copy(usual.threshold),
    bar: letters.includes("b") ? bar(next(), next(), usual) : undefined,
    remedy: letters.includes("m") ? remedy(next(), next(), next(), next()) : undefined,
    reading: own ? (letters.includes("r") ? reading(next(), next(), next()) : undefined) : copy(usual.reading),
  };
}

/** Of its own for each answer, so that a caller may change it. */
const copy = (record) => record && { ...record };

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
