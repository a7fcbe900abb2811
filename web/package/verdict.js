// Makes an object of the text in which a verdict crosses from the module. The order of the fields is that of
// `web/src/js/verdict.rs`; a field that is absent is empty.

import { criteria } from "./bindings.js";
import { END } from "./request.js";

/** The fields of a text, one after the other. */
class Fields {
  #fields;
  #at = 0;

  constructor(text) {
    this.#fields = text.split(END);
  }

  next() {
    return this.#fields[this.#at++];
  }

  /** Names in one field. */
  names() {
    const names = this.next();
    return names === "" ? [] : names.split(",");
  }

  /** Whether another field follows; behind the last one stands an empty piece. */
  more() {
    return this.#at < this.#fields.length - 1;
  }

  citation(campaign, place) {
    return { campaign, place, lines: [Number(this.next()), Number(this.next())] };
  }
}

// What the verdicts on a campaign have in common, by language and campaign.
const known = { vi: new Map(), en: new Map() };

/** The criteria of a campaign by name: basis, statement and place. They cross once. */
function criteriaOf(campaign, lang) {
  const all = known[lang];
  let found = all.get(campaign);
  if (found === undefined) {
    found = new Map();
    for (const fields = new Fields(criteria(campaign, lang)); fields.more(); ) {
      const [id, basis, statement, place] = [fields.next(), fields.next(), fields.next(), fields.next()];
      found.set(id, { basis, statement, place, from: Number(fields.next()), to: Number(fields.next()) });
    }
    all.set(campaign, found);
  }
  return found;
}

const decoder = new TextDecoder("utf-16le");

/** The verdict that `units` hold, the UTF-16 units of a text. */
export function read(units) {
  const fields = new Fields(decoder.decode(units));
  const lang = fields.next();
  const campaign = fields.next();
  const verdict = { outcome: fields.next() };
  const reason = fields.next();
  if (reason !== "") verdict.reason = reason;
  const place = fields.next();
  if (place !== "") verdict.citation = fields.citation(campaign, place);
  const award = fields.next();
  if (award !== "") verdict.award = award;
  verdict.decidedBy = fields.names();
  verdict.headline = fields.next();
  verdict.summary = fields.next();
  verdict.criteria = [];
  verdict.used = fields.names();
  verdict.missing = fields.names();
  verdict.ignored = fields.names();
  const dependsOn = fields.names();
  verdict.certainty = { stable: dependsOn.length === 0, dependsOn };
  verdict.warnings = [];
  verdict.rules = { campaign, hash: fields.next() };
  for (let left = Number(fields.next()); left > 0; left -= 1) {
    verdict.warnings.push({ code: fields.next(), text: fields.next() });
  }
  const all = criteriaOf(campaign, lang);
  while (fields.more()) verdict.criteria.push(criterion(fields, campaign, all));
  return verdict;
}

function criterion(fields, campaign, all) {
  const id = fields.next();
  const { basis, statement, place, from, to } = all.get(id);
  const result = {
    id,
    status: fields.next(),
    basis,
    statement,
    explanation: fields.next(),
    citation: { campaign, place, lines: [from, to] },
    input: fields.next(),
  };
  // A letter for each part that is there.
  const parts = fields.next();
  if (parts.includes("v")) result.value = fields.next();
  if (parts.includes("e")) result.exact = { numerator: fields.next(), denominator: fields.next() };
  if (parts.includes("t")) result.threshold = { op: fields.next(), value: fields.next() };
  if (parts.includes("b")) result.bar = bar(Number(fields.next()) / 10_000, fields.next());
  if (parts.includes("m")) result.remedy = remedy(fields.next(), fields.next(), fields.next(), fields.next());
  if (parts.includes("r")) {
    result.reading = { question: fields.next(), chosen: fields.next(), isDefault: fields.next() !== "" };
  }
  return result;
}

function bar(threshold, value) {
  return value === "" ? { threshold } : { value: Number(value) / 10_000, threshold };
}

function remedy(addToPart, addToBoth, change, text) {
  const remedy = {};
  if (addToPart !== "") remedy.addToPart = Number(addToPart);
  if (addToBoth !== "") remedy.addToBoth = Number(addToBoth);
  if (change !== "") remedy.change = change;
  remedy.text = text;
  return remedy;
}
