// The lower bound: what the annual standards for a department of Tây Ninh cost when written by hand in JavaScript.
//
// It gives status, value and threshold of each criterion, and nothing else: no reasons, no remedies, no places in the
// document, no readings, no word about a request that makes no sense.

const at = (value, met, threshold, id) => {
  return { id, status: value === undefined ? "unknown" : met ? "met" : "unmet", value: value ?? null, threshold };
};
const declared = (answer, id) => at(answer, answer === true, true, id);
const none = (count, id) => at(count, count === 0, 0, id);
const rank = (place, last, id) => at(place, place <= last, last, id);
// Multiplied, not divided: 999 of 1,000 is not 100 %.
const share = (counts, percent, id) => at(counts, counts?.part * 100 >= counts?.whole * percent, percent, id);

/** The verdict on the facts of one unit. */
export function handWritten(facts) {
  const criteria = [
    declared(facts.compliance, "tn-gen-compliance"),
    declared(facts["citizen-centric"], "tn-an-coll-citizen-centric"),
    declared(facts["data-security"], "tn-an-coll-data-security-no-leak"),
    declared(facts["resources-communication"], "tn-an-coll-resources-comms"),
    declared(facts["linked-movements"], "tn-an-coll-link-par-culture"),
    share(facts["dvc-active"], 80, "tn-an-coll-dvc-active-80"),
    share(facts["tthc-online"], 50, "tn-an-coll-tthc-online-50"),
    share(facts["work-files"], 100, "tn-an-coll-workfile-prov-100"),
    share(facts["periodic-reports"], 100, "tn-an-coll-periodic-reports-100"),
    share(facts.feedback, 100, "tn-an-coll-feedback-handled-100"),
    declared(facts["feedback-quality"], "tn-an-coll-feedback-quality-ontime"),
    none(facts["infosec-incidents"], "tn-an-coll-infosec-absolute"),
    rank(facts["dx-rank"], 5, "tn-an-coll-rank-prov-le-5"),
    none(facts.disciplined, "tn-an-coll-no-discipline"),
  ];
  let outcome = "eligible";
  for (const { status } of criteria) {
    if (status === "unmet") return { outcome: "ineligible", criteria };
    if (status === "unknown") outcome = "incomplete";
  }
  return { outcome, criteria };
}

/** The annual limits of Tây Ninh at provincial, district and commune level: kind, group, the most, the places kept. */
const LIMITS = [
  ["collective", "province", 5],
  ["collective", "district", 3],
  ["collective", "commune", 5],
  ["individual", "province", 10],
  ["individual", "district", 6],
  ["individual", "commune", 10],
];

/** How many are put forward in each limit, and who gets its places by priority. No reasons, no words, no checks. */
export function countByHand(nominations) {
  const limits = LIMITS.map(([kind, group, most]) => ({ kind, group, most, used: 0, members: [] }));
  const selected = [];
  for (const nominee of nominations.toSorted((a, b) => a.priority - b.priority)) {
    const limit = limits.find(({ kind, group }) => kind === nominee.kind && group === nominee.group);
    limit.used += 1;
    limit.members.push(nominee.id);
    if (limit.used <= limit.most) selected.push(nominee.id);
  }
  return { limits, selected };
}
